import Foundation
import TestSupport
import Testing

/// No folder of the W3C suites is forgotten.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct W3CCoverageTests {
  /// Folders whose tests run in other test targets.
  private static let elsewhere: Set = [
    "sparql11/syntax-fed", "sparql11/syntax-query", "sparql11/syntax-update-1",
    "sparql11/syntax-update-2",
  ]

  /// Folders that are left out, each with its reason.
  private static let leftOut = [
    "sparql11/entailment": "entailment regimes are a specification of their own",
    "sparql11/protocol": "every test sends requests to a server of HTTP, which this program is not",
    "sparql11/http-rdf-update": "tests a server of the Graph Store Protocol; deprecated besides",
    "sparql11/graph-store-protocol": "tests a server of the Graph Store Protocol",
    "sparql11/service-description": "asks a server for a description of itself",
  ]

  @Test func `each folder of SPARQL 1.1 is run or left out for a reason`() throws {
    let root = try #require(SharedData.url("rdf-tests/sparql/sparql11"))
    let folders = try FileManager.default.contentsOfDirectory(atPath: root.path).filter {
      FileManager.default.fileExists(atPath: root.appendingPathComponent("\($0)/manifest.ttl").path)
    }
    let run =
      W3CEvaluationTests.suites + W3CUpdateTests.suites.map { "sparql11/\($0)" }
      + ["sparql11/service", "sparql11/csv-tsv-res", "sparql11/json-res"]
    let known = Self.elsewhere.union(Self.leftOut.keys).union(run)
    let forgotten = folders.map { "sparql11/\($0)" }.filter { !known.contains($0) }
    #expect(forgotten.isEmpty)
    #expect(folders.count >= 30)
  }
}
