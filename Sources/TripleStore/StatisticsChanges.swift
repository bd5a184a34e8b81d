internal import SQLite

/// What a transaction changes in the counts, written once at its end.
struct StatisticsChanges {
  private(set) var citations = 0
  /// Of the whole transaction, what has been written already included.
  private(set) var allCitations = 0
  /// How many changes the segments lack, more than before.
  var segmentChanges = 0
  /// Whether changes were moved, after which they may be many.
  var hasMovedChanges = false
  private var predicates: [Int64: (triples: Int, asserted: Int)] = [:]

  /// Counts rows that have come, or gone where the number is negative.
  mutating func noteCitations(_ count: Int) {
    citations += count
    allCitations += count
  }

  /// Counts what became of a triple.
  mutating func note(_ predicate: Int64, from before: TripleState, to after: TripleState) {
    guard before != after else { return }
    func share(_ state: TripleState) -> Int { state == .absent ? 0 : 1 }
    func asserted(_ state: TripleState) -> Int { state == .asserted ? 1 : 0 }
    let old = predicates[predicate] ?? (0, 0)
    predicates[predicate] = (
      old.triples + share(after) - share(before), old.asserted + asserted(after) - asserted(before)
    )
  }

  /// Brings the tables up to date, and merges what the segments lack where that has become much;
  /// afterwards there are no changes.
  ///
  /// - Returns: whether predicates may have gone.
  mutating func write(to connection: Connection) throws -> Bool {
    defer {
      let all = allCitations
      self = StatisticsChanges()
      allCitations = all
    }
    var rows = IntegerRows(columns: 3)
    for (predicate, change) in predicates {
      rows.append([predicate, Int64(change.triples), Int64(change.asserted)])
    }
    try connection.run(
      """
      INSERT INTO predicate_statistics (predicate, triples, asserted)
      SELECT c0, c1, c2 FROM integer_rows(?) WHERE true
      ON CONFLICT (predicate) DO UPDATE
      SET triples = triples + excluded.triples, asserted = asserted + excluded.asserted
      """, over: rows)
    let hasLost = predicates.values.contains { $0.triples < 0 }
    if hasLost {
      try connection.run("DELETE FROM predicate_statistics WHERE triples = 0")
    }
    if citations != 0 { try Counter.citations.add(citations, connection) }
    if segmentChanges != 0 { try Counter.changes.add(segmentChanges, connection) }
    if segmentChanges != 0 || hasMovedChanges { try mergeIfMany(connection) }
    return hasLost
  }

  /// How many changes there may be before they are merged.
  ///
  /// A merge reads and writes every block that something has changed in, at worst all; a scan reads
  /// all changes of its predicate. This lies between the two.
  private static let mostChanges = 131_072

  private func mergeIfMany(_ connection: Connection) throws {
    let merged =
      try connection.first(
        "SELECT ifnull(sum(counted), 0) FROM predicate_statistics"
      ) { $0.int(0) } ?? 0
    let changes = try Counter.changes.value(connection)
    guard changes > min(Self.mostChanges, 10_000 + merged / 4) else { return }
    try SegmentMerge(connection).run()
  }
}

/// What is known of a triple, all its graphs taken together.
enum TripleState: Hashable {
  /// No graph says it.
  case absent
  /// Graphs say it, none of which the default graph holds: a claim.
  case reported
  /// A graph that the default graph holds says it.
  case asserted
}

/// A number that the table `meta` keeps.
enum Counter: String {
  case citations
  /// The rows of `segment_change` and `segment_recent`.
  case changes
  /// How often terms were deleted.
  case vacuums

  func value(_ connection: Connection) throws -> Int {
    try connection.first("SELECT value FROM meta WHERE key = \(rawValue)") { $0.int(0) } ?? 0
  }

  func set(_ value: Int, _ connection: Connection) throws {
    try connection.run("INSERT OR REPLACE INTO meta VALUES (\(rawValue), \(value))")
  }

  func add(_ change: Int, _ connection: Connection) throws {
    try set(try value(connection) + change, connection)
  }
}
