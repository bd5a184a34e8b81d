/// The words of a phrase from a table, cut where the tokeniser cuts running text.
///
/// Both must agree or a phrase is never found, so this is the one place that says how, and a test
/// holds every phrase of every table against `Tokenizer`:
/// - words end at spaces, and every punctuation mark is a word of its own, except that
/// - full stops stay with their word at its end ("St.", "Mr.") and between single letters ("U.S."),
/// - hyphens and apostrophes inside a word stay in it ("Secretary-General", "al-Assad",
///   "d'Affaires"), and so does `&` between letters ("AT&T"),
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
    let scalar = scalars[index]
    if isWordScalar(scalar) {
      if start == nil { start = index }
    } else if let begin = start,
      joins(scalar, word: phrase[begin..<index], after: next, in: scalars)
    {
      // The mark is part of the word that goes on.
    } else if let begin = start, scalar == ".",
      endsWord(phrase[begin..<index], after: next, in: scalars)
    {
      appendWord(phrase[begin..<next], to: &words)
      start = nil
    } else {
      if let begin = start { appendWord(phrase[begin..<index], to: &words) }
      start = nil
      if !scalar.properties.isWhitespace { words.append(phrase[index..<next]) }
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

/// Whether a mark stands between two parts of one word.
private func joins(
  _ mark: Unicode.Scalar, word: Substring, after next: String.Index,
  in scalars: String.UnicodeScalarView
) -> Bool {
  guard next < scalars.endIndex, isWordScalar(scalars[next]) else { return false }
  switch mark {
  case "-", "'", "’", "&": return word.last != "."
  case ".":
    let second = scalars.index(after: next)
    return endsInInitial(word) && (second == scalars.endIndex || !isWordScalar(scalars[second]))
  default: return false
  }
}

/// Whether a full stop ends the word before it and stays with it.
private func endsWord(
  _ word: Substring, after next: String.Index, in scalars: String.UnicodeScalarView
) -> Bool {
  next == scalars.endIndex || !isWordScalar(scalars[next]) || endsInInitial(word)
}

/// Whether the last part of a word between full stops is a single letter.
private func endsInInitial(_ word: Substring) -> Bool {
  word.split(separator: ".").last?.count == 1
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
