internal import SQLite

/// What keeps the segments in step: every triple that becomes asserted or ceases to be.
extension WriteTransaction {
  /// Writes what has become of triples: into the table `recent` or, where it is much, into blocks.
  func flushSegments() throws { try flush(hashes: []) }

  /// Notes that a triple has ceased to be asserted.
  func noteRemoval(_ row: QuadRow) throws {
    if !assertions.isEmpty || removals.isFull { try flushSegments() }
    removals.append(row)
  }

  /// Writes what has become of triples, and the hashes of new terms, which follow upon all others.
  ///
  /// - Parameter hashes: hashes and ids, in the order of the ids.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func flush(hashes: [(hash: Int64, id: Int64)]) throws {
    guard !assertions.isEmpty || !removals.isEmpty || !hashes.isEmpty || changes.citations != 0
    else { return }
    let rows = store.recentRows
    if assertions.isMuch || rows.totals.hashes + hashes.count > RecentHashes.most {
      return try moveRecent(with: hashes)
    }
    var code = ChangeCode()
    removals.forEach { code.append($1, of: $0, isAdded: false) }
    assertions.forEach { code.append($1, of: $0, isAdded: true) }
    removals.removeAll()
    assertions.removeAll()
    try rows.append(code, HashCode(hashes), citations: changes.takeCitations())
    try store.dictionary.note(hashes, row: rows.totals.id)
    if try areManyChanges() { try moveRecent() }
  }

  /// How many changes there may be before they are merged.
  ///
  /// A merge reads and writes every block that something has changed in, at worst all; whoever scans
  /// reads all changes once, which takes some milliseconds. This lies between the two.
  private static let mostChanges = 131_072
  /// So many there may be however little the blocks hold.
  private static let fewChanges = 10_000

  private func areManyChanges() throws -> Bool {
    let changes = store.recentRows.totals.changes
    guard changes > Self.fewChanges else { return false }
    let merged = try connection.first(
      "SELECT ifnull(sum(counted), 0) FROM predicate_statistics"
    ) { $0.int(0) }
    return changes > min(Self.mostChanges, Self.fewChanges + (merged ?? 0) / 4)
  }

  /// Moves all changes into the blocks and all hashes to `term_hash`, those that are not written down yet
  /// included.
  ///
  /// - Parameter hashes: hashes of new terms.
  /// - Throws: `SQLiteError` where the file cannot be written.
  func moveRecent(with hashes: [(hash: Int64, id: Int64)] = []) throws {
    // Blocks know nothing of what has gone without having been written down.
    if !removals.isEmpty {
      var code = ChangeCode()
      removals.forEach { code.append($1, of: $0, isAdded: false) }
      removals.removeAll()
      try store.recentRows.append(code, HashCode(), citations: 0)
    }
    try SegmentMerge(connection, store.recentChanges).run(adding: &assertions)
    assertions.removeAll()
    try store.dictionary.moveHashes(with: hashes)
    try store.recentRows.clear(citations: changes.takeCitations())
    _ = try store.dictionary.hashesWrittenLast()
  }
}
