/// The words of a text as numbers, in their order.
///
/// Statements are compared by the hundred thousand, and texts of their own for each word would take
/// longer than all the counting. A word is a run of letters and digits with hyphens and apostrophes
/// inside; "Russia’s" is the word "russia" and a possessive.
struct WordStream {
  /// One word.
  struct Word {
    /// The hash of its small letters.
    var key: UInt64
    /// The hash of its stem: "condemned", "condemns" and "condemn" have one.
    var stem: UInt64
    /// Where its letters begin, in bytes of UTF-8.
    var begin: Int32
    /// Where they end.
    var end: Int32
    /// Whether a clause or quotation ends in front of it.
    var opensClause: Bool
    /// Whether it is a possessive: "Russia’s".
    var isPossessive: Bool
    /// Whether it begins with a capital.
    var isCapital: Bool
    /// Whether it begins with a digit.
    var isNumber: Bool

    /// Where its letters stand, in bytes of UTF-8.
    var bytes: Range<Int> { Int(begin)..<Int(end) }
  }

  /// The words, in order.
  private(set) var words: [Word] = []
  /// Small letters of the word that is being read.
  private var letters: [UInt8] = []

  /// Takes a text apart.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var opensClause = true
    words.reserveCapacity(bytes.count / 5)
    letters.reserveCapacity(32)
    while index < bytes.count {
      let length = WordByte.length(bytes, at: index)
      guard length > 0 else {
        opensClause = opensClause || WordByte.endsClause(bytes, at: index)
        index += 1
        continue
      }
      let start = index
      letters.removeAll(keepingCapacity: true)
      var isPossessive = false
      while index < bytes.count {
        let length = WordByte.length(bytes, at: index)
        if length > 0 {
          for offset in 0..<length { letters.append(WordByte.small(bytes[index + offset])) }
          index += length
          continue
        }
        let joint = WordByte.joint(bytes, at: index)
        let next = index + joint
        guard joint > 0, WordByte.length(bytes, at: next) > 0 else { break }
        if joint == 3 || bytes[index] == UInt8(ascii: "'") {
          // "Russia’s" but not "it’s a", which the few who ask can tell by the word.
          let isLast = WordByte.length(bytes, at: next + 1) == 0
          if WordByte.small(bytes[next]) == UInt8(ascii: "s"), isLast {
            isPossessive = true
            break
          }
          letters.append(UInt8(ascii: "'"))
        } else if bytes[index] != UInt8(ascii: "-"), !WordByte.isDigit(bytes[next]) {
          break
        } else {
          letters.append(bytes[index])
        }
        index = next
      }
      let end = index
      if isPossessive { index += bytes[index] == UInt8(ascii: "'") ? 2 : 4 }
      words.append(
        Word(
          key: Self.hash(letters), stem: Stem.key(cutting: &letters),
          begin: Int32(start), end: Int32(end),
          opensClause: opensClause, isPossessive: isPossessive,
          isCapital: (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[start]),
          isNumber: WordByte.isDigit(bytes[start])))
      opensClause = false
    }
  }

  /// One number for all its words in their order: the same for the same wording.
  var wording: UInt64 {
    words.reduce(UInt64(words.count)) { ($0 ^ $1.key) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// The key of a word that is written in small letters.
  static func key(_ word: some StringProtocol) -> UInt64 { hash(Array(word.utf8)) }

  /// The 64-bit FNV-1a hash of some bytes.
  ///
  /// See <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

extension [WordStream.Word] {
  /// Where a thing is named, by any of its forms; of two that overlap the first form's.
  func places(of forms: [[UInt64]]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for form in forms where !form.isEmpty && form.count <= count {
      for start in 0...(count - form.count)
      where self[start].key == form[0]
        && form.indices.allSatisfy({ self[start + $0].key == form[$0] })
      {
        let place = start..<start + form.count
        if !places.contains(where: { $0.overlaps(place) }) { places.append(place) }
      }
    }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }
}

/// What a byte of a text is for words.
private enum WordByte {
  /// How many bytes from here are a letter or digit; 0 where none begins.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return isDigit(byte) || isLetter(byte) ? 1 : 0 }
    // Quotation marks, dashes, ellipses and spaces of U+2000 to U+203F, and U+00A0 to U+00BF.
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return 0 }
    if byte == 0xC2 { return 0 }
    if byte < 0xC0 { return 0 }
    let wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(wanted, bytes.count - index)
  }

  /// How many bytes a mark takes that may stand inside a word; 0 where it is another.
  static func joint(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): 1
    case UInt8(ascii: ","), UInt8(ascii: "."):
      index > 0 && isDigit(bytes[index - 1]) ? 1 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : 0
    default: 0
    }
  }

  /// Whether a mark ends a clause: a stop, comma, colon, bracket, dash or quotation mark.
  static func endsClause(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "\""), 0xE2:
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  static func small(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 0x20 : byte
  }
}
