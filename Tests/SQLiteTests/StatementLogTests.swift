import SQLite
import Testing

/// The SQL that is run can be seen.
@Suite struct StatementLogTests {
  @Test func `every statement is noted once, with the values of its first run`() throws {
    let connection = try Connection(":memory:")
    try connection.run("CREATE TABLE word (id INTEGER, text TEXT)")
    #expect(connection.statementLog == nil)
    let log = connection.logStatements()
    for id in 1...3 { try connection.run("INSERT INTO word VALUES (\(id), \("it's \(id)"))") }
    _ = try connection.rows("SELECT text FROM word WHERE id > \(1)") { $0.text(0) }
    #expect(log.entries.map(\.runs) == [3, 1])
    #expect(log.entries.first?.text == "INSERT INTO word VALUES (?, ?)")
    #expect(log.entries.first?.example == "INSERT INTO word VALUES (1, 'it''s 1')")
    #expect(log.entries.last?.example == "SELECT text FROM word WHERE id > 1")
    #expect(connection.logStatements() === log)
  }
}
