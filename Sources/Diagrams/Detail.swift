/// One more thing that is known of a node or an edge, for programs that filter, colour or count by it.
///
/// ```swift
/// Node("s1", .statement, label: ["…"], details: [Detail("mode", "direct"), Detail("depth", 2)])
/// ```
///
/// Pictures do not show details; the formats for other programs (``Drawing/gexf()``,
/// ``Drawing/graphML()``) have a column for each name.
public struct Detail: Sendable, Equatable {
  /// What a detail may hold.
  public enum Value: Sendable, Equatable {
    /// Words, a day, an address.
    case text(String)
    /// A count.
    case integer(Int)
    /// A share or a score; one that is not finite is left out of what is written.
    case number(Double)
  }

  /// What it is called: `mode`, `date`, `citation`.
  public var name: String
  /// What it is.
  public var value: Value

  /// Names a value.
  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// Names words.
  public init(_ name: String, _ text: String) { self.init(name, .text(text)) }

  /// Names a count.
  public init(_ name: String, _ count: Int) { self.init(name, .integer(count)) }

  /// Names a share or a score.
  public init(_ name: String, _ number: Double) { self.init(name, .number(number)) }

  /// Names words where there are any.
  public init?(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return nil }
    self.init(name, .text(text))
  }
}
