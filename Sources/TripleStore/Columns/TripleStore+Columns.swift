public import SPARQLEvaluation
internal import SQLite

/// When the triples of a predicate are kept in memory.
extension TripleStore {
  /// How many pairs are read from blocks in the time of one look-up in an index of rows.
  private static let pairsPerLookup = 256

  /// The asserted triples of a predicate as columns: from memory, or from its blocks where so many are
  /// wanted that reading all of them is worth it.
  public func pairs(
    of predicate: TermID, by position: IDPattern.Position, lookups: Int?
  ) throws -> SortedPairs? {
    // Inside a transaction the blocks are older than the rows.
    guard current == nil, position != .predicate else { return nil }
    let order: SegmentOrder = position == .subject ? .bySubject : .byObject
    let key = ColumnCache.Key(predicate: predicate, order: order)
    if let known = columns.find(key, try columnVersion()) { return known }
    let count = try estimate(IDPattern(predicate: predicate))
    // One predicate must not drive out all others.
    guard count <= ColumnCache.limit / 3, lookups.map({ $0 * Self.pairsPerLookup >= count }) ?? true,
      let pairs = try readPairs(predicate, order, count)
    else { return nil }
    columns.insert(pairs, key)
    return pairs
  }

  /// The pairs of a predicate where memory has them, or has to have them for a scan of all.
  func pairs(of pattern: IDPattern) throws -> PairMatches? {
    guard current == nil, pattern.graph == .defaultGraph, pattern.subject == nil,
      let predicate = pattern.predicate
    else { return nil }
    guard let object = pattern.object else {
      return try pairs(of: predicate, by: .subject, lookups: nil).map {
        PairMatches($0, .subject, predicate: predicate)
      }
    }
    let key = ColumnCache.Key(predicate: predicate, order: .byObject)
    return columns.find(key, try columnVersion()).map {
      PairMatches($0, .object, predicate: predicate, places: [$0.range(of: object)])
    }
  }

  private func columnVersion() throws -> ColumnCache.Version {
    ColumnCache.Version(others: try connection.dataVersion, own: connection.totalChanges)
  }

  private func readPairs(
    _ predicate: TermID, _ order: SegmentOrder, _ count: Int
  ) throws -> SortedPairs? {
    guard var scan = try SegmentScan(connection, predicate: predicate, order: order) else {
      return nil
    }
    var (keys, values, read) = ([TermID](), [TermID](), 0)
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
    while try scan.next(
      keys: &keys, values: &values, wantsKeys: true, wantsValues: true, count: &read)
    {}
    return SortedPairs(keys: keys, values: values)
  }
}
