import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Keeping a graph` {
  @Test func `reading again changes nothing`() async throws {
    let project = try await Project.withArticles()
    let before = await project.run("export").output
    let run = await project.run("ingest", "news")
    #expect(run.status == 0)
    #expect(run.output.contains("3 unchanged"))
    #expect(await project.run("export").output == before)
  }

  @Test func `a corrected version takes the place of the old one`() async throws {
    let project = try await Project.withArticles()
    let corrected = Project.ports.replacingOccurrences(of: "passport", with: "visa")
    try project.folder.write(corrected, to: "news/2-ports.txt")
    let run = await project.run("ingest", "news")
    #expect(run.output.contains("1 replaced"))
    #expect(await project.run("statements", "--about", "visa").status == 0)
    #expect(await project.run("search", "passport").status == 1)
  }

  @Test func `what cannot be read is named and the rest is read`() async throws {
    let project = try Project()
    try project.writeArticles()
    try project.folder.write("{\"title\": \"no te", to: "news/0-broken.json")
    try project.folder.write("", to: "news/4-empty.txt")
    #expect(await project.run("init").status == 0)
    let run = await project.run("ingest", "news")
    #expect(run.status == 3)
    #expect(run.output.contains("3 added, 1 skipped, 1 failed"))
    #expect(run.diagnostics.contains("0-broken.json"))
    #expect(run.diagnostics.contains("4-empty.txt"))
  }

  @Test func `an export can be imported and exported again without a loss`() async throws {
    let project = try await Project.withArticles()
    #expect(await project.run("export", "-o", "graph.nq").status == 0)
    #expect(await project.run("init", "--database", "copy.sqlite").status == 0)
    #expect(await project.run("import", "graph.nq", "--database", "copy.sqlite").status == 0)
    func lines(_ words: String...) async -> Set<Substring> {
      Set(await project.run(words).output.split(separator: "\n"))
    }
    let (first, second) = (
      await lines("export"), await lines("export", "--database", "copy.sqlite")
    )
    #expect(first == second)
    #expect(await project.run("doctor", "--database", "copy.sqlite").status == 0)
  }

  @Test(arguments: ["nquads", "turtle", "trig", "csv", "jsonl"])
  func `every format is written`(format: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run("export", "--format", format)
    #expect(run.status == 0)
    #expect(run.output.contains("Quispe"))
  }

  @Test func `a file that is no database is refused in one sentence`() async throws {
    let project = try Project()
    try project.folder.write("not a database, whatever it is called", to: "notes.sqlite")
    let run = await project.run("people", "--database", "notes.sqlite")
    #expect(run.status == 2)
    #expect(run.diagnostics.split(separator: "\n").count == 1)
  }

  @Test func `doctor and stats answer`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("doctor")
    #expect(run.status == 0, "\(run.output)")
    let stats = await project.run("stats")
    #expect(stats.output.contains("  articles"))
  }

  @Test(arguments: [
    (["article"], ["Inés Quispe", "Håkon Sæther", "We will not sail alone"]),
    (["speakers"], ["Inés Quispe", "cluster_country/PER", "coast"]),
    (["topics"], ["Inés Quispe", "coast"]),
    (["countries"], ["Norway", "Peru", "Norway mentions Peru in 1 statement"]),
    (["speakers", "--by", "peru"], ["Inés Quispe", "by peru"]),
  ])
  func `drawings are the same each time and say what was left out`(
    words: [String], shown: [String]
  ) async throws {
    let project = try await Project.withArticles()
    var words = ["graph"] + words
    if words[1] == "article" {
      let articles = try await project.objects("articles", "--until", "2031-03")
      words.append(try #require(articles.first?["id"] as? String))
    }
    let run = await project.run(words)
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output.hasPrefix("digraph"))
    #expect(run.output.contains("eft out"))
    for name in shown { #expect(run.output.contains(name), "\(name) is missing") }
    #expect(await project.run(words).output == run.output)
  }

  @Test func `nothing to draw is exit code 1`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("graph", "speakers", "--until", "1999")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
  }

  @Test func `pictures without Graphviz are refused with what to do`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      ["graph", "speakers", "-o", "a.svg"], environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.diagnostics.contains("apt-get install graphviz"))
    #expect(await project.run("graph", "speakers", "-o", "a.dot").status == 0)
  }

  @Test(arguments: [
    ("exit 3", "could not draw it (its exit code is 3)"), ("kill -9 $$", "did not finish within"),
    ("exit 0", "could not draw it"), ("exec yes", "grows beyond 64 MB"),
  ])
  func `a Graphviz that fails is one sentence`(script: String, words: String) async throws {
    let project = try await Project.withArticles()
    try project.folder.writeProgram("#!/bin/sh\ncat >/dev/null\n\(script)\n", to: "dot")
    let environment = ["PATH": "\(project.folder.path("")):/usr/bin:/bin"]
    let run = await project.run(["graph", "speakers", "-o", "a.svg"], environment: environment)
    #expect(run.status == 2)
    #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
    #expect(run.diagnostics.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: project.folder.path("a.svg")))
  }

  @Test func `a Graphviz that never ends is ended with the run`() async throws {
    let project = try await Project.withArticles()
    try project.folder.writeProgram("#!/bin/sh\ncat >/dev/null\nexec sleep 50\n", to: "dot")
    let start = ContinuousClock.now
    let run = await Program.run(
      ["graph", "speakers", "-o", "a.svg"],
      in: Surroundings(
        environment: ["PATH": "\(project.folder.path("")):/usr/bin:/bin"],
        workingDirectory: project.folder.path("")
      ) { ContinuousClock.now - start > .milliseconds(300) })
    #expect(run.status != 0)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
