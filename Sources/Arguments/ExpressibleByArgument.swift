/// A type that one word of the command line can be read as.
///
/// An enum of strings needs no more than the conformance:
///
/// ```swift
/// enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv }
/// Format(argument: "csv")    // .csv
/// Format(argument: "xml")    // nil, and the user is told the words that are allowed
/// ```
public protocol ExpressibleByArgument: Sendable, SendableMetatype {
  /// Reads a word, or refuses it with nil.
  init?(argument: String)

  /// What the value is, to complete "--limit wants …".
  static var valueDescription: String { get }

  /// Every word that is allowed, or empty where they cannot be listed.
  static var allValueStrings: [String] { get }

  /// The word that reads as this value, for showing defaults.
  var argumentText: String { get }
}

extension ExpressibleByArgument {
  /// Empty: the words of most types cannot be listed.
  public static var allValueStrings: [String] { [] }

  /// The value's own description.
  public var argumentText: String { String(describing: self) }
}

extension ExpressibleByArgument
where Self: CaseIterable & RawRepresentable, RawValue == String {
  /// Reads the raw value of a case, spelled exactly.
  public init?(argument: String) { self.init(rawValue: argument) }

  /// The cases' words, joined by commas.
  public static var valueDescription: String {
    "one of " + allValueStrings.joined(separator: ", ")
  }

  /// The raw values of all cases in the order of their declaration.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// The raw value.
  public var argumentText: String { rawValue }
}

extension String: ExpressibleByArgument {
  /// Takes any word as it is.
  public init?(argument: String) { self = argument }

  /// Any text will do.
  public static var valueDescription: String { "a text" }
}

extension Int: ExpressibleByArgument {
  /// Reads a whole number in decimal digits.
  public init?(argument: String) { self.init(argument) }

  /// A whole number.
  public static var valueDescription: String { "a whole number" }
}

extension Double: ExpressibleByArgument {
  /// Reads a finite number such as `0.5`.
  public init?(argument: String) {
    guard let number = Double(argument), number.isFinite else { return nil }
    self = number
  }

  /// A number.
  public static var valueDescription: String { "a number" }
}
