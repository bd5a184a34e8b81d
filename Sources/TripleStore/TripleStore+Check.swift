internal import RDF
internal import SPARQLEvaluation
internal import SQLite

extension TripleStore {
  /// What is wrong with the store, a sentence for each finding; empty where all is well.
  ///
  /// It asks SQLite whether the file is whole, and whether the tables agree with one another: ids
  /// and terms, triples and graphs, statistics, blocks for scans, full text.
  /// - Complexity: reads the whole file; some seconds for a million triples.
  public func check() throws -> [String] {
    let damage = try connection.integrityProblems()
    // What a damaged file says about itself is worth nothing.
    guard damage.isEmpty else { return damage.map { "SQLite finds the file damaged: \($0)." } }
    // What counts is the file, not what is remembered of it.
    if current == nil { forget() }
    var findings = try snapshot {
      var findings: [String] = []
      for question in Self.questions {
        let count = try connection.first(question.sql) { $0.int(0) } ?? 0
        if count > 0 { findings.append("\(count) \(question.finding).") }
      }
      return try findings + wrongHashes() + derivedFindings()
    }
    if let finding = try textFinding() { findings.append(finding) }
    return findings
  }

  /// Statements that count what must not be, and how to say it.
  private static var questions: [(sql: SQL, finding: String)] {
    [
      (
        """
        SELECT count(*) FROM (SELECT DISTINCT subject FROM quad)
        WHERE subject NOT IN (SELECT id FROM term)
        """, "subjects of triples are unknown to the dictionary"
      ),
      (
        """
        SELECT count(*) FROM (SELECT DISTINCT predicate FROM quad)
        WHERE predicate NOT IN (SELECT id FROM term WHERE kind = 1)
        """, "predicates of triples are unknown to the dictionary as IRIs"
      ),
      (
        """
        SELECT count(*) FROM (SELECT DISTINCT predicate, object FROM quad)
        WHERE object >> 56 NOT BETWEEN 1 AND 4 AND object NOT IN (SELECT id FROM term)
        """, "objects of triples are unknown to the dictionary"
      ),
      (
        """
        SELECT count(*) FROM term WHERE (kind = 5) <> (datatype IS NOT NULL)
        OR (kind = 4) <> (language IS NOT NULL)
        OR (kind = 5 AND datatype NOT IN (SELECT id FROM term WHERE kind = 1))
        """, "literals have a datatype or language that does not fit"
      ),
      (
        """
        SELECT count(*) FROM (SELECT DISTINCT graph FROM quad)
        WHERE graph NOT IN (SELECT id FROM graph)
        """, "graphs hold triples and are not listed"
      ),
      (
        "SELECT count(*) FROM graph WHERE id > 0 AND id NOT IN (SELECT id FROM term)",
        "graphs have a name that the dictionary does not know"
      ),
      (
        """
        SELECT count(*) FROM quad JOIN graph ON graph.id = quad.graph
        WHERE quad.asserted <> graph.in_default OR quad.wide <> graph.wide
        """, "triples are wrongly in the default graph or an index, or wrongly not in it"
      ),
      (
        """
        SELECT abs(ifnull((SELECT value FROM meta WHERE key = 'citations'), 0)
          - (SELECT count(*) FROM quad))
        """, "citations too many or too few are in the statistics"
      ),
      (
        """
        SELECT count(*) FROM (
          SELECT DISTINCT object FROM quad JOIN term ON term.id = object AND kind >= 3
          WHERE predicate IN (SELECT predicate FROM text_predicate)
          EXCEPT SELECT id FROM text_literal)
        """, "texts are missing from the full-text index"
      ),
      (
        """
        SELECT count(*) FROM (
          SELECT id FROM text_literal EXCEPT SELECT object FROM quad
          WHERE predicate IN (SELECT predicate FROM text_predicate))
        """, "texts stand in the full-text index and in no triple"
      ),
    ]
  }

  /// A table of what was written last, or no rows with those columns where the file has none.
  func recent(_ table: String, _ columns: String) throws -> String {
    try Schema.keepsRecent(connection) ? table : "(SELECT \(columns) WHERE false)"
  }

  private func wrongHashes() throws -> [String] {
    let hashes = try connection.prepare(
      """
      SELECT h.hash, t.kind, t.value, d.value, t.language
      FROM (
        SELECT hash, id FROM term_hash
        UNION ALL SELECT hash, id FROM \(raw: recent("term_hash_recent", "0 AS hash, 0 AS id"))
      ) h LEFT JOIN term t ON t.id = h.id LEFT JOIN term d ON d.id = t.datatype
      """)
    var right = 0
    var wrong = 0
    while try hashes.step() {
      let row = hashes.row
      let hash = TermKind(rawValue: row.int64(1)).map {
        TermFingerprint(
          TermParts($0, row.text(2), datatype: row.text(3), language: row.text(4))
        ).hash
      }
      if hash == row.int64(0) { right += 1 } else { wrong += 1 }
    }
    let terms = try connection.first("SELECT count(*) FROM term") { $0.int(0) } ?? 0
    return [
      (terms - right, "terms cannot be found by their hash"), (wrong, "hashes lead to other terms"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
  }

  private func textFinding() throws -> String? {
    // The check of FTS5 is a command in the form of a row; a reader cannot give commands.
    guard !connection.isReadOnly else { return nil }
    do {
      try connection.run("INSERT INTO text_index (text_index, rank) VALUES ('integrity-check', 1)")
      return nil
    } catch let error as SQLiteError where error.kind == .corrupt {
      return "The full-text index does not agree with the texts (\(error.message))."
    }
  }
}
