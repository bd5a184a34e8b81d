internal import SQLite

/// How much a store holds.
public struct StoreStatistics: Hashable, Sendable {
  /// Distinct triples, whoever says them.
  public var triples: Int
  /// Distinct triples of the default graph.
  public var assertedTriples: Int
  /// Triples with the graphs that say them: quads.
  public var citations: Int
  /// Named graphs.
  public var graphs: Int
  /// Rows of the dictionary.
  public var terms: Int
  /// Different predicates.
  public var predicates: Int
  /// Literals that full-text search finds.
  public var texts: Int
  /// The size of the file, without the log beside it.
  public var bytes: Int
}

extension TripleStore {
  /// How much the store holds, exactly.
  public func statistics() throws -> StoreStatistics {
    func count(_ sql: SQL) throws -> Int { try connection.first(sql) { $0.int(0) } ?? 0 }
    return StoreStatistics(
      triples: try count("SELECT ifnull(sum(triples), 0) FROM predicate_statistics"),
      assertedTriples: try count("SELECT ifnull(sum(asserted), 0) FROM predicate_statistics"),
      citations: try RecentRows.totals(connection).citations,
      graphs: try count("SELECT count(*) FROM graph WHERE id > 0"),
      terms: try count("SELECT count(*) FROM term"),
      predicates: try count("SELECT count(*) FROM predicate_statistics"),
      texts: try count("SELECT count(*) FROM text_literal"),
      bytes: try count("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"))
  }

  /// Merges what was written lately into the blocks that scans read, and counts what the planner needs.
  ///
  /// It is worth it after writing much; nothing is done where nothing has changed.
  ///
  /// - Complexity: at worst reads and writes all blocks, some 0.2 s for a million triples.
  public func refreshStatistics() throws {
    try write { transaction in
      try transaction.flush()
      guard recentRows.totals.changes > 0 else { return }
      try transaction.moveRecent()
    }
  }
}
