import RDF
import SPARQLEvaluation
import SQLite
import Testing

import TripleStore

/// What a store remembers never outlives what it was read from.
@Suite struct CacheTests {
  private let fixture: StoreFixture

  init() throws { fixture = try StoreFixture() }

  private static func quads(_ range: Range<Int>) -> [Quad] {
    range.flatMap { index in
      [
        quad("s/\(index)", "p", .iri("o/\(index % 300)")),
        quad("s/\(index)", "said", .literal(Literal("text \(index)", language: "en"))),
      ]
    }
  }

  private func fill(_ range: Range<Int>) throws {
    try fixture.store.write { try $0.insert(Self.quads(range)) }
    try fixture.store.refreshStatistics()
  }

  private func pairs(_ store: TripleStore, _ position: IDPattern.Position) throws -> SortedPairs? {
    guard let predicate = try store.id(of: .iri("p")) else { return nil }
    return try store.pairs(of: predicate, by: position, lookups: nil)
  }

  @Test(arguments: [IDPattern.Position.subject, .object])
  func `columns hold what the rows hold`(position: IDPattern.Position) throws {
    try fill(0..<3_000)
    let pairs = try #require(try pairs(fixture.store, position))
    let found = try zip(pairs.keys, pairs.values).map { key, value in
      let ids = position == .subject ? [key, value] : [value, key]
      return try fixture.store.terms(of: ids)
    }
    #expect(Set(found) == Set((0..<3_000).map { [.iri("s/\($0)"), .iri("o/\($0 % 300)")] }))
    #expect(zip(pairs.keys, pairs.keys.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `columns are remembered until somebody writes`() throws {
    try fill(0..<3_000)
    let first = try #require(try pairs(fixture.store, .subject))
    #expect(try pairs(fixture.store, .subject) === first)
    let reader = try TripleStore(readOnly: fixture.store.path)
    let read = try #require(try pairs(reader, .subject))
    #expect(try pairs(reader, .subject) === read)
    try fill(3_000..<3_100)
    #expect(try pairs(fixture.store, .subject)?.count == 3_100)
    #expect(try pairs(reader, .subject)?.count == 3_100)
    try fixture.store.write { try $0.remove(Self.quads(0..<10)) }
    #expect(try fixture.find(nil, IRI("p")).count == 3_090)
  }

  @Test func `few look-ups read no columns until they have come often`() throws {
    try fill(0..<3_000)
    let predicate = try #require(try fixture.store.id(of: .iri("p")))
    var asked = 0
    while asked < 100, try fixture.store.pairs(of: predicate, by: .object, lookups: 1) == nil {
      asked += 1
    }
    #expect((5..<100).contains(asked))
  }

  @Test func `a snapshot sees one state, whatever is remembered`() throws {
    try fill(0..<3_000)
    let reader = try TripleStore(readOnly: fixture.store.path)
    try reader.snapshot {
      #expect(try pairs(reader, .subject)?.count == 3_000)
      try fill(3_000..<3_500)
      #expect(try pairs(reader, .object)?.count == 3_000)
    }
    #expect(try pairs(reader, .object)?.count == 3_500)
  }

  @Test func `terms are the same from pages as from rows`() throws {
    let terms: [Term] = (0..<1_500).map { index in
      switch index % 5 {
      case 0: .iri("i/\(index)")
      case 1: .blankNode(BlankNode("b\(index)"))
      case 2: .literal(Literal("text \(index)"))
      case 3: .literal(Literal("text \(index)", language: index % 2 == 0 ? "en" : "fr"))
      default: .literal(Literal("\(index).5", datatype: XSD.decimal))
      }
    }
    try fixture.store.write { transaction in
      try transaction.insert(terms.map { quad("s", "p", $0) })
    }
    let ids = try terms.map { try #require(try fixture.store.id(of: $0)) }
    for _ in 0..<3 {
      #expect(try fixture.store.terms(of: ids) == terms)
      #expect(try fixture.store.terms(of: ids.reversed()) == terms.reversed())
      for index in stride(from: 0, to: ids.count, by: 97) {
        #expect(try fixture.store.term(of: ids[index]) == terms[index])
      }
    }
    var seen: [String: Int] = [:]
    let sorted = ids.sorted()
    let isDone = try fixture.store.visitTexts(of: sorted) { place, text in
      seen[String(decoding: text.bytes, as: UTF8.self)] = place
    }
    #expect(isDone)
    for (id, term) in zip(ids, terms) {
      let characters =
        switch term {
        case .iri(let iri): iri.value
        case .blankNode(let node): node.label
        case .literal(let literal): literal.lexicalForm
        }
      #expect(seen[characters].map { sorted[$0] } == id)
    }
  }

  @Test func `a term that a rollback took back is forgotten`() throws {
    struct Stop: Error {}
    try fill(0..<600)
    #expect(throws: Stop.self) {
      try fixture.store.write { transaction in
        try transaction.insert([quad("gone", "p", .iri("gone too"))])
        #expect(try fixture.store.id(of: .iri("gone")) != nil)
        throw Stop()
      }
    }
    #expect(try fixture.store.id(of: .iri("gone")) == nil)
    try fixture.store.write { try $0.insert([quad("new", "p", .iri("newer"))]) }
    let id = try #require(try fixture.store.id(of: .iri("new")))
    #expect(try fixture.store.term(of: id) == .iri("new"))
  }

  @Test func `an id that another process has given anew is read anew`() throws {
    try fill(0..<600)
    let reader = try TripleStore(readOnly: fixture.store.path)
    let old = try #require(try reader.id(of: .iri("s/599")))
    for _ in 0..<100 { #expect(try reader.term(of: old) == .iri("s/599")) }
    try fixture.store.write { try $0.remove(Self.quads(500..<600)) }
    try fixture.store.vacuum()
    try fixture.store.write { transaction in
      try transaction.insert((0..<300).map { quad("t/\($0)", "p", .iri("o/1")) })
    }
    #expect(try reader.id(of: .iri("s/599")) == nil)
    let id = try #require(try reader.id(of: .iri("t/299")))
    #expect(try reader.term(of: id) == .iri("t/299"))
    #expect(try reader.terms(of: [id, id]) == [.iri("t/299"), .iri("t/299")])
  }
}
