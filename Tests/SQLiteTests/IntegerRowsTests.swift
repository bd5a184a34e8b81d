import SQLite
import Testing

@Suite struct IntegerRowsTests {
  private let connection: Connection

  init() throws {
    connection = try Connection(":memory:")
    try connection.run("CREATE TABLE pair (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID")
  }

  private static let insert: SQL = "INSERT OR IGNORE INTO pair SELECT c0, c1 FROM integer_rows(?)"

  @Test func `thousands of rows are written by one statement, in their order`() throws {
    var rows = IntegerRows(columns: 2)
    for value in 0..<5_000 { rows.append([Int64(value), Int64(-value)]) }
    try connection.run(Self.insert, over: rows)
    let sums = try connection.first("SELECT count(*), sum(a), sum(b) FROM pair") {
      [$0.int(0), $0.int(1), $0.int(2)]
    }
    #expect(sums == [5_000, 12_497_500, -12_497_500])
    #expect(connection.changes == 5_000)
  }

  @Test func `the whole range of integers comes through`() throws {
    var rows = IntegerRows(columns: 2)
    rows.append([.min, .max])
    rows.append([0, -1])
    try connection.run(Self.insert, over: rows)
    let pairs = try connection.rows("SELECT a, b FROM pair ORDER BY a") {
      [$0.int64(0), $0.int64(1)]
    }
    #expect(pairs == [[.min, .max], [0, -1]])
  }

  @Test func `what a second run brings again is passed over`() throws {
    var rows = IntegerRows(columns: 2)
    rows.append([1, 2])
    try connection.run(Self.insert, over: rows)
    rows.append([3, 4])
    try connection.run(Self.insert, over: rows)
    #expect(connection.changes == 1)
    #expect(try connection.first("SELECT count(*) FROM pair") { $0.int(0) } == 2)
  }

  @Test func `no rows and a column that rows do not have are no error`() throws {
    try connection.run(Self.insert, over: IntegerRows(columns: 2))
    var rows = IntegerRows(columns: 1)
    rows.append([7])
    try connection.run(
      "INSERT INTO pair SELECT c0, ifnull(c1, 9) FROM integer_rows(?)", over: rows)
    #expect(try connection.rows("SELECT b FROM pair") { $0.int(0) } == [9])
  }

  @Test func `rows that break a rule leave nothing behind`() throws {
    var rows = IntegerRows(columns: 2)
    rows.append([1, 1])
    rows.append([1, 1])
    #expect(throws: SQLiteError.self) {
      try connection.run("INSERT INTO pair SELECT c0, c1 FROM integer_rows(?)", over: rows)
    }
    #expect(try connection.first("SELECT count(*) FROM pair") { $0.int(0) } == 0)
  }

  @Test func `an integer is not taken for rows`() throws {
    var rows = IntegerRows(columns: 2)
    rows.append([1, 2])
    try connection.run(Self.insert, over: rows)
    #expect(try connection.rows("SELECT c0 FROM integer_rows(12345)") { $0.int(0) } == [])
  }
}
