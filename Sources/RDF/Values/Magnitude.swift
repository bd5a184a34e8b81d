/// A whole number from 0 upwards as words of 64 bits, the lowest first, none of the last ones 0.
struct Magnitude: Hashable, Sendable, Comparable {
  private(set) var words: [UInt]

  init(words: [UInt]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  var isZero: Bool { words.isEmpty }

  /// How many bits the number has; 0 has none.
  var bitWidth: Int {
    guard let last = words.last else { return 0 }
    return words.count * UInt.bitWidth - last.leadingZeroBitCount
  }

  /// The number with that sign, where 64 bits hold it.
  func word(isNegative: Bool) -> Int64? {
    guard words.count <= 1 else { return nil }
    let word = words.first ?? 0
    if isNegative, word == Int64.min.magnitude { return .min }
    return Int64(exactly: word).map { isNegative ? -$0 : $0 }
  }

  static func < (left: Magnitude, right: Magnitude) -> Bool {
    guard left.words.count == right.words.count else {
      return left.words.count < right.words.count
    }
    for index in left.words.indices.reversed() where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }

  func adding(_ other: Magnitude) -> Magnitude {
    let (long, short) =
      words.count < other.words.count ? (other.words, words) : (words, other.words)
    var result = long
    var carry: UInt = 0
    for index in long.indices {
      guard index < short.count || carry > 0 else { break }
      let (sum, first) = long[index].addingReportingOverflow(
        index < short.count ? short[index] : 0)
      let (total, second) = sum.addingReportingOverflow(carry)
      result[index] = total
      carry = first || second ? 1 : 0
    }
    if carry > 0 { result.append(carry) }
    return Magnitude(words: result)
  }

  /// The difference to a number that is not greater.
  func subtracting(_ other: Magnitude) -> Magnitude {
    var result = words
    var borrow: UInt = 0
    for index in words.indices {
      guard index < other.words.count || borrow > 0 else { break }
      let (difference, first) = words[index].subtractingReportingOverflow(
        index < other.words.count ? other.words[index] : 0)
      let (rest, second) = difference.subtractingReportingOverflow(borrow)
      result[index] = rest
      borrow = first || second ? 1 : 0
    }
    return Magnitude(words: result)
  }

  /// The product.
  ///
  /// - Complexity: O(*m* · *n*) in the numbers of words, as on paper: numbers are kept short enough.
  func multiplied(by other: Magnitude) -> Magnitude {
    guard !isZero, !other.isZero else { return Magnitude(words: []) }
    var result = [UInt](repeating: 0, count: words.count + other.words.count)
    for (index, word) in words.enumerated() {
      var carry: UInt = 0
      for (otherIndex, otherWord) in other.words.enumerated() {
        let product = word.multipliedFullWidth(by: otherWord)
        let (low, first) = product.low.addingReportingOverflow(carry)
        let (sum, second) = low.addingReportingOverflow(result[index + otherIndex])
        result[index + otherIndex] = sum
        // The high word of a product is at most 2^64 - 2, and both carries cannot meet that.
        carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      }
      result[index + other.words.count] = carry
    }
    return Magnitude(words: result)
  }

  /// The number with zeros appended (or, for a negative count, with its last bits cut off).
  func shifted(by count: Int) -> Magnitude {
    guard count < 0 else {
      let bits = count % UInt.bitWidth
      var result = [UInt](repeating: 0, count: count / UInt.bitWidth)
      var carry: UInt = 0
      for word in words {
        result.append(word << UInt(bits) | carry)
        carry = bits == 0 ? 0 : word >> UInt(UInt.bitWidth - bits)
      }
      return Magnitude(words: result + [carry])
    }
    let bits = -count % UInt.bitWidth
    let kept = Array(words.dropFirst(-count / UInt.bitWidth))
    return Magnitude(
      words: kept.indices.map { index in
        let above = bits == 0 || index + 1 == kept.count ? 0 : kept[index + 1]
        return kept[index] >> UInt(bits) | (bits == 0 ? 0 : above << UInt(UInt.bitWidth - bits))
      })
  }

  /// The nearest floating-point number.
  ///
  /// The first 64 bits decide, with one more that says whether anything follows them: that is
  /// enough to round once and rightly.
  func rounded<Value: BinaryFloatingPoint>() -> Value {
    let excess = bitWidth - UInt.bitWidth
    guard excess > 0 else { return Value(words.first ?? 0) }
    guard excess < 2_000 else { return .infinity }
    let top = shifted(by: -excess)
    let isExact = top.shifted(by: excess) == self
    let significand = Value((top.words.first ?? 0) | (isExact ? 0 : 1))
    return Value(sign: .plus, exponent: Value.Exponent(excess), significand: significand)
  }
}
