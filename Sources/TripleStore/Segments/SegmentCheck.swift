internal import SPARQLEvaluation
internal import SQLite

extension TripleStore {
  /// What is wrong with what is derived from the rows: each predicate's counts, and its segments, which
  /// must hold what the rows say.
  ///
  /// - Complexity: reads all rows once and all blocks.
  func derivedFindings() throws -> [String] {
    let rows = try censusOfRows()
    let listed = try Dictionary(
      uniqueKeysWithValues: connection.rows(
        "SELECT predicate, triples, asserted FROM predicate_statistics"
      ) { ($0.int64(0), (triples: $0.int(1), asserted: $0.int(2))) })
    let indexed = try connection.rows("SELECT DISTINCT predicate FROM segment") { $0.int64(0) }
    let changed = try recentChanges.predicates().map(\.rawValue)
    var miscounted = 0
    var wrong = 0
    for predicate in Set(rows.keys).union(listed.keys).union(indexed).union(changed) {
      let census = rows[predicate] ?? PredicateCensus()
      let counts = listed[predicate] ?? (0, 0)
      if counts != (census.triples, census.asserted) { miscounted += 1 }
      let isRight = try SegmentOrder.allCases.allSatisfy {
        try pairsAgree(with: census, TermID(rawValue: predicate), $0)
      }
      if !isRight { wrong += 1 }
    }
    let totals = try RecentRows.totals(connection)
    let isCounted = try recentChanges.count() == totals.changes
    return [
      (miscounted, "predicates are counted wrongly in the statistics"),
      (wrong, "predicates have blocks that do not agree with their rows"),
      (
        isCounted ? 0 : 1, "count of what the blocks lack is wrong"
      ),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
  }

  /// What the rows say of each predicate.
  private func censusOfRows() throws -> [Int64: PredicateCensus] {
    // Of a triple's rows an asserted one comes first.
    let rows = try connection.prepare(
      """
      SELECT subject, predicate, object, asserted FROM quad INDEXED BY sqlite_autoindex_quad_1
      ORDER BY subject, predicate, object, asserted DESC
      """)
    var result: [Int64: PredicateCensus] = [:]
    var last: (Int64, Int64, Int64)?
    while try rows.step() {
      let row = rows.row
      let triple = (row.int64(0), row.int64(1), row.int64(2))
      if let last, last == triple { continue }
      last = triple
      result[triple.1, default: PredicateCensus()].add(
        subject: triple.0, object: triple.2, isAsserted: row.bool(3))
    }
    return result
  }

  /// Whether the pairs come in order, each once, and are those of the rows.
  private func pairsAgree(
    with census: PredicateCensus, _ predicate: TermID, _ order: SegmentOrder
  ) throws -> Bool {
    var found = PredicateCensus()
    var last: SegmentPair?
    do {
      var scan = try PairScan(
        connection, predicate: predicate, order: order, recent: recentChanges)
      var (keys, values, count) = ([TermID](), [TermID](), 0)
      while try scan.next(
        keys: &keys, values: &values, wantsKeys: true, wantsValues: true, count: &count)
      {
        for (key, value) in zip(keys, values) {
          let pair = SegmentPair(key: key.rawValue, value: value.rawValue)
          if let last, last >= pair { return false }
          last = pair
          // A pair's order turned twice is the pair again.
          let turned = order.pair(subject: pair.key, object: pair.value)
          found.add(subject: turned.key, object: turned.value, isAsserted: true)
        }
        keys.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
      }
    } catch let error as SQLiteError where error.kind == .corrupt {
      return false
    }
    return found.asserted == census.asserted && found.checksum == census.checksum
  }
}

/// Counts of a predicate's triples, and a sum of hashes that does not depend on their order.
private struct PredicateCensus {
  private(set) var triples = 0
  private(set) var asserted = 0
  /// Over the asserted triples.
  private(set) var checksum: UInt64 = 0

  mutating func add(subject: Int64, object: Int64, isAsserted: Bool) {
    triples += 1
    guard isAsserted else { return }
    asserted += 1
    var word = UInt64(bitPattern: subject) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: object)
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    checksum &+= word ^ word >> 31
  }
}
