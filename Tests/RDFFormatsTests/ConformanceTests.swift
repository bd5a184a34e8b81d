import Foundation
import RDF
import RDFFormats
import TestSupport
import Testing

/// The W3C suites of RDF 1.1, from `shared/rdf-tests`.
@Suite(.enabled(if: SharedData.has("rdf-tests/rdf/rdf11"), "shared/rdf-tests is absent"))
struct ConformanceTests {
  /// Tests that serd 0.30.16 fails, and why; a test here that passes is an issue as well.
  static let skipped: [String: String] = [:]

  @Test(arguments: [
    ("rdf-n-triples", RDFFormat.nTriples, 70), ("rdf-n-quads", .nQuads, 87),
    ("rdf-turtle", .turtle, 313), ("rdf-trig", .triG, 356),
  ])
  func `a W3C suite passes but for the skip list`(
    folder: String, format: RDFFormat, expected: Int
  ) throws {
    let root = try #require(SharedData.url("rdf-tests/rdf/rdf11/\(folder)"))
    let tests = try Manifest(folder: root).tests
    #expect(tests.count == expected)
    var passed = 0
    for test in tests {
      let complaint = outcome(of: test, format: format)
      let reason = Self.skipped["\(folder)/\(test.name)"]
      if complaint == nil { passed += 1 }
      #expect(
        (complaint == nil) == (reason == nil),
        "\(folder)/\(test.name): \(complaint ?? "passes, though it is on the skip list")")
    }
    print("\(folder): \(passed) of \(tests.count) pass")
  }

  /// Nil where the test passes, else what went wrong.
  private func outcome(of test: Manifest.Entry, format: RDFFormat) -> String? {
    do {
      let quads = try read(test.action, format, base: test.base)
      guard !test.isNegative else { return "was accepted" }
      guard let result = test.result else { return nil }
      let expected = try read(
        result, format.hasGraphs ? .nQuads : .nTriples, base: test.base)
      return areIsomorphic(quads, expected) ? nil : "differs"
    } catch {
      return test.isNegative ? nil : "\(error)"
    }
  }

  private func read(_ file: URL, _ format: RDFFormat, base: IRI) throws -> Set<Quad> {
    var quads: Set<Quad> = []
    try RDFReader(format, document: file.lastPathComponent, relativeIRIs: .resolved(against: base))
      .read(file: file.path) { quads.insert($0) }
    return quads
  }
}

/// The list of tests of one suite.
private struct Manifest {
  struct Entry {
    var name: String
    var isNegative: Bool
    var action: URL
    var result: URL?
    var base: IRI
  }

  var tests: [Entry] = []

  init(folder: URL) throws {
    let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/\(folder.lastPathComponent)/"
    var properties: [Term: [String: Term]] = [:]
    try RDFReader(
      .turtle, document: "manifest.ttl",
      relativeIRIs: .resolved(against: IRI(base + "manifest.ttl"))
    ).read(file: folder.appendingPathComponent("manifest.ttl").path) { quad in
      let name = quad.triple.predicate.value.split { "#/".contains($0) }.last.map(String.init)
      properties[quad.triple.subject, default: [:]][name ?? ""] = quad.triple.object
    }
    for entry in properties.values {
      guard let type = entry["type"]?.iri?.value, type.contains("rdftest#Test"),
        let action = entry["action"]?.iri?.value, action.hasPrefix(base)
      else { continue }
      let name = String(action.dropFirst(base.count))
      tests.append(
        Entry(
          name: name, isNegative: type.contains("Negative"),
          action: folder.appendingPathComponent(name),
          result: entry["result"]?.iri.map {
            folder.appendingPathComponent(String($0.value.dropFirst(base.count)))
          },
          base: IRI(action)))
    }
    tests.sort { $0.name < $1.name }
  }
}
