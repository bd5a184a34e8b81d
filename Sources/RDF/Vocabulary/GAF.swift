/// The term of the Grounded Annotation Framework: which words speak of what.
///
/// See <http://groundedannotationframework.org/>.
public enum GAF {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://groundedannotationframework.org/gaf#"
  /// `gaf:denotedBy`.
  public static let denotedBy = IRI(namespace + "denotedBy")
}
