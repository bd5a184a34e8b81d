internal import SPARQLEvaluation

/// The columns of predicates that were read whole.
///
/// What was not asked for the longest goes first when room is needed.
struct ColumnCache {
  struct Key: Hashable {
    let predicate: TermID
    let order: SegmentOrder
  }

  private struct Entry {
    let pairs: SortedPairs
    var lastUse: Int
  }

  private var entries: [Key: Entry] = [:]
  /// How many pairs would have been read by now for those who asked for some of them.
  private var demand: [Key: Int] = [:]
  private var pairs = 0
  private var uses = 0

  /// The most pairs that are kept: 16 bytes each, 128 MB, and as much again for indexes of their keys.
  static let limit = 8 << 20

  /// The pairs, where they are kept.
  mutating func find(_ key: Key) -> SortedPairs? {
    guard let pairs = entries[key]?.pairs else { return nil }
    uses += 1
    entries[key]?.lastUse = uses
    return pairs
  }

  /// Notes that so many pairs could have been read in the time that an answer takes without them.
  ///
  /// - Returns: whether reading all of them, which are as many as said, would have cost no more.
  mutating func isWorthReading(_ key: Key, _ count: Int, after spent: Int) -> Bool {
    let sum = demand[key, default: 0] + spent
    demand[key] = sum
    return sum >= count
  }

  /// Keeps pairs that were read after `find` had not found them.
  mutating func insert(_ new: SortedPairs, _ key: Key) {
    uses += 1
    entries[key] = Entry(pairs: new, lastUse: uses)
    pairs += new.count
    while pairs > Self.limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      pairs -= oldest.value.pairs.count
      entries[oldest.key] = nil
    }
  }

  mutating func removeAll() {
    guard !entries.isEmpty || !demand.isEmpty else { return }
    entries.removeAll()
    demand.removeAll()
    pairs = 0
  }
}
