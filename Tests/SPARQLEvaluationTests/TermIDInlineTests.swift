import RDF
import SPARQLEvaluation
import Testing

@Suite struct TermIDInlineTests {
  @Test(arguments: [
    Literal(0), Literal(42), Literal(-7), Literal(1 << 54), Literal(-(1 << 54)), Literal(true),
    Literal(false), Literal("2021-05-21", datatype: XSD.date),
    Literal("0001-01-01", datatype: XSD.date), Literal("9999-12-31", datatype: XSD.date),
    Literal("2024-02-29T23:59:59Z", datatype: XSD.dateTime),
    Literal("0001-01-01T00:00:00Z", datatype: XSD.dateTime),
    Literal("9999-12-31T23:59:59Z", datatype: XSD.dateTime),
  ])
  func `a canonical value goes into the id and comes back as it was`(literal: Literal) throws {
    let id = try #require(TermID(inline: literal))
    #expect(id.isInline)
    #expect(id.rawValue > 0)
    #expect(id.inlineLiteral == literal)
  }

  @Test(arguments: [
    Literal("042", datatype: XSD.integer), Literal("-0", datatype: XSD.integer),
    Literal("00", datatype: XSD.integer), Literal("+1", datatype: XSD.integer),
    Literal("-", datatype: XSD.integer), Literal("", datatype: XSD.integer),
    Literal("1-", datatype: XSD.integer), Literal(" 1", datatype: XSD.integer),
    Literal((1 << 54) + 1), Literal(-(1 << 54) - 1), Literal(Int.max), Literal(Int.min),
    Literal("99999999999999999999999", datatype: XSD.integer), Literal("1"),
    Literal("1", datatype: XSD.boolean), Literal("1.0", datatype: XSD.decimal),
    Literal("true"), Literal("True", datatype: XSD.boolean),
    Literal("2021-05-21Z", datatype: XSD.date), Literal("2021-02-29", datatype: XSD.date),
    Literal("0000-01-01", datatype: XSD.date), Literal("-001-01-01", datatype: XSD.date),
    Literal("12021-05-21", datatype: XSD.date), Literal("2021-05-21"),
    Literal("2021-05-21T10:00:00", datatype: XSD.dateTime),
    Literal("2021-05-21T24:00:00Z", datatype: XSD.dateTime),
    Literal("2021-05-21T10:00:60Z", datatype: XSD.dateTime),
    Literal("2021-05-21T10:00:00.0Z", datatype: XSD.dateTime),
    Literal("2021-05-21T10:00:00+00:00", datatype: XSD.dateTime),
  ])
  func `what is not canonical or too large stays in the dictionary`(literal: Literal) {
    #expect(TermID(inline: literal) == nil)
  }

  @Test(arguments: [
    [Literal(-(1 << 54)), Literal(-1), Literal(0), Literal(1), Literal(99), Literal(1 << 54)],
    ["0001-01-01", "1999-12-31", "2000-01-01", "2000-02-29", "2000-03-01"].map {
      Literal($0, datatype: XSD.date)
    },
    ["0001-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2000-03-01T00:00:00Z"].map {
      Literal($0, datatype: XSD.dateTime)
    },
    [Literal(false), Literal(true)],
  ])
  func `ids order as their values do`(ascending: [Literal]) throws {
    let ids = try ascending.map { try #require(TermID(inline: $0)) }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
  }
}
