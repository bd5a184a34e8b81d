internal import SPARQLEvaluation

/// The changes of one predicate, in the order in which they came, and most of them sorted as well.
struct ChangeLog {
  private var log: [RecentChanges.Change] = []
  /// For each order the changes sorted, and how many of the log are among them.
  private var sorted: [SegmentOrder: (changes: SegmentChanges, count: Int)] = [:]

  /// So many that are not sorted yet are looked through one by one.
  private static let fewest = 512

  /// How many changes there are, those of one triple counted one by one.
  var count: Int { log.count }

  mutating func append(_ change: RecentChanges.Change) { log.append(change) }

  /// The changes in an order, of a triple the last one; those of some keys, which ascend, or all.
  mutating func changes(in order: SegmentOrder, keys: [TermID]?) -> SegmentChanges {
    if log.count - (sorted[order]?.count ?? 0) > Self.fewest {
      sorted[order] = (SegmentChanges(log[...], order), log.count)
    }
    let (old, count) = sorted[order] ?? (SegmentChanges(), 0)
    let new = SegmentChanges(log[count...].filter { Self.isWanted($0, order, keys) }[...], order)
    return old.limited(to: keys).overridden(by: new)
  }

  private static func isWanted(
    _ change: RecentChanges.Change, _ order: SegmentOrder, _ keys: [TermID]?
  ) -> Bool {
    guard let keys else { return true }
    let key = TermID(rawValue: order == .bySubject ? change.subject : change.object)
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }
}
