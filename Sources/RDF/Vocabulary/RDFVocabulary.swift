/// The vocabulary of RDF itself.
///
/// See <https://www.w3.org/TR/rdf11-schema/>.
public enum RDFVocabulary {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  /// `rdf:type`.
  public static let type = IRI(namespace + "type")
  /// `rdf:langString`.
  public static let langString = IRI(namespace + "langString")
  /// `rdf:first`.
  public static let first = IRI(namespace + "first")
  /// `rdf:rest`.
  public static let rest = IRI(namespace + "rest")
  /// `rdf:nil`.
  public static let `nil` = IRI(namespace + "nil")
}
