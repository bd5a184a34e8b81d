/// A stretch of text that names somebody or something, before anybody knows whom.
public struct NameSpan: Hashable, Sendable {
  /// What a name names.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organization, country, place, nationality
    /// A conference, agreement or other thing with a name that is no speaker.
    case event
  }

  /// The words, without titles, articles and possessive endings.
  public var tokens: Range<Int>
  /// What they name.
  public var kind: Kind

  /// Makes a span.
  public init(tokens: Range<Int>, kind: Kind) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// A phrase that says what somebody is: "former Foreign Minister", "Ambassador to the United Nations".
public struct RolePhrase: Hashable, Sendable {
  /// From the first modifier to the last word of its complement.
  public var tokens: Range<Int>
  /// The words of the role alone.
  public var head: Range<Int>
  /// The role in canonical words and capitals ("Foreign Minister").
  public var role: String
  /// The group that the role belongs to.
  public var kind: Role.Kind
  /// The groups for which the phrase may stand in a description.
  public var covers: [Role.Kind]
  /// The gender that the words themselves have.
  public var gender: Entity.Gender
  /// Whether it speaks of several ("foreign ministers").
  public var isPlural: Bool
  /// Whether the role is a thing of the past.
  public var isFormer: Bool
  /// Whether it can stand before a name as a title.
  public var isTitle: Bool
  /// The country in its complement ("of Bangladesh"), alpha-3.
  public var country: String?
  /// The words of the body in its complement ("of the European Commission").
  public var body: Range<Int>?
  /// The country in the complement of an ambassador's role ("to the United States"), alpha-3.
  public var accreditedTo: String?
  /// The body that goes without saying ("Department of State").
  public var impliedBody: String?
}

/// The names and roles that a text holds: what spotting gives to resolution.
///
/// A trained model gives the same thing, so that all that follows stays as it is.
public struct NameReading: Sendable {
  /// The paragraphs and the text beneath.
  public var layout: Layout
  /// The names in the order of the text; an event may contain others.
  public var names: [NameSpan]
  /// The roles in the order of the text.
  public var roles: [RolePhrase]

  /// Makes a reading.
  public init(layout: Layout, names: [NameSpan], roles: [RolePhrase]) {
    self.layout = layout
    self.names = names
    self.roles = roles
  }
}
