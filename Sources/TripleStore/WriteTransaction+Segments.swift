internal import SQLite

/// What keeps the segments in step: every triple that becomes asserted or ceases to be.
extension WriteTransaction {
  /// Writes what has become asserted: into the table of changes or, where it is much, into blocks.
  func flushSegments() throws {
    guard !assertions.isEmpty else { return }
    defer { assertions.removeAll() }
    guard !assertions.isMuch else {
      try flushStatistics()
      return try SegmentMerge(connection).run(adding: &assertions)
    }
    let new = assertions.sortedRows()
    let hasRemovals = try hasRemovals()
    let before = connection.totalChanges
    // Who comes back after a removal that is not merged yet is in the blocks still: no change.
    try connection.run(
      """
      INSERT INTO segment_change SELECT c0, c1, c2, 1 FROM integer_rows(?) WHERE true
      ON CONFLICT DO UPDATE SET added = 2
      """, over: new)
    changes.segmentChanges += connection.totalChanges - before
    guard hasRemovals else { return }
    try connection.run(
      """
      DELETE FROM segment_change WHERE added = 2
      AND (predicate, object, subject) IN (SELECT c0, c1, c2 FROM integer_rows(?))
      """, over: new)
    // Neither the row that was there nor the one that was to come.
    changes.segmentChanges -= 2 * connection.changes
  }

  private func hasRemovals() throws -> Bool {
    try connection.first(
      "SELECT 1 FROM segment_change INDEXED BY segment_removal WHERE added = 0 LIMIT 1"
    ) { _ in true } ?? false
  }

  /// Notes that a triple has ceased to be asserted.
  func noteRemoval(_ row: QuadRow) throws {
    try flushSegments()
    try connection.run(
      """
      DELETE FROM segment_change WHERE predicate = \(row.predicate) AND object = \(row.object)
      AND subject = \(row.subject) AND added = 1
      """)
    guard connection.changes == 0 else {
      changes.segmentChanges -= 1
      return
    }
    try connection.run(
      "INSERT INTO segment_change VALUES (\(row.predicate), \(row.object), \(row.subject), 0)")
    changes.segmentChanges += 1
  }
}
