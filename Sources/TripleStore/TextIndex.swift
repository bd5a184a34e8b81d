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
    let objects = try connection.rows(
      "SELECT DISTINCT object FROM triple INDEXED BY triple_pos WHERE predicate = \(predicate)"
    ) { $0.int64(0) }
    for object in objects { try insert(object) }
  }

  /// Takes a literal up; what is there already or is no literal of the dictionary changes nothing.
  func insert(_ literal: Int64) throws {
    guard literal >> 56 == 0 else { return }
    try connection.run(
      "INSERT OR IGNORE INTO text_literal SELECT id FROM term WHERE id = \(literal) AND kind >= 3")
    guard connection.changes > 0 else { return }
    try connection.run(
      "INSERT INTO text_index (rowid, value) SELECT id, value FROM term WHERE id = \(literal)")
  }

  /// Drops a literal unless another triple of a searchable predicate has it.
  func removeUnlessUsed(_ literal: Int64) throws {
    let isUsed = try connection.first(
      """
      SELECT 1 FROM triple INDEXED BY triple_pos
      WHERE predicate IN (SELECT predicate FROM text_predicate) AND object = \(literal) LIMIT 1
      """
    ) { _ in true }
    guard isUsed == nil else { return }
    // An index without texts of its own must be told the words that it is to forget.
    try connection.run(
      """
      INSERT INTO text_index (text_index, rowid, value)
      SELECT 'delete', id, value FROM text_content WHERE id = \(literal)
      """)
    try connection.run("DELETE FROM text_literal WHERE id = \(literal)")
  }
}
