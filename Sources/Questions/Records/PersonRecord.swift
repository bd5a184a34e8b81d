/// A person with the posts they hold.
public struct PersonRecord: Hashable, Sendable {
  /// The person's IRI.
  public var id: String
  /// The fullest name.
  public var name: String
  /// Other names under which articles speak of the person.
  public var otherNames: [String]
  /// The countries that the person is of.
  public var countries: [Reference]
  /// The posts held.
  public var posts: [PostRecord]
  /// The posts held formerly.
  public var formerPosts: [PostRecord]
  /// How many statements the person makes.
  public var statements: Int
  /// Some of the places that name the person, those that tell a post first.
  public var citations: [CitationRecord]
}

/// A post: a role held for a country or in a body.
public struct PostRecord: Hashable, Sendable {
  /// The post's IRI.
  public var id: String
  /// What it is called: "Permanent Representative of Iran to the United Nations".
  public var name: String
  /// The role: "Permanent Representative".
  public var role: Reference?
  /// The country that it represents.
  public var country: Reference?
  /// The body that it is in or accredited to.
  public var body: Reference?
  /// The people who hold it.
  public var holders: [Reference]
  /// The first and the last day on which an article shows it to be held.
  public var attested: [String]
  /// Some of the places that say who holds it.
  public var citations: [CitationRecord]
}
