/// The terms of the NLP Interchange Format: texts, sentences, spans.
///
/// See <https://persistence.uni-leipzig.org/nlp2rdf/>.
public enum NIF {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
  /// `nif:Context`.
  public static let context = IRI(namespace + "Context")
  /// `nif:Sentence`.
  public static let sentence = IRI(namespace + "Sentence")
  /// `nif:Phrase`.
  public static let phrase = IRI(namespace + "Phrase")
  /// `nif:isString`.
  public static let isString = IRI(namespace + "isString")
  /// `nif:beginIndex`.
  public static let beginIndex = IRI(namespace + "beginIndex")
  /// `nif:endIndex`.
  public static let endIndex = IRI(namespace + "endIndex")
  /// `nif:anchorOf`.
  public static let anchorOf = IRI(namespace + "anchorOf")
  /// `nif:referenceContext`.
  public static let referenceContext = IRI(namespace + "referenceContext")
  /// `nif:superString`.
  public static let superString = IRI(namespace + "superString")
}
