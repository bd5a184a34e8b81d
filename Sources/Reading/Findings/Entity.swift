/// Somebody or something that an article names: one entity for all its mentions in the article.
public struct Entity: Hashable, Sendable {
  /// An entity by its place in `Findings.entities`.
  public typealias ID = Int

  /// What an entity is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A human being with a name.
    case person
    /// A body, company, agency, armed group …
    case organization
    /// The government of a country, speaking or acting by metonymy ("Tehran", "Iran says").
    case government
    /// A country, ISO 3166-1.
    case country
    /// A city, region or venue.
    case place
    /// A speaker without a name ("a senior official", "residents"): the words are all there is.
    case unnamed
  }

  /// How an organization is classed (the gazetteer's kinds).
  public enum OrganizationKind: String, Hashable, Sendable, CaseIterable {
    case international, regional, government, ministry, parliament, military, company, media, ngo
    case armedGroup = "armed-group"
    case court, mission, party, other
  }

  /// Grammatical gender, as far as names, titles and pronouns tell.
  public enum Gender: String, Hashable, Sendable {
    case feminine, masculine, unknown

    /// Whether both are known, and are not the same.
    func contradicts(_ other: Gender) -> Bool {
      self != .unknown && other != .unknown && self != other
    }
  }

  /// What the entity is.
  public var kind: Kind
  /// The fullest name in the article, without titles and honorifics ("Gholamali Khoshroo"), or the
  /// gazetteer's name for countries and known bodies ("United Nations").
  public var name: String
  /// The other names that the article uses ("Khoshroo", "UN"), sorted, without descriptions.
  public var aliases: [String]
  /// The country: of a country or government its own code, of a place the one around it, of a
  /// person or body the one it belongs to where the article or the gazetteer says so (alpha-3).
  public var country: String?
  /// How an organization is classed.
  public var organizationKind: OrganizationKind?
  /// The gender of a person.
  public var gender: Gender
  /// Whether several people share the mention ("residents", "the ministers").
  public var isPlural: Bool

  /// Makes an entity.
  public init(
    kind: Kind, name: String, aliases: [String] = [], country: String? = nil,
    organizationKind: OrganizationKind? = nil, gender: Gender = .unknown, isPlural: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.aliases = aliases
    self.country = country
    self.organizationKind = organizationKind
    self.gender = gender
    self.isPlural = isPlural
  }
}

/// A stretch of text that refers to an entity.
public struct Mention: Hashable, Sendable {
  /// How the words refer.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// By a name ("Khoshroo", "United Nations").
    case name
    /// By an acronym or short form ("UN").
    case acronym
    /// By an adjective or noun of nationality ("Iranian", "the Turks").
    case nationality
    /// By a capital or seat that stands for a government ("Tehran", "the Kremlin").
    case metonym
    /// By what somebody is ("the Iranian envoy").
    case description
    /// By a pronoun ("he", "they").
    case pronoun
  }

  /// The words, as tokens; titles and articles before a name are not part of it.
  public var tokens: Range<Int>
  /// The entity.
  public var entity: Entity.ID
  /// How the words refer.
  public var kind: Kind

  /// Makes a mention.
  public init(tokens: Range<Int>, entity: Entity.ID, kind: Kind) {
    self.tokens = tokens
    self.entity = entity
    self.kind = kind
  }
}
