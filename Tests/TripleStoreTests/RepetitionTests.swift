import RDF
import SPARQLEvaluation
import Testing
import TripleStore

/// Triples that hundreds of graphs say: one row of the default graph each.
@Suite struct RepetitionTests {
  private let fixture: StoreFixture

  /// Of each person two posts and two names, all in the graphs of hundreds of sentences, claims
  /// among them; between them and behind them what is said but once.
  init() throws {
    fixture = try StoreFixture()
    try fixture.store.write { transaction in
      for sentence in 0..<300 {
        let graph = sentence % 3 == 0 ? "a#statement=\(sentence)" : "a#char=\(sentence)"
        try transaction.insert(
          (0..<3).flatMap { person in
            [
              quad("person/\(person)", "holds", .iri("post/1"), graph),
              quad("person/\(person)", "holds", .iri("post/2"), graph),
              quad("person/\(person)", "name", .literal(Literal("N")), graph),
              quad("person/\(person)", "name", .literal(Literal("O")), graph),
            ]
          })
      }
      try transaction.insert([
        quad("person/1", "holds", .iri("post/3"), "a#char=1"),
        quad("person/1", "met", .iri("person/2"), "a#char=1"),
        quad("person/2", "holds", .iri("post/1"), nil),
        quad("person/3", "holds", .iri("post/4"), "a#statement=9"),
      ])
    }
  }

  @Test(arguments: [
    (nil, nil, nil, 14), ("person/1", nil, nil, 6), (nil, "holds", nil, 7),
    (nil, nil, "post/1", 3), ("person/1", "holds", nil, 3), ("person/1", nil, "post/2", 1),
    (nil, "holds", "post/2", 3), ("person/1", "holds", "post/3", 1),
    ("person/3", "holds", nil, 0),
  ])
  func `each triple comes once, whatever the pattern binds`(
    subject: String?, predicate: String?, object: String?, count: Int
  ) throws {
    let found = try fixture.find(
      subject.map { .iri($0) }, predicate.map { IRI($0) }, object.map { .iri($0) })
    #expect(found.count == count)
    #expect(Set(found).count == count)
  }

  @Test func `named graphs give a row for each graph`() throws {
    let found = try fixture.find(.iri("person/0"), IRI("holds"), in: .anyNamed)
    #expect(found.count == 600)
  }

  @Test func `what another writes meanwhile does not come into a scan that skips`() throws {
    // The first block ends before the repetitions begin.
    try fixture.store.write { transaction in
      try transaction.insert((0..<200).map { quad("person/\($0)", "knows", .iri("a"), "g") })
      try transaction.insert((0..<100).map { quad("person/7", "knows", .iri("b"), "g\($0)") })
      try transaction.insert([quad("person/7", "knows", .iri("c"), "g")])
    }
    let before = try fixture.find().count
    var scan = try fixture.store.matches(IDPattern())
    var block = MatchBlock(wanted: (subject: true, predicate: false, object: true, graph: false))
    #expect(try scan.next(into: &block))
    #expect(block.count < before)
    let other = try StoreFixture.open(fixture.store.path)
    try other.write { try $0.insert([quad("person/9", "knows", .iri("d"), nil)]) }
    while try scan.next(into: &block) {}
    #expect(block.count == before)
    #expect(try fixture.find().count == before + 1)
  }
}
