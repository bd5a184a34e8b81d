import Foundation
import Knowledge
import RDF
import RDFFormats
import Reading
import TestSupport
import Testing
import TripleStore

@Suite struct ShapesTests {
  private static var isPrepared: Bool {
    FileManager.default.fileExists(
      atPath: Repository.root.appendingPathComponent(".environments/tests/shacl").path)
  }

  /// Holds a base against the shapes; gives what is wrong, empty where nothing is.
  private func validate(_ fixture: BaseFixture) throws -> String {
    let text = try RDFWriter(.nQuads, base: IRI("https://example.org/graph/")).text(
      of: fixture.base.quads(in: .anyNamed))
    let path = try fixture.directory.write(text, to: "graph.nq")
    let process = Process()
    process.executableURL = Repository.root.appendingPathComponent("Tools/shapes.sh")
    process.arguments = [path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : String(decoding: said, as: UTF8.self)
  }

  @Test(
    .enabled(
      if: ShapesTests.isPrepared,
      "pySHACL is not installed: run make environments (make test does)"))
  func `what is written has the shapes of the schema, and what is not is told`() throws {
    let fixture = try BaseFixture()
    let article = try fixture.add(Sample.conference()).article
    #expect(try validate(fixture) == "")
    let node = Term.iri("\(article.value)#statement=181,207")
    let old = try fixture.base.quads(in: .anyNamed).filter {
      $0.triple.subject == node && $0.triple.predicate == Schema.text
    }
    try fixture.base.store.write { try $0.remove(old) }
    #expect(try validate(fixture).contains("181,207"))
  }
}
