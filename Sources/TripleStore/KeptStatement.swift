internal import SQLite

/// A statement that is prepared at its first use and then kept, for what runs once for every row.
struct KeptStatement {
  private let text: String
  private var statement: Statement?

  init(_ text: String) { self.text = text }

  mutating func get(_ connection: Connection) throws -> Statement {
    if let statement { return statement }
    let prepared = try connection.prepare(text)
    statement = prepared
    return prepared
  }
}
