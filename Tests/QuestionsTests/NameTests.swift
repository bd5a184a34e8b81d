import Questions
import Testing

@Suite struct `Names that are typed` {
  @Test(arguments: [
    ("Peru", ["country/PER", "government/PER"]),
    ("PER", ["country/PER"]),
    ("quispe", ["person/ana-quispe", "person/ines-quispe"]),
    ("Inés Quispe", ["person/ines-quispe"]),
    ("person/ines-quispe", ["person/ines-quispe"]),
    ("ines-quispe", ["person/ines-quispe"]),
    ("peru rail", ["organization/peru-rail"]),
    ("quispe rail", []),
    ("", []),
    ("?", []),
    ("\" . } DROP", []),
  ])
  func `find what they can mean`(typed: String, expected: [String]) throws {
    let found = try SmallGraph.questions.things(
      named: typed, of: [.person, .country, .government, .organization])
    #expect(found.map(\.id) == expected)
  }

  @Test func `of kinds that are not asked for find nothing`() throws {
    #expect(try SmallGraph.questions.things(named: "quispe", of: [.organization]).isEmpty)
  }

  @Test func `of topics are found by their words`() throws {
    #expect(try SmallGraph.questions.topics(named: "herring").map(\.id) == ["topic/quota"])
  }

  @Test(arguments: [
    ("0000000000aa", [SmallGraph.first]), ("article/0000000000bb", [SmallGraph.second]),
    ("000", [SmallGraph.first, SmallGraph.second]), ("00", []), ("ffff", []),
  ])
  func `of articles are their digits or the first of them`(
    typed: String, expected: [String]
  ) throws {
    #expect(try SmallGraph.questions.articles(meantBy: typed) == expected)
  }

  @Test(arguments: [
    ("article/aa#char=1,2", SpanAddress(article: "article/aa", begin: 1, end: 2)),
    ("article/aa#statement=10,200;2", SpanAddress(article: "article/aa", begin: 10, end: 200)),
    ("article/aa#char=1", nil), ("article/aa", nil), ("article/aa#char=x,2", nil),
  ])
  func `of spans are taken apart`(iri: String, expected: SpanAddress?) {
    #expect(SpanAddress(iri) == expected)
  }
}
