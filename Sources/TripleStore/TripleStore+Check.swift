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
    // Whatever is read joins in what was written last.
    if let finding = try recentFinding() { return [finding] }
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
        SELECT abs(ifnull((SELECT citations FROM recent ORDER BY id DESC LIMIT 1), 0)
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

  private func recentFinding() throws -> String? {
    do {
      _ = try recentChanges.count()
      _ = try dictionary.hashesWrittenLast()
      return nil
    } catch let error as SQLiteError where error.kind == .corrupt {
      return "What the last transactions wrote cannot be read (\(error.message))."
    }
  }

  private func wrongHashes() throws -> [String] {
    let hashes = try connection.prepare(
      """
      SELECT t.kind, t.value, d.value, t.language, h.hash
      FROM term_hash h LEFT JOIN term t ON t.id = h.id LEFT JOIN term d ON d.id = t.datatype
      """)
    var right = 0
    var wrong = 0
    while try hashes.step() {
      if Self.isHash(hashes.row.int64(4), of: hashes.row) { right += 1 } else { wrong += 1 }
    }
    let terms = try connection.prepare(
      """
      SELECT t.kind, t.value, d.value, t.language
      FROM term t LEFT JOIN term d ON d.id = t.datatype WHERE t.id = ?
      """)
    for (hash, id) in try dictionary.hashesWrittenLast() {
      try terms.bind(id, at: 1)
      if try terms.step(), Self.isHash(hash, of: terms.row) { right += 1 } else { wrong += 1 }
      terms.reset()
    }
    let count = try connection.first("SELECT count(*) FROM term") { $0.int(0) } ?? 0
    return [
      (count - right, "terms cannot be found by their hash"), (wrong, "hashes lead to other terms"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)." }
  }

  /// Whether a row of a kind, a value, a datatype and a language has that hash.
  private static func isHash(_ hash: Int64, of row: borrowing Row) -> Bool {
    guard let kind = TermKind(rawValue: row.int64(0)) else { return false }
    let parts = TermParts(kind, row.text(1), datatype: row.text(2), language: row.text(3))
    return TermFingerprint(parts).hash == hash
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
