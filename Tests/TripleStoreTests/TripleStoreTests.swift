import Foundation
import RDF
import SPARQLEvaluation
import SQLite
import TestSupport
import Testing
import TripleStore

@Suite struct TripleStoreTests {
  let fixture: StoreFixture
  var store: TripleStore { fixture.store }

  init() throws { fixture = try StoreFixture() }

  @Test(arguments: [
    Term.iri("http://e/çavuşoğlu"), .blankNode(BlankNode("b1")), .literal(Literal("")),
    .literal(Literal("text")), .literal(Literal("text", language: "tr")),
    .literal(Literal("text", language: "en")),
    .literal(Literal("text", datatype: IRI("http://e/d"))),
    .literal(Literal(42)), .literal(Literal(-(1 << 54))), .literal(Literal(Int.max)),
    .literal(Literal("042", datatype: XSD.integer)), .literal(Literal(true)),
    .literal(Literal("2021-05-21", datatype: XSD.date)),
    .literal(Literal("2021-05-21T10:00:00Z", datatype: XSD.dateTime)),
    .literal(Literal("nul\0and more")),
    .literal(Literal(String(repeating: "long ", count: 50_000))),
  ])
  func `a term comes back as it was written`(term: Term) throws {
    try store.write { try $0.insert([quad("s", "p", term)]) }
    #expect(try fixture.find().map(\.triple.object) == [term])
    #expect(try fixture.find(nil, nil, term).count == 1)
    let reader = try TripleStore(readOnly: store.path)
    let id = try #require(try reader.id(of: term))
    #expect(try reader.term(of: id) == term)
  }

