import Foundation
import RDF
import SPARQL
import SPARQLEvaluation
import TestSupport
import Testing

/// The tests of the W3C for SERVICE, whose endpoints are datasets in memory.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CServiceTests {
  @Test(arguments: [true, false])
  func `queries with SERVICE give the suite's answers`(isOptimised: Bool) throws {
    let folder = try #require(SharedData.url("rdf-tests/sparql/sparql11/service"))
    let entries = try W3CManifest(folder: folder).entries
    #expect(entries.count == 7)
    for entry in entries {
      let endpoints = EndpointsInMemory(
        try Dictionary(
          uniqueKeysWithValues: entry.services.map {
            ($0.endpoint, MemoryDataset(try GraphFile.quads(of: $0.data)))
          }))
      var options = EvaluationOptions(isOptimised: isOptimised)
      options.services.client = endpoints
      let data = try entry.data.flatMap { try GraphFile.quads(of: $0) }
      let query = try Query(
        parsing: try String(contentsOf: entry.query, encoding: .utf8), options: .strict)
      var solutions = try QueryEngine(dataset: MemoryDataset(data), options: options).select(query)
      let actual = W3CAnswer.rows(
        variables: solutions.variables.map(\.name), try solutions.allRows())
      let expected = try W3CAnswer(contentsOf: try #require(entry.result))
      #expect(
        actual.matches(expected, inOrder: false, isReduced: false),
        """
        \(entry): too much: \(actual.difference(expected))
        too little: \(expected.difference(actual))
        """)
    }
  }
}
