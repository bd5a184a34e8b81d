/// The terms of RDF Schema that declare a vocabulary.
///
/// See <https://www.w3.org/TR/rdf-schema/>.
public enum RDFS {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/2000/01/rdf-schema#"
  /// `rdfs:label`.
  public static let label = IRI(namespace + "label")
  /// `rdfs:comment`.
  public static let comment = IRI(namespace + "comment")
  /// `rdfs:subClassOf`.
  public static let subClassOf = IRI(namespace + "subClassOf")
  /// `rdfs:subPropertyOf`.
  public static let subPropertyOf = IRI(namespace + "subPropertyOf")
  /// `rdfs:isDefinedBy`.
  public static let isDefinedBy = IRI(namespace + "isDefinedBy")
}
