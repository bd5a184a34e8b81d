import Commands
import Foundation
import TestSupport
import Testing

/// The shipped queries, asked of the samples; and queries of one's own.
@Suite struct `Saved queries` {
  /// A project that has read `Samples`, made once.
  private static let samples = Task {
    let project = try Project()
    #expect(await project.run("init").status == 0)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { !$0.hasDirectoryPath && $0.lastPathComponent != "README.md" }.map(\.path).sorted()
    let run = await project.run(["ingest"] + files)
    #expect(run.status == 0, "\(run.diagnostics)")
    return project
  }

  /// The rows of an answer, each by the names of its columns.
  private func rows(_ words: [String], in project: Project) async throws -> [[String: String]] {
    let run = await project.run(["queries", "run"] + words + ["--format", "json"])
    #expect(run.status == 0, "\(words): \(run.diagnostics)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let bindings = (json["results"] as? [String: Any])?["bindings"] as? [[String: Any]]
    return try #require(bindings).map { row in
      row.compactMapValues { ($0 as? [String: Any])?["value"] as? String }
    }
  }

  /// A query, and what one of its rows has to hold.
  struct Expectation: Sendable {
    var words: [String]
    var row: [String: String]
    /// How many rows there are, where that is plain from the articles.
    var count: Int?
  }

  static let expectations: [Expectation] = [
    Expectation(
      words: ["who-said-what", "by=halvorsen", "since=2026-03-10", "until=2026-03-10"],
      row: [
        "who": "Torvald Halvorsen", "post": "Special Envoy of Norway", "day": "2026-03-10",
        "said": "a pact on the inspection of undersea cables was “two paragraphs away”",
      ]),
    Expectation(
      words: ["who-said-what", "about=cable", "by=denmark"],
      row: [
        "who": "Freja Holmqvist", "said": "A cable across the Arctic will not be laid before 2028",
      ]),
    Expectation(
      words: ["chain-of-attribution", "by=golbahar"],
      row: [
        "depth": "3", "who": "International Maritime Organization", "reportedBy": "Parviz Golbahar",
      ]),
    Expectation(
      words: ["who-holds-post", "on=2026-03-10", "country=norway"],
      row: [
        "post": "Special Envoy of Norway", "who": "Torvald Halvorsen", "firstSeen": "2026-03-05",
        "lastSeen": "2026-03-10",
      ], count: 1),
    Expectation(
      words: ["who-holds-post", "on=2026-03"],
      row: ["who": "Ketevan Lomtaradze", "firstSeen": "2026-03-11", "lastSeen": "2026-03-17"]),
    Expectation(
      words: ["who-met-whom", "who=halvorsen"],
      row: [
        "one": "Sólrún Eikdal", "other": "Torvald Halvorsen", "day": "2026-03-09", "place": "Oslo",
      ],
      count: 1),
    Expectation(
      words: ["who-met-whom", "since=2026-03-15"],
      row: ["one": "Chad Wetherlow", "other": "Layth al-Qasrawi", "place": "Amman"], count: 3),
    Expectation(
      words: ["about-a-country", "country=iran"],
      row: ["speaksFor": "Norway", "who": "Torvald Halvorsen"], count: 1),
    Expectation(
      words: ["shared-topics", "first=wamocho", "second=georgia"],
      row: [
        "topic": "cable",
        "firstSaid":
          "according to ITU estimates some 230 cables had been cut or damaged in 2025, most of them by anchors",
      ]),
    Expectation(words: ["most-quoted"], row: ["who": "Torvald Halvorsen", "statements": "7"]),
    Expectation(
      words: ["said-at-event", "event=address: Wamocho"],
      row: ["who": "Naliaka Wamocho", "act": "appeal"]),
    Expectation(
      words: ["said-at-event", "event=UN Conference on Seabed Infrastructure"],
      row: ["who": "Naliaka Wamocho", "act": "warn", "said": "the number of faults was rising"]),
    Expectation(
      words: ["posts-of-a-person", "person=wamocho"],
      row: [
        "post": "Permanent Representative of Kenya to the United Nations", "status": "holds",
        "firstSeen": "2026-03-06",
      ], count: 2),
    Expectation(
      words: ["who-speaks-for-whom", "for=norway"],
      row: ["who": "Torvald Halvorsen", "speaksFor": "Norway", "statements": "10"]),
    Expectation(
      words: ["unconfirmed-claims"],
      row: [
        "who": "Paulo Serrabranca", "value": "Fortaleza",
        "property": "https://schema.org/location",
      ]),
    Expectation(
      words: ["mentioned-together", "with=singapore"],
      row: ["one": "Singapore", "other": "Jakarta", "statements": "1"]),
    Expectation(
      words: ["statements-per-week", "for=brazil"],
      row: ["week": "2026-03-02", "speaksFor": "Brazil", "statements": "5"], count: 1),
    Expectation(
      words: ["denials", "by=georgia"],
      row: ["who": "Ketevan Lomtaradze", "said": "Georgia had walked out of the room"]),
  ]

  @Test(arguments: expectations)
  func `a shipped query answers from the samples`(expectation: Expectation) async throws {
    let project = try await Self.samples.value
    let rows = try await rows(expectation.words, in: project)
    #expect(
      rows.contains { row in expectation.row.allSatisfy { row[$0.key] == $0.value } }, "\(rows)")
    if let count = expectation.count { #expect(rows.count == count, "\(rows)") }
  }

  @Test func `parameters that restrict leave out the rest`() async throws {
    let project = try await Self.samples.value
    let all = try await rows(["who-said-what"], in: project)
    let some = try await rows(
      ["who-said-what", "by=norway", "since=2026-03-05", "until=2026-03-05"], in: project)
    #expect(!some.isEmpty && some.count < all.count)
    #expect(some.allSatisfy { $0["who"] == "Torvald Halvorsen" && $0["day"] == "2026-03-05" })
    let quoted = try await rows(["most-quoted", "since=2026-03-16"], in: project)
    #expect(!quoted.contains { $0["who"] == "Torvald Halvorsen" })
    let none = await project.run("queries", "run", "denials", "by=norway")
    #expect(none.status == 1)
  }

  @Test func `sources lead to the words`() async throws {
    let project = try await Self.samples.value
    let rows = try await rows(["denials", "by=georgia"], in: project)
    let source = try #require(rows.first?["source"])
    let label = try #require(source.split(separator: "[").last?.dropLast())
    #expect(
      source.hasPrefix("Delta Courier, “Minister: talks on grain corridor failed”, 2026-03-17"))
    let cited = await project.run("cite", String(label))
    #expect(cited.output.contains("Georgia had walked out of the room"))
  }

  @Test func `every shipped query is tried here`() async throws {
    let project = try await Self.samples.value
    let list = await project.run("queries", "list", "--jsonl")
    let names = try list.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["name"] as? String)
    }
    #expect(names.count >= 12)
    #expect(Set(names) == Set(Self.expectations.map { $0.words[0] } + ["wire-copies"]))
  }

  @Test func `wire copy is one story in several outlets`() async throws {
    let project = try Project()
    let body =
      (1...6).map {
        "Foreign Minister Inés Quispe said in Lima on day \($0) that the herring quota number \($0) "
          + "would be shared fairly between the two coasts of the continent."
      }.joined(separator: "\n\n")
    for (file, outlet, day) in [("a", "Harbour Courier", 4), ("b", "Northern Ledger", 5)] {
      try project.folder.write(
        "Title: Herring is shared\nDate: 2031-03-0\(day)\nOutlet: \(outlet)\n\n\(body)\n\n"
          + "This is from \(outlet).\n",
        to: "\(file).txt")
    }
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "a.txt", "b.txt").status == 0)
    let rows = try await rows(["wire-copies"], in: project)
    #expect(rows.map { $0["copies"] } == ["2"])
    #expect(rows.first?["outlets"]?.contains("Northern Ledger") == true)
    #expect(rows.first?["first"] == "2031-03-04")
  }

  @Test(arguments: [
    (["who-met-whm"], "Did you mean who-met-whom?", 1),
    (["posts-of-a-person"], "wants person=PERSON", 64),
    (["posts-of-a-person", "persn=wamocho"], "did you mean person?", 64),
    (["posts-of-a-person", "wamocho"], "NAME=VALUE", 64),
    (["posts-of-a-person", "person=wamoch"], "Did you mean Naliaka Wamocho?", 1),
    (["who-holds-post", "on=yesterday"], "wants a date", 64),
    (["who-holds-post", "on=2026", "on=2027"], "given twice", 64),
    (["../../etc/passwd"], "No query is saved", 1),
  ])
  func `what is typed wrong is answered with what is right`(
    words: [String], message: String, status: Int32
  ) async throws {
    let project = try await Self.samples.value
    let run = await project.run(["queries", "run"] + words)
    #expect(run.status == status)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }

  @Test func `a query of one's own is kept, listed, shown, run and replaced`() async throws {
    let project = try await Project.withArticles()
    let text = """
      # Who has a name that begins so.
      #
      # Parameters:
      #   start (text): the first letters
      SELECT ?name { ?p a schema:Person ; schema:name ?name FILTER (STRSTARTS(?name, ?start)) }

      """
    try project.folder.write(text, to: "mine.rq")
    #expect(await project.run("queries", "save", "by-letters", "-f", "mine.rq").status == 0)
    #expect(await project.run("queries", "show", "by-letters").output == text)
    let list = await project.run("queries", "list")
    #expect(
      list.output.contains("by-letters  (yours)\n  Who has a name that begins so.\n  start=TEXT"))
    let rows = try await rows(["by-letters", "start=Inés"], in: project)
    #expect(rows == [["name": "Inés Quispe"]])
    // What is typed is a value, whatever it looks like.
    let hostile = await project.run(
      "queries", "run", "by-letters", "start=\") } DELETE { ?x ?y ?z }")
    #expect(hostile.status == 1)
    let again = await project.run("queries", "save", "by-letters", "ASK { ?x ?y ?z }")
    #expect(again.status == 2)
    #expect(again.diagnostics.contains("--force"))
    #expect(
      await project.run("queries", "save", "by-letters", "ASK { ?x ?y ?z }", "--force").status == 0)
    #expect(await project.run("queries", "run", "by-letters").output == "true\n")
    #expect(
      FileManager.default.fileExists(
        atPath: project.folder.path(".rapporteur/queries/by-letters.rq")))
  }

  @Test(arguments: [
    ("denials", "ASK {}", "comes with the product"), ("my query", "ASK {}", "is no name"),
    ("mine", "ASK { ?x }", "line 1"),
    ("mine", "# Parameters:\n# who (person): whose\nASK {}", "no variable ?who"),
  ])
  func `what could not be run is not kept`(
    name: String, text: String, message: String
  ) async throws {
    let project = try await Project.withArticles()
    let run = await project.run("queries", "save", name, text)
    #expect(run.status == 2)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }

  @Test func `a name that means several people asks for all of them`() async throws {
    let project = try await Self.samples.value
    let both = try await rows(["posts-of-a-person", "person=jordan"], in: project)
    #expect(
      Set(both.compactMap { $0["who"] }).isSuperset(of: ["Jordan Ashgrove", "Jordan Pukerua"]))
  }
}
