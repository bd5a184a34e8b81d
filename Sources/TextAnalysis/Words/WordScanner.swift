/// Takes texts apart into words.
///
/// A word is a run of letters and digits with hyphens and apostrophes inside; "Russia’s" is the word
/// "russia" and a possessive.
struct WordScanner {
  /// The words of all texts, in order.
  private(set) var words: [Word] = []
  /// What is known of them.
  private(set) var lexicon = Lexicon()

  /// Adds the words of a text, given in UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var before: Word.Marks = [.opensClause, .opensSentence]
    while index < bytes.count {
      guard WordByte.length(bytes, at: index) > 0 else {
        let space = WordByte.wideSpace(bytes, at: index)
        if space == 0, !isTitlesStop(bytes, index) {
          if WordByte.endsClause(bytes[index]) { before.insert(.opensClause) }
          if WordByte.endsSentence(bytes[index]) { before.insert(.opensSentence) }
        }
        index += max(1, space)
        continue
      }
      let start = index
      let (end, key, isPossessive) = Self.word(bytes, from: start)
      index = end
      if isPossessive {
        before.insert(.isPossessive)
        index += bytes[end] == UInt8(ascii: "'") ? 2 : 4
      }
      if bytes[start] &- 65 < 26 { before.insert(.isCapital) }
      if WordByte.isDigit(bytes[start]) { before.insert(.isNumber) }
      let number = lexicon.number(of: key) { Self.letters(bytes[start..<end]) }
      words.append(Word(number: number, begin: Int32(start), end: Int32(end), marks: before))
      before = []
    }
  }

  /// Whether a full stop belongs to the title of somebody whose name follows.
  private func isTitlesStop(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "."), let last = words.last, Int(last.end) == index,
      last.isCapital, last.end - last.begin < 6
    else { return false }
    return Self.titles.contains(lexicon.keys[Int(last.number)])
  }

  private static let titles = Set(
    Word.keys("mr mrs ms dr sen rep gov gen lt col capt sgt amb prof st hon rev adm maj pres"))

  /// Where the word that begins at a place ends, its key, and whether it is a possessive.
  private static func word(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, key: UInt64, isPossessive: Bool) {
    var key = Word.hashOfNothing
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80, WordByte.isDigit(byte) || WordByte.isLetter(byte) {
        key = Word.hash(key, WordByte.small(byte))
        index += 1
        continue
      }
      let length = WordByte.length(bytes, at: index)
      if length > 0 {
        for offset in 0..<length { key = Word.hash(key, bytes[index + offset]) }
        index += length
        continue
      }
      let joint = WordByte.joint(bytes, at: index)
      let next = index + joint
      guard joint > 0, WordByte.length(bytes, at: next) > 0 else { break }
      if joint == 3 || byte == UInt8(ascii: "'") {
        // "Russia’s" but not "it’s a", which the few who ask can tell by the word.
        let isLast = WordByte.length(bytes, at: next + 1) == 0
        if WordByte.small(bytes[next]) == UInt8(ascii: "s"), isLast { return (index, key, true) }
        key = Word.hash(key, UInt8(ascii: "'"))
      } else if byte != UInt8(ascii: "-"), !WordByte.isDigit(bytes[next]) {
        break
      } else {
        key = Word.hash(key, byte)
      }
      index = next
    }
    return (index, key, false)
  }

  /// The small letters of a word, whose apostrophes are all of one kind.
  private static func letters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var letters: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let isApostrophe =
        bytes[index] == 0xE2 && index + 1 < bytes.endIndex && bytes[index + 1] == 0x80
      letters.append(isApostrophe ? UInt8(ascii: "'") : WordByte.small(bytes[index]))
      index += isApostrophe ? 3 : 1
    }
    return letters
  }
}
