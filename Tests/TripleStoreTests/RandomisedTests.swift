import RDF
import SPARQLEvaluation
import SQLite
import TestSupport
import Testing
import TripleStore

/// A generator that gives the same numbers on every run.
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

@Suite struct RandomisedTests {
  @Test(arguments: 1...6)
  func `the store agrees with a plain set of quads`(seed: UInt64) throws {
    var numbers = SeededNumbers(state: seed)
    let fixture = try StoreFixture()
    var model: Set<Quad> = []
    for _ in 0..<12 {
      let added = (0..<60).map { _ in Self.quad(&numbers) }
      let removed = model.shuffled(using: &numbers).prefix(15)
      let prefix = "article/\(Int.random(in: 0..<4, using: &numbers))"
      let drops = Int.random(in: 0..<4, using: &numbers) == 0
      try fixture.store.write { transaction in
        try transaction.insert(added)
        try transaction.remove(removed)
        if drops { try transaction.removeGraphs(beginningWith: IRI(prefix)) }
      }
      model.formUnion(added)
      model.subtract(removed)
      if drops { model = model.filter { $0.graph?.iri?.value.hasPrefix(prefix) != true } }
      try compare(fixture, model, &numbers)
    }
    try fixture.store.refreshStatistics()
    #expect(try fixture.store.check() == [])
  }

  private func compare(
    _ fixture: StoreFixture, _ model: Set<Quad>, _ numbers: inout SeededNumbers
  ) throws {
    let named = model.filter { $0.graph != nil }
    let asserted = Set(
      model.filter { $0.graph.map(StoreFixture.isClaim) != true }.map { Quad($0.triple) })
    for _ in 0..<20 {
      let sample = Self.quad(&numbers)
      let subject = Bool.random(using: &numbers) ? sample.triple.subject : nil
      let predicate = Bool.random(using: &numbers) ? sample.triple.predicate : nil
      let object = Bool.random(using: &numbers) ? sample.triple.object : nil
      func matches(_ quad: Quad) -> Bool {
        (subject == nil || quad.triple.subject == subject)
          && (predicate == nil || quad.triple.predicate == predicate)
          && (object == nil || quad.triple.object == object)
      }
      let found = try fixture.find(subject, predicate, object)
      #expect(found.count == Set(found).count)
      #expect(Set(found) == asserted.filter(matches))
      #expect(
        Set(try fixture.find(subject, predicate, object, in: .anyNamed)) == named.filter(matches))
      guard let graph = sample.graph, let id = try fixture.store.id(of: graph) else { continue }
      #expect(
        Set(try fixture.find(subject, predicate, object, in: .named(id)))
          == named.filter { matches($0) && $0.graph == graph })
    }
    #expect(try fixture.store.count(IDPattern()) == asserted.count)
    for predicate in try #require(try fixture.store.predicates()) {
      let name = try fixture.store.term(of: predicate).iri
      #expect(
        try fixture.store.count(IDPattern(predicate: predicate))
          == asserted.count { $0.triple.predicate == name })
    }
    #expect(try fixture.store.statistics().citations == model.count)
    #expect(try fixture.store.statistics().assertedTriples == asserted.count)
    #expect(try fixture.store.check() == [])
  }

  private static func quad(_ numbers: inout SeededNumbers) -> Quad {
    let object: Term =
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: .iri("node/\(Int.random(in: 0..<6, using: &numbers))")
      case 1: .literal(Literal(Int.random(in: 0..<5, using: &numbers)))
      default: .literal(Literal("text \(Int.random(in: 0..<5, using: &numbers))"))
      }
    let article = Int.random(in: 0..<4, using: &numbers)
    let graphs: [Term?] = [
      nil, .iri("article/\(article)"), .iri("article/\(article)#statement=1,2"),
      .iri("article/\(article)#char=1,2"),
    ]
    return Quad(
      Triple(
        .iri("node/\(Int.random(in: 0..<6, using: &numbers))"),
        IRI("predicate/\(Int.random(in: 0..<4, using: &numbers))"), object),
      graph: graphs[Int.random(in: 0..<4, using: &numbers)])
  }
}
