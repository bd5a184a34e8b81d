import Foundation
import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

/// The update evaluation tests of the W3C, over data in memory and in a file.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CUpdateTests {
  static let suites = [
    "add", "basic-update", "clear", "copy", "delete", "delete-data", "delete-insert",
    "delete-where", "drop", "move", "update-silent",
  ]

  /// The tests that are left out, each with its reason.
  static let skipped: [String: String] = [:]

  private func entries(_ suite: String) throws -> [W3CUpdateManifest.Entry] {
    let folder = try #require(SharedData.url("rdf-tests/sparql/sparql11/\(suite)"))
    return try W3CUpdateManifest(folder: folder).entries.filter { Self.skipped[$0.name] == nil }
  }

  @Test(arguments: suites)
  func `updates in memory leave what the suite says`(suite: String) throws {
    let entries = try entries(suite)
    #expect(!entries.isEmpty, "no tests found in \(suite)")
    for entry in entries {
      var dataset = MemoryDataset(try entry.before.quads())
      try check(entry, on: &dataset)
    }
  }

  @Test(arguments: suites)
  func `updates of a store leave what the suite says`(suite: String) throws {
    let folder = try TemporaryDirectory()
    for (index, entry) in try entries(suite).enumerated() {
      var store = try TripleStore(folder.path("\(index).sqlite")) { _ in false }
      try store.write { try $0.insert(try entry.before.quads()) }
      try check(entry, on: &store)
      #expect(try store.check().isEmpty, "\(entry): the store is out of step")
    }
  }

  @Test func `a hundred tests are run`() throws {
    let count = try Self.suites.reduce(0) { try $0 + entries($1).count }
    #expect(count >= 90, "\(count)")
  }

  private func check<Store: MutableDataset>(
    _ entry: W3CUpdateManifest.Entry, on store: inout Store
  ) throws {
    do {
      let text = try String(contentsOf: entry.request, encoding: .utf8)
      var options = ParserOptions.strict
      options.base = IRI(entry.request.absoluteString)
      _ = try UpdateEngine().run(UpdateRequest(parsing: text, options: options), on: &store)
      let actual = try content(of: store)
      let expected = answer(try entry.after.quads())
      #expect(
        actual.matches(expected, inOrder: false, isReduced: false),
        """
        \(entry): too much: \(actual.difference(expected))
        too little: \(expected.difference(actual))
        """)
    } catch {
      Issue.record("\(entry): \(error)")
    }
  }

  private func content(of store: some Dataset) throws -> W3CAnswer {
    let query = try Query(
      parsing: "SELECT ?s ?p ?o ?g { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    var solutions = try QueryEngine(dataset: store).select(query)
    return .rows(variables: ["s", "p", "o", "g"], try solutions.allRows())
  }

  private func answer(_ quads: [Quad]) -> W3CAnswer {
    .rows(
      variables: ["s", "p", "o", "g"],
      Set(quads).map { [$0.triple.subject, .iri($0.triple.predicate), $0.triple.object, $0.graph] })
  }
}
