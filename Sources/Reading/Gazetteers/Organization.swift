/// An organization that the tables know.
public struct Organization: Sendable, Hashable {
  /// What kind of body it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Of the world or of many regions ("United Nations").
    case international
    /// Of the states of one region ("African Union").
    case regional
    case government, ministry, agency, parliament, military, court, party
    /// A country's mission abroad ("embassy").
    case mission
    case company, bank, media, ngo, university
    /// An armed group that is no state's.
    case armedGroup = "armed-group"
    case religious, union, alliance
    /// Anything else that acts under a name.
    case other
  }

  /// The usual English name ("International Atomic Energy Agency").
  public let name: String
  /// The usual acronym ("IAEA"), nil where there is none.
  public let acronym: String?
  /// What kind of body it is.
  public let kind: Kind
  /// The alpha-3 code of the country it belongs to, nil where it is of no single one.
  public let country: String?
  /// The name of the organization it is part of, nil where there is none.
  public let parent: String?
}

/// A phrase that names an organization.
public struct OrganizationForm: Sendable, Hashable {
  /// The organization.
  public let organization: Organization
  /// Whether the phrase often means something else ("ICC", "PA", "Congress").
  public let isAmbiguous: Bool
  /// Whether the phrase is an acronym or short form of the name.
  public let isShort: Bool
}

/// A noun phrase that names a body once it is said whose it is ("Foreign Ministry", "parliament").
public struct OrganizationNoun: Sendable, Hashable {
  /// The phrase in small letters and in the singular ("foreign ministry").
  public let phrase: String
  /// The kind of body that it names.
  public let kind: Organization.Kind
  /// Whether a country has exactly one of it, so that "<country>'s <phrase>" is a name.
  public let isUnique: Bool
}
