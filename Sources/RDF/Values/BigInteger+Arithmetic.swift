extension BigInteger {
  /// The sum.
  public static func + (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .word(let first) = left.storage, case .word(let second) = right.storage {
      let (sum, overflow) = first.addingReportingOverflow(second)
      if !overflow { return BigInteger(sum) }
    }
    return adding(left, right, isNegated: false)
  }

  /// The difference.
  public static func - (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .word(let first) = left.storage, case .word(let second) = right.storage {
      let (difference, overflow) = first.subtractingReportingOverflow(second)
      if !overflow { return BigInteger(difference) }
    }
    return adding(left, right, isNegated: true)
  }

  /// The product.
  public static func * (left: BigInteger, right: BigInteger) -> BigInteger {
    if case .word(let first) = left.storage, case .word(let second) = right.storage {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if !overflow { return BigInteger(product) }
    }
    return BigInteger(
      left.magnitude.multiplied(by: right.magnitude),
      isNegative: left.isNegative != right.isNegative)
  }

  /// The number with its sign turned.
  public static prefix func - (number: BigInteger) -> BigInteger {
    if case .word(let value) = number.storage, value != .min { return BigInteger(-value) }
    return BigInteger(number.magnitude, isNegative: !number.isNegative)
  }

  /// The number without its sign.
  public var absolute: BigInteger { isNegative ? -self : self }

  /// The quotient, its fraction cut off, and what is left, which has the sign of the dividend.
  ///
  /// - Precondition: the divisor is not 0.
  public func quotientAndRemainder(
    dividingBy divisor: BigInteger
  ) -> (quotient: BigInteger, remainder: BigInteger) {
    if case .word(let first) = storage, case .word(let second) = divisor.storage {
      let (quotient, overflow) = first.dividedReportingOverflow(by: second)
      if !overflow { return (BigInteger(quotient), BigInteger(first - quotient * second)) }
    }
    let parts = magnitude.quotientAndRemainder(dividingBy: divisor.magnitude)
    return (
      BigInteger(parts.quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(parts.remainder, isNegative: isNegative)
    )
  }

  /// Ten to the power of an exponent that is not negative.
  public static func powerOfTen(_ exponent: Int) -> BigInteger {
    if exponent <= 18 { return BigInteger(smallPowers[exponent]) }
    let half = powerOfTen(exponent / 2)
    return exponent % 2 == 0 ? half * half : half * half * 10
  }

  private static let smallPowers: [Int64] = {
    var powers: [Int64] = [1]
    for _ in 0..<18 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// How many decimal digits the number has; 0 has one.
  var digitCount: Int {
    switch storage {
    case .word(let value):
      var rest = value.magnitude / 10
      var count = 1
      while rest > 0 {
        rest /= 10
        count += 1
      }
      return count
    case .words(let magnitude, _):
      // 2^(bits - 1) has so many digits; the number itself may have one more.
      let least = Int(Double(magnitude.bitWidth - 1) * 0.301_029_995_663_981_2) + 1
      return absolute < BigInteger.powerOfTen(least) ? least : least + 1
    }
  }

  /// The number without its last decimal zeros, at most so many of them, and how many those were.
  func strippingZeros(upTo most: Int) -> (number: BigInteger, count: Int) {
    var number = self
    var count = 0
    guard !isZero else { return (self, most) }
    // Long steps first: a product of long fractions may end in thousands of zeros.
    for step in [16, 4, 1] {
      let power = BigInteger.powerOfTen(step)
      while most - count >= step {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: power)
        guard remainder.isZero else { break }
        number = quotient
        count += step
      }
    }
    return (number, count)
  }

  private static func adding(
    _ left: BigInteger, _ right: BigInteger, isNegated: Bool
  ) -> BigInteger {
    let (first, second) = (left.magnitude, right.magnitude)
    let isSecondNegative = right.isNegative != isNegated
    if left.isNegative == isSecondNegative {
      return BigInteger(first.adding(second), isNegative: left.isNegative)
    }
    return first < second
      ? BigInteger(second.subtracting(first), isNegative: isSecondNegative)
      : BigInteger(first.subtracting(second), isNegative: left.isNegative)
  }
}
