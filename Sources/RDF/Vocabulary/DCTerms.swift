/// The terms of Dublin Core that describe a vocabulary.
///
/// See <https://www.dublincore.org/specifications/dublin-core/dcmi-terms/>.
public enum DCTerms {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://purl.org/dc/terms/"
  /// `dcterms:title`.
  public static let title = IRI(namespace + "title")
  /// `dcterms:description`.
  public static let description = IRI(namespace + "description")
  /// `dcterms:license`.
  public static let license = IRI(namespace + "license")
}
