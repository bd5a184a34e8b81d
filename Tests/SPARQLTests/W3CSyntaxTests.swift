import Foundation
import RDF
import SPARQL
import Testing
import TestSupport

/// The syntax tests of the W3C, SPARQL 1.0 and 1.1.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CSyntaxTests {
  /// Every suite that has syntax tests, of queries or of updates.
  static let suites = [
    "sparql10/syntax-sparql1", "sparql10/syntax-sparql2", "sparql10/syntax-sparql3",
    "sparql10/syntax-sparql4", "sparql10/syntax-sparql5", "sparql11/syntax-query",
    "sparql11/syntax-fed", "sparql11/aggregates", "sparql11/grouping", "sparql11/construct",
    "sparql11/syntax-update-1", "sparql11/syntax-update-2", "sparql11/delete-insert",
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
        if entry.isUpdate {
          _ = try UpdateRequest(parsing: text, options: .strict)
        } else {
          _ = try Query(parsing: text, options: .strict)
        }
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
    #expect(entries.count == 368)
    #expect(entries.count(where: \.isUpdate) == 63)
  }

  @Test
  func `every query and update that is not to be refused survives printing`() throws {
    let refused = try Set(
      Self.suites.flatMap { suite in
        try SPARQLSyntaxManifest(folder: "rdf-tests/sparql/\(suite)").entries
          .filter { !$0.isPositive }.map(\.url.standardizedFileURL.path)
      })
    var counts: [String: Int] = [:]
    for url in try W3CTexts.urls() {
      let isWithdrawn = Self.withdrawn.contains(url.lastPathComponent)
      guard !isWithdrawn, !refused.contains(url.standardizedFileURL.path) else { continue }
      let text = try String(contentsOf: url, encoding: .utf8)
      let trip = RoundTrip(text, isUpdate: url.pathExtension == "ru")
      #expect(trip.failure == nil, "\(url.path)")
      #expect(trip.refusal == nil, "\(url.path)")
      counts[url.pathExtension, default: 0] += 1
    }
    #expect(counts == ["rq": 795, "ru": 128])
  }
}
