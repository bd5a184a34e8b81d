/// The terms of the Organization Ontology: bodies, posts, roles.
///
/// See <https://www.w3.org/TR/vocab-org/>.
public enum ORG {
  /// The namespace that every term of the vocabulary begins with.
  public static let namespace = "http://www.w3.org/ns/org#"
  /// `org:Organization`.
  public static let organization = IRI(namespace + "Organization")
  /// `org:Post`.
  public static let post = IRI(namespace + "Post")
  /// `org:Role`.
  public static let roleClass = IRI(namespace + "Role")
  /// `org:holds`.
  public static let holds = IRI(namespace + "holds")
  /// `org:role`.
  public static let role = IRI(namespace + "role")
  /// `org:postIn`.
  public static let postIn = IRI(namespace + "postIn")
  /// `org:reportsTo`.
  public static let reportsTo = IRI(namespace + "reportsTo")
  /// `org:subOrganizationOf`.
  public static let subOrganizationOf = IRI(namespace + "subOrganizationOf")
}
