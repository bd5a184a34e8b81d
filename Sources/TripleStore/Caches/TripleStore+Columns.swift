public import SPARQLEvaluation
internal import SQLite

/// When the triples of a predicate are kept in memory.
extension TripleStore {
  /// How many pairs are read from blocks in the time of one look-up in an index of rows.
  private static let pairsPerLookup = 256

  /// The asserted triples of a predicate as columns: from memory, or from its blocks where so many are
  /// wanted, or were wanted before, that reading all of them is worth it.
  public func pairs(
    of predicate: TermID, by position: IDPattern.Position, lookups: Int?
  ) throws -> SortedPairs? {
    guard current == nil, position != .predicate else { return nil }
    return try pairs(
      ColumnCache.Key(predicate: predicate, order: position == .subject ? .bySubject : .byObject),
      spending: { count in lookups.map { $0 * Self.pairsPerLookup } ?? count })
  }

  /// The pairs of a predicate where memory has them, or is to have them for another scan of all.
  func pairs(of pattern: IDPattern) throws -> PairMatches? {
    guard current == nil, pattern.graph == .defaultGraph, pattern.subject == nil,
      let predicate = pattern.predicate
    else { return nil }
    guard let object = pattern.object else {
      // The first scan reads blocks, as far as it goes; the second one can be expected to come again.
      let key = ColumnCache.Key(predicate: predicate, order: .bySubject)
      return try pairs(key, spending: { $0 / 2 + 1 }).map {
        PairMatches($0, .subject, predicate: predicate)
      }
    }
    try validateCaches()
    return caches.columns.find(ColumnCache.Key(predicate: predicate, order: .byObject)).map {
      PairMatches($0, .object, predicate: predicate, places: [$0.range(of: object)])
    }
  }

  /// The pairs, where they are kept or worth being read.
  ///
  /// - Parameters:
  ///   - key: which pairs.
  ///   - spent: how many of them, of so many, can be read in the time that the caller would need
  ///     without them.
  /// - Returns: nil where others are to be asked.
  /// - Throws: `SQLiteError` where the file cannot be read.
  func pairs(_ key: ColumnCache.Key, spending spent: (Int) -> Int) throws -> SortedPairs? {
    try validateCaches()
    if let known = caches.columns.find(key) { return known }
    let count = try estimate(IDPattern(predicate: key.predicate))
    // One predicate must not drive out all others.
    guard count <= ColumnCache.limit / 3,
      caches.columns.isWorthReading(key, count, after: spent(count)),
      let pairs = try readPairs(key, count)
    else { return nil }
    caches.columns.insert(pairs, key)
    return pairs
  }

  private func readPairs(_ key: ColumnCache.Key, _ count: Int) throws -> SortedPairs? {
    var scan = try PairScan(
      connection, predicate: key.predicate, order: key.order, recent: recentChanges)
    var (keys, values, read) = ([TermID](), [TermID](), 0)
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
    while try scan.next(
      keys: &keys, values: &values, wantsKeys: true, wantsValues: true, count: &read)
    {}
    return SortedPairs(keys: keys, values: values)
  }
}
