import Foundation
import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing

/// The query evaluation tests of the W3C, SPARQL 1.0 and 1.1, over data in memory.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CEvaluationTests {
  static let suites = [
    "sparql10/algebra", "sparql10/ask", "sparql10/basic", "sparql10/bnode-coreference",
    "sparql10/boolean-effective-value", "sparql10/bound", "sparql10/cast", "sparql10/construct",
    "sparql10/dataset", "sparql10/distinct", "sparql10/expr-builtin", "sparql10/expr-equals",
    "sparql10/expr-ops",
    "sparql10/graph", "sparql10/i18n", "sparql10/open-world", "sparql10/optional",
    "sparql10/optional-filter", "sparql10/reduced", "sparql10/regex", "sparql10/solution-seq",
    "sparql10/sort", "sparql10/triple-match", "sparql10/type-promotion", "sparql11/aggregates",
    "sparql11/bind", "sparql11/bindings", "sparql11/cast", "sparql11/construct",
    "sparql11/exists",
    "sparql11/functions", "sparql11/grouping", "sparql11/negation",
    "sparql11/project-expression", "sparql11/property-path", "sparql11/subquery",
  ]

  /// The tests that are left out, each with its reason.
  static let skipped: [String: String] = [:]

  @Test(arguments: suites)
  func `the suite's queries give the suite's answers`(suite: String) throws {
    let folder = try #require(SharedData.url("rdf-tests/sparql/\(suite)"))
    let entries = try W3CManifest(folder: folder).entries
    #expect(!entries.isEmpty, "no tests found in \(suite)")
    var passed = 0
    for entry in entries where Self.skipped[entry.name] == nil {
      do {
        let expected = try W3CAnswer(contentsOf: try #require(entry.result))
        let actual = try answer(entry)
        let isSame = actual.matches(
          expected, inOrder: suite == "sparql10/sort", isReduced: entry.isReduced)
        if isSame { passed += 1 }
        #expect(
          isSame,
          """
          \(entry): too much: \(actual.difference(expected))
          too little: \(expected.difference(actual))
          """)
      } catch {
        Issue.record("\(entry): \(error)")
      }
    }
    #expect(passed == entries.count - skippedCount(entries))
  }

  private func skippedCount(_ entries: [W3CManifest.Entry]) -> Int {
    entries.count { Self.skipped[$0.name] != nil }
  }

  @Test func `hundreds of tests are run and few are left out`() throws {
    let entries = try Self.suites.flatMap { suite in
      try W3CManifest(folder: try #require(SharedData.url("rdf-tests/sparql/\(suite)"))).entries
    }
    let run = entries.count - skippedCount(entries)
    #expect(run >= 400, "\(run) of \(entries.count)")
    #expect(skippedCount(entries) == Self.skipped.count, "the skip list names tests that are gone")
  }

  private func answer(_ entry: W3CManifest.Entry) throws -> W3CAnswer {
    let text = try String(contentsOf: entry.query, encoding: .utf8)
    var options = ParserOptions.strict
    options.base = IRI(entry.query.absoluteString)
    let query = try Query(parsing: text, options: options)
    var quads = try entry.data.enumerated().flatMap {
      try GraphFile.quads(of: $1, prefix: "d\($0)-")
    }
    var graphs = entry.graphs
    // The datasets of FROM are files beside the query.
    for name in query.defaultGraphs + query.namedGraphs {
      if let url = URL(string: name.value) { graphs.append((name, url)) }
    }
    for (index, graph) in graphs.enumerated() {
      quads += try GraphFile.quads(of: graph.url, graph: .iri(graph.name), prefix: "g\(index)-")
    }
    let engine = QueryEngine(dataset: MemoryDataset(quads))
    switch query.form {
    case .ask: return .boolean(try engine.ask(query))
    case .select:
      var solutions = try engine.select(query)
      return .rows(variables: solutions.variables.map(\.name), try solutions.allRows())
    case .construct, .describe:
      var graph = try engine.graph(query)
      return .graph(try graph.allTriples())
    }
  }
}
