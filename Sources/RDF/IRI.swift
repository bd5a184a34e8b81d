/// An Internationalised Resource Identifier, absolute or relative, kept as it was written.
///
///     let speaker = IRI("https://schema.org/spokenByCharacter")
///
/// Nothing is checked or normalised here: readers of RDF check what they read, and two IRIs are
/// the same where their characters are.
/// See <https://www.w3.org/TR/rdf11-concepts/#section-IRIs>.
public struct IRI: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The characters of the IRI, without angle brackets.
  public let value: String

  /// Makes an IRI of those characters.
  public init(_ value: String) { self.value = value }

  /// The IRI in angle brackets, as N-Triples writes it.
  public var description: String { "<\(value)>" }

  /// Orders by code points, as SPARQL orders IRIs.
  public static func < (left: IRI, right: IRI) -> Bool { left.value < right.value }
}
