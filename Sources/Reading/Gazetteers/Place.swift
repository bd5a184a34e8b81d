/// A place that is not a country: a city, a region, a venue.
public struct Place: Sendable, Hashable {
  /// What kind of place it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case continent, region, capital, city, state, island, water, mountain, district, venue
    /// A border post, crossing or line of contact.
    case crossing
    /// A nuclear or military site.
    case site
  }

  /// The usual English name.
  public let name: String
  /// What kind of place it is.
  public let kind: Kind
  /// The alpha-3 code of the country in which it lies, nil where it lies in several or in none.
  public let country: String?
  /// Whether the name is often something else: a person's name, another place, a common word.
  public let isAmbiguous: Bool
}
