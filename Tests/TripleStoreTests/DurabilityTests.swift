import Foundation
import RDF
import SPARQLEvaluation
import SQLite
import TestSupport
import Testing
import TripleStore

@Suite struct DurabilityTests {
  @Test(arguments: 0..<12)
  func `files copied in the middle of a transaction open and are whole`(step: Int) throws {
    let fixture = try StoreFixture()
    try fixture.store.write { try $0.indexTexts(of: [IRI("text")]) }
    for batch in 0..<3 { try fixture.store.write { try $0.insert(Self.quads(batch)) } }
    let before = try fixture.store.statistics().citations
    let copy = fixture.directory.path("copy.sqlite")
    try fixture.store.write { transaction in
      for batch in 3...(3 + step) {
        try transaction.insert(Self.quads(batch))
        try transaction.removeGraphs(beginningWith: IRI("article/\(batch - 3)"))
      }
      // What a killed process leaves: the file and its log as they stand at this moment.
      try Self.copy(fixture.store.path, to: copy, cuttingLogBy: step * 1_237)
    }
    let survivor = try StoreFixture.open(copy)
    #expect(try survivor.check() == [])
    if step == 0 { #expect(try survivor.statistics().citations == before) }
    try survivor.write { try $0.insert(Self.quads(99)) }
    #expect(try survivor.check() == [])
  }

  @Test func `a full disk is one clear sentence and loses nothing that was saved`() throws {
    let fixture = try StoreFixture()
    try fixture.store.write { try $0.insert(Self.quads(0)) }
    let saved = try fixture.store.statistics()
    try fixture.store.limitSize(pages: saved.bytes / 4_096 + 20)
    let error = #expect(throws: SQLiteError.self) {
      for batch in 1..<100 { try fixture.store.write { try $0.insert(Self.quads(batch)) } }
    }
    #expect(error?.kind == .full)
    #expect(error?.description.contains("free some disk space") == true)
    #expect(try fixture.store.check() == [])
    #expect(try fixture.store.statistics().citations >= saved.citations)
  }

  @Test(arguments: [
    "DELETE FROM quad WHERE subject = (SELECT min(subject) FROM quad)",
    "DELETE FROM term WHERE id = 3", "DELETE FROM graph WHERE id > 0",
    "UPDATE quad SET asserted = 1 - asserted WHERE subject = (SELECT min(subject) FROM quad)",
    "DELETE FROM text_literal",
    "UPDATE predicate_statistics SET triples = triples + 1",
    "UPDATE recent SET citations = citations + 1",
    "UPDATE recent SET hashes = substr(hashes, 1, 3) || x'07' || substr(hashes, 5) WHERE id = 2",
    "UPDATE term SET value = 'changed' WHERE kind = 3",
    "INSERT INTO quad SELECT subject, predicate, object, asserted, 9999, wide FROM quad",
    "UPDATE quad SET subject = subject + 9999", "UPDATE quad SET wide = 1 - wide",
    "UPDATE recent SET changes = x''", "UPDATE recent SET change_count = 7",
    "UPDATE recent SET changes = x'01030505' || changes", "UPDATE recent SET hashes = x''",
    "UPDATE recent SET changes = substr(changes, 1, length(changes) - 1) WHERE id = 2",
    "UPDATE recent SET hashes = substr(hashes, 1, length(hashes) - 1) WHERE id = 2",
    "INSERT INTO term_hash VALUES (1, 9999)",
  ])
  func `damage is found and told`(damage: String) throws {
    let fixture = try StoreFixture()
    try fixture.store.write { transaction in
      try transaction.indexTexts(of: [IRI("text")])
      try transaction.insert(Self.quads(0))
    }
    #expect(try fixture.store.check() == [])
    try Connection(fixture.store.path).run(script: damage)
    #expect(try fixture.store.check() != [])
  }

  private static func copy(_ path: String, to copy: String, cuttingLogBy cut: Int) throws {
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
    try log.dropLast(min(cut, log.count)).write(to: URL(fileURLWithPath: copy + "-wal"))
  }

  private static func quads(_ batch: Int) -> [Quad] {
    (0..<300).map { index in
      quad(
        "article/\(batch)#\(index)", index.isMultiple(of: 3) ? "text" : "p",
        index.isMultiple(of: 3)
          ? .literal(Literal("words of \(batch) \(index)")) : .iri("node/\(index % 7)"),
        "article/\(batch)\(index.isMultiple(of: 5) ? "#statement=\(index)" : "")")
    }
  }
}
