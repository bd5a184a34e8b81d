internal import SQLite

/// The full-text index, kept in step with the triples.
final class TextIndex {
  private let connection: Connection
  private(set) var predicates: Set<Int64>

  init(_ connection: Connection) throws {
    self.connection = connection
    predicates = Set(
      try connection.rows("SELECT predicate FROM text_predicate") { $0.int64(0) })
  }

  /// Makes the literals of a predicate searchable.
  func add(predicate: Int64) throws {
    guard predicates.insert(predicate).inserted else { return }
    try connection.run("INSERT INTO text_predicate VALUES (\(predicate))")
    try insert(
      Set(
        try connection.rows(
          "SELECT DISTINCT object FROM quad WHERE predicate = \(predicate)"
        ) { $0.int64(0) }))
  }

  /// Takes literals up; what is there already or is no literal of the dictionary changes nothing.
  func insert(_ literals: Set<Int64>) throws {
    var rows = IntegerRows(columns: 1)
    for literal in literals.sorted() where literal >> 56 == 0 { rows.append([literal]) }
    let new: (String) -> SQL = {
      """
      SELECT \(raw: $0) FROM integer_rows(?) CROSS JOIN term ON term.id = c0
      WHERE kind >= 3 AND id NOT IN (SELECT id FROM text_literal)
      """
    }
    try connection.run("INSERT INTO text_index (rowid, value) \(new("id, value"))", over: rows)
    try connection.run("INSERT INTO text_literal \(new("id"))", over: rows)
  }

  /// Drops a literal, which must be in no triple of a searchable predicate any more.
  func remove(_ literal: Int64) throws {
    // An index without texts of its own must be told the words that it is to forget.
    try connection.run(
      """
      INSERT INTO text_index (text_index, rowid, value)
      SELECT 'delete', id, value FROM text_content WHERE id = \(literal)
      """)
    try connection.run("DELETE FROM text_literal WHERE id = \(literal)")
  }
}
