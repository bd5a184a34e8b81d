internal import SPARQLEvaluation
internal import SQLite

/// The changes of segments that were written down last, in the order in which they came.
///
/// A commit adds its changes at the end of one table, which touches a page or two; sorted by object
/// they would touch one each. When there are some thousand, they are moved to `segment_change` together.
/// Whoever scans reads them once and keeps them for as long as they stay; see `schema/store.sql`.
final class RecentChanges {
  /// What has become of a triple of a predicate.
  struct Change {
    let subject: Int64
    let object: Int64
    let isAdded: Bool
  }

  private let connection: Connection
  /// Whether the file is known to have the table: one of an older version that is only read has not.
  private var isKept = false
  /// The numbers of the first and the last change that are known, nil for none.
  private var known: ClosedRange<Int64>?
  private var changes: [Int64: [Change]] = [:]

  /// Beyond this number they are moved: to read all of them takes a millisecond.
  private static let most = 8_192

  init(_ connection: Connection) { self.connection = connection }

  /// The changes of a predicate as the running transaction sees them, the first one first.
  func changes(of predicate: TermID) throws -> [Change] {
    if !isKept { isKept = try Schema.keepsRecent(connection) }
    guard isKept else { return [] }
    try validate()
    return changes[predicate.rawValue] ?? []
  }

  /// Forgets what was read: a rollback gives its numbers to others.
  func forget() {
    known = nil
    changes.removeAll()
  }

  /// Reads what has come and drops what has gone; no number is used twice.
  private func validate() throws {
    let present = try range()
    guard present != known else { return }
    guard let present else { return forget() }
    if known?.lowerBound != present.lowerBound || known?.upperBound ?? 0 > present.upperBound {
      forget()
    }
    let rows = try connection.prepare(
      """
      SELECT predicate, object, subject, added FROM segment_recent
      WHERE id > \(known?.upperBound ?? 0) ORDER BY id
      """)
    while try rows.step() {
      changes[rows.row.int64(0), default: []].append(
        Change(subject: rows.row.int64(2), object: rows.row.int64(1), isAdded: rows.row.bool(3)))
    }
    known = present
  }

  private func range() throws -> ClosedRange<Int64>? {
    try connection.first(
      "SELECT (SELECT min(id) FROM segment_recent), (SELECT max(id) FROM segment_recent)"
    ) { row -> ClosedRange<Int64>? in
      let (first, last) = (row.int64(0), row.int64(1))
      return first > 0 && first <= last ? first...last : nil
    } ?? nil
  }

  // MARK: - Writing

  /// Writes changes down.
  ///
  /// - Parameter rows: predicate, object, subject, and 1 for what was added or 0 for what has gone.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func add(_ rows: IntegerRows) throws {
    try connection.run(
      """
      INSERT INTO segment_recent (predicate, object, subject, added)
      SELECT c0, c1, c2, c3 FROM integer_rows(?)
      """, over: rows)
  }

  /// Moves the changes to `segment_change` where they are many.
  ///
  /// - Returns: whether they were moved.
  func moveIfMany() throws -> Bool {
    guard let range = try range(), range.count > Self.most else { return false }
    try Self.move(connection)
    return true
  }

  /// Moves the changes to `segment_change`, where the last one of a triple takes the place of others.
  static func move(_ connection: Connection) throws {
    try connection.run(
      """
      INSERT INTO segment_change
      SELECT predicate, object, subject, added FROM segment_recent
      WHERE true ORDER BY predicate, object, subject, id
      ON CONFLICT DO UPDATE SET added = excluded.added
      """)
    try connection.run("DELETE FROM segment_recent")
    try Counter.changes.set(
      connection.first("SELECT count(*) FROM segment_change") { $0.int(0) } ?? 0, connection)
  }
}
