import Commands
import Foundation
import Glibc
import TestSupport
import Testing

/// Why a query is slow, and that none takes the machine with it.
@Suite struct `Explaining and limiting` {
  private static let product = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"

  @Test func `explain shows the plan without running the query`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("explain", "SELECT * \(Self.product)")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasSuffix("expected  operator") == true)
    #expect(lines.contains { $0.contains("└ PatternJoin ?d ?e ?f") })
  }

  @Test func `explain shows what each step took`() async throws {
    let project = try await Project.withArticles()
    let query =
      "SELECT ?name { ?s schema:spokenByCharacter ?p . ?p schema:name ?name } ORDER BY ?name"
    let run = await project.run("explain", "--analyze", query)
    #expect(run.status == 0)
    #expect(run.output.contains("expected  rows  blocks"))
    #expect(run.output.contains("?p schema:name ?name"))
    #expect(run.output.contains("solutions in"))
    #expect(run.output.contains("Slowest: "))
    #expect(!run.output.contains("SQL"))
  }

  @Test func `explain lists the SQL, which sqlite3 can run`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("explain", "--sql", "SELECT * { ?s a schema:Person }")
    #expect(run.status == 0)
    let statements = run.output.split(separator: "\n").compactMap { line in
      line.range(of: "×  ").map { String(line[$0.upperBound...]) }
    }
    #expect(statements.contains { $0.hasPrefix("SELECT") && $0.contains("FROM segment") })
    #expect(!statements.contains { $0.contains("?") })
  }

  @Test func `explain writes JSON`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      "explain", "--analyze", "--sql", "--json", "SELECT ?s { ?s a schema:Person } LIMIT 2")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["rows"] as? Int == 2)
    let plan = try #require(object["plan"] as? [String: Any])
    #expect((plan["operator"] as? String)?.hasPrefix("Slice") == true)
    #expect(plan["rows"] as? Int == 2)
    #expect((plan["inputs"] as? [Any])?.count == 1)
    #expect((object["sql"] as? [[String: Any]])?.allSatisfy { $0["runs"] as? Int ?? 0 > 0 } == true)
  }

  @Test func `a query that is stopped is explained as far as it came`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run(
      "explain", "--analyze", "--timeout", "0.2", "SELECT (COUNT(*) AS ?n) \(Self.product)")
    #expect(run.status == 2)
    #expect(run.output.contains("PatternJoin"))
    #expect(run.diagnostics.contains("--timeout"))
  }

  @Test(arguments: [
    (["--timeout", "0.2"], "SELECT (COUNT(*) AS ?n)", "after 0.2 seconds", "--timeout SECONDS"),
    (["--memory", "8"], "SELECT *", "more than 8 MB of memory", "--memory MB"),
    (["--rows", "1000"], "SELECT DISTINCT *", "more than 1000 intermediate rows", "--rows N"),
  ])
  func `a limit names the option that moves it`(
    options: [String], form: String, words: String, option: String
  ) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["query"] + options + ["\(form) \(Self.product)"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains(words), "\(run.diagnostics)")
    #expect(run.diagnostics.contains(option), "\(run.diagnostics)")
    #expect(run.diagnostics.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    ["--timeout", "-1"], ["--memory", "0"], ["--rows", "0"], ["--rows", "many"],
  ])
  func `a limit that is none is refused`(options: [String]) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(["query", "ASK {}"] + options)
    #expect(run.status == 64)
    #expect(run.diagnostics.contains(options[0]))
  }

  @Test(arguments: [
    (
      "SELECT ?n { ?p schema:nmae ?n }",
      "no triple has the predicate schema:nmae; did you mean schema:name?"
    ),
    ("ASK { ?p a schema:Persn }", "nothing is a schema:Persn; did you mean schema:Person?"),
    ("ASK { <person/nobody> schema:name ?n }", "no triple is about <person/nobody>."),
    (
      "SELECT ?nmae { ?p schema:name ?name }",
      "nothing in the query gives ?nmae a value; did you mean ?name?"
    ),
  ])
  func `what was hardly meant is noted beside the answer`(
    query: String, note: String
  ) async throws {
    let project = try await Project.withArticles()
    let run = await project.run("query", query)
    #expect(run.diagnostics == "Note: \(note)\n")
    #expect(run.status == 0 || run.status == 1)
  }

  private static let longPath = "abcdefghijkl".map { "!schema:\($0)" }.joined(separator: "/")

  @Test(arguments: [
    "SELECT (COUNT(*) AS ?n) \(product)",
    "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '^(a+b)+$') }",
    "ASK { ?a ?b ?c FILTER EXISTS { ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (CONCAT(STR(?d), STR(?g), STR(?j)) = 'no') } }",
    // Each step more multiplies the ways: a fast machine has counted those of five within the 400 ms.
    "SELECT (COUNT(*) AS ?n) { ?a \(longPath) ?b . ?c ?d ?e }",
  ])
  func `Ctrl-C ends a query at once`(query: String) throws {
    let program = try BuiltProgram.withDatabase()
    for number in 1...4 {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(number).txt")
    }
    #expect(try program.run("ingest", "in").status == 0)
    let run = try program.run(
      ["query", query, "--memory", "100000", "--rows", "100000000"],
      stopping: BuiltProgram.Stop(signal: SIGINT, after: .milliseconds(400)))
    #expect(run.status == 130, "\(run.diagnostics)")
    #expect(!run.isSignal)
    #expect(run.diagnostics.contains("stopped on request"))
    // The machine that runs the tests may be busy with others.
    #expect(run.seconds < 5, "\(run.seconds)")
  }
}
