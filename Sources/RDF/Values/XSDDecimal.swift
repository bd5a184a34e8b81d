/// An exact decimal number: an integer of up to 38 digits and how many of them are a fraction.
///
///     XSDDecimal("2.50")?.description   // "2.5"
///
/// Results that do not fit are nil, never rounded; only division rounds, at the 24th digit after
/// the point. See <https://www.w3.org/TR/xmlschema11-2/#decimal>.
public struct XSDDecimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// All the digits, without the point; no trailing zero belongs to the fraction.
  public let mantissa: Int128
  /// How many digits of the mantissa stand after the point, 0 to 37.
  public let scale: Int

  /// The most digits after the point.
  public static let maximumScale = 37

  /// Makes a decimal, nil where it has more digits after the point than are kept.
  public init?(mantissa: Int128, scale: Int) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    guard scale <= XSDDecimal.maximumScale else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Makes a whole number.
  public init(_ value: Int64) {
    mantissa = Int128(value)
    scale = 0
  }

  /// Reads a lexical form without spaces around it, nil where it is none or has too many digits.
  public init?(_ text: String) {
    var mantissa: Int128 = 0
    var scale = 0
    var negative = false
    var sawPoint = false
    var sawDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "+") where index == 0: break
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tenfold, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        mantissa = sum
        sawDigit = true
        if sawPoint { scale += 1 }
      default: return nil
      }
    }
    guard sawDigit else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale)
  }

  /// The canonical form of XML Schema 1.1: `2`, `2.5`, `-0.25`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let power = XSDDecimal.powerOfTen(scale)
    let magnitude = mantissa.magnitude
    let fraction = String(magnitude % UInt128(power))
    let zeros = String(repeating: "0", count: scale - fraction.utf8.count)
    return "\(mantissa < 0 ? "-" : "")\(magnitude / UInt128(power)).\(zeros)\(fraction)"
  }

  /// The nearest double.
  public var doubleValue: Double {
    if scale == 0 { return Double(mantissa) }
    return Double(description) ?? .nan
  }

  /// Whether the number is 0.
  public var isZero: Bool { mantissa == 0 }

  /// The number with its sign turned.
  public var negated: XSDDecimal { XSDDecimal(unchecked: -mantissa, scale: scale) }

  /// The whole number, where there is no fraction and it fits.
  public var integerValue: Int64? { scale == 0 ? Int64(exactly: mantissa) : nil }

  private init(unchecked mantissa: Int128, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  /// The whole part and the fraction, rounded towards negative infinity.
  private var floorParts: (whole: Int128, fraction: Int128) {
    let power = XSDDecimal.powerOfTen(scale)
    let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: power)
    return remainder < 0 ? (quotient - 1, remainder + power) : (quotient, remainder)
  }

  /// Orders by value, whatever the scales.
  public static func < (left: XSDDecimal, right: XSDDecimal) -> Bool {
    if left.scale == right.scale { return left.mantissa < right.mantissa }
    let (leftWhole, leftFraction) = left.floorParts
    let (rightWhole, rightFraction) = right.floorParts
    guard leftWhole == rightWhole else { return leftWhole < rightWhole }
    // Fractions are below 10^37, so that neither product overflows.
    let common = Swift.max(left.scale, right.scale)
    return leftFraction * powerOfTen(common - left.scale)
      < rightFraction * powerOfTen(common - right.scale)
  }

  /// The sum, nil where it does not fit.
  public func adding(_ other: XSDDecimal) -> XSDDecimal? {
    let common = Swift.max(scale, other.scale)
    let (left, leftOver) = mantissa.multipliedReportingOverflow(
      by: XSDDecimal.powerOfTen(common - scale))
    let (right, rightOver) = other.mantissa.multipliedReportingOverflow(
      by: XSDDecimal.powerOfTen(common - other.scale))
    let (sum, over) = left.addingReportingOverflow(right)
    guard !leftOver, !rightOver, !over else { return nil }
    return XSDDecimal(mantissa: sum, scale: common)
  }

  /// The product, nil where it does not fit.
  public func multiplied(by other: XSDDecimal) -> XSDDecimal? {
    let (product, over) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !over else { return nil }
    return XSDDecimal(mantissa: product, scale: scale + other.scale)
  }

  /// The quotient to as many digits as fit (24 at most), nil where the divisor is 0.
  public func divided(by other: XSDDecimal) -> XSDDecimal? {
    guard !other.isZero else { return nil }
    var whole = mantissa
    var divisor = other.mantissa
    // left / 10^s ÷ right / 10^t = left · 10^(t - s) / right
    if other.scale > scale {
      let (product, over) = whole.multipliedReportingOverflow(
        by: XSDDecimal.powerOfTen(other.scale - scale))
      guard !over else { return nil }
      whole = product
    } else if scale > other.scale {
      let (product, over) = divisor.multipliedReportingOverflow(
        by: XSDDecimal.powerOfTen(scale - other.scale))
      guard !over else { return nil }
      divisor = product
    }
    var (quotient, remainder) = whole.quotientAndRemainder(dividingBy: divisor)
    var digits = 0
    while remainder != 0, digits < 24 {
      let (tenfold, over) = remainder.multipliedReportingOverflow(by: 10)
      let (shifted, shiftOver) = quotient.multipliedReportingOverflow(by: 10)
      guard !over, !shiftOver else { break }
      let step = tenfold.quotientAndRemainder(dividingBy: divisor)
      let (next, nextOver) = shifted.addingReportingOverflow(step.quotient)
      guard !nextOver else { break }
      quotient = next
      remainder = step.remainder
      digits += 1
    }
    return XSDDecimal(mantissa: quotient, scale: digits)
  }

  /// The ways of making a whole number.
  public enum Rounding: Sendable {
    /// To the nearest, halves upwards.
    case nearest
    /// Downwards.
    case down
    /// Upwards.
    case up
  }

  /// The whole number that the rounding gives.
  public func rounded(_ rounding: Rounding) -> XSDDecimal {
    guard scale > 0 else { return self }
    let (whole, fraction) = floorParts
    switch rounding {
    case .down: return XSDDecimal(unchecked: whole, scale: 0)
    case .up: return XSDDecimal(unchecked: whole + 1, scale: 0)
    case .nearest:
      let half = XSDDecimal.powerOfTen(scale) / 2
      return XSDDecimal(unchecked: fraction >= half ? whole + 1 : whole, scale: 0)
    }
  }
}
