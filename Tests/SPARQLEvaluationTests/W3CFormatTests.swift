import Foundation
import RDF
import SPARQL
import SPARQLEvaluation
import SPARQLResults
import TestSupport
import Testing

/// The tests of the W3C for CSV, TSV and JSON: queries are answered and written, and the text is
/// read again.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CFormatTests {
  @Test(arguments: [("csv-tsv-res", 6), ("json-res", 4)])
  func `answers are written as the suite says`(suite: String, count: Int) throws {
    let folder = try #require(SharedData.url("rdf-tests/sparql/sparql11/\(suite)"))
    let entries = try W3CManifest(
      folder: folder, types: ["QueryEvaluationTest", "CSVResultFormatTest"]
    ).entries
    #expect(entries.count == count)
    for entry in entries {
      let file = try #require(entry.result)
      let expected = try answer(ExpectedResults(contentsOf: file))
      let written = try text(of: entry, as: file.pathExtension)
      let actual = try answer(
        ExpectedResults(data: Data(written.utf8), kind: file.pathExtension))
      #expect(
        actual.matches(expected, inOrder: false, isReduced: false),
        """
        \(entry): too much: \(actual.difference(expected))
        too little: \(expected.difference(actual))
        """)
    }
  }

  private func text(of entry: W3CManifest.Entry, as kind: String) throws -> String {
    let quads = try entry.data.flatMap { try GraphFile.quads(of: $0) }
    let engine = QueryEngine(dataset: MemoryDataset(quads))
    let query = try Query(
      parsing: try String(contentsOf: entry.query, encoding: .utf8), options: .strict)
    let result: QueryResult
    if case .ask = query.form {
      result = .boolean(try engine.ask(query))
    } else {
      var solutions = try engine.select(query)
      result = .solutions(
        SolutionTable(
          variables: solutions.variables.map(\.name), rows: try solutions.allRows()))
    }
    let format = try #require(ResultFormat(rawValue: kind == "srj" ? "json" : kind))
    return result.text(as: format)
  }

  private func answer(_ results: ExpectedResults) -> W3CAnswer {
    switch W3CAnswer(results) {
    case .boolean(let value): return .boolean(value)
    case .rows(let variables, let rows):
      // CSV does not tell the label of a blank node from a text.
      return .rows(
        variables: variables,
        rows.map { row in
          row.map { term in
            guard let text = term?.literal?.lexicalForm, text.hasPrefix("_:") else { return term }
            return .blankNode(BlankNode(text))
          }
        })
    }
  }
}
