/// The words of a phrase from a table, cut where the tokeniser cuts running text.
///
/// Both must agree or a phrase is never found, so this is the one place that says how:
/// - words end at spaces, and every punctuation mark is a word of its own, except that
/// - full stops stay with their word ("U.S.", "St.", "Mr."),
/// - hyphens and apostrophes inside a word stay in it ("Secretary-General", "al-Assad",
///   "d'Affaires"), and so do `&` and `+` between letters or digits ("AT&T", "P5+1"),
/// - a possessive ending is a word of its own ("Iran" + "'s", "States" + "'").
///
/// ```swift
/// phraseWords("Iran's U.N. envoy")  // ["Iran", "'s", "U.N.", "envoy"]
/// ```
/// Whether a sentence's last full stop belongs to the word before it does not matter for lookups:
/// ``TokenKeys`` leaves a trailing full stop out of the key.
public func phraseWords(_ phrase: String) -> [Substring] {
  var words: [Substring] = []
  let scalars = phrase.unicodeScalars
  var start: String.Index?
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let next = scalars.index(after: index)
    if isWordScalar(scalars[index])
      || isInner(scalars[index], hasBefore: start != nil, after: next, in: scalars)
    {
      if start == nil { start = index }
    } else {
      if let begin = start { appendWord(phrase[begin..<index], to: &words) }
      start = nil
      if !scalars[index].properties.isWhitespace { words.append(phrase[index..<next]) }
    }
    index = next
  }
  if let begin = start { appendWord(phrase[begin...], to: &words) }
  return words
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.isASCII else {
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || (0x300...0x36F).contains(scalar.value)
  }
  let byte = UInt8(scalar.value)
  return (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}

/// Whether a mark belongs to the word that it stands in.
private func isInner(
  _ scalar: Unicode.Scalar, hasBefore: Bool, after next: String.Index,
  in scalars: String.UnicodeScalarView
) -> Bool {
  let joinsNext = next < scalars.endIndex && isWordScalar(scalars[next])
  switch scalar {
  case ".": return hasBefore
  case "-", "'", "’", "&", "+": return hasBefore && joinsNext
  default: return false
  }
}

/// Appends a word, its possessive ending apart.
private func appendWord(_ word: Substring, to words: inout [Substring]) {
  let tail = word.suffix(2)
  if word.count > 2, let mark = tail.first, mark == "'" || mark == "’",
    tail.last == "s" || tail.last == "S"
  {
    words.append(word.dropLast(2))
    words.append(tail)
  } else {
    words.append(word)
  }
}
