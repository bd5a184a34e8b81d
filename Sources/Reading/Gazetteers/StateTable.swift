/// The states of federations: what the news abbreviate them by behind a party ("D-Nev.", "R-KY"), and which of them
/// share their name with a country.
///
///     gazetteers.states.name(of: "Nev.")           // "Nevada"
///     gazetteers.states.namesakes["georgia"]?.country  // "GEO"
public struct StateTable: Sendable {
  /// A name that a state of one country and another country share.
  public struct Namesake: Sendable, Hashable {
    /// The alpha-3 code of the country of that name.
    public let country: String
    /// The alpha-3 code of the country that has the state.
    public let federation: String
  }

  /// Names in small letters that a state shares with a country.
  public let namesakes: [String: Namesake]
  private let names: [String: String]

  /// Reads the states of `places.tsv`.
  init(_ countries: CountryTable) throws(GazetteerError) {
    var names: [String: String] = [:]
    var namesakes: [String: Namesake] = [:]
    for row in try TabularResource.rows(of: "places.tsv", columns: 6) where row[2] == "state" {
      // "New York State" is "New York" behind a party.
      let name = row[0].hasSuffix(" State") ? row[0].dropLast(6) : row[0]
      for abbreviation in row.list(5) { names[String(abbreviation)] = String(name) }
      guard let federation = row.text(3) else { continue }
      for form in countries.forms(of: name)
      where form.uses.contains(.name) && form.country.alpha3 != federation {
        namesakes[name.lowercased()] = Namesake(
          country: form.country.alpha3, federation: federation)
      }
    }
    self.names = names
    self.namesakes = namesakes
  }

  /// The state that letters abbreviate.
  ///
  /// - Parameter letters: as written, points included.
  /// - Returns: its name, nil where the letters are no state's.
  public func name(of letters: some StringProtocol) -> String? {
    names[letters.lowercased().filter { $0 != "." && $0 != " " }]
  }
}
