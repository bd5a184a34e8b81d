internal import SPARQLEvaluation

/// The columns of predicates that were read whole, for as long as nothing is written.
///
/// What was not asked for the longest goes first when room is needed.
struct ColumnCache {
  struct Key: Hashable {
    let predicate: TermID
    let order: SegmentOrder
  }

  /// What tells whether anything was written since: by others, by this connection.
  struct Version: Equatable {
    var others: Int
    var own: Int
  }

  private struct Entry {
    let pairs: SortedPairs
    var lastUse: Int
  }

  private var entries: [Key: Entry] = [:]
  private var version = Version(others: -1, own: -1)
  private var pairs = 0
  private var uses = 0

  /// The most pairs that are kept: 16 bytes each, 192 MB, and their indexes.
  static let limit = 12 << 20

  /// The pairs, where they are kept and still right.
  mutating func find(_ key: Key, _ version: Version) -> SortedPairs? {
    if version != self.version {
      removeAll()
      self.version = version
    }
    guard let pairs = entries[key]?.pairs else { return nil }
    uses += 1
    entries[key]?.lastUse = uses
    return pairs
  }

  /// Keeps pairs that were read after `find` had not found them.
  mutating func insert(_ new: SortedPairs, _ key: Key) {
    uses += 1
    entries[key] = Entry(pairs: new, lastUse: uses)
    pairs += new.count
    while pairs > Self.limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
      pairs -= oldest.value.pairs.count
      entries[oldest.key] = nil
    }
  }

  private mutating func removeAll() {
    entries.removeAll()
    pairs = 0
  }
}
