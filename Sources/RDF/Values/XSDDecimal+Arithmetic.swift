extension XSDDecimal {
  /// How many digits after the point a quotient has at most, unless it is below a tenth.
  public static let quotientScale = 24

  /// The sum, nil where it is too long.
  public func adding(_ other: XSDDecimal) -> XSDDecimal? {
    let (left, right, scale) = XSDDecimal.aligned(self, other)
    return XSDDecimal(mantissa: left + right, scale: scale)
  }

  /// The product, nil where it is too long.
  public func multiplied(by other: XSDDecimal) -> XSDDecimal? {
    XSDDecimal(mantissa: mantissa * other.mantissa, scale: scale + other.scale)
  }

  /// The quotient, nil where the divisor is 0.
  ///
  /// What does not end by then is rounded at the 24th digit after the point; quotients below a
  /// tenth get as many digits more as they begin with zeros, so that 24 digits always count. Halves
  /// are rounded away from 0. XPath leaves this to the implementation.
  /// See <https://www.w3.org/TR/xpath-functions/#func-numeric-divide>.
  public func divided(by other: XSDDecimal) -> XSDDecimal? {
    guard !other.isZero else { return nil }
    // The quotient lies within a factor of ten of this power of ten.
    let power = (mantissa.digitCount - scale) - (other.mantissa.digitCount - other.scale)
    let digits = XSDDecimal.quotientScale + max(0, -power)
    // left / 10^s ÷ right / 10^t · 10^digits = left · 10^(t - s + digits) / right
    let exponent = other.scale - scale + digits
    if let quotient = XSDDecimal.shortQuotient(mantissa, other.mantissa, exponent, digits) {
      return quotient
    }
    let quotient = XSDDecimal.rounded(
      exponent < 0 ? mantissa : mantissa * BigInteger.powerOfTen(exponent),
      dividedBy: exponent < 0
        ? other.mantissa * BigInteger.powerOfTen(-exponent) : other.mantissa)
    return XSDDecimal(mantissa: quotient, scale: digits)
  }

  /// The quotient of numbers that 128 bits hold, which most do, without an array; nil for others.
  private static func shortQuotient(
    _ dividend: BigInteger, _ divisor: BigInteger, _ exponent: Int, _ digits: Int
  ) -> XSDDecimal? {
    guard let first = dividend.word, let second = divisor.word, (0...37).contains(exponent) else {
      return nil
    }
    let (shifted, overflow) = Int128(first).multipliedReportingOverflow(by: powers[exponent])
    guard !overflow else { return nil }
    var (quotient, remainder) = shifted.quotientAndRemainder(dividingBy: Int128(second))
    if remainder.magnitude * 2 >= UInt128(second.magnitude) {
      quotient += (first < 0) == (second < 0) ? 1 : -1
    }
    var scale = digits
    while scale > 0, quotient & 1 == 0, quotient % 10 == 0 {
      quotient /= 10
      scale -= 1
    }
    return XSDDecimal(unchecked: BigInteger(quotient), scale: scale)
  }

  private static let powers: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<37 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// The nearest whole number to a quotient, halves away from 0.
  private static func rounded(
    _ dividend: BigInteger, dividedBy divisor: BigInteger
  ) -> BigInteger {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard !(remainder.absolute * 2 < divisor.absolute) else { return quotient }
    return dividend.isNegative == divisor.isNegative ? quotient + 1 : quotient - 1
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
    let power = BigInteger.powerOfTen(scale)
    var (floor, fraction) = mantissa.quotientAndRemainder(dividingBy: power)
    if fraction.isNegative {
      floor = floor - 1
      fraction = fraction + power
    }
    // The fraction is not 0: there would be no scale.
    return switch rounding {
    case .down: XSDDecimal(floor)
    case .up: XSDDecimal(floor + 1)
    case .nearest: XSDDecimal(fraction * 2 < power ? floor : floor + 1)
    }
  }
}
