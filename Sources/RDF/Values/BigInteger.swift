/// A whole number of any size.
///
///     BigInteger("170141183460469231731687303715884105728")! + 1   // …729
///
/// Numbers that fit 64 bits are kept and computed with as such, without an allocation; only those
/// beyond are arrays of words. The operators know no limit: whoever computes for strangers asks
/// `isWithinLimit` of every result, since a number that is squared forty times fills any memory.
public struct BigInteger: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Every number has one form: words only where 64 bits do not hold it.
  enum Storage: Hashable, Sendable {
    case word(Int64)
    case words(Magnitude, isNegative: Bool)
  }

  let storage: Storage

  /// The most bits of a number that is computed with: 64 KiBit, some 19,700 decimal digits.
  ///
  /// XML Schema asks for 18 digits; a product of two such numbers takes a millisecond.
  public static let maximumBitWidth = 65_536
  /// The most decimal digits that are read; all numbers of so many are within the limit.
  public static let maximumDigits = 19_728

  /// Makes a number that fits 64 bits.
  public init(_ value: Int64) { storage = .word(value) }

  /// Makes a number that fits the machine's word.
  public init(_ value: Int) { storage = .word(Int64(value)) }

  init(_ value: Int128) {
    let low = UInt(truncatingIfNeeded: value.magnitude)
    let high = UInt(truncatingIfNeeded: value.magnitude >> 64)
    self.init(Magnitude(words: [low, high]), isNegative: value < 0)
  }

  init(_ magnitude: Magnitude, isNegative: Bool) {
    if let word = magnitude.word(isNegative: isNegative) {
      storage = .word(word)
    } else {
      storage = .words(magnitude, isNegative: isNegative)
    }
  }

  /// Reads decimal digits with or without a sign, nil where there is anything else.
  ///
  /// - Returns: nil also for more than `maximumDigits` digits.
  public init?(_ text: some StringProtocol) {
    if let word = Int64(text) {
      self.init(word)
      return
    }
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    digits = digits.drop { $0 == UInt8(ascii: "0") }
    // What fits a word has been read above, so that nothing here is empty or a lone zero.
    guard !digits.isEmpty, digits.count <= BigInteger.maximumDigits,
      let magnitude = Magnitude(decimalDigits: digits)
    else { return nil }
    self.init(magnitude, isNegative: isNegative)
  }

  /// Makes the whole number that is left of a double without its fraction, nil for none.
  public init?(truncating value: Double) {
    if let word = Int64(exactly: value.rounded(.towardZero)) {
      self.init(word)
      return
    }
    guard value.isFinite else { return nil }
    // From 2^63 on, a double is its 53 bits and zeros.
    let significand = UInt(value.significandBitPattern) | 1 << 52
    let magnitude = Magnitude(words: [significand]).shifted(by: Int(value.exponent) - 52)
    self.init(magnitude, isNegative: value < 0)
  }

  /// The number, where it fits 64 bits.
  public var word: Int64? {
    guard case .word(let value) = storage else { return nil }
    return value
  }

  /// Whether the number is below 0.
  public var isNegative: Bool {
    switch storage {
    case .word(let value): value < 0
    case .words(_, let isNegative): isNegative
    }
  }

  /// Whether the number is 0.
  public var isZero: Bool { word == 0 }

  /// Whether the number is small enough to be computed with further.
  public var isWithinLimit: Bool {
    switch storage {
    case .word: true
    case .words(let magnitude, _): magnitude.bitWidth <= BigInteger.maximumBitWidth
    }
  }

  var magnitude: Magnitude {
    switch storage {
    case .word(let value): Magnitude(words: [UInt(value.magnitude)])
    case .words(let magnitude, _): magnitude
    }
  }

  /// The nearest floating-point number, infinite beyond the largest.
  public func rounded<Value: BinaryFloatingPoint>(to type: Value.Type) -> Value {
    switch storage {
    case .word(let value): return Value(value)
    case .words(let magnitude, let isNegative):
      let value: Value = magnitude.rounded()
      return isNegative ? -value : value
    }
  }

  /// The decimal digits, after a `-` for numbers below 0.
  public var description: String {
    switch storage {
    case .word(let value): String(value)
    case .words(let magnitude, let isNegative):
      (isNegative ? "-" : "") + magnitude.decimalDigits
    }
  }

  /// Orders by value.
  public static func < (left: BigInteger, right: BigInteger) -> Bool {
    switch (left.storage, right.storage) {
    case (.word(let left), .word(let right)): return left < right
    case (.word, .words(_, let isNegative)): return !isNegative
    case (.words(_, let isNegative), .word): return isNegative
    case (.words(let left, let isNegative), .words(let right, let isOtherNegative)):
      guard isNegative == isOtherNegative else { return isNegative }
      return isNegative ? right < left : left < right
    }
  }
}

extension BigInteger: ExpressibleByIntegerLiteral {
  /// Makes the number of a literal in code.
  public init(integerLiteral value: Int64) { self.init(value) }
}
