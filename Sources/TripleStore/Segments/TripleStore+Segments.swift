public import SPARQLEvaluation
internal import SQLite

/// When blocks are read instead of rows.
extension TripleStore {
  /// How many pairs of a block are read and hashed in the time of one row of an index.
  private static let pairsPerRow = 6.0
  /// How many rows of an index are read in the time that it takes to unpack a block.
  private static let rowsPerBlock = 60.0

  /// The blocks that answer a pattern; nil where there are none or rows are as fast.
  func segments(of pattern: IDPattern) throws -> SegmentScan? {
    guard let predicate = pattern.predicate, try suitsSegments(pattern) else { return nil }
    guard let object = pattern.object else {
      return try SegmentScan(connection, predicate: predicate, order: .bySubject)
    }
    return try SegmentScan(connection, predicate: predicate, order: .byObject, keys: [object])
  }

  private func suitsSegments(_ pattern: IDPattern) throws -> Bool {
    // Inside a transaction the blocks are older than the rows.
    guard current == nil, pattern.graph == .defaultGraph, pattern.subject == nil,
      let predicate = pattern.predicate
    else { return false }
    return try pattern.object.map { try frequency(of: $0, predicate) != nil } ?? true
  }

  /// As much as its rows, or less where its predicate has blocks.
  public func scanCost(_ pattern: IDPattern, rows: Int) throws -> Double {
    guard let predicate = pattern.predicate, try suitsSegments(pattern),
      try SegmentScan.count(connection, predicate: predicate, order: .bySubject) > 0
    else { return Double(rows) }
    return Double(rows) / Self.pairsPerRow
  }

  /// The matches for many keys from the blocks that they lie in.
  ///
  /// - Returns: nil where there are no blocks, or so many for so few keys that the rows are as fast.
  public func matches(
    _ pattern: IDPattern, _ position: IDPattern.Position, in keys: [TermID]
  ) throws -> KeyedMatches? {
    guard let predicate = pattern.predicate, pattern.subject == nil, pattern.object == nil,
      position != .predicate, let first = keys.first, let last = keys.last, first <= last,
      try suitsSegments(pattern)
    else { return nil }
    let order: SegmentOrder = position == .subject ? .bySubject : .byObject
    let blocks = try SegmentScan.count(
      connection, predicate: predicate, order: order, keys: first...last)
    let key = ColumnCache.Key(predicate: predicate, order: order)
    // Who asks for these again finds all of them in memory in the end.
    _ = caches.columns.isWorthReading(key, .max, after: blocks * SegmentBlock.limit)
    guard blocks > 0, keys.count >= 2 * blocks,
      let scan = try SegmentScan(connection, predicate: predicate, order: order, keys: keys)
    else { return nil }
    return KeyedMatches(
      matches: StoreMatches(pattern, scan),
      cost: Double(blocks) * Self.rowsPerBlock + Double(keys.count))
  }
}
