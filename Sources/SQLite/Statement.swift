internal import CSQLite

/// A prepared statement: values are bound, then its rows are stepped through.
///
///     let insert = try connection.prepare("INSERT INTO term (id, value) VALUES (?, ?)")
///     try insert.bind(7, at: 1)
///     try insert.bind("Khoshroo", at: 2)
///     try insert.run()
///
/// Parameters count from 1 and columns from 0, as in SQLite. When the last reference goes, the
/// statement returns to its connection and waits there to be used again.
public final class Statement {
  let handle: OpaquePointer
  private let connection: Connection
  private let key: String

  /// SQLite copies what is bound with this destructor before the call returns.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ handle: OpaquePointer, connection: Connection, key: String) {
    self.handle = handle
    self.connection = connection
    self.key = key
  }

  deinit {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    connection.reclaim(handle, key: key)
  }

  // MARK: - Values

  /// Binds an integer.
  public func bind(_ value: Int64, at index: Int) throws {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: index), value))
  }

  /// Binds a text.
  public func bind(_ value: String, at index: Int) throws {
    var value = value
    let status = value.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else {
          return sqlite3_bind_text(handle, Int32(truncatingIfNeeded: index), "", 0, Self.copied)
        }
        return sqlite3_bind_text64(
          handle, Int32(truncatingIfNeeded: index), start, UInt64(characters.count), Self.copied,
          UInt8(SQLITE_UTF8))
      }
    }
    try check(status)
  }

  /// Binds a value of any storage class.
  public func bind(_ value: Value, at index: Int) throws {
    let position = Int32(truncatingIfNeeded: index)
    switch value {
    case .null: try check(sqlite3_bind_null(handle, position))
    case .integer(let value): try check(sqlite3_bind_int64(handle, position, value))
    case .real(let value): try check(sqlite3_bind_double(handle, position, value))
    case .text(let value): try bind(value, at: index)
    case .blob(let value):
      try check(
        value.isEmpty
          ? sqlite3_bind_zeroblob(handle, position, 0)
          : sqlite3_bind_blob64(handle, position, value, UInt64(value.count), Self.copied))
    }
  }

  /// Binds memory of the program for a table-valued function; the caller sees to its lifetime.
  func bind(pointer: UnsafeMutableRawPointer, of kind: UnsafePointer<CChar>, at index: Int) throws {
    try check(
      sqlite3_bind_pointer(handle, Int32(truncatingIfNeeded: index), pointer, kind, nil))
  }

  // MARK: - Rows

  /// Goes to the next row; false after the last.
  @inline(__always)
  public func step() throws -> Bool {
    let status = sqlite3_step(handle)
    if status == SQLITE_ROW { return true }
    if status == SQLITE_DONE { return false }
    throw failure(status)
  }

  /// Runs a statement that gives no rows, and makes it ready to be run again.
  public func run() throws {
    let status = sqlite3_step(handle)
    let error = status == SQLITE_DONE || status == SQLITE_ROW ? nil : failure(status)
    sqlite3_reset(handle)
    if let error { throw error }
  }

  /// Goes back before the first row; the values stay bound.
  public func reset() { sqlite3_reset(handle) }

  /// The current row, to be read before the next step.
  public var row: Row { Row(handle) }

  private func check(_ status: Int32) throws {
    guard status == SQLITE_OK else { throw failure(status) }
  }

  private func failure(_ status: Int32) -> SQLiteError { connection.error(status, sql: key) }
}
