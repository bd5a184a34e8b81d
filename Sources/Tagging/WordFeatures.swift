/// What the tagger of parts of speech sees of one word, as numbers.
struct WordFeatures {
  /// In place of the word before the first and behind the last.
  static let nothing: UInt64 = 0x51ED_270B

  /// The word in small letters, its digits all 0.
  let whole: UInt64
  /// Its last byte, two, three and four bytes.
  let ends: (UInt64, UInt64, UInt64, UInt64)
  /// Its first byte.
  let start: UInt64
  /// How it is written, and whether it has a hyphen.
  let form: UInt64
  /// Whether it has neither letters nor digits.
  let isMark: Bool

  init(_ word: String) {
    var word = word
    let seen = word.withUTF8 { bytes in Self.seen(bytes) }
    self = seen ?? Self(unusual: word)
  }

  /// Those of a word of ASCII, as nearly all are; nil for any other.
  private static func seen(_ bytes: UnsafeBufferPointer<UInt8>) -> WordFeatures? {
    guard bytes.count <= 64, bytes.allSatisfy({ $0 < 0x80 }), !isSpelling(bytes) else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { lower in
      var letters = 0
      var capitals = 0
      var digits = 0
      for (index, byte) in bytes.enumerated() {
        let small = byte | 0x20
        switch byte {
        case 0x30...0x39:
          digits += 1
          lower[index] = 0x30
        case _ where 0x61...0x7A ~= small:
          letters += 1
          if byte != small { capitals += 1 }
          lower[index] = small
        default: lower[index] = byte
        }
      }
      let first = bytes.first { 0x61...0x7A ~= $0 | 0x20 } ?? 0
      let writing: CaseClass =
        letters == 0
        ? digits > 0 ? .digits : .other
        : capitals == 0
          ? .lower
          : capitals == letters && letters > 1
            ? .upper : capitals == 1 && first < 0x61 ? .capitalised : .mixed
      return WordFeatures(
        UnsafeBufferPointer(rebasing: lower[..<bytes.count]), writing,
        isMark: letters + digits == 0)
    }
  }

  /// Whether a word may be a treebank's name of a mark ("``", "''", "-LRB-").
  private static func isSpelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first == 0x60 || bytes.first == 0x2D
      || bytes.count == 2 && bytes[0] == 0x27 && bytes[1] == 0x27
  }

  /// Those of a word with letters or marks beyond ASCII.
  private init(unusual word: String) {
    let plain = PlainWord.plain(word)
    var lower = plain.lowercased()
    let isMark = !word.unicodeScalars.contains { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    self = lower.withUTF8 { bytes in
      let zeroed = bytes.map { 0x30...0x39 ~= $0 ? 0x30 : $0 }
      return zeroed.withUnsafeBufferPointer {
        WordFeatures($0, CaseClass(of: plain), isMark: isMark)
      }
    }
  }

  private init(_ lower: UnsafeBufferPointer<UInt8>, _ writing: CaseClass, isMark: Bool) {
    whole = Self.hash(lower[...])
    ends = (
      Self.hash(lower.suffix(1)), Self.hash(lower.suffix(2)), Self.hash(lower.suffix(3)),
      Self.hash(lower.suffix(4))
    )
    start = Self.hash(lower.prefix(1))
    form = UInt64(writing.rawValue) + (lower.contains(0x2D) ? 8 : 0)
    self.isMark = isMark
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
