import Foundation
import RDF
import SPARQL
import Testing
import TestSupport

/// The syntax tests of the W3C, SPARQL 1.0 and 1.1.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CSyntaxTests {
  /// Every suite that has syntax tests of queries.
  static let suites = [
    "sparql10/syntax-sparql1", "sparql10/syntax-sparql2", "sparql10/syntax-sparql3",
    "sparql10/syntax-sparql4", "sparql10/syntax-sparql5", "sparql11/syntax-query",
    "sparql11/syntax-fed", "sparql11/aggregates", "sparql11/grouping", "sparql11/construct",
  ]

  /// The tests that are left out, each with its reason.
  static let skipped: [String: String] = [:]

  @Test(arguments: suites)
  func `what the suite accepts is read and what it refuses is refused`(suite: String) throws {
    let entries = try SPARQLSyntaxManifest(folder: "rdf-tests/sparql/\(suite)").entries
    #expect(!entries.isEmpty, "no tests found in \(suite)")
    for entry in entries where Self.skipped[entry.name] == nil {
      let text = try String(contentsOf: entry.url, encoding: .utf8)
      do throws(SPARQLError) {
        _ = try Query(parsing: text, options: .strict)
        #expect(entry.isPositive, "\(entry) should be refused")
      } catch {
        #expect(!entry.isPositive, "\(entry) should be read: \(error)")
      }
    }
  }

  @Test
  func `the suites hold as many tests as when this was written`() throws {
    let entries = try Self.suites.flatMap {
      try SPARQLSyntaxManifest(folder: "rdf-tests/sparql/\($0)").entries
    }
    // 1.0: 250 of queries; 1.1: 94 in syntax-query, 3 federated, and the negative ones of
    // aggregates, grouping and construct.
    #expect(entries.count >= 300)
  }

  @Test
  func `every query of the evaluation suites survives printing`() throws {
    for suite in ["sparql10", "sparql11"] {
      let root = try #require(SharedData.url("rdf-tests/sparql/\(suite)"))
      let files = try #require(
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      for case let url as URL in files where url.pathExtension == "rq" {
        let text = try String(contentsOf: url, encoding: .utf8)
        // What is refused is the other test's matter.
        guard let query = try? Query(parsing: text, options: .strict) else { continue }
        let printed = query.sparqlText
        do throws(SPARQLError) {
          var again = try Query(parsing: printed, options: .strict)
          again.base = query.base
          #expect(again == query, "\(url.lastPathComponent):\n\(printed)")
        } catch {
          Issue.record("\(url.lastPathComponent) prints as\n\(printed)\n\(error)")
        }
      }
    }
  }
}
