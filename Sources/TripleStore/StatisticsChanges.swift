internal import SQLite

/// What a transaction changes in the counts, written once at its end.
struct StatisticsChanges {
  private(set) var citations = 0
  /// Of the whole transaction, what has been written already included.
  private(set) var allCitations = 0
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

  /// Hands over how many quads have come, and begins to count anew.
  mutating func takeCitations() -> Int {
    defer { citations = 0 }
    return citations
  }

  /// Brings the predicates' counts up to date; afterwards there are no changes.
  ///
  /// - Returns: whether predicates may have gone.
  mutating func write(to connection: Connection) throws -> Bool {
    defer { predicates.removeAll(keepingCapacity: true) }
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
    return hasLost
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
