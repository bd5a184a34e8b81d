internal import SPARQLEvaluation
internal import SQLite

/// Reads the asserted triples of a predicate as pairs, sorted: what its blocks hold and what has
/// changed since.
struct PairScan {
  /// What the pairs are sorted by.
  let order: SegmentOrder
  private var blocks: SegmentScan?
  private let changes: SegmentChanges
  private var nextChange = 0
  private var old: [SegmentPair] = []
  private var keys: [TermID] = []
  private var values: [TermID] = []

  /// Begins to read; from then on it sees the state of this moment.
  ///
  /// - Parameters:
  ///   - connection: where the triples are kept.
  ///   - predicate: whose pairs are wanted.
  ///   - order: how they are sorted.
  ///   - keys: the keys that are wanted, ascending, each once; nil for all.
  ///   - recent: what has changed since the blocks were written.
  /// - Throws: `SQLiteError` where the file cannot be read.
  init(
    _ connection: Connection, predicate: TermID, order: SegmentOrder, keys: [TermID]? = nil,
    recent: RecentChanges
  ) throws {
    self.order = order
    (blocks, changes) = try connection.snapshot {
      (
        try SegmentScan(connection, predicate: predicate, order: order, keys: keys),
        try recent.changes(of: predicate, in: order, keys: keys)
      )
    }
  }

  /// Appends the next pairs, about as many as a block holds; false at the end.
  ///
  /// - Throws: `SQLiteError.corrupt` where a block does not hold what it says.
  mutating func next(
    keys: inout [TermID], values: inout [TermID], wantsKeys: Bool, wantsValues: Bool,
    count: inout Int
  ) throws -> Bool {
    guard !changes.isEmpty else {
      return try blocks?.next(
        keys: &keys, values: &values, wantsKeys: wantsKeys, wantsValues: wantsValues,
        count: &count) ?? false
    }
    self.keys.removeAll(keepingCapacity: true)
    self.values.removeAll(keepingCapacity: true)
    old.removeAll(keepingCapacity: true)
    var read = 0
    let isThere =
      try blocks?.next(
        keys: &self.keys, values: &self.values, wantsKeys: true, wantsValues: true, count: &read)
      ?? false
    // A statement that has ended would begin anew.
    if !isThere { blocks = nil }
    guard isThere || nextChange < changes.pairs.count else { return false }
    for index in 0..<read {
      old.append(SegmentPair(key: self.keys[index].rawValue, value: self.values[index].rawValue))
    }
    changes.apply(to: old, from: &nextChange, takesRest: !isThere) { pair in
      if wantsKeys { keys.append(TermID(rawValue: pair.key)) }
      if wantsValues { values.append(TermID(rawValue: pair.value)) }
      count += 1
    }
    return true
  }
}
