import RDF
import Testing

@Suite struct XSDValueTests {
  @Test(arguments: [
    ("2.50", "2.5"), ("-0.0", "0"), ("007.10", "7.1"), (".5", "0.5"), ("3.", "3"), ("+1.0", "1"),
    ("-0.25", "-0.25"),
  ])
  func `decimals are read and written in canonical form`(text: String, canonical: String) {
    #expect(XSDDecimal(text)?.description == canonical)
  }

  @Test(arguments: ["", ".", "1e3", "1.2.3", "--1", "1 ", String(repeating: "9", count: 60)])
  func `what is no decimal or too long is refused`(text: String) {
    #expect(XSDDecimal(text) == nil)
  }

  @Test(arguments: [
    ("1", "3", "0.333333333333333333333333"), ("1", "8", "0.125"), ("-7", "2", "-3.5"),
  ])
  func `division is exact as far as it goes`(left: String, right: String, quotient: String) throws {
    let (left, right) = (try #require(XSDDecimal(left)), try #require(XSDDecimal(right)))
    #expect(left.divided(by: right)?.description == quotient)
  }

  @Test func `nothing is divided by zero`() throws {
    #expect(XSDDecimal(1).divided(by: XSDDecimal(0)) == nil)
    #expect(XSDValue.integer(1).applying(.divide, .integer(0)) == nil)
  }

  @Test func `an integer that overflows is an error, not another number`() {
    #expect(XSDValue.integer(.max).applying(.add, .integer(1)) == nil)
    #expect(XSDValue.integer(.min).negated == nil)
  }

  @Test(arguments: [
    (1e20, "1.0E20"), (0.05, "5.0E-2"), (120, "1.2E2"), (0, "0.0E0"), (-1.5, "-1.5E0"),
    (.infinity, "INF"),
  ])
  func `doubles are written in canonical form`(value: Double, text: String) {
    #expect(XSDValue.double(value).literal.lexicalForm == text)
  }

  @Test(arguments: [
    ("2021-05-21T10:00:00+02:00", "2021-05-21T08:00:00Z", 0),
    ("2021-05-21T10:00:00Z", "2021-05-21T10:00:00.5Z", -1),
    ("2021-05-20T24:00:00", "2021-05-21T00:00:00", 0),
  ])
  func `times compare on one time line`(left: String, right: String, order: Int) throws {
    let first = try #require(XSDDateTime(left, form: .dateTime))
    let second = try #require(XSDDateTime(right, form: .dateTime))
    #expect(first.compared(to: second)?.signum() == order)
  }

  @Test func `times with and without a zone compare only where they lie far apart`() throws {
    let zoned = try #require(XSDDateTime("2021-05-21T10:00:00Z", form: .dateTime))
    let near = try #require(XSDDateTime("2021-05-21T12:00:00", form: .dateTime))
    let far = try #require(XSDDateTime("2021-05-25T12:00:00", form: .dateTime))
    #expect(zoned.compared(to: near) == nil)
    #expect(try #require(zoned.compared(to: far)) < 0)
  }

  @Test(arguments: [
    (Literal("01", datatype: XSD.integer), XSDValue.integer(1)),
    (Literal(" 7 ", datatype: XSD.integer), .integer(7)),
    (Literal("1", datatype: XSD.boolean), .boolean(true)),
    (Literal("hello"), .string("hello")),
  ])
  func `literals have values`(literal: Literal, value: XSDValue) {
    #expect(XSDValue(literal) == value)
  }

  @Test(arguments: [
    Literal("abc", datatype: XSD.integer), Literal("0x1", datatype: XSD.double),
    Literal("300", datatype: IRI(XSD.namespace + "byte")), Literal("a", datatype: IRI("http://x")),
    Literal("99999999999999999999", datatype: XSD.integer),
  ])
  func `ill-formed, unknown and too large literals have none`(literal: Literal) {
    #expect(XSDValue(literal) == nil)
  }
}
