public import SPARQLEvaluation
internal import SQLite

/// What is read from segments: the asserted triples of a predicate.
extension TripleStore {
  /// How many pairs of a block are read and hashed in the time of one row of an index.
  private static let pairsPerRow = 6.0
  /// How many rows of an index are read in the time that it takes to unpack a block.
  private static let rowsPerBlock = 20.0

  /// The pairs of a pattern of the default graph that has a predicate and no subject.
  func pairs(of pattern: IDPattern, _ predicate: TermID) throws -> PairScan {
    try current?.flushSegments()
    guard let object = pattern.object else {
      return try PairScan(
        connection, predicate: predicate, order: .bySubject, recent: recentChanges)
    }
    return try PairScan(
      connection, predicate: predicate, order: .byObject, keys: [object], recent: recentChanges)
  }

  /// As much as its rows, or less where they come from segments.
  public func scanCost(_ pattern: IDPattern, rows: Int) throws -> Double {
    guard pattern.graph == .defaultGraph, pattern.subject == nil, pattern.predicate != nil else {
      return Double(rows)
    }
    return Double(rows) / Self.pairsPerRow
  }

  /// The matches for many keys from the blocks that they lie in.
  ///
  /// - Returns: nil where there are so many blocks for so few keys that one after the other is as
  ///   fast.
  public func matches(
    _ pattern: IDPattern, _ position: IDPattern.Position, in keys: [TermID]
  ) throws -> KeyedMatches? {
    guard pattern.graph == .defaultGraph, let predicate = pattern.predicate,
      pattern.subject == nil, pattern.object == nil, position != .predicate,
      let first = keys.first, let last = keys.last, first <= last
    else { return nil }
    try current?.flushSegments()
    let order: SegmentOrder = position == .subject ? .bySubject : .byObject
    let blocks = try SegmentScan.count(
      connection, predicate: predicate, order: order, keys: first...last)
    let key = ColumnCache.Key(predicate: predicate, order: order)
    // Who asks for these again finds all of them in memory in the end.
    _ = caches.columns.isWorthReading(key, .max, after: blocks * SegmentBlock.usualPairs)
    // Subjects are found in the rows as well, one by one; objects in the blocks only.
    guard order == .byObject || keys.count >= blocks else { return nil }
    let scan = try PairScan(
      connection, predicate: predicate, order: order, keys: keys, recent: recentChanges)
    return KeyedMatches(
      matches: StoreMatches(pattern, scan),
      cost: Double(min(blocks, keys.count)) * Self.rowsPerBlock + Double(keys.count))
  }
}
