import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Asking` {
  @Test func `statements say who said what, with a citation that leads to the words`() async throws
  {
    let project = try await Project.withArticles()
    let run = await project.run("statements", "--by", "quispe", "--direct")
    #expect(run.status == 0)
    #expect(run.output.contains("Inés Quispe"))
    #expect(run.output.contains("We will not sail alone"))
    let label = try #require(
      run.output.split(whereSeparator: \.isWhitespace).first {
        $0.contains(":") && $0.contains("-") && $0.first?.isHexDigit == true
      })
    let shown = await project.run("show", String(label))
    #expect(shown.output.contains("«We will not sail alone"))
    let cited = await project.run("cite", String(label))
    #expect(cited.output.contains("https://courier.example/herring?a=1&b=2"))
    #expect(cited.output.contains("[\(label)]"))
  }

  @Test func `a statement is one object with all its fields`() async throws {
    let project = try await Project.withArticles()
    let objects = try await project.objects("statements")
    let fields = [
      "id", "article", "sentence", "begin", "end", "text", "mode", "act", "cue", "speaker", "chain",
      "addressee", "event", "channel", "saidOn", "saidIn", "about", "mentions", "confidence",
      "citations",
    ]
    #expect(!objects.isEmpty)
    for object in objects {
      #expect(Set(fields).subtracting(object.keys).isEmpty)
      if let speaker = object["speaker"] as? [String: Any] {
        #expect(Set(speaker.keys) == ["id", "name", "words", "post", "formerPost", "for"])
      }
    }
  }

  @Test func `the offsets of a statement are those of its words in the article`() async throws {
    let project = try await Project.withArticles()
    for object in try await project.objects("statements", "--direct") {
      let text = try #require(object["text"] as? String)
      guard !text.contains(" … ") else { continue }
      let (begin, end) = (object["begin"] as? Int ?? 0, object["end"] as? Int ?? 0)
      let cite = try await project.objects("cite", "\(object["article"] ?? ""):\(begin)-\(end)")
      #expect(cite.first?["words"] as? String == text)
    }
  }

  @Test(arguments: ["Sæther", "saether", "SAETHER", "Håkon Sæther", "hakon-saether"])
  func `people are found however their name is typed`(typed: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run("statements", "--by", typed)
    #expect(run.output.contains("Håkon Sæther"), "\(run.diagnostics)")
  }

  @Test func `by a country is everybody on its behalf`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("statements", "--by", "norway", "--act", "deny")
    #expect(run.output.contains("Håkon Sæther"))
    #expect(run.output.contains("closed its ports"))
  }

  @Test func `the form in which something is said is shown and asked for`() async throws {
    let project = try await Project.withArticles()
    try project.folder.write(
      "Peru waits\n\nIn a letter to the council, Minister Ada Paz warned that the herring was late. She left the hall by the back door, and nobody asked her where she went or who had written the other letters of that long week.",
      to: "news/letter.txt")
    #expect(await project.run("ingest", "news/letter.txt").status == 0)
    let run = await project.run("statements", "--channel", "letter")
    #expect(run.output.contains("the herring was late"), "\(run.output)")
    #expect(run.output.contains("by letter"))
    #expect(try await project.objects("statements", "--channel", "letter").count == 1)
    #expect(try await project.objects("statements", "--channel", "post").isEmpty)
    #expect(await project.run("statements", "--channel", "pigeon").status == 64)
  }

  @Test func `about a word of the text finds its statements only`() async throws {
    let project = try await Project.withArticles()
    let objects = try await project.objects("statements", "--about", "passport")
    #expect(objects.count == 1)
  }

  @Test func `days and outlets restrict`() async throws {
    let project = try await Project.withArticles()
    let late = try await project.objects("articles", "--since", "2031-04")
    #expect(late.count == 2)
    let ledger = try await project.objects("articles", "--outlet", "ledger")
    #expect(ledger.compactMap { $0["headline"] as? String } == ["Norway opens two ports"])
    let march = try await project.objects("statements", "--until", "2031-03")
    #expect(Set(march.compactMap { $0["article"] as? String }).count == 1)
  }

  @Test func `every list carries citations`() async throws {
    let project = try await Project.withArticles()
    for command in ["people", "organizations", "countries", "roles", "events"] {
      let objects = try await project.objects(command)
      #expect(!objects.isEmpty, "\(command)")
      for object in objects where object["statements"] as? Int != 0 {
        let citations = try #require(object["citations"] as? [[String: Any]])
        #expect(!citations.isEmpty, "\(command): \(object["name"] ?? "")")
      }
    }
  }

  @Test func `roles say who holds which post`() async throws {
    let project = try await Project.withArticles()
    let posts = try await project.objects("roles", "--country", "peru", "--role", "minister")
    let holders = posts.flatMap { ($0["holders"] as? [[String: Any]]) ?? [] }
    #expect(holders.compactMap { $0["name"] as? String }.contains("Inés Quispe"))
  }

  @Test func `people beyond the limit are counted`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("statements", "--limit", "1")
    #expect(run.output.contains("--limit 0 shows all"))
    let table = await project.run("statements", "--csv")
    #expect(table.output.hasPrefix("id,article,begin,end,text,mode,act,"))
  }

  @Test func `what search finds comes in the order of its score`() async throws {
    let project = try Project()
    let filler = String(
      repeating: "The envoys spoke at length about trade and the weather. ", count: 8)
    let texts = [
      "Once": "\(filler) The lighthouse was not mentioned again. \(filler)",
      "Thrice":
        "The lighthouse is ours. The old lighthouse and the new lighthouse are of one coast, "
        + "the ministry of the coast wrote in a note about the lighthouse on a quiet day.",
      "Never": filler,
    ]
    for (title, text) in texts {
      try project.folder.write("Title: \(title) a coast\n\n\(text)\n", to: "\(title).txt")
    }
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "Once.txt", "Thrice.txt", "Never.txt").status == 0)
    let found = try await project.objects("search", "lighthouse")
    let scores = found.compactMap { $0["score"] as? Double }
    #expect(scores.count == found.count)
    #expect(scores == scores.sorted(by: >))
    let articles = found.filter { $0["statement"] == nil || $0["statement"] is NSNull }
      .compactMap { ($0["article"] as? String) ?? ($0["id"] as? String) }
    #expect(articles.count == 2, "\(found)")
    let asked = await project.run(
      "query", "--format", "csv",
      "SELECT ?s WHERE { ?text rap:matches \"lighthouse\" . ?a nif:isString ?text "
        + "BIND (rap:score(?text, \"lighthouse\") AS ?s) } ORDER BY DESC(?s)")
    let numbers = asked.output.split(whereSeparator: \.isNewline).dropFirst().compactMap {
      Double($0)
    }
    #expect(numbers.count == 2)
    #expect(numbers.first ?? 0 > numbers.last ?? 0, "\(asked.output)")
  }

  @Test func `search ranks statements and articles`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("search", "herring", "passport")
    #expect(run.output.contains("does not ask for a passport"))
    #expect(await project.run("search", "zebra").status == 1)
  }

  @Test func `a chain shows who reports that who says`() async throws {
    let project = try await Project.withArticles()
    let articles = try await project.objects("articles", "--since", "2031-05")
    let id = try #require(articles.first?["id"] as? String)
    let run = await project.run("chain", id)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    let council = try #require(lines.firstIndex { $0.contains("└ Fisheries Council · say") })
    let source = try #require(lines.firstIndex { $0.contains("└ United Nations · say") })
    #expect(council < source)
    // What is reported stands further in than what reports it.
    func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    #expect(indent(lines[council]) < indent(lines[source]))
    let reported = try await project.objects("chain", id).compactMap { $0["chain"] as? [Any] }
    #expect(reported.contains { $0.count == 1 })
    let flat = try await project.objects("articles", "--until", "2031-04", "--since", "2031-04")
    #expect(await project.run("chain", try #require(flat.first?["id"] as? String)).status == 1)
  }

  @Test func `compare sets counts and words side by side`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("compare", "quispe", "sæther")
    #expect(run.status == 0)
    #expect(run.output.contains("statements"))
    #expect(run.output.contains("— quispe —"))
    let objects = try await project.objects("compare", "peru", "norway", "--about", "herring")
    #expect(objects.count == 2)
  }

  @Test(arguments: ["table", "json", "xml", "csv", "tsv"])
  func `query answers in every format`(format: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      "query", "--format", format,
      "SELECT ?name { ?p a schema:Person ; schema:name ?name } ORDER BY ?name")
    #expect(run.status == 0)
    #expect(run.output.contains("Håkon Sæther"))
  }

  @Test(arguments: [
    ("turtle", "schema:name"), ("ntriples", "<https://schema.org/name>"),
  ])
  func `a query for a graph is answered with one`(format: String, name: String) async throws {
    let project = try await Project.withArticles()
    for query in [
      "CONSTRUCT { ?who schema:name ?name } WHERE { ?who a schema:Person ; schema:name ?name }",
      "DESCRIBE ?who { ?who a schema:Person }",
    ] {
      let run = await project.run("query", "--format", format, query)
      #expect(run.status == 0)
      #expect(run.output.contains(name))
    }
    let table = await project.run("query", "--format", format, "SELECT ?a { ?a a schema:Person }")
    #expect(table.status == 64)
    #expect(table.diagnostics.contains("a table is no graph"))
    let none = await project.run("query", "--format", format, "DESCRIBE <nothing>")
    #expect(none.status == 1)
  }

  @Test func `a large graph is written in parts that are one document`() async throws {
    let project = try Project()
    #expect(await project.run("init").status == 0)
    // Labels that a reader of Turtle would confuse, far from one another.
    let lines = (0..<40_000).map { number in
      let node = number == 3 ? "b1" : number == 39_990 ? "B1" : "x\(number / 7)"
      return "_:\(node) <https://made.example/p\(number % 3)> \"text \(number)\" .\n"
    }
    try project.folder.write(lines.joined(), to: "made.nt")
    #expect(await project.run("import", "made.nt").status == 0)
    for (format, file) in [("turtle", "all.ttl"), ("ntriples", "all.nt")] {
      let all = await project.run(
        "query", "--memory", "40", "--format", format,
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")
      #expect(all.status == 0, "\(all.diagnostics)")
      try project.folder.write(all.output, to: file)
      let copy = try Project()
      #expect(await copy.run("init").status == 0)
      let read = await copy.run("import", project.folder.path(file))
      #expect(read.output.contains("40,000 of them new"), "\(read)")
      let count = await copy.run(
        "query", "--format", "csv",
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o FILTER isBlank(?s) }")
      #expect(count.output == "n\r\n5717\r\n")
    }
  }

  @Test(arguments: ["json", "xml", "csv", "tsv"])
  func `much is answered in little memory where no column has to be aligned`(
    format: String
  ) async throws {
    let project = try Project()
    #expect(await project.run("init").status == 0)
    let lines = (0..<300).map {
      "<https://made.example/\($0)> <https://made.example/p> \"\($0)\" .\n"
    }
    try project.folder.write(lines.joined(), to: "made.nt")
    #expect(await project.run("import", "made.nt").status == 0)
    let query = "SELECT ?a ?d { ?a <https://made.example/p> ?b . ?c <https://made.example/p> ?d }"
    let all = await project.run("query", "--memory", "10", "--format", format, query)
    #expect(all.status == 0, "\(all.diagnostics)")
    #expect(all.output.utf8.count > 90_000 * 20)
    let table = await project.run("query", "--memory", "10", query)
    #expect(table.status != 0)
    #expect(table.output.isEmpty)
    #expect(table.diagnostics.contains("--memory MB"))
  }

  @Test func `a query that is wrong is shown where`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("query", "SELECT ?x { ?x a schema:Person")
    #expect(run.status == 2)
    #expect(!run.diagnostics.isEmpty)
  }
}