  @Test func `predicates by the hundred are counted each for itself`() throws {
    let quads = (0..<300).flatMap { number in
      (0...number % 7).map { quad("s\($0)", "p\(number)", .iri("o")) }
    }
    try store.write { try $0.insert(quads) }
    #expect(try store.statistics().triples == quads.count)
    for predicate in try #require(try store.predicates()) {
      let name = try store.term(of: predicate).iri
      #expect(
        try store.estimate(IDPattern(predicate: predicate))
          == quads.count { $0.triple.predicate == name })
    }
    #expect(try store.check() == [])
  }

  @Test func `a triple that two graphs say is one triple with two citations`() throws {
    let quads = [quad("s", "p", .iri("o"), "g1"), quad("s", "p", .iri("o"), "g2")]
    try store.write { try $0.insert(quads) }
    try store.write { try $0.insert(quads) }
    #expect(try fixture.find().count == 1)
    #expect(Set(try fixture.find(in: .anyNamed)) == Set(quads))
    let statistics = try store.statistics()
    #expect(statistics.triples == 1)
    #expect(statistics.citations == 2)
    #expect(statistics.graphs == 2)
  }

  @Test func `a claim is never in the default graph until somebody asserts it`() throws {
    let claim = quad("syria", "has", .iri("militants"), "a#statement=1,2")
    let fact = quad("syria", "has", .iri("militants"), "a#char=1,2")
    try store.write { try $0.insert([claim]) }
    #expect(try fixture.find().isEmpty)
    #expect(try fixture.find(in: .anyNamed) == [claim])
    try store.write { try $0.insert([fact]) }
    #expect(try fixture.find().count == 1)
    try store.write { try $0.remove([fact]) }
    #expect(try fixture.find().isEmpty)
    #expect(try store.check() == [])
  }

  @Test func `a triple without a graph is in the default graph and in no named one`() throws {
    try store.write { try $0.insert([quad("s", "p", .iri("o"))]) }
    #expect(try fixture.find().count == 1)
    #expect(try fixture.find(in: .anyNamed).isEmpty)
  }

  @Test func `an article and its fragments can be removed together`() throws {
    try store.write { transaction in
      try transaction.insert([
        quad("s1", "p", .iri("o"), "article/1"), quad("s2", "p", .iri("o"), "article/1#char=0,3"),
        quad("s2", "p", .iri("o"), "article/2"),
        quad("s3", "p", .iri("o"), "article/1#statement=0,3"),
      ])
    }
    try store.write { try $0.removeGraphs(beginningWith: IRI("article/1")) }
    #expect(try fixture.find(in: .anyNamed) == [quad("s2", "p", .iri("o"), "article/2")])
    #expect(try store.statistics().triples == 1)
    #expect(try store.check() == [])
    try store.vacuum()
    #expect(try store.id(of: .iri("s1")) == nil)
    #expect(try fixture.find().count == 1)
    #expect(try store.check() == [])
  }

  @Test func `a failed write leaves nothing behind, in the file or in memory`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try store.write {
        try $0.insert([quad("s", "p", .iri("o"), "g")])
        throw Stop()
      }
    }
    #expect(try store.id(of: .iri("s")) == nil)
    try store.write { try $0.insert([quad("s", "p", .iri("o"), "g")]) }
    #expect(try fixture.find(in: .anyNamed).count == 1)
    #expect(try store.check() == [])
  }

  @Test func `two stores on one file see what the other has written`() throws {
    let other = try StoreFixture.open(store.path)
    try store.write { try $0.insert([quad("s", "p", .iri("o1"), "g")]) }
    try other.write { try $0.insert([quad("s", "p", .iri("o2"), "g")]) }
    try store.write { try $0.insert([quad("s", "p", .iri("o3"), "g")]) }
    #expect(try fixture.find().count == 3)
    #expect(try store.check() == [])
  }

  @Test func `the second writer waits and is then told, readers are not held up`() throws {
    let other = try StoreFixture.open(store.path, patience: 20)
    let reader = try TripleStore(readOnly: store.path)
    try store.write { transaction in
      try transaction.insert([quad("s", "p", .iri("o"))])
      let error = #expect(throws: SQLiteError.self) { try other.write { _ in } }
      #expect(error?.kind == .locked)
      #expect(try reader.statistics().triples == 0)
    }
    #expect(try reader.statistics().triples == 1)
  }

  @Test func `the database of another program is refused and left alone`() throws {
    let path = fixture.directory.path("other.sqlite")
    try Connection(path).run(script: "CREATE TABLE theirs (x)")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for open in [{ try TripleStore(path) }, { try TripleStore(readOnly: path) }] {
      let error = #expect(throws: SQLiteError.self) { _ = try open() }
      #expect(error?.kind == .foreign)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a database of a newer version is refused with a clear sentence`() throws {
    try Connection(store.path).setUserVersion(99)
    for open in [{ try TripleStore(store.path) }, { try TripleStore(readOnly: store.path) }] {
      let error = #expect(throws: SQLiteError.self) { _ = try open() }
      #expect(error?.kind == .newerVersion)
      #expect(error?.description.contains("update the program") == true)
    }
  }

  @Test func `notes are kept with the store`() throws {
    #expect(try store.note("base") == nil)
    try store.write { try $0.setNote("http://e/", for: "base") }
    #expect(try TripleStore(readOnly: store.path).note("base") == "http://e/")
  }

  @Test func `a person with the sqlite3 shell reads words`() throws {
    try store.write { transaction in
      try transaction.insert([
        quad("ann", "age", .literal(Literal(-42)), "g"),
        quad("ann", "envoy", .literal(Literal(true))),
        quad("ann", "born", .literal(Literal("1968-02-29", datatype: XSD.date))),
        quad("ann", "spoke", .literal(Literal("2021-05-21T10:11:12Z", datatype: XSD.dateTime))),
        quad("ann", "name", .literal(Literal("Ann Ö", language: "de"))),
        quad("ann", "knows", .blankNode(BlankNode("b"))),
      ])
    }
    let shell = try Connection(store.path, mode: .readOnly)
    let triples = try shell.rows("SELECT subject, predicate, object FROM triples ORDER BY 2") {
      "\($0.text(0)) \($0.text(1)) \($0.text(2))"
    }
    #expect(
      triples == [
        "ann age -42", "ann born 1968-02-29", "ann envoy true", "ann knows _:b", "ann name Ann Ö",
        "ann spoke 2021-05-21T10:11:12Z",
      ])
    let citation = try shell.first("SELECT * FROM citations WHERE graph = 'g'") {
      [$0.text(0), $0.text(1), $0.text(2), $0.text(3)]
    }
    #expect(citation == ["ann", "age", "-42", "g"])
  }
}
