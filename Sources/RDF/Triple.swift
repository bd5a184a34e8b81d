/// One statement of RDF: a subject has a property with a value.
///
/// See <https://www.w3.org/TR/rdf11-concepts/#section-triples>.
public struct Triple: Hashable, Sendable {
  /// What is spoken of, an IRI or a blank node.
  public var subject: Term
  /// The property.
  public var predicate: IRI
  /// The value.
  public var object: Term

  /// Makes a triple of its three parts.
  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
