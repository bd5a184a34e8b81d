import RDF
import TestSupport
import Testing

@Suite struct XSDValueTests {
  @Test(arguments: [
    ("2.50", "2.5"), ("-0.0", "0"), ("007.10", "7.1"), (".5", "0.5"), ("3.", "3"), ("+1.0", "1"),
    ("-0.25", "-0.25"),
  ])
  func `decimals are read and written in canonical form`(text: String, canonical: String) {
    #expect(XSDDecimal(text)?.description == canonical)
  }

  @Test(arguments: [
    "", ".", "1e3", "1.2.3", "--1", "1 ", "-.", "1.-5", "+",
    String(repeating: "9", count: 20_000),
  ])
  func `what is no decimal or too long is refused`(text: String) {
    #expect(XSDDecimal(text) == nil)
  }

  @Test(arguments: [
    ("1", "3", "0.333333333333333333333333"), ("1", "8", "0.125"), ("-7", "2", "-3.5"),
    ("2", "3", "0.666666666666666666666667"), ("-2", "3", "-0.666666666666666666666667"),
    ("1", "30000", "0.0000333333333333333333333333"), ("0", "7", "0"), ("100", "0.001", "100000"),
    ("123456789012345678901234567890", "7", "17636684144620811271604938270"),
    ("1", "0.3", "3.333333333333333333333333"),
  ])
  func `division is exact as far as 24 digits that count go`(
    left: String, right: String, quotient: String
  ) throws {
    let (left, right) = (try #require(XSDDecimal(left)), try #require(XSDDecimal(right)))
    #expect(left.divided(by: right)?.description == quotient)
  }

  @Test func `short and long numbers are divided alike`() throws {
    var generator = SeededGenerator(seed: 5)
    let factor = try #require(BigInteger("1" + String(repeating: "0", count: 30)))
    for _ in 0..<2_000 {
      let width = Int64(1) << Int64.random(in: 1...62, using: &generator)
      let first = BigInteger(Int64.random(in: -width...width, using: &generator))
      let second = BigInteger(Int64.random(in: 1...9_999, using: &generator))
      let short = XSDDecimal(first).divided(by: XSDDecimal(second))
      let long = XSDDecimal(first * factor).divided(by: XSDDecimal(second * factor))
      #expect(short == long, "\(first) / \(second)")
    }
  }

  @Test func `nothing is divided by zero`() throws {
    #expect(XSDDecimal(1).divided(by: XSDDecimal(0)) == nil)
    #expect(XSDValue.integer(1).applying(.divide, .integer(0)) == nil)
  }

  @Test func `an integer beyond 64 bits is another integer, not an error`() {
    let most = XSDValue.integer(BigInteger(Int64.max))
    #expect(
      most.applying(.add, .integer(1))?.literal
        == Literal("9223372036854775808", datatype: XSD.integer))
    #expect(
      XSDValue.integer(BigInteger(Int64.min)).negated?.literal.lexicalForm
        == "9223372036854775808")
    let square = most.applying(.multiply, most)
    #expect(square?.literal.lexicalForm == "85070591730234615847396907784232501249")
    #expect(
      square?.applying(.subtract, .integer(1)).flatMap { square?.ordering(to: $0) } == .greater)
  }

  @Test func `numbers without end are an error at last`() {
    var value: XSDValue? = .integer(10)
    var rounds = 0
    while let known = value, rounds < 100 {
      value = known.applying(.multiply, known)
      rounds += 1
    }
    #expect(rounds == 15, "10^16384 has 54,427 bits, its square too many")
    #expect(XSDDecimal("1e-9") == nil)
    let tiny = XSDDecimal("0." + String(repeating: "0", count: 15_000) + "1")
    #expect(tiny?.multiplied(by: XSDDecimal(3)) != nil)
    #expect(tiny.flatMap { $0.multiplied(by: $0) } == nil)
  }

  @Test(arguments: [
    ("1.10", "+", "2.205", "3.305"), ("0.1", "-", "0.3", "-0.2"), ("1.5", "*", "-1.2", "-1.8"),
    ("99999999999999999999.9", "+", "0.1", "100000000000000000000"),
    ("0.000000000000000000000000001", "*", "0.5", "0.0000000000000000000000000005"),
  ])
  func `decimals are added and multiplied exactly`(
    left: String, sign: String, right: String, result: String
  ) throws {
    let (left, right) = (try #require(XSDDecimal(left)), try #require(XSDDecimal(right)))
    let outcome =
      switch sign {
      case "+": left.adding(right)
      case "-": left.adding(right.negated)
      default: left.multiplied(by: right)
      }
    #expect(outcome?.description == result)
  }

  @Test(arguments: [
    ("2.5", "3", "2", "3"), ("-2.5", "-2", "-3", "-2"), ("-0.4", "0", "-1", "0"),
    ("7", "7", "7", "7"),
  ])
  func `decimals are rounded to whole numbers`(
    text: String, nearest: String, down: String, up: String
  ) throws {
    let decimal = try #require(XSDDecimal(text))
    #expect(decimal.rounded(.nearest).description == nearest)
    #expect(decimal.rounded(.down).description == down)
    #expect(decimal.rounded(.up).description == up)
  }

  @Test(arguments: [
    ("integer", "1", "double", "2.5", "3.5E0", "double"),
    ("integer", "1", "float", "2.5", "3.5E0", "float"),
    ("decimal", "0.5", "float", "2", "2.5E0", "float"),
    ("float", "0.5", "double", "2", "2.5E0", "double"),
    ("byte", "127", "byte", "1", "128", "integer"),
    ("unsignedLong", "18446744073709551615", "integer", "1", "18446744073709551616", "integer"),
    ("integer", "1", "decimal", "2.50", "3.5", "decimal"),
  ])
  func `numbers are promoted to the wider type`(
    first: String, left: String, second: String, right: String, sum: String, type: String
  ) throws {
    let left = try #require(XSDValue(Literal(left, datatype: IRI(XSD.namespace + first))))
    let right = try #require(XSDValue(Literal(right, datatype: IRI(XSD.namespace + second))))
    #expect(
      left.applying(.add, right)?.literal == Literal(sum, datatype: IRI(XSD.namespace + type)))
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
    Literal(String(repeating: "9", count: 20_000), datatype: XSD.integer),
    Literal("18446744073709551616", datatype: IRI(XSD.namespace + "unsignedLong")),
    Literal("-1", datatype: XSD.nonNegativeInteger), Literal("2021", datatype: XSD.gYear),
  ])
  func `ill-formed, unknown and too large literals have none`(literal: Literal) {
    #expect(XSDValue(literal) == nil)
  }
}
