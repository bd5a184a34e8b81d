import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct ConnectionTests {
  let directory: TemporaryDirectory
  let connection: Connection

  init() throws {
    directory = try TemporaryDirectory()
    connection = try Connection(directory.path("test.sqlite"))
    try connection.useWriteAheadLog()
    try connection.run(script: "CREATE TABLE word (id INTEGER PRIMARY KEY, value)")
  }

  @Test func `a value can never become SQL`() throws {
    let evil = "'); DROP TABLE word; --"
    try connection.run("INSERT INTO word (value) VALUES (\(evil))")
    let words = try connection.rows("SELECT value FROM word") { $0.text(0) }
    #expect(words == [evil])
  }

  @Test func `a connection counts the pages that it reads, and reads the same of a mapped file`()
    throws
  {
    for number in 0..<50 {
      try connection.run(
        "INSERT INTO word (value) VALUES (\(String(repeating: "\(number)", count: 4_000)))")
    }
    let reader = try Connection(directory.path("test.sqlite"), mode: .readOnly)
    let before = reader.pagesRead
    let words = try reader.rows("SELECT value FROM word ORDER BY id") { $0.text(0) }
    #expect(words.count == 50)
    #expect(reader.pagesRead >= before + 50)
    try reader.map(bytes: 1 << 20)
    #expect(try reader.first("PRAGMA mmap_size") { $0.int(0) } == 1 << 20)
    #expect(try reader.rows("SELECT value FROM word ORDER BY id") { $0.text(0) } == words)
  }

  @Test(arguments: [
    Value.null, .integer(.min), .real(1.5), .text(""), .text("çavuşoğlu\0nul"), .blob([]),
    .blob([0, 255]),
  ])
  func `a value comes back as it went in`(value: Value) throws {
    try connection.run("INSERT INTO word (value) VALUES (\(value))")
    #expect(try connection.first("SELECT value FROM word") { $0.value(0) } == value)
  }

  @Test func `spliced statements keep their values in order`() throws {
    let condition: SQL = "value > \(1) AND value < \(3)"
    for value in 1...3 { try connection.run("INSERT INTO word (value) VALUES (\(value))") }
    let found = try connection.rows("SELECT value FROM word WHERE \(condition)") { $0.int(0) }
    #expect(found == [2])
  }

  @Test func `the same text can be stepped twice at once`() throws {
    for value in 1...3 { try connection.run("INSERT INTO word (value) VALUES (\(value))") }
    let first = try connection.prepare("SELECT value FROM word")
    let second = try connection.prepare("SELECT value FROM word")
    #expect(try first.step() && first.step() && second.step())
    #expect(first.row.int(0) == 2)
    #expect(second.row.int(0) == 1)
  }

  @Test func `a reused statement has forgotten its values`() throws {
    do {
      let statement = try connection.prepare("SELECT ?")
      try statement.bind(7, at: 1)
      #expect(try statement.step())
    }
    let again = try connection.prepare("SELECT ?")
    #expect(try again.step())
    let isNull = again.row.isNull(0)
    #expect(isNull)
  }

  @Test func `a failed transaction leaves nothing behind`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("INSERT INTO word (value) VALUES (1)")
        throw Stop()
      }
    }
    #expect(try count() == 0)
  }

  @Test func `an inner transaction fails alone`() throws {
    struct Stop: Error {}
    try connection.transaction {
      try connection.run("INSERT INTO word (value) VALUES (1)")
      #expect(throws: Stop.self) {
        try connection.transaction {
          try connection.run("INSERT INTO word (value) VALUES (2)")
          throw Stop()
        }
      }
    }
    #expect(try count() == 1)
  }

  @Test func `the second writer waits and is then told`() throws {
    let other = try Connection(directory.path("test.sqlite"), patience: 20)
    try connection.transaction {
      try connection.run("INSERT INTO word (value) VALUES (1)")
      let error = #expect(throws: SQLiteError.self) {
        try other.transaction { try other.run("INSERT INTO word (value) VALUES (2)") }
      }
      #expect(error?.kind == .locked)
      #expect(error?.description.contains("locked by another program") == true)
      // A reader is not held up; it sees what was there before.
      #expect(try other.first("SELECT count(*) FROM word") { $0.int(0) } == 0)
    }
  }

  @Test func `a full disk is one clear sentence`() throws {
    try connection.run("PRAGMA max_page_count = 5")
    let error = #expect(throws: SQLiteError.self) {
      try connection.transaction {
        for _ in 0..<50 {
          try connection.run(
            "INSERT INTO word (value) VALUES (\([UInt8](repeating: 1, count: 999)))")
        }
      }
    }
    #expect(error?.kind == .full)
    #expect(error?.description.hasPrefix("There is no room left for the database") == true)
    #expect(try count() == 0)
  }

  @Test func `a file that is no database is refused`() throws {
    let path = try directory.write(String(repeating: "not a database ", count: 100), to: "x.txt")
    let error = #expect(throws: SQLiteError.self) { _ = try Connection(path).applicationID }
    #expect(error?.kind == .notADatabase)
  }

  @Test func `a file that is not there is not made for a reader`() throws {
    let path = directory.path("absent.sqlite")
    let error = #expect(throws: SQLiteError.self) { _ = try Connection(path, mode: .readOnly) }
    #expect(error?.kind == .cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a reader cannot write`() throws {
    let reader = try Connection(directory.path("test.sqlite"), mode: .readOnly)
    let error = #expect(throws: SQLiteError.self) { try reader.run("DELETE FROM word") }
    #expect(error?.kind == .readOnly)
  }

  @Test func `an error says which statement failed`() throws {
    let error = #expect(throws: SQLiteError.self) { try connection.run("SELECT missing FROM word") }
    #expect(error?.sql == "SELECT missing FROM word")
    #expect(error?.description.contains("no such column: missing") == true)
  }

  @Test func `another thread can interrupt`() async throws {
    let interrupter = connection.interrupter
    let stopper = Task.detached {
      try await Task.sleep(for: .milliseconds(50))
      interrupter.interrupt()
    }
    let error = #expect(throws: SQLiteError.self) {
      try connection.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n")
    }
    #expect(error?.kind == .interrupted)
    try await stopper.value
  }

  @Test func `the header keeps owner and version`() throws {
    try connection.setApplicationID(0x1234)
    try connection.setUserVersion(3)
    let other = try Connection(directory.path("test.sqlite"), mode: .readOnly)
    #expect(try other.applicationID == 0x1234)
    #expect(try other.userVersion == 3)
    #expect(try other.integrityProblems().isEmpty)
  }

  private func count() throws -> Int {
    try connection.first("SELECT count(*) FROM word") { $0.int(0) } ?? -1
  }
}
