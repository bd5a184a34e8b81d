/// The terms of PROV: which activity made what, and when.
///
/// See <https://www.w3.org/TR/prov-o/>.
public enum PROV {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/ns/prov#"
  /// `prov:Activity`.
  public static let activity = IRI(namespace + "Activity")
  /// `prov:wasGeneratedBy`.
  public static let wasGeneratedBy = IRI(namespace + "wasGeneratedBy")
  /// `prov:startedAtTime`.
  public static let startedAtTime = IRI(namespace + "startedAtTime")
}
