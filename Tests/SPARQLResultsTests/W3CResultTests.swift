import Foundation
import RDF
import SPARQLResults
import Testing
import TestSupport

/// Expected results of the W3C, read by the readers of the tests and written by our writers.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CResultTests {
  /// Every file of that kind in the suites of SPARQL 1.0 and 1.1.
  private func files(_ kind: String) throws -> [URL] {
    try ["sparql10", "sparql11"].flatMap { suite in
      let root = try #require(SharedData.url("rdf-tests/sparql/\(suite)"))
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      return (files?.allObjects ?? []).compactMap { $0 as? URL }
        .filter { $0.pathExtension == kind }
    }
  }

  private func result(_ expected: ExpectedResults) -> QueryResult {
    switch expected {
    case .boolean(let value): .boolean(value)
    case .solutions(let variables, let rows):
      .solutions(
        SolutionTable(variables: variables, rows: rows.map { $0.map { $0.map(term) } }))
    }
  }

  private func term(_ expected: ExpectedResults.Term) -> Term {
    switch expected {
    case .iri(let value): .iri(value)
    case .blankNode(let label): .blankNode(BlankNode(label))
    case .literal(let value, let language?, _): .literal(Literal(value, language: language))
    case .literal(let value, nil, let datatype):
      .literal(Literal(value, datatype: datatype.map { IRI($0) } ?? XSD.string))
    }
  }

  @Test(arguments: ["srx", "srj"])
  func `what was read from XML and JSON is the same when written as either`(kind: String) throws {
    let files = try files(kind)
    #expect(files.count >= 3)
    for file in files {
      let result = result(try ExpectedResults(contentsOf: file))
      let json = try ExpectedResults(json: Data(result.text(as: .json).utf8))
      #expect(self.result(json) == result, "\(file.path) as JSON")
      let xml = try ExpectedResults(xml: Data(result.text(as: .xml).utf8))
      #expect(self.result(xml) == result, "\(file.path) as XML")
    }
  }

  @Test(arguments: ["srx", "srj"])
  func `the suites' files are read as the reader of the tests reads them`(kind: String) throws {
    for file in try files(kind) {
      let bytes = Array(try Data(contentsOf: file))
      let read = try kind == "srx" ? QueryResult(xml: bytes) : QueryResult(json: bytes)
      #expect(read == result(try ExpectedResults(contentsOf: file)), "\(file.path)")
    }
  }

  @Test
  func `the files of TSV are written byte for byte`() throws {
    let files = try files("tsv")
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(result(try ExpectedResults(contentsOf: file)).text(as: .tsv) == text)
    }
  }

  @Test
  func `the files of CSV are written byte for byte, with the line ends of RFC 4180`() throws {
    let files = try files("csv")
    #expect(!files.isEmpty)
    for file in files {
      let expected = try ExpectedResults(contentsOf: file)
      let written = result(expected).text(as: .csv)
      #expect(ExpectedResults(csv: written) == expected)
      // The suite's files quote "1.0" and the like nowhere, so that nothing but line ends differs.
      let text = try String(contentsOf: file, encoding: .utf8)
      let lines = text.split(whereSeparator: \.isNewline)
      #expect(written.split(whereSeparator: \.isNewline) == lines, "\(file.path)")
    }
  }
}
