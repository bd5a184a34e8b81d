/// A country or territory and its standard names.
public struct Country: Sendable, Hashable, Identifiable {
  /// What kind of territory an entry is.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// A member of the United Nations.
    case member
    /// An observer state of the United Nations.
    case observer
    /// A state that is not a member and recognised by some.
    case partial
    /// A territory of another state.
    case territory
    /// A state that is no more.
    case former
  }

  /// ISO 3166-1 alpha-3 ("IRN"); `XKX` for Kosovo.
  public let alpha3: String
  /// ISO 3166-1 alpha-2 ("IR"), nil for former states.
  public let alpha2: String?
  /// The short English name ("Iran").
  public let name: String
  /// The usual adjective ("Iranian"), nil where English has none.
  public let adjective: String?
  /// The capital or seat of government, nil where there is none.
  public let capital: String?
  /// What kind of territory it is.
  public let status: Status
  /// The offices of those who lead state and government there ("president", "prime minister").
  public let offices: [String]

  /// The alpha-3 code.
  public var id: String { alpha3 }
}

/// What a word or phrase that points to a country says about it.
public struct CountryForm: Sendable, Hashable {
  /// The parts that a form can play: "Thai" is an adjective and a demonym.
  public struct Uses: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The country's name, long form, former name or abbreviation ("Iran", "U.S.", "Burma").
    public static let name = Uses(rawValue: 1)
    /// The adjective ("Iranian").
    public static let adjective = Uses(rawValue: 2)
    /// A word for its people ("Turk", "Britons").
    public static let demonym = Uses(rawValue: 4)
    /// Its capital, which may stand for its government ("Tehran").
    public static let capital = Uses(rawValue: 8)
    /// A seat or building that stands for its government ("Kremlin", "Downing Street").
    public static let government = Uses(rawValue: 16)
  }

  /// The country.
  public let country: Country
  /// The parts that the form can play.
  public internal(set) var uses: Uses
  /// Whether the form often means something else ("Georgia", "Jordan", "Dominican").
  public internal(set) var isAmbiguous: Bool
}
