internal import SPARQLEvaluation
internal import SQLite

/// What the blocks of a predicate do not hold yet, sorted as they are.
struct SegmentChanges {
  /// The pairs that were added or removed.
  private(set) var pairs: [SegmentPair] = []
  /// For each pair: whether it was added; if not, the blocks hold it and it is there no more.
  private(set) var isAdded: [Bool] = []

  /// Pairs that are to be added, and that the blocks do not hold.
  init(added: [SegmentPair]) {
    pairs = added.sorted()
    isAdded = Array(repeating: true, count: pairs.count)
  }

  /// Reads the changes of a predicate.
  ///
  /// - Parameters:
  ///   - connection: where they are kept.
  ///   - predicate: whose they are.
  ///   - order: how they are sorted.
  ///   - keys: the keys that are wanted, ascending; nil for all.
  /// - Throws: `SQLiteError` where the file cannot be read.
  init(
    _ connection: Connection, predicate: TermID, order: SegmentOrder, keys: [TermID]? = nil
  ) throws {
    let first = keys.map { $0.first?.rawValue ?? .max } ?? .min
    let last = keys.map { $0.last?.rawValue ?? .min } ?? .max
    let sql: SQL =
      switch order {
      case .byObject:
        """
        SELECT object, subject, added FROM segment_change
        WHERE predicate = \(predicate.rawValue) AND object BETWEEN \(first) AND \(last)
        ORDER BY object, subject
        """
      case .bySubject:
        """
        SELECT subject, object, added FROM segment_change
        WHERE predicate = \(predicate.rawValue) AND subject BETWEEN \(first) AND \(last)
        ORDER BY subject, object
        """
      }
    let rows = try connection.prepare(sql)
    var place = 0
    while try rows.step() {
      let pair = SegmentPair(key: rows.row.int64(0), value: rows.row.int64(1))
      if let keys {
        while place < keys.count, keys[place].rawValue < pair.key { place += 1 }
        guard place < keys.count, keys[place].rawValue == pair.key else { continue }
      }
      pairs.append(pair)
      isAdded.append(rows.row.bool(2))
    }
  }

  /// Whether the blocks hold everything.
  var isEmpty: Bool { pairs.isEmpty }

  /// Hands on, in their order, the pairs of a run of blocks as they are by now.
  ///
  /// - Parameters:
  ///   - old: the pairs of the blocks.
  ///   - place: the first change that has not been used; it is moved on.
  ///   - takesRest: whether no other old pairs come later, so that all changes are used.
  ///   - emit: takes a pair.
  @inline(__always)
  func apply(
    to old: [SegmentPair], from place: inout Int, takesRest: Bool,
    emit: (SegmentPair) throws -> Void
  ) rethrows {
    for pair in old {
      while place < pairs.count, pairs[place] < pair {
        if isAdded[place] { try emit(pairs[place]) }
        place += 1
      }
      if place < pairs.count, pairs[place] == pair {
        if isAdded[place] { try emit(pair) }
        place += 1
      } else {
        try emit(pair)
      }
    }
    guard takesRest else { return }
    while place < pairs.count {
      if isAdded[place] { try emit(pairs[place]) }
      place += 1
    }
  }
}
