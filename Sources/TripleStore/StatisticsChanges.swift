internal import SQLite

/// What a transaction changes in the counts, written once at its end.
struct StatisticsChanges {
  private(set) var citations = 0
  /// Of the whole transaction, what has been written already included.
  private(set) var allCitations = 0
  private var predicates: [Int64: PredicateChange] = [:]

  /// Counts rows that have come, or gone where the number is negative.
  mutating func noteCitations(_ count: Int) {
    citations += count
    allCitations += count
  }

  /// Counts what became of a triple.
  mutating func note(_ predicate: Int64, from before: TripleState, to after: TripleState) {
    var change = PredicateChange()
    change.note(from: before, to: after)
    add(change, to: predicate)
  }

  /// Counts what became of triples of a predicate.
  mutating func add(_ change: PredicateChange, to predicate: Int64) {
    guard change.triples != 0 || change.asserted != 0 else { return }
    predicates[predicate, default: PredicateChange()].triples += change.triples
    predicates[predicate, default: PredicateChange()].asserted += change.asserted
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

/// How many triples of a predicate have come, less those that have gone.
struct PredicateChange {
  var triples = 0
  /// Of those that are asserted.
  var asserted = 0

  /// Counts what became of a triple.
  @inline(__always)
  mutating func note(from before: TripleState, to after: TripleState) {
    triples += (after == .absent ? 0 : 1) - (before == .absent ? 0 : 1)
    asserted += (after == .asserted ? 1 : 0) - (before == .asserted ? 1 : 0)
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
