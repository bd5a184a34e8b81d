extension Magnitude {
  private static let chunkDigits = 18
  private static let chunk: UInt = 1_000_000_000_000_000_000

  /// Reads decimal digits, nil where there is anything else.
  init?(decimalDigits digits: some Collection<UInt8>) {
    var words: [UInt] = []
    var rest = digits[...]
    // The first part is the odd one, so that all others have full length.
    var length = rest.count % Magnitude.chunkDigits
    if length == 0 { length = Magnitude.chunkDigits }
    while !rest.isEmpty {
      var carry: UInt = 0
      for byte in rest.prefix(length) {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        carry = carry * 10 + UInt(byte - UInt8(ascii: "0"))
      }
      rest = rest.dropFirst(length)
      length = Magnitude.chunkDigits
      for index in words.indices {
        let product = words[index].multipliedFullWidth(by: Magnitude.chunk)
        let (low, overflow) = product.low.addingReportingOverflow(carry)
        words[index] = low
        carry = product.high &+ (overflow ? 1 : 0)
      }
      if carry > 0 { words.append(carry) }
    }
    self.init(words: words)
  }

  /// The decimal digits; "0" for 0.
  var decimalDigits: String {
    var parts: [String] = []
    var rest = self
    while rest.words.count > 1 || (rest.words.first ?? 0) >= Magnitude.chunk {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: Magnitude.chunk)
      let digits = String(remainder)
      parts.append(
        String(repeating: "0", count: Magnitude.chunkDigits - digits.utf8.count) + digits)
      rest = quotient
    }
    parts.append(String(rest.words.first ?? 0))
    return parts.reversed().joined()
  }
}
