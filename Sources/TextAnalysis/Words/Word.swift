/// One word of a text: its number in a lexicon, and where it stands.
package struct Word: Sendable {
  /// Its number among all different words.
  package var number: Int32
  /// Where its letters begin, in bytes of UTF-8.
  package var begin: Int32
  /// Where they end.
  var end: Int32
  /// What stands around it.
  var marks: Marks

  /// What stands around a word, and how it begins.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8

    /// A clause or quotation ends in front of it.
    static let opensClause = Marks(rawValue: 1)
    /// A sentence ends in front of it.
    static let opensSentence = Marks(rawValue: 2)
    /// It is a possessive: "Russia’s".
    static let isPossessive = Marks(rawValue: 4)
    /// It begins with a capital.
    static let isCapital = Marks(rawValue: 8)
    /// It begins with a digit.
    static let isNumber = Marks(rawValue: 16)
  }

  /// Where its letters stand, in bytes of UTF-8.
  package var bytes: Range<Int> { Int(begin)..<Int(end) }
  /// Whether a clause or quotation ends in front of it.
  package var opensClause: Bool { marks.contains(.opensClause) }
  /// Whether a sentence ends in front of it.
  var opensSentence: Bool { marks.contains(.opensSentence) }
  /// Whether it is a possessive.
  var isPossessive: Bool { marks.contains(.isPossessive) }
  /// Whether it begins with a capital.
  package var isCapital: Bool { marks.contains(.isCapital) }
  /// Whether it begins with a digit.
  package var isNumber: Bool { marks.contains(.isNumber) }

  /// The key of a word that is written in small letters.
  static func key(_ word: some StringProtocol) -> UInt64 { hash(Array(word.utf8)) }

  /// The keys of words with spaces or line ends between them.
  static func keys(_ words: String) -> [UInt64] {
    words.split { $0 == " " || $0 == "\n" }.map { key($0) }
  }

  /// The 64-bit FNV-1a hash of some bytes.
  ///
  /// See <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(hashOfNothing) { hash($0, $1) }
  }

  /// The hash of no bytes.
  static let hashOfNothing: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of one byte more.
  @inline(__always) static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
