/// An exact decimal number: a whole number and how many of its digits stand after the point.
///
///     XSDDecimal("2.50")?.description   // "2.5"
///
/// Sums, differences and products are exact; only division rounds (see `divided(by:)`). What is
/// longer than `maximumScale` digits after the point, or beyond the limit of `BigInteger`, is nil.
/// See <https://www.w3.org/TR/xmlschema11-2/#decimal>.
public struct XSDDecimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// All the digits, without the point; no trailing zero belongs to the fraction.
  public let mantissa: BigInteger
  /// How many digits of the mantissa stand after the point.
  public let scale: Int

  /// The most digits after the point.
  public static let maximumScale = BigInteger.maximumDigits

  /// Makes a decimal, nil where it is longer than what is kept.
  public init?(mantissa: BigInteger, scale: Int) {
    let stripped = scale > 0 ? mantissa.strippingZeros(upTo: scale) : (mantissa, 0)
    self.init(unchecked: stripped.0, scale: scale - stripped.1)
    guard isWithinLimit else { return nil }
  }

  /// Makes a whole number.
  public init(_ value: BigInteger) { self.init(unchecked: value, scale: 0) }

  /// Reads a lexical form without spaces around it, nil where it is none or has too many digits.
  public init?(_ text: String) {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      guard let value = BigInteger(text) else { return nil }
      self.init(unchecked: value, scale: 0)
      return
    }
    let whole = text[..<point]
    var fraction = text[text.utf8.index(after: point)...]
    // A sign has to be looked for: behind the digits of the whole part it would not be noticed.
    guard let first = fraction.utf8.first ?? whole.utf8.last, XSDDecimal.isDigit(first) else {
      return nil
    }
    while fraction.utf8.last == UInt8(ascii: "0") { fraction = fraction.dropLast() }
    guard let mantissa = BigInteger(whole + (fraction.isEmpty ? "0" : fraction)) else { return nil }
    self.init(mantissa: mantissa, scale: max(1, fraction.utf8.count))
  }

  init(unchecked mantissa: BigInteger, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private var isWithinLimit: Bool {
    scale <= XSDDecimal.maximumScale && mantissa.isWithinLimit
  }

  /// The canonical form of XML Schema 1.1: `2`, `2.5`, `-0.25`.
  public var description: String {
    let digits = mantissa.absolute.description
    guard scale > 0 else { return mantissa.description }
    let zeros = String(repeating: "0", count: Swift.max(0, scale + 1 - digits.utf8.count))
    let padded = zeros + digits
    return "\(mantissa.isNegative ? "-" : "")\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }

  /// The nearest double.
  public var doubleValue: Double {
    if scale == 0 { return mantissa.rounded(to: Double.self) }
    if let word = mantissa.word, word.magnitude < 1 << 53, scale <= 22 {
      // Both are exact, so that the quotient is rounded once.
      return Double(word) / BigInteger.powerOfTen(scale).rounded(to: Double.self)
    }
    return Double(description) ?? .nan
  }

  /// The nearest float.
  public var floatValue: Float {
    scale == 0 ? mantissa.rounded(to: Float.self) : Float(description) ?? .nan
  }

  /// Whether the number is 0.
  public var isZero: Bool { mantissa.isZero }

  /// The number with its sign turned.
  public var negated: XSDDecimal { XSDDecimal(unchecked: -mantissa, scale: scale) }

  /// The whole number that is left without the fraction.
  public var truncated: BigInteger {
    guard scale > 0 else { return mantissa }
    return mantissa.quotientAndRemainder(dividingBy: BigInteger.powerOfTen(scale)).quotient
  }

  /// Orders by value, whatever the scales.
  public static func < (left: XSDDecimal, right: XSDDecimal) -> Bool {
    if left.scale == right.scale { return left.mantissa < right.mantissa }
    let (first, second, _) = aligned(left, right)
    return first < second
  }

  /// The two mantissas at the greater of the two scales.
  static func aligned(
    _ left: XSDDecimal, _ right: XSDDecimal
  ) -> (left: BigInteger, right: BigInteger, scale: Int) {
    if left.scale < right.scale {
      let power = BigInteger.powerOfTen(right.scale - left.scale)
      return (left.mantissa * power, right.mantissa, right.scale)
    }
    if right.scale < left.scale {
      let power = BigInteger.powerOfTen(left.scale - right.scale)
      return (left.mantissa, right.mantissa * power, left.scale)
    }
    return (left.mantissa, right.mantissa, left.scale)
  }
}
