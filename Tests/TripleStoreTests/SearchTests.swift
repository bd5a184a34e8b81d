import RDF
import SPARQLEvaluation
import TestSupport
import Testing
import TripleStore

@Suite struct SearchTests {
  let fixture: StoreFixture
  let texts = [
    "The sanctions were a farce, the envoy said.", "Çavuşoğlu met the envoy of Iran.",
    "Counter terrorism needs no sanctions; sanctions never worked.",
  ]

  init() throws {
    fixture = try StoreFixture()
    let texts = texts
    try fixture.store.write { transaction in
      try transaction.indexTexts(of: [IRI("text")])
      try transaction.insert(
        texts.enumerated().map { quad("s\($0)", "text", .literal(Literal($1, language: "en"))) })
      try transaction.insert([quad("s", "other", .literal(Literal("sanctions elsewhere")))])
    }
  }

  @Test(arguments: [
    ("envoy", [0, 1]), ("cavusoglu", [1]), ("ÇAVUŞOĞLU", [1]), ("sanctions envoy", [0]),
    ("\"counter terrorism\"", [2]), ("\"terrorism counter\"", []), ("terror*", [2]), ("terror", []),
    ("counter-terrorism", [2]), ("sanction* NOT envoy", []), ("“met the envoy”", [1]),
    ("\"needs no", [2]), ("elsewhere", []), ("farce,", [0]),
  ])
  func `words, phrases and beginnings are found`(words: String, expected: [Int]) throws {
    let found = try #require(try fixture.store.search(words, limit: 10))
    let literals = try found.map { try fixture.store.term(of: $0.literal).literal?.lexicalForm }
    #expect(Set(literals) == Set(expected.map { texts[$0] }))
  }

  @Test(arguments: [
    "", " ", "*", "\"", "\"\"", "AND", "OR NOT", "a AND (", "^x", "col:x", "{a b}:c", "NEAR(a b)",
    "-", "'; DROP TABLE term; --", "\0", "é\u{301}*", "💥", "a + b", "value : a", "\\", "<b>",
  ])
  func `nothing that a person types is an error`(words: String) throws {
    #expect(try fixture.store.search(words, limit: 10) != nil)
  }

  @Test func `the better match comes first`() throws {
    let found = try #require(try fixture.store.search("sanctions", limit: 10))
    let best = try #require(found.first)
    #expect(found.count == 2)
    #expect(try fixture.store.term(of: best.literal).literal?.lexicalForm == texts[2])
    #expect(found[0].score >= found[1].score && found[1].score > 0)
    #expect(try fixture.store.search("sanctions", limit: 1)?.count == 1)
  }

  @Test func `a text that no triple has any more is not found`() throws {
    try fixture.store.write { transaction in
      try transaction.remove([quad("s1", "text", .literal(Literal(texts[1], language: "en")))])
    }
    #expect(try fixture.store.search("iran", limit: 10)?.isEmpty == true)
    #expect(try fixture.store.check() == [])
  }

  @Test func `texts that were there before are found once their predicate is registered`() throws {
    try fixture.store.write { try $0.indexTexts(of: [IRI("other"), IRI("text")]) }
    #expect(try fixture.store.search("elsewhere", limit: 10)?.count == 1)
    #expect(try fixture.store.check() == [])
  }

  @Test func `a store without searchable predicates says so`() throws {
    #expect(try StoreFixture().store.search("envoy", limit: 10) == nil)
  }
}
