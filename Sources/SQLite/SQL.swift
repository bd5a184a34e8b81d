/// A statement of SQL with its values kept apart, so that no value can ever become SQL.
///
///     let hash: Int64 = 42
///     let sql: SQL = "SELECT id FROM term WHERE hash = \(hash)"
///     sql.text    // "SELECT id FROM term WHERE hash = ?"
///     sql.values  // [.integer(42)]
///
/// An interpolated `SQL` is spliced in with its values; names of tables and the like, which cannot
/// be bound, are spliced with `\(raw:)` and must come from the program itself.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// The text, with a question mark for each value.
  public let text: String
  /// The values, in the order of the question marks.
  public let values: [Value]

  /// Makes a statement without values.
  public init(stringLiteral text: String) {
    self.text = text
    values = []
  }

  /// Makes a statement from a literal with interpolated values.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// Makes a statement of a text that the program owns, such as a schema read from a file.
  public init(script text: String) {
    self.text = text
    values = []
  }

  /// The same statement with other values, in the order of the question marks.
  public func with(_ values: [Value]) -> SQL {
    precondition(values.count == self.values.count, "each question mark has one value")
    return SQL(text: text, values: values)
  }

  private init(text: String, values: [Value]) {
    self.text = text
    self.values = values
  }

  /// Collects the text and the values of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [Value] = []

    /// Makes room for a literal of about that size.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    /// Appends SQL as written in the program.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Binds an integer.
    public mutating func appendInterpolation(_ value: some FixedWidthInteger) {
      bind(.integer(Int64(truncatingIfNeeded: value)))
    }

    /// Binds a floating-point number.
    public mutating func appendInterpolation(_ value: Double) { bind(.real(value)) }

    /// Binds a truth value as 1 or 0.
    public mutating func appendInterpolation(_ value: Bool) { bind(.integer(value ? 1 : 0)) }

    /// Binds a text.
    public mutating func appendInterpolation(_ value: String) { bind(.text(value)) }

    /// Binds bytes.
    public mutating func appendInterpolation(_ value: [UInt8]) { bind(.blob(value)) }

    /// Binds a value of whatever type, or NULL for nil.
    public mutating func appendInterpolation(_ value: Value?) { bind(value ?? .null) }

    /// Splices another statement in, with its values.
    public mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      values += sql.values
    }

    /// Splices text in as it is: names that the program itself chose, never data.
    public mutating func appendInterpolation(raw: String) { text += raw }

    private mutating func bind(_ value: Value) {
      text += "?"
      values.append(value)
    }
  }
}
