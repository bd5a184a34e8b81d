internal import SPARQLEvaluation
internal import SQLite

/// Counts how many different subjects and objects the asserted triples of a predicate have, and how
/// often the frequent objects come.
struct PredicateCount {
  /// Objects that stand in this many triples of a predicate are noted one by one.
  static let frequent = 256

  private let connection: Connection
  private let predicate: TermID

  init(_ connection: Connection, _ predicate: TermID) {
    self.connection = connection
    self.predicate = predicate
  }

  /// Counts and writes; reads both orders of the predicate, some 5 ms for a million triples.
  ///
  /// - Throws: `SQLiteError` where the file cannot be read or written.
  func write() throws {
    var objects = 0
    var triples = 0
    try connection.run(
      "DELETE FROM frequent_object WHERE predicate = \(predicate.rawValue)")
    try forEachKey(.byObject) { object, count in
      objects += 1
      triples += count
      guard count >= Self.frequent else { return }
      try connection.run(
        "INSERT INTO frequent_object VALUES (\(predicate.rawValue), \(object), \(count))")
    }
    var subjects = 0
    try forEachKey(.bySubject) { _, _ in subjects += 1 }
    try connection.run(
      """
      UPDATE predicate_statistics
      SET subjects = \(subjects), objects = \(objects), counted = \(triples)
      WHERE predicate = \(predicate.rawValue)
      """)
  }

  /// Hands on each key once, with how many pairs it has.
  private func forEachKey(
    _ order: SegmentOrder, _ body: (Int64, Int) throws -> Void
  ) throws {
    guard var scan = try SegmentScan(connection, predicate: predicate, order: order) else { return }
    var keys: [TermID] = []
    var values: [TermID] = []
    var count = 0
    var last: TermID?
    var pairs = 0
    while try scan.next(
      keys: &keys, values: &values, wantsKeys: true, wantsValues: false, count: &count)
    {
      for key in keys {
        if let last, last != key {
          try body(last.rawValue, pairs)
          pairs = 0
        }
        last = key
        pairs += 1
      }
      keys.removeAll(keepingCapacity: true)
    }
    if let last { try body(last.rawValue, pairs) }
  }
}
