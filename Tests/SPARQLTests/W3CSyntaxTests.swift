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

  /// The syntax tests that are left out, each with its reason; none is.
  static let skipped: [String: String] = [:]

  /// Files that no manifest runs: `:p{2,4}` was withdrawn before SPARQL 1.1 was recommended.
  static let withdrawn: Set = [
    "pp04.rq", "pp05.rq", "pp13.rq", "pp15.rq", "path-2-1.rq", "path-2-3.rq", "path-3-1.rq",
    "path-3-2.rq", "path-3-4.rq",
  ]

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
    // A reader of manifests that loses entries would make the other test pass too easily.
    #expect(entries.count == 305)
  }

  @Test
  func `every query that is not to be refused survives printing`() throws {
    let refused = try Set(
      Self.suites.flatMap { suite in
        try SPARQLSyntaxManifest(folder: "rdf-tests/sparql/\(suite)").entries
          .filter { !$0.isPositive }.map(\.url.standardizedFileURL.path)
      })
    for suite in ["sparql10", "sparql11"] {
      let root = try #require(SharedData.url("rdf-tests/sparql/\(suite)"))
      let files = try #require(
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      for case let url as URL in files where url.pathExtension == "rq" {
        let text = try String(contentsOf: url, encoding: .utf8)
        let isWithdrawn = Self.withdrawn.contains(url.lastPathComponent)
        guard !isWithdrawn, !refused.contains(url.standardizedFileURL.path) else { continue }
        var printed = text
        do throws(SPARQLError) {
          let query = try Query(parsing: text, options: .strict)
          printed = query.sparqlText
          var again = try Query(parsing: printed, options: .strict)
          again.base = query.base
          #expect(again == query, "\(url.lastPathComponent):\n\(printed)")
        } catch {
          Issue.record("\(url.path) is refused:\n\(printed)\n\(error)")
        }
      }
    }
  }
}
