internal import CSQLite

/// Rows of integers on their way into a table: thousands of them in one statement.
///
///     var rows = IntegerRows(columns: 2)
///     rows.append([1, 20])
///     rows.append([2, 40])
///     try connection.run("INSERT INTO pair SELECT c0, c1 FROM integer_rows(?)", over: rows)
///
/// A statement that is bound and stepped once for each row takes several times as long.
public struct IntegerRows: Sendable {
  /// How many columns a row has, at most `IntegerRows.mostColumns`.
  public let columns: Int
  /// Row after row.
  private(set) var values: [Int64] = []

  /// The most columns of a row.
  public static let mostColumns = 6

  /// Makes no rows of so many columns.
  public init(columns: Int) {
    precondition((1...Self.mostColumns).contains(columns), "a row has 1 to 6 columns")
    self.columns = columns
  }

  /// How many rows there are.
  public var count: Int { values.count / columns }

  /// Whether there are no rows.
  public var isEmpty: Bool { values.isEmpty }

  /// Adds a row, which must have as many values as there are columns.
  public mutating func append<let count: Int>(_ row: InlineArray<count, Int64>) {
    precondition(count == columns, "a row has as many values as there are columns")
    row.span.withUnsafeBufferPointer { values.append(contentsOf: $0) }
  }
}

extension Connection {
  /// Runs a statement whose only parameter is the rows: `… FROM integer_rows(?)`.
  ///
  /// - Parameters:
  ///   - sql: the statement; the columns of `integer_rows` are called `c0`, `c1` and so on.
  ///   - rows: the rows that it reads, in this order.
  /// - Throws: `SQLiteError`, after the statement's changes were undone.
  public func run(_ sql: SQL, over rows: IntegerRows) throws {
    precondition(sql.values.isEmpty, "the rows are the only parameter")
    guard !rows.isEmpty else { return }
    try IntegerRowsTable.register(on: self)
    let statement = try prepare(sql)
    try rows.values.withUnsafeBufferPointer { values in
      var source = IntegerRowsTable.Source(
        values: values.baseAddress, rows: rows.count, columns: rows.columns)
      try withUnsafeMutablePointer(to: &source) { source in
        try statement.bind(pointer: source, of: IntegerRowsTable.kind, at: 1)
        try statement.run()
        // The rows end with this call: the statement must not remember them.
        try statement.bind(.null, at: 1)
      }
    }
  }
}
