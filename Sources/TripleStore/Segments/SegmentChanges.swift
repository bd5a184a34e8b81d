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
  ///   - recent: the changes that are written down elsewhere, nil where there are none.
  /// - Throws: `SQLiteError` where the file cannot be read.
  init(
    _ connection: Connection, predicate: TermID, order: SegmentOrder, keys: [TermID]? = nil,
    recent: RecentChanges? = nil
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
    let later = try recent?.changes(of: predicate) ?? []
    override(
      with: later.map { (order.pair(subject: $0.subject, object: $0.object), $0.isAdded) }
        .filter { pair, _ in
          pair.key >= first && pair.key <= last
            && keys.map { Self.contains(TermID(rawValue: pair.key), in: $0) } ?? true
        })
  }

  /// Whether a key is one of those that are wanted, which ascend.
  private static func contains(_ key: TermID, in keys: [TermID]) -> Bool {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key
  }

  /// Takes in what came later, in the order in which it came: of a pair the last change counts.
  private mutating func override(with later: [(pair: SegmentPair, isAdded: Bool)]) {
    guard !later.isEmpty else { return }
    let order = later.indices.sorted { (later[$0].pair, $0) < (later[$1].pair, $1) }
    let (oldPairs, oldAdded) = (pairs, isAdded)
    pairs = []
    isAdded = []
    var place = 0
    for (index, number) in order.enumerated() {
      let (pair, added) = later[number]
      if index + 1 < order.count, later[order[index + 1]].pair == pair { continue }
      while place < oldPairs.count, oldPairs[place] < pair {
        pairs.append(oldPairs[place])
        isAdded.append(oldAdded[place])
        place += 1
      }
      if place < oldPairs.count, oldPairs[place] == pair { place += 1 }
      pairs.append(pair)
      isAdded.append(added)
    }
    pairs += oldPairs[place...]
    isAdded += oldAdded[place...]
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
