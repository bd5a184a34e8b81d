extension Magnitude {
  /// The quotient and what is left.
  ///
  /// - Precondition: the divisor is not 0.
  func quotientAndRemainder(
    dividingBy divisor: Magnitude
  ) -> (quotient: Magnitude, remainder: Magnitude) {
    guard divisor.words.count > 1 else {
      let parts = quotientAndRemainder(dividingBy: divisor.words[0])
      return (parts.quotient, Magnitude(words: [parts.remainder]))
    }
    guard !(self < divisor) else { return (Magnitude(words: []), self) }
    return longDivision(by: divisor)
  }

  func quotientAndRemainder(dividingBy divisor: UInt) -> (quotient: Magnitude, remainder: UInt) {
    var result = words
    var remainder: UInt = 0
    for index in words.indices.reversed() {
      (result[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
    }
    return (Magnitude(words: result), remainder)
  }

  /// Division as on paper, a word for a digit: Algorithm D of Knuth, The Art of Computer
  /// Programming, volume 2, 4.3.1.
  private func longDivision(by divisor: Magnitude) -> (quotient: Magnitude, remainder: Magnitude) {
    // With its first bit set, the divisor's first word alone guesses a digit to within 2.
    let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
    let divisorWords = divisor.shifted(by: shift).words
    var rest = shifted(by: shift).words
    while rest.count <= words.count { rest.append(0) }
    let length = divisorWords.count
    let places = words.count - length + 1
    var quotient = [UInt](repeating: 0, count: places)
    for place in (0..<places).reversed() {
      var digit = Magnitude.guess(
        rest[place + length], rest[place + length - 1], rest[place + length - 2],
        divisorWords[length - 1], divisorWords[length - 2])
      if Magnitude.subtract(divisorWords, times: digit, from: &rest, at: place) {
        digit -= 1
        Magnitude.add(divisorWords, to: &rest, at: place)
      }
      quotient[place] = digit
    }
    return (Magnitude(words: quotient), Magnitude(words: rest).shifted(by: -shift))
  }

  /// A digit of the quotient, right or one too large.
  private static func guess(
    _ high: UInt, _ middle: UInt, _ low: UInt, _ first: UInt, _ second: UInt
  ) -> UInt {
    var digit: UInt
    var rest: UInt
    if high >= first {
      digit = .max
      let (sum, overflow) = middle.addingReportingOverflow(first)
      if overflow { return digit }
      rest = sum
    } else {
      (digit, rest) = first.dividingFullWidth((high, middle))
    }
    while true {
      let product = digit.multipliedFullWidth(by: second)
      guard (product.high, product.low) > (rest, low) else { return digit }
      digit -= 1
      let (sum, overflow) = rest.addingReportingOverflow(first)
      if overflow { return digit }
      rest = sum
    }
  }

  /// Takes a multiple away; true where that was too much.
  private static func subtract(
    _ divisor: [UInt], times digit: UInt, from rest: inout [UInt], at place: Int
  ) -> Bool {
    var carry: UInt = 0
    for index in divisor.indices {
      let product = digit.multipliedFullWidth(by: divisor[index])
      let (low, first) = product.low.addingReportingOverflow(carry)
      let (difference, second) = rest[place + index].subtractingReportingOverflow(low)
      rest[place + index] = difference
      carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
    }
    let (difference, isTooMuch) = rest[place + divisor.count].subtractingReportingOverflow(carry)
    rest[place + divisor.count] = difference
    return isTooMuch
  }

  private static func add(_ divisor: [UInt], to rest: inout [UInt], at place: Int) {
    var carry: UInt = 0
    for index in divisor.indices {
      let (sum, first) = rest[place + index].addingReportingOverflow(divisor[index])
      let (total, second) = sum.addingReportingOverflow(carry)
      rest[place + index] = total
      carry = first || second ? 1 : 0
    }
    rest[place + divisor.count] &+= carry
  }
}
