internal import SPARQLEvaluation
internal import SQLite

/// What the table `recent` says of the segments: triples that came or went since the blocks were written.
///
/// Whoever scans reads the rows once, and later those that have come; see `schema/store.sql`.
final class RecentChanges {
  /// What has become of a triple of a predicate.
  struct Change {
    let subject: Int64
    let object: Int64
    let isAdded: Bool
  }

  private let connection: Connection
  /// The rows that were read, nil for none.
  private var known: ClosedRange<Int64>?
  private var logs: [Int64: ChangeLog] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// The changes of a predicate as the running transaction sees them.
  ///
  /// - Parameters:
  ///   - predicate: whose they are.
  ///   - order: how they are sorted.
  ///   - keys: the keys that are wanted, ascending; nil for all.
  /// - Returns: the changes, of a triple the last one.
  /// - Throws: `SQLiteError` where the file cannot be read.
  func changes(
    of predicate: TermID, in order: SegmentOrder, keys: [TermID]? = nil
  ) throws -> SegmentChanges {
    try validate()
    return logs[predicate.rawValue]?.changes(in: order, keys: keys) ?? SegmentChanges()
  }

  /// The predicates that have changes.
  func predicates() throws -> [TermID] {
    try validate()
    return logs.keys.sorted().map { TermID(rawValue: $0) }
  }

  /// How many changes there are, counted.
  func count() throws -> Int {
    try validate()
    return logs.values.reduce(0) { $0 + $1.count }
  }

  /// Forgets what was read: a rollback gives its numbers to others.
  func forget() {
    known = nil
    logs.removeAll()
  }

  /// Reads what has come and drops what has gone.
  private func validate() throws {
    let present = try RecentRows.range(connection)
    guard present != known else { return }
    if known?.lowerBound != present?.lowerBound || known?.upperBound ?? 0 > present?.upperBound ?? 0
    {
      forget()
    }
    let rows = try connection.prepare(
      "SELECT changes FROM recent WHERE id > \(known?.upperBound ?? 0) ORDER BY id")
    while try rows.step() {
      let isWhole = rows.row.withBlob(0) { bytes in
        ChangeCode.decode(bytes) { logs[$0, default: ChangeLog()].append($1) }
      }
      guard isWhole else {
        forget()
        throw SegmentScan.damage(connection)
      }
    }
    known = present
  }
}
