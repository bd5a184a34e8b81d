import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Drawing` {
  @Test(arguments: [
    ("a.dot", "digraph"), ("a.gv", "digraph"), ("a.gexf", "<?xml version=\"1.0\""),
    ("a.GraphML", "<?xml version=\"1.0\""), ("a.svg", "<?xml version=\"1.0\""), ("a.pdf", "%PDF"),
  ])
  func `goes by the ending of the file`(name: String, start: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      ["graph", "speakers", "-o", name], environment: ["PATH": "/usr/bin:/bin"])
    guard run.status == 0 || !run.diagnostics.contains("apt-get install graphviz") else { return }
    #expect(run.status == 0, "\(run.diagnostics)")
    let data = try Data(contentsOf: URL(fileURLWithPath: project.folder.path(name)))
    #expect(data.starts(with: Data(start.utf8)))
  }

  @Test func `goes by the format that was named, whatever the file is called`() async throws {
    let project = try await Project.withArticles()
    let gexf = await project.run("graph", "countries", "--format", "gexf")
    #expect(gexf.output.contains("<gexf "))
    #expect(
      await project.run("graph", "countries", "--format", "graphml", "-o", "a.txt").status == 0)
    let text = try String(contentsOfFile: project.folder.path("a.txt"), encoding: .utf8)
    #expect(text.contains("<graphml "))
    let picture = await project.run(["graph", "countries", "--format", "png"], isTerminal: true)
    #expect(picture.diagnostics.contains("nothing for a terminal"))
    #expect(picture.output.isEmpty)
  }

  @Test(arguments: [
    (["speakers", "-o", "a.jpg"], ".gexf or .graphml, not a.jpg"),
    (["speakers", "--min", "0"], "--min wants 1 or more"),
    (["speakers", "--top", "-1"], "--top wants 0 or more"),
    (["speakers", "--depth", "2"], "give both"),
    (["speakers", "--around", "quispe", "--depth", "7"], "from 1 to 6"),
    (["speakers", "--around", "quispe", "--between", "quispe", "sæther"], "exclude each other"),
    (["speakers", "--diff", "2031-03", "2031-04", "--since", "2031"], "leave out --since"),
    (["speakers", "--diff", "2031"], "--diff wants 2 values"),
    (["speakers", "--diff", "2031", "someday"], "a date such as"),
  ])
  func `refuses what it cannot follow`(words: [String], complaint: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["graph"] + words)
    #expect(run.status == 64 || run.status == 2, "\(run.status)")
    #expect(run.diagnostics.contains(complaint), "\(run.diagnostics)")
  }

  @Test func `around somebody has what lies around, and nothing else`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("graph", "speakers", "--around", "quispe")
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output.contains("1 line around quispe"))
    #expect(run.output.contains("Inés Quispe"))
    #expect(!run.output.contains("Sæther"))
    let wider = await project.run("graph", "countries", "--around", "norway", "--depth", "2")
    #expect(wider.output.contains("2 lines around norway"))
  }

  @Test func `between two has the paths that join them, or says that there is none`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("graph", "actors", "--between", "sæther", "peru")
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output.contains("how sæther and peru are joined"))
    let none = await project.run(
      "graph", "speakers", "--between", "quispe", "sæther", "--min", "50")
    #expect(none.status == 1)
    #expect(none.diagnostics.contains("smaller --min"))
    let nobody = await project.run("graph", "speakers", "--around", "nobody-of-that-name")
    #expect(nobody.status == 1)
    #expect(nobody.diagnostics.contains("called \"nobody-of-that-name\""))
  }

  @Test func `of two periods says what is new and what is gone, in words`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("graph", "speakers", "--diff", "2031-03", "2031-04")
    #expect(run.status == 0, "\(run.diagnostics)")
    #expect(run.output.contains("what changed from 2031-03 to 2031-04"))
    #expect(run.output.contains("<TD>gone: "))
    #expect(run.output.contains("2031-03: "))
    let back = await project.run("graph", "speakers", "--diff", "2031-04", "2031-03")
    #expect(back.output.contains("<TD>new: "))
  }

  @Test func `has the words of a statement on each line, and all of it in the columns`()
    async throws
  {
    let project = try await Project.withArticles()
    let dot = await project.run("graph", "countries").output
    #expect(dot.contains("such as: "))
    #expect(dot.contains("URL=\"https://courier.example/herring?a=1&amp;b=2\""))
    let gexf = await project.run("graph", "speakers", "--format", "gexf").output
    for column in ["citation", "first", "last", "example", "count", "kind"] {
      #expect(gexf.contains("title=\"\(column)\""), "\(column) is missing")
    }
    let few = await project.run("graph", "speakers", "--format", "gexf", "--top", "1").output
    #expect(few.utf8.count < gexf.utf8.count)
    #expect(few.contains("Left out: "))
  }

  @Test func `of very many nodes is refused as a picture, with what to do`() async throws {
    let project = try Project()
    let sounds = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve"]
    let names = sounds.flatMap { first in
      sounds.flatMap { second in
        sounds.prefix(3).map { "Ana \((first + second + $0).capitalized)" }
      }
    }
    let article =
      "Title: Everybody speaks\nDate: 2031-03-04\n\n"
      + names.map { "“The herring quota is fair,” Senator \($0) said on Monday." }
      .joined(separator: "\n\n")
    try project.folder.write(article, to: "crowd.txt")
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "crowd.txt").status == 0)
    let refused = await project.run("graph", "speakers", "--top", "0", "-o", "a.svg")
    #expect(refused.status != 0)
    #expect(refused.diagnostics.contains("400 at most"), "\(refused.diagnostics)")
    #expect(refused.diagnostics.contains("--format gexf"))
    #expect(await project.run("graph", "speakers", "--format", "gexf", "-o", "a.gexf").status == 0)
  }
}
