/// Whether a text comes before another when runs of digits count as numbers.
///
/// So `statement=9` stands before `statement=12`, and drawings keep the order of reading.
func isNaturallyBefore(_ a: String, _ b: String) -> Bool {
  var left = Array(a.utf8)[...]
  var right = Array(b.utf8)[...]
  while let x = left.first, let y = right.first {
    if isDigit(x), isDigit(y) {
      let first = popNumber(&left)
      let second = popNumber(&right)
      if first.count != second.count { return first.count < second.count }
      if first != second { return first.lexicographicallyPrecedes(second) }
    } else {
      if x != y { return x < y }
      left.removeFirst()
      right.removeFirst()
    }
  }
  if left.isEmpty != right.isEmpty { return left.isEmpty }
  // "07" and "7" are the same number and still two ids.
  return a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Takes the digits at the start, without leading zeros.
private func popNumber(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let digits = text.prefix(while: isDigit)
  text = text.dropFirst(digits.count)
  return digits.drop { $0 == UInt8(ascii: "0") }
}
