/// What somebody is: a role that a noun phrase names ("deputy foreign minister").
public struct Role: Sendable, Hashable, Identifiable {
  /// The group that a role belongs to.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case headOfState = "head-of-state"
    case headOfGovernment = "head-of-government"
    case deputyHead = "deputy-head"
    case monarch, royal, minister
    case deputyMinister = "deputy-minister"
    case ambassador, envoy, diplomat, spokesperson, legislator, speaker, party, military, police
    case official, adviser, judge, lawyer
    case secretaryGeneral = "secretary-general"
    case head, commissioner, governor, mayor, religious, business, media, expert, activist
    /// A member of a family of one who has a role ("first lady", "son").
    case relative
    /// Somebody of a body, where nothing says in which role.
    case affiliate
    /// A word for any person or for one with an occupation that is no office.
    case generic

    /// Whether who has one speaks for the country: occupations do not, nor do candidates and leaders of parties.
    public var speaksForCountry: Bool { !isOccupation && self != .party }

    /// Whether it is an occupation and no office.
    public var isOccupation: Bool {
      switch self {
      case .expert, .lawyer, .business, .media, .activist, .relative, .generic: true
      default: false
      }
    }

    /// Whether parts of a country have posts of this kind as well ("Premier of Alberta").
    public var isRegional: Bool {
      switch self {
      case .headOfGovernment, .deputyHead, .royal, .minister, .commissioner, .judge, .police,
        .legislator, .speaker, .governor, .mayor:
        true
      default: false
      }
    }
  }

  /// A slug of the role ("deputy-foreign-minister"), the same for all its wordings.
  public let id: String
  /// The phrase in small letters and in the singular ("deputy foreign minister").
  public let phrase: String
  /// The noun that carries the phrase ("minister").
  public let head: String
  /// The group that the role belongs to.
  public let kind: Kind
  /// Whether it can stand before a name as a title ("Foreign Minister X").
  public let isTitle: Bool
  /// The body or portfolio that goes without saying ("Department of State"), nil where none does.
  public let body: String?
  /// The gender that the word itself has ("spokeswoman").
  public let gender: Gender
  /// The kinds of role for which the phrase may stand in a description, its own among them:
  /// "the envoy" may be an ambassador.
  public let covers: [Kind]
  /// The same role with words of its own ("water and energy minister").
  func named(_ words: [String]) -> Role {
    Role(
      id: words.joined(separator: "-"), phrase: words.joined(separator: " "), head: head,
      kind: kind,
      isTitle: isTitle, body: nil, gender: gender, covers: covers)
  }

  /// Whether the phrase stands for more specific roles, rather than being an office of its own.
  public var isDescription: Bool { covers.count > 1 }
}

/// A phrase of a text that names a role.
public struct RoleForm: Sendable, Hashable {
  /// The role.
  public let role: Role
  /// Whether it is the plural ("foreign ministers").
  public let isPlural: Bool
}

/// A word before a role that changes it ("former", "acting", "senior").
public struct RoleModifier: Sendable, Hashable {
  /// What the word does to the role.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The role is no longer held ("former", "ex-").
    case former
    /// The role is to be held ("incoming", "designate").
    case future
    /// The role is held for a time ("acting", "interim").
    case acting
    /// A rank under the role ("deputy", "assistant").
    case deputy
    /// A rank that changes nothing in what the role is ("senior", "chief").
    case rank
    /// The role is one of several alike ("special", "joint").
    case manner
  }

  /// The word in small letters.
  public let word: String
  /// What it does to the role.
  public let effect: Effect
}
