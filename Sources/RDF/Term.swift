/// What can stand in a triple: an IRI, a blank node or a literal.
///
/// See <https://www.w3.org/TR/rdf11-concepts/#section-triples>.
public enum Term: Hashable, Sendable {
  /// A resource by its name.
  case iri(IRI)
  /// A resource without a name.
  case blankNode(BlankNode)
  /// A value.
  case literal(Literal)

  /// Makes an IRI term of those characters.
  public static func iri(_ value: String) -> Term { .iri(IRI(value)) }

  /// The IRI, where the term is one.
  public var iri: IRI? {
    guard case .iri(let iri) = self else { return nil }
    return iri
  }

  /// The literal, where the term is one.
  public var literal: Literal? {
    guard case .literal(let literal) = self else { return nil }
    return literal
  }
}
