internal import SQLite

/// Brings a file of version 2 to version 3: what three tables held, row by row, goes into `recent`.
struct RecentMigration {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Moves what the tables hold, and drops them.
  ///
  /// - Throws: `SQLiteError` where the file cannot be read or written.
  func run() throws {
    try connection.run(
      script: """
        CREATE TABLE recent (
          id INTEGER PRIMARY KEY, changes BLOB NOT NULL, hashes BLOB NOT NULL,
          citations INTEGER NOT NULL, change_count INTEGER NOT NULL, hash_count INTEGER NOT NULL);
        INSERT INTO term_hash SELECT hash, id FROM term_hash_recent ORDER BY hash, id;
        """)
    let citations = try connection.first("SELECT value FROM meta WHERE key = 'citations'") {
      $0.int(0)
    }
    try RecentRows(connection).append(changes(), HashCode(), citations: citations ?? 0)
    try connection.run(
      script: """
        DROP TABLE term_hash_recent; DROP TABLE segment_change; DROP TABLE segment_recent;
        DELETE FROM meta WHERE key IN ('citations', 'changes', 'vacuums');
        """)
  }

  /// All changes, of a triple the last one.
  private func changes() throws -> ChangeCode {
    let rows = try connection.prepare(
      """
      SELECT predicate, subject, object, added FROM (
        SELECT predicate, subject, object, added, 0 AS place FROM segment_change
        UNION ALL SELECT predicate, subject, object, added, id FROM segment_recent)
      ORDER BY place
      """)
    var last: [Int64: [SegmentPair: Bool]] = [:]
    while try rows.step() {
      let pair = SegmentPair(key: rows.row.int64(1), value: rows.row.int64(2))
      last[rows.row.int64(0), default: [:]][pair] = rows.row.bool(3)
    }
    var code = ChangeCode()
    for (predicate, pairs) in last {
      for isAdded in [false, true] {
        let changed = pairs.filter { $0.value == isAdded }.map(\.key)
        if !changed.isEmpty { code.append(changed, of: predicate, isAdded: isAdded) }
      }
    }
    return code
  }
}
