import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Comparing on the command line` {
  @Test(arguments: [
    ([], "clusters of reprints"), (["--timeline"], "2031-03"), (["--words"], "Counts only"),
    (["--network"], "positions on"), (["--count", "clusters"], "by clusters"),
  ])
  func `has a view for people`(options: [String], text: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["compare", "peru", "norway"] + options)
    #expect(run.status == 0 || options == ["--network"], "\(run.diagnostics)")
    #expect(run.output.contains(text), "\(run.output)")
  }

  @Test(arguments: [[], ["--timeline"], ["--claims"], ["--words"], ["--network"]])
  func `answers programs in JSON and CSV`(options: [String]) async throws {
    let project = try await Project.withArticles()
    let words = ["compare", "peru", "norway"] + options
    let json = await project.run(words + ["--json"])
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [Any])
    let csv = await project.run(words + ["--csv"])
    let lines = csv.output.split(separator: "\r\n")
    #expect(lines.first?.contains(",") == true)
  }

  @Test func `a subject can be a topic of the user's own list`() async throws {
    let project = try await Project.withArticles()
    try project.folder.write(
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <#shares> skos:prefLabel "Sharing of fish" ; skos:altLabel "herring quota" .
      """, to: ".rapporteur/topics.ttl")
    for command in ["compare", "report", "timeline"] {
      let run = await project.run(command, "peru", "norway", "--about", "sharing of fish")
      #expect(run.status == 0, "\(run.diagnostics)")
      #expect(run.diagnostics.contains("your topic Sharing of fish"))
    }
    let topics = try await project.objects("compare", "peru", "norway").flatMap {
      $0["topics"] as? [[String: Any]] ?? []
    }
    #expect(topics.contains { $0["name"] as? String == "Sharing of fish" })
  }

  @Test func `a list of topics that is none says where it is wrong`() async throws {
    let project = try await Project.withArticles()
    try project.folder.write("<#a> <#b> ;;; .", to: ".rapporteur/topics.ttl")
    let run = await project.run("compare", "peru", "norway")
    #expect(run.status != 0)
    #expect(run.diagnostics.contains("topics.ttl, line 1"), "\(run.diagnostics)")
  }

  @Test func `counts can be traced to statements`() async throws {
    let project = try await Project.withArticles()
    let side = try #require(try await project.objects("compare", "peru", "norway").last)
    let acts = try #require(side["byAct"] as? [[String: Any]])
    let ids = acts.flatMap { $0["statements"] as? [String] ?? [] }
    #expect(!ids.isEmpty)
    let all = try await project.objects("statements", "--by", "norway").compactMap {
      $0["id"] as? String
    }
    #expect(Set(ids).isSubset(of: all))
  }

  @Test(arguments: [
    ("dot", "digraph"), ("gexf", "<gexf"), ("graphml", "<graphml"),
  ])
  func `a network is written for other programs`(format: String, text: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run("compare", "peru", "norway", "--network", "--format", format)
    #expect(run.output.contains(text) || run.output.contains("graph"), "\(run.output)")
    #expect(run.output.contains("peru"))
  }

  @Test func `a country is split into its speakers`() async throws {
    let project = try await Project.withArticles()
    let sides = try await project.objects("compare", "norway", "--split")
    #expect(sides.contains { $0["speaker"] as? String == "Håkon Sæther" })
  }

  @Test func `a post is whoever holds it`() async throws {
    let project = try await Project.withArticles()
    let posts = try await project.objects("roles").compactMap { $0["id"] as? String }
    let post = try #require(posts.first { $0.contains("nor") })
    let side = try #require(try await project.objects("compare", post, "peru").first)
    #expect(side["statements"] as? Int ?? 0 > 0, "\(posts)")
  }

  @Test func `one speaker alone is sent on`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("compare", "norway")
    #expect(run.status == 64)
    #expect(run.diagnostics.contains("--split") && run.diagnostics.contains("timeline"))
    #expect(await project.run("timeline", "norway").status == 0)
  }

  @Test(arguments: [
    (["peru", "norway", "--about", "zeppelins"], "nobody in the graph speaks of zeppelins"),
    (["peru", "norway", "--until", "1999"], "nothing that fits"),
    (["peru", "norway", "--about", "herring", "--until", "1999"], "other conditions"),
    (["quispee", "norway"], "Inés Quispe"),
  ])
  func `who says nothing is told what there is`(words: [String], message: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["compare"] + words)
    #expect(run.status == 1)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }

  @Test(arguments: [
    (["--claims", "--likeness", "2"], "from 0 to 1"), (["--words", "--least", "0"], "1 or more"),
    (["--claims", "--words"], "exclude each other"), (["--by", "moon"], "one of week"),
    (["--network", "--format", "gexf", "--json"], "exclude each other"),
  ])
  func `options that cannot be are refused`(options: [String], message: String) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["compare", "peru", "norway"] + options)
    #expect(run.status == 64)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }

  @Test func `articles without a date are said to be none of a timeline`() async throws {
    let project = try Project()
    try FileManager.default.createDirectory(
      at: project.folder.url.appendingPathComponent("news"), withIntermediateDirectories: true)
    try project.folder.write(
      Project.herring.replacingOccurrences(of: "Date: 2031-03-04\n", with: ""), to: "news/a.txt")
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "news").status == 0)
    let run = await project.run("timeline", "peru")
    #expect(run.output.contains("without a date"), "\(run.output)")
  }
}
