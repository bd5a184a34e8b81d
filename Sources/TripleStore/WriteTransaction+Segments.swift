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
    let count = assertions.count
    try store.recentChanges.add(assertions.rows())
    try noteSegmentChanges(count)
  }

  /// Notes that a triple has ceased to be asserted.
  func noteRemoval(_ row: QuadRow) throws {
    try flushSegments()
    var rows = IntegerRows(columns: 4)
    rows.append([row.predicate, row.object, row.subject, 0])
    try store.recentChanges.add(rows)
    try noteSegmentChanges(1)
  }

  private func noteSegmentChanges(_ count: Int) throws {
    changes.segmentChanges += count
    // Whoever moves them counts all anew.
    guard try store.recentChanges.moveIfMany() else { return }
    changes.segmentChanges = 0
    changes.hasMovedChanges = true
  }
}
