internal import SPARQLEvaluation
internal import SQLite

/// Brings what has changed into the blocks, and counts what the planner goes by.
///
/// Only blocks between whose pairs something has changed are written anew.
struct SegmentMerge {
  private let connection: Connection
  private let recent: RecentChanges
  private let inserter: Statement

  init(_ connection: Connection, _ recent: RecentChanges) throws {
    self.connection = connection
    self.recent = recent
    inserter = try connection.prepare(
      """
      INSERT INTO segment (predicate, by_subject, first_key, last_key, last_value, pairs, data)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Merges all changes, whose rows must go before anybody else reads, and pairs that were never written
  /// down as such.
  ///
  /// - Parameter assertions: they are handed over predicate by predicate, and gone afterwards.
  /// - Throws: `SQLiteError` where the file cannot be read or written.
  func run(adding assertions: inout NewAssertions) throws {
    let changed = try recent.predicates()
    for predicate in changed {
      for order in SegmentOrder.allCases {
        try merge(recent.changes(of: predicate, in: order), predicate, order)
      }
    }
    let added = assertions.predicates
    for predicate in added {
      var pairs = assertions.take(predicate)
      try merge(SegmentChanges(added: pairs), predicate, .bySubject)
      for index in pairs.indices {
        pairs[index] = SegmentPair(key: pairs[index].value, value: pairs[index].key)
      }
      try merge(SegmentChanges(added: pairs), predicate, .byObject)
    }
    for predicate in Set(changed).union(added) {
      try PredicateCount(connection, predicate).write()
    }
  }

  private struct Place {
    var id: Int64
    var last: SegmentPair
  }

  private func merge(
    _ changes: SegmentChanges, _ predicate: TermID, _ order: SegmentOrder
  ) throws {
    let places = try connection.rows(
      """
      SELECT id, last_key, last_value FROM segment INDEXED BY segment_by_key
      WHERE predicate = \(predicate.rawValue) AND by_subject = \(order.rawValue)
      ORDER BY last_key, last_value
      """
    ) { Place(id: $0.int64(0), last: SegmentPair(key: $0.int64(1), value: $0.int64(2))) }
    var next = 0
    for (index, place) in places.enumerated() {
      guard next < changes.pairs.count else { break }
      let isLast = index == places.count - 1
      guard isLast || changes.pairs[next] <= place.last else { continue }
      let old = try pairs(of: place)
      try connection.run("DELETE FROM segment WHERE id = \(place.id)")
      var new: [SegmentPair] = []
      new.reserveCapacity(old.count + 64)
      changes.apply(to: old, from: &next, takesRest: isLast) { new.append($0) }
      // What is added at the end goes on growing there; a block that grew in the middle is halved.
      try write(new, predicate, order, isFilling: isLast)
    }
    if places.isEmpty { try write(added(changes), predicate, order, isFilling: true) }
  }

  private func added(_ changes: SegmentChanges) -> [SegmentPair] {
    var next = 0
    var pairs: [SegmentPair] = []
    changes.apply(to: [], from: &next, takesRest: true) { pairs.append($0) }
    return pairs
  }

  private func pairs(of place: Place) throws -> [SegmentPair] {
    let statement = try connection.prepare(
      "SELECT data, pairs FROM segment WHERE id = \(place.id)")
    guard try statement.step() else { return [] }
    let count = statement.row.int(1)
    return try statement.row.withBlob(0) { bytes in
      var reader = SegmentReader(bytes)
      var pairs: [SegmentPair] = []
      for _ in 0..<count {
        guard reader.next() else { throw SegmentScan.damage(connection) }
        pairs.append(SegmentPair(key: reader.key, value: reader.value))
      }
      return pairs
    }
  }

  private func write(
    _ pairs: [SegmentPair], _ predicate: TermID, _ order: SegmentOrder, isFilling: Bool
  ) throws {
    var block = SegmentBlock()
    for pair in pairs { block.append(pair) }
    // Where all fit into one block, it is the one.
    if block.bytes.count <= SegmentBlock.limit {
      if block.pairs > 0 { try write(block, predicate, order) }
      return
    }
    let parts = block.bytes.count / SegmentBlock.limit + 1
    let most = isFilling ? pairs.count : pairs.count / parts + 1
    block = SegmentBlock()
    for pair in pairs {
      block.append(pair)
      guard block.isFull || block.pairs >= most else { continue }
      try write(block, predicate, order)
      block = SegmentBlock()
    }
    if block.pairs > 0 { try write(block, predicate, order) }
  }

  private func write(_ block: SegmentBlock, _ predicate: TermID, _ order: SegmentOrder) throws {
    try inserter.bind(predicate.rawValue, at: 1)
    try inserter.bind(order.rawValue, at: 2)
    try inserter.bind(block.first, at: 3)
    try inserter.bind(block.last.key, at: 4)
    try inserter.bind(block.last.value, at: 5)
    try inserter.bind(Int64(block.pairs), at: 6)
    try inserter.bind(.blob(block.bytes), at: 7)
    try inserter.run()
  }
}
