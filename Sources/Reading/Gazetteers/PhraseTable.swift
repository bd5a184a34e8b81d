/// Phrases of one or more words, each with one or more values, found by longest match.
///
/// ```swift
/// var table = PhraseTable<Int>(.caseless)
/// table.insert("prime minister", 1)
/// table.longestMatch(in: TokenKeys(["Prime", "Minister", "Sana"]), at: 0)?.count  // 2
/// ```
public struct PhraseTable<Value: Sendable>: Sendable {
  /// Whether capitals matter; accents never do.
  public enum Case: Sendable {
    /// "US" and "us" are two words.
    case cased
    /// Only the small letters are compared.
    case caseless
  }

  /// One phrase found in a text.
  public struct Match: Sendable {
    /// What the phrase stands for; see ``PhraseTable/values(of:)`` where it may be several things.
    public let value: Value
    /// How many tokens it covers.
    public let count: Int
    fileprivate let entry: Int32
  }

  private let letterCase: Case
  private var index: PhraseIndex
  private var stored: [Value] = []
  private var following: [Int32] = []

  /// An empty table with room for about that many words.
  public init(_ letterCase: Case, expectedWords: Int = 64) {
    self.letterCase = letterCase
    index = PhraseIndex(expectedWords: expectedWords)
  }

  /// How many pairs of a phrase and a value there are.
  public var count: Int { stored.count }

  /// Adds a phrase, after the values that the same phrase already has.
  public mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    update(phrase, value) { _, _ in false }
  }

  /// Adds a phrase unless `merge` takes the new value into one that the phrase already has.
  ///
  /// `merge` is asked for each value there, in order, until it answers true.
  public mutating func update(
    _ phrase: some StringProtocol, _ value: Value, merge: (inout Value, Value) -> Bool
  ) {
    let keys = column(of: phrase)
    guard !keys.isEmpty else { return }
    let new = Int32(stored.count)
    var entry = index.insert(keys, entry: new)
    if entry != new {
      while true {
        if merge(&stored[Int(entry)], value) { return }
        let next = following[Int(entry)]
        if next == PhraseIndex.none { break }
        entry = next
      }
      following[Int(entry)] = new
    }
    stored.append(value)
    following.append(PhraseIndex.none)
  }

  /// The longest phrase that begins at that token and ends at or before `limit`, or nil.
  ///
  /// - Complexity: O(number of tokens of the longest phrase that begins alike).
  public func longestMatch(in keys: TokenKeys, at start: Int, limit: Int? = nil) -> Match? {
    let column = letterCase == .cased ? keys.cased : keys.caseless
    let end = min(limit ?? column.count, column.count)
    guard let found = index.longestMatch(in: column, from: start, to: end) else { return nil }
    return Match(value: stored[Int(found.entry)], count: found.count, entry: found.entry)
  }

  /// The value of exactly that phrase, or nil.
  public func value(of phrase: some StringProtocol) -> Value? { values(of: phrase).first }

  /// All values of exactly that phrase, none where it is unknown.
  public func values(of phrase: some StringProtocol) -> [Value] {
    let keys = TokenKeys(phraseWords(String(phrase)))
    guard let match = longestMatch(in: keys, at: 0), match.count == keys.count else { return [] }
    return values(of: match)
  }

  /// The keys of the words of a phrase in the letter case of this table.
  private func column(of phrase: some StringProtocol) -> [UInt64] {
    if let plain = plainColumn(of: phrase) { return plain }
    let keys = TokenKeys(phraseWords(String(phrase)))
    return letterCase == .cased ? keys.cased : keys.caseless
  }

  /// The same without the cost of cutting, for phrases of ASCII letters, digits and spaces only,
  /// which most are; nil for all others.
  private func plainColumn(of phrase: some StringProtocol) -> [UInt64]? {
    let lowers = letterCase == .caseless
    let found = phrase.utf8.withContiguousStorageIfAvailable { bytes -> [UInt64]? in
      var keys: [UInt64] = []
      var hash = TokenKeys.seed
      var isInside = false
      for byte in bytes {
        if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
          hash = TokenKeys.mix(hash, lowers ? LatinFolding.lowered(byte) : byte)
          isInside = true
        } else if byte == 0x20 {
          if isInside { keys.append(hash) }
          hash = TokenKeys.seed
          isInside = false
        } else {
          return nil
        }
      }
      if isInside { keys.append(hash) }
      return keys
    }
    return found.flatMap { $0 }
  }

  /// All values of a phrase that was found, the likeliest first.
  public func values(of match: Match) -> [Value] {
    var all: [Value] = []
    var entry = match.entry
    while entry != PhraseIndex.none {
      all.append(stored[Int(entry)])
      entry = following[Int(entry)]
    }
    return all
  }
}
