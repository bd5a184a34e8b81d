internal import SQLite

/// A statement that is prepared at its first use and then kept, for what runs once for every row.
struct KeptStatement {
  private let sql: SQL
  private var statement: Statement?

  init(_ sql: SQL) { self.sql = sql }

  mutating func get(_ connection: Connection) throws -> Statement {
    if let statement { return statement }
    let prepared = try connection.prepare(sql)
    statement = prepared
    return prepared
  }
}
