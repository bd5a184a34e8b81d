internal import SQLite

/// What a transaction changes in the counts, written once at its end.
struct StatisticsChanges {
  var citations = 0
  private var predicates: [Int64: (triples: Int, asserted: Int)] = [:]

  /// Adds to the counts of a predicate.
  mutating func add(_ predicate: Int64, triples: Int, asserted: Int) {
    predicates[predicate, default: (0, 0)].triples += triples
    predicates[predicate, default: (0, 0)].asserted += asserted
  }

  /// Brings the tables up to date, and counts anew where they have outgrown the last count.
  ///
  /// - Returns: whether predicates may have gone.
  func write(to connection: Connection) throws -> Bool {
    for (predicate, change) in predicates {
      try connection.run(
        """
        INSERT INTO predicate_statistics (predicate, triples, asserted)
        VALUES (\(predicate), \(change.triples), \(change.asserted))
        ON CONFLICT (predicate) DO UPDATE
        SET triples = triples + excluded.triples, asserted = asserted + excluded.asserted
        """)
    }
    let hasLost = predicates.values.contains { $0.triples < 0 }
    if hasLost {
      try connection.run("DELETE FROM predicate_statistics WHERE triples = 0")
    }
    if citations != 0 { try Counter.citations.add(citations, connection) }
    let totals = try connection.first(
      "SELECT ifnull(sum(triples), 0), ifnull(sum(counted), 0) FROM predicate_statistics"
    ) { (triples: $0.int(0), counted: $0.int(1)) }
    // Counting when the store has doubled costs each triple a fraction of a microsecond in all.
    if let totals, totals.triples > 2 * totals.counted + 10_000 {
      try StatisticsCount(connection).write()
    }
    return hasLost
  }
}

/// A number that the table `meta` keeps.
enum Counter: String {
  case citations, subjects, objects

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
