internal import CSQLite

/// The current row of a statement: its columns, counted from 0, read as the type asked for.
///
/// Reading as another type than what is stored converts as SQLite does (NULL is 0 or ""). The row
/// can be borrowed but not kept: it ends with the next step.
public struct Row: ~Copyable {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  /// How many columns there are.
  public var count: Int { Int(sqlite3_column_count(handle)) }

  /// The name of a column.
  public func name(of column: Int) -> String {
    sqlite3_column_name(handle, Int32(truncatingIfNeeded: column)).map { String(cString: $0) } ?? ""
  }

  /// Whether the column is NULL.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }

  /// The column as an integer.
  @inline(__always)
  public func int64(_ column: Int) -> Int64 {
    sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column))
  }

  /// The column as an integer.
  public func int(_ column: Int) -> Int { Int(int64(column)) }

  /// The column as a truth value.
  public func bool(_ column: Int) -> Bool { int64(column) != 0 }

  /// The column as a floating-point number.
  public func double(_ column: Int) -> Double {
    sqlite3_column_double(handle, Int32(truncatingIfNeeded: column))
  }

  /// The column as a text; malformed UTF-8 is repaired with U+FFFD.
  public func text(_ column: Int) -> String {
    withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// The column as a text, nil for NULL.
  public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// The UTF-8 of a text column, without a copy, for the length of the closure.
  public func withText<T>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
  ) rethrows -> T {
    let column = Int32(truncatingIfNeeded: column)
    let start = sqlite3_column_text(handle, column)
    return try body(
      UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The bytes of a blob column, without a copy, for the length of the closure.
  public func withBlob<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T
  {
    let column = Int32(truncatingIfNeeded: column)
    let start = sqlite3_column_blob(handle, column)
    return try body(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The column in its own storage class.
  public func value(_ column: Int) -> Value {
    switch sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) {
    case SQLITE_INTEGER: .integer(int64(column))
    case SQLITE_FLOAT: .real(double(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(withBlob(column) { Array($0) })
    default: .null
    }
  }
}
