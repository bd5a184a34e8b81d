/// The value of a literal whose datatype SPARQL computes with.
///
///     XSDValue(Literal("01", datatype: XSD.integer))   // .integer(1)
///
/// Literals of other datatypes (`xsd:gYear` among them), ill-formed ones and numbers of more digits
/// than `BigInteger` reads have no value here: whatever computes with them is a type error, never a
/// wrong number.
/// See <https://www.w3.org/TR/sparql11-query/#operandDataTypes>.
public enum XSDValue: Hashable, Sendable {
  /// `xsd:string`.
  case string(String)
  /// `rdf:langString`.
  case text(String, language: String)
  /// `xsd:boolean`.
  case boolean(Bool)
  /// `xsd:integer` and the datatypes derived from it.
  case integer(BigInteger)
  /// `xsd:decimal`.
  case decimal(XSDDecimal)
  /// `xsd:float`.
  case float(Float)
  /// `xsd:double`.
  case double(Double)
  /// `xsd:dateTime`, `xsd:date`, `xsd:time`.
  case dateTime(XSDDateTime)

  /// The value of a literal, nil where it has none that can be computed with.
  public init?(_ literal: Literal) {
    if let language = literal.language {
      self = .text(literal.lexicalForm, language: language)
      return
    }
    let datatype = literal.datatype
    if datatype == XSD.string {
      self = .string(literal.lexicalForm)
      return
    }
    guard datatype.value.hasPrefix(XSD.namespace) else { return nil }
    let text = XSDValue.trimmed(literal.lexicalForm)
    switch datatype.value.dropFirst(XSD.namespace.count) {
    case "decimal": self.init(optional: XSDDecimal(text).map(XSDValue.decimal))
    case "double": self.init(optional: XSDValue.floatingPoint(text).map(XSDValue.double))
    case "float":
      self.init(optional: XSDValue.floatingPoint(text).map { (value: Float) in .float(value) })
    case "boolean":
      switch text {
      case "true", "1": self = .boolean(true)
      case "false", "0": self = .boolean(false)
      default: return nil
      }
    case "dateTime": self.init(dateTime: text, form: .dateTime)
    case "date": self.init(dateTime: text, form: .date)
    case "time": self.init(dateTime: text, form: .time)
    case let name: self.init(integer: text, datatype: name)
    }
  }

  /// The literal in canonical form.
  public var literal: Literal {
    switch self {
    case .string(let text): Literal(text)
    case .text(let text, let language): Literal(text, language: language)
    case .boolean(let value): Literal(value)
    case .integer(let value): Literal(value.description, datatype: XSD.integer)
    case .decimal(let value): Literal(value.description, datatype: XSD.decimal)
    case .float(let value):
      Literal(
        XSDValue.canonical(value.description, isNaN: value.isNaN, isInfinite: value.isInfinite),
        datatype: XSD.float)
    case .double(let value):
      Literal(
        XSDValue.canonical(value.description, isNaN: value.isNaN, isInfinite: value.isInfinite),
        datatype: XSD.double)
    case .dateTime(let value):
      switch value.form {
      case .dateTime: Literal(value.description, datatype: XSD.dateTime)
      case .date: Literal(value.description, datatype: XSD.date)
      case .time: Literal(value.description, datatype: XSD.time)
      }
    }
  }

  /// Whether the value is a number.
  public var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .float, .double: true
    case .string, .text, .boolean, .dateTime: false
    }
  }

  private init?(optional: XSDValue?) {
    guard let optional else { return nil }
    self = optional
  }

  private init?(dateTime text: String, form: XSDDateTime.Form) {
    guard let value = XSDDateTime(text, form: form) else { return nil }
    self = .dateTime(value)
  }

  /// Reads a floating-point number as XML Schema writes it: no hexadecimal, `INF` and `NaN` so.
  private static func floatingPoint<Value: BinaryFloatingPoint & LosslessStringConvertible>(
    _ text: String
  ) -> Value? {
    switch text {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default:
      let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
          UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
          true
        default: false
        }
      }
      return isPlain ? Value(text) : nil
    }
  }

  /// Removes the spaces around a lexical form, which do not count for these datatypes.
  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last)
    else { return text }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(bytes[bytes.startIndex..<end]) ?? ""
  }

  /// Turns Swift's shortest digits (`1e+20`, `0.05`, `120.0`) into the form `1.2E2`.
  private static func canonical(_ text: String, isNaN: Bool, isInfinite: Bool) -> String {
    if isNaN { return "NaN" }
    if isInfinite { return text.utf8.first == UInt8(ascii: "-") ? "-INF" : "INF" }
    var digits: [UInt8] = []
    var exponent = 0
    var beforePoint = 0
    var sawPoint = false
    var negative = false
    var index = text.utf8.startIndex
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      if byte == UInt8(ascii: "e") {
        exponent = Int(text[text.utf8.index(after: index)...]) ?? 0
        break
      } else if byte == UInt8(ascii: "-") {
        negative = true
      } else if byte == UInt8(ascii: ".") {
        sawPoint = true
      } else {
        digits.append(byte)
        if !sawPoint { beforePoint += 1 }
      }
      index = text.utf8.index(after: index)
    }
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    guard leadingZeros < digits.count else { return negative ? "-0.0E0" : "0.0E0" }
    digits.removeFirst(leadingZeros)
    exponent += beforePoint - leadingZeros - 1
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let fraction = digits.count > 1 ? digits[1...] : [UInt8(ascii: "0")]
    let mantissa = String(decoding: [digits[0], UInt8(ascii: ".")] + fraction, as: UTF8.self)
    return (negative ? "-" : "") + mantissa + "E\(exponent)"
  }
}
