/// Cuts a text into tokens.
///
/// "Iran’s envoy to the U.N. said: “Yes.”" becomes `Iran` `’s` `envoy` `to` `the` `U.N.` `said`
/// `:` `“` `Yes` `.` `”`. Hyphenated words, abbreviations ("U.S.", "Gen."), numbers ("25,000",
/// "2.5") and names with apostrophes ("O'Brien", "d'Affaires") stay whole. No byte but white space
/// is lost: tokens are in order, do not overlap, and cover everything else.
public struct Tokenizer: Sendable {
  /// Makes a tokeniser.
  public init() {}

  /// The tokens of a text, in order.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func tokens(of text: Text) -> [Token] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = Scanner(bytes: bytes)
      var tokens: [Token] = []
      tokens.reserveCapacity(bytes.count / 5)
      while let token = scanner.next() { tokens.append(token) }
      return tokens
    }
  }
}

/// A walk over the bytes of a text, token by token.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  /// How many single quotation marks the paragraph has opened and not closed.
  var openSingles = 0

  mutating func next() -> Token? {
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if CharacterClass.isSpace(scalar) {
        if scalar == 0x0A { openSingles = 0 }
        position += length
        continue
      }
      let begin = position
      if CharacterClass.isLetter(scalar) { return word(from: begin) }
      if CharacterClass.isDigit(scalar) { return number(from: begin) }
      return mark(scalar, length: length, from: begin)
    }
    return nil
  }

  private mutating func mark(_ scalar: UInt32, length: Int, from begin: Int) -> Token {
    position += length
    // ''Yes,'' and ``yes'' are how typewriters and old wires quote: two strokes are one mark.
    if scalar == 0x27 || scalar == 0x60, position < bytes.count, bytes[position] == bytes[begin] {
      position += 1
      return token(begin, .quotationMark)
    }
    // An opening mark where the closing one belongs ("Sol‘s") is a slip that newsrooms make.
    if CharacterClass.isApostrophe(scalar) || scalar == 0x2018,
      let possessive = possessive(from: begin)
    {
      return possessive
    }
    if CharacterClass.isApostrophe(scalar), isPluralPossessive(begin) {
      return token(begin, .possessive)
    }
    countSingle(scalar, at: begin)
    if scalar == 0x2E {
      while position < bytes.count, bytes[position] == 0x2E { position += 1 }
      return token(begin, .terminator)
    }
    if CharacterClass.isTerminator(scalar) { return token(begin, .terminator) }
    if CharacterClass.isQuotationMark(scalar) { return token(begin, .quotationMark) }
    return token(begin, .punctuation)
  }

  /// An 's directly behind a word or number, itself followed by no letter.
  private mutating func possessive(from begin: Int) -> Token? {
    guard begin > 0, !CharacterClass.isSpace(before(begin)), position < bytes.count,
      bytes[position] | 0x20 == 0x73
    else { return nil }
    let after = position + 1
    if after < bytes.count, CharacterClass.isWordPart(scalar(at: after).0) { return nil }
    position = after
    return token(begin, .possessive)
  }

  /// The apostrophe of "the Seafarers’ Union": behind an s, where no single quotation mark is open
  /// or where the one that closes it is still to come.
  private func isPluralPossessive(_ begin: Int) -> Bool {
    guard begin > 0, bytes[begin - 1] | 0x20 == 0x73, position < bytes.count,
      CharacterClass.isSpace(scalar(at: position).0)
    else { return false }
    return openSingles == 0 || closingMarkFollows()
  }

  /// Whether a single mark behind a comma or full stop comes before the next opening one, within
  /// the paragraph and 400 bytes.
  private func closingMarkFollows() -> Bool {
    var index = position
    var last: UInt32 = 0
    while index < min(bytes.count, position + 400) {
      let (scalar, length) = scalar(at: index)
      if scalar == 0x0A || scalar == 0x2018 { return false }
      if CharacterClass.isApostrophe(scalar) {
        if last == 0x2C || CharacterClass.isTerminator(last) { return true }
        if CharacterClass.isSpace(last) { return false }
      }
      last = scalar
      index += length
    }
    return false
  }

  /// Keeps count of single quotation marks: an opening one stands behind a space or a mark.
  private mutating func countSingle(_ scalar: UInt32, at begin: Int) {
    if scalar == 0x2018 {
      openSingles += 1
    } else if CharacterClass.isApostrophe(scalar) {
      let opens =
        scalar == 0x27
        && (begin == 0
          || !CharacterClass.isWordPart(before(begin))
            && !CharacterClass.isTerminator(before(begin)) && before(begin) != 0x2C)
      openSingles = opens ? openSingles + 1 : max(0, openSingles - 1)
    }
  }

  private mutating func word(from begin: Int) -> Token {
    var letters = LetterCase()
    if let url = url(from: begin) { return url }
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if CharacterClass.isWordPart(scalar) {
        letters.add(scalar)
        position += length
      } else if isInner(scalar, length: length) {
        letters.addJoint()
        position += length
      } else {
        break
      }
    }
    if position < bytes.count, bytes[position] == 0x2E, keepsFullStop(begin) { position += 1 }
    return Token(
      span: TextSpan(begin, position), kind: .word, letterCase: letters.value)
  }

  /// A hyphen, apostrophe or full stop that stands between the parts of one word.
  private func isInner(_ scalar: UInt32, length: Int) -> Bool {
    let after = position + length
    guard after < bytes.count else { return false }
    let next = self.scalar(at: after).0
    guard CharacterClass.isWordPart(next) else { return false }
    if CharacterClass.isHyphen(scalar) { return true }
    if CharacterClass.isApostrophe(scalar) || scalar == 0x2018 {
      // "Komilxo‘jayev": a mark that opens no quotation within a word.
      guard scalar != 0x2018 || position > 0 && CharacterClass.isLetter(before(position)) else {
        return false
      }
      // "Iran’s" is cut, "O’Brien" and "d’Affaires" are not.
      guard next | 0x20 == 0x73 else { return true }
      let second = after + 1
      return second < bytes.count && CharacterClass.isWordPart(self.scalar(at: second).0)
    }
    if scalar == 0x26 {
      return CharacterClass.isUpper(next) && CharacterClass.isUpper(before(position))
    }
    guard scalar == 0x2E else { return false }
    return isSingleLetter(before: position) && isSingleLetter(at: after)
  }

  /// Whether one letter alone stands before the position ("U" in "U.S.").
  private func isSingleLetter(before position: Int) -> Bool {
    guard position >= 1, CharacterClass.isLetter(UInt32(bytes[position - 1])) else { return false }
    guard position >= 2 else { return true }
    return bytes[position - 2] == 0x2E || !CharacterClass.isWordPart(before(position - 1))
  }

  /// Whether one letter alone stands at the position, before a full stop or a word's end.
  private func isSingleLetter(at position: Int) -> Bool {
    guard CharacterClass.isLetter(scalar(at: position).0) else { return false }
    let after = position + scalar(at: position).1
    return after >= bytes.count || !CharacterClass.isWordPart(scalar(at: after).0)
  }

  /// Whether the full stop at the position belongs to the word that began there.
  private func keepsFullStop(_ begin: Int) -> Bool {
    let written = bytes[begin..<position]
    guard written.count <= 12 else { return false }
    let dotted = written.contains(0x2E)
    if dotted { return true }
    if written.count == 1 {
      return CharacterClass.isUpper(UInt32(written[begin])) && bytes[begin] != 0x49
        || followedByName()
    }
    let lower = String(decoding: written.map { $0 | 0x20 }, as: UTF8.self)
    guard Abbreviations.words.contains(lower) else { return false }
    if Abbreviations.capitalisedOnly.contains(lower) {
      return CharacterClass.isUpper(UInt32(bytes[begin])) && followedByName()
    }
    return true
  }

  /// Whether a space and a capital or a digit follow the full stop at the position.
  private func followedByName() -> Bool {
    var index = position + 1
    guard index < bytes.count, CharacterClass.isSpace(scalar(at: index).0) else { return false }
    index += scalar(at: index).1
    guard index < bytes.count else { return false }
    let next = scalar(at: index).0
    return CharacterClass.isUpper(next) || CharacterClass.isDigit(next)
  }

  private mutating func url(from begin: Int) -> Token? {
    guard begin + 8 < bytes.count, bytes[begin] | 0x20 == 0x68 || bytes[begin] | 0x20 == 0x77 else {
      return nil
    }
    let head = bytes[begin..<begin + 8]
    guard
      head.starts(with: "http://".utf8) || head.starts(with: "https://".utf8)
        || head.starts(with: "www.".utf8)
    else { return nil }
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if CharacterClass.isSpace(scalar) || CharacterClass.isQuotationMark(scalar) { break }
      position += length
    }
    while position > begin, [0x2E, 0x2C, 0x29, 0x3B].contains(bytes[position - 1]) { position -= 1 }
    return Token(span: TextSpan(begin, position), kind: .word, letterCase: .lower)
  }

  private mutating func number(from begin: Int) -> Token {
    var hasLetters = false
    var letters = LetterCase()
    while position < bytes.count {
      let (scalar, length) = scalar(at: position)
      if CharacterClass.isWordPart(scalar) {
        if CharacterClass.isLetter(scalar) { hasLetters = true }
        letters.add(scalar)
      } else {
        let isJoint =
          [0x2C, 0x2E, 0x3A, 0x2F].contains(scalar) || CharacterClass.isHyphen(scalar)
        let after = position + length
        guard isJoint, after < bytes.count else { break }
        let next = self.scalar(at: after).0
        guard
          CharacterClass.isDigit(next)
            || CharacterClass.isHyphen(scalar) && CharacterClass.isLetter(next)
        else { break }
      }
      position += length
    }
    return Token(
      span: TextSpan(begin, position), kind: .number,
      letterCase: hasLetters ? letters.value : .none)
  }

  private func token(_ begin: Int, _ kind: Token.Kind) -> Token {
    Token(span: TextSpan(begin, position), kind: kind, letterCase: .none)
  }

  private func scalar(at index: Int) -> (UInt32, Int) { CharacterClass.decode(bytes, at: index) }

  /// The scalar that ends before the position.
  private func before(_ position: Int) -> UInt32 {
    var index = position - 1
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return scalar(at: index).0
  }
}

/// Gathers how the letters of a word are written.
private struct LetterCase {
  private var uppers = 0
  private var lowers = 0
  private var startsUpper = false
  private var atStart = true

  mutating func add(_ scalar: UInt32) {
    let upper = CharacterClass.isUpper(scalar)
    if atStart { startsUpper = upper }
    atStart = false
    if upper { uppers += 1 } else if CharacterClass.isLetter(scalar) { lowers += 1 }
  }

  mutating func addJoint() {}

  var value: Token.Case {
    if uppers == 0 { return lowers == 0 ? .none : .lower }
    if lowers == 0 { return uppers == 1 && !startsUpper ? .mixed : .upper }
    return startsUpper ? .capitalised : .mixed
  }
}
