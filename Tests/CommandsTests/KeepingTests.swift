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
    try project.folder.write("{\"title\": \"no text\"}", to: "news/0-broken.json")
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

  @Test func `drawings are the same each time and say what was left out`() async throws {
    let project = try await Project.withArticles()
    let articles = try await project.objects("articles", "--until", "2031-03")
    let id = try #require(articles.first?["id"] as? String)
    for words in [["article", id], ["speakers"], ["topics"], ["speakers", "--by", "norway"]] {
      let run = await project.run(["graph"] + words)
      guard run.status == 0 else {
        #expect(run.diagnostics.contains("nothing to draw"))
        continue
      }
      #expect(run.output.hasPrefix("digraph"))
      #expect(run.output.contains("eft out"))
      #expect(await project.run(["graph"] + words).output == run.output)
    }
  }

  @Test func `pictures without Graphviz are refused with what to do`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      ["graph", "speakers", "-o", "a.svg"], environment: ["PATH": "/nowhere"])
    if run.status != 1 {
      #expect(run.status == 2)
      #expect(run.diagnostics.contains("apt-get install graphviz"))
    }
  }
}
