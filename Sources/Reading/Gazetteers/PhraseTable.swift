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
    let keys = TokenKeys(phraseWords(String(phrase)))
    guard keys.count > 0 else { return }
    let new = Int32(stored.count)
    var entry = index.insert(letterCase == .cased ? keys.cased : keys.caseless, entry: new)
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
