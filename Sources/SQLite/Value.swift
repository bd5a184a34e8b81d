/// A value of one of SQLite's five storage classes.
///
/// See <https://www.sqlite.org/datatype3.html>.
public enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// A signed integer of 64 bits.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// A text, kept as UTF-8.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}
