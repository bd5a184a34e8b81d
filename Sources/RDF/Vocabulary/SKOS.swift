/// The terms of SKOS: concepts, their names and codes.
///
/// See <https://www.w3.org/TR/skos-reference/>.
public enum SKOS {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/2004/02/skos/core#"
  /// `skos:Concept`.
  public static let concept = IRI(namespace + "Concept")
  /// `skos:ConceptScheme`.
  public static let conceptScheme = IRI(namespace + "ConceptScheme")
  /// `skos:prefLabel`.
  public static let prefLabel = IRI(namespace + "prefLabel")
  /// `skos:altLabel`.
  public static let altLabel = IRI(namespace + "altLabel")
  /// `skos:hiddenLabel`.
  public static let hiddenLabel = IRI(namespace + "hiddenLabel")
  /// `skos:broader`.
  public static let broader = IRI(namespace + "broader")
  /// `skos:narrower`.
  public static let narrower = IRI(namespace + "narrower")
  /// `skos:notation`.
  public static let notation = IRI(namespace + "notation")
  /// `skos:inScheme`.
  public static let inScheme = IRI(namespace + "inScheme")
  /// `skos:hasTopConcept`.
  public static let hasTopConcept = IRI(namespace + "hasTopConcept")
}
