/// An organization.
public struct OrganizationRecord: Hashable, Sendable {
  /// Its IRI.
  public var id: String
  /// Its fullest name.
  public var name: String
  /// Its other names and acronyms.
  public var otherNames: [String]
  /// Whether it is a body of a state, a news medium or another one.
  public var kind: String
  /// The country that it belongs to.
  public var country: Reference?
  /// The body that it is part of.
  public var parent: Reference?
  /// How many statements it makes itself.
  public var statements: Int
  /// Some of the places that name it.
  public var citations: [CitationRecord]
}

/// A country.
public struct CountryRecord: Hashable, Sendable {
  /// Its IRI, `country/IRN`.
  public var id: String
  /// Its name.
  public var name: String
  /// Its code of ISO 3166-1, three letters.
  public var code: String
  /// How many statements are made on its behalf.
  public var statements: Int
  /// Some of the places that name it.
  public var citations: [CitationRecord]
}
