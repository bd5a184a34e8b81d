import Language

/// The country for whose readers a paper writes, so that it calls that country's officials by their posts alone.
///
/// Its place in the table of bodies tells ("Dawn"), a land or town in its name ("The Kandor Courier"), or the domain of
/// its address (".co.nz"). Of the great agencies and broadcasters nothing follows, since they write for the whole world.
enum OutletCountry {
  /// The country's code (alpha-3), nil where outlet and address leave it open.
  static func code(of scene: Scene) -> String? {
    let code =
      scene.layout.outlet.flatMap { country(of: $0, scene) }
      ?? scene.layout.address.flatMap {
        country(ofHost: HomeCountry.host(of: $0), scene.gazetteers)
      }
    return code.flatMap { worldwide.contains($0) ? nil : $0 }
  }

  /// Countries whose papers and agencies write for others as well.
  private static let worldwide: Set<String> = ["USA", "GBR", "FRA", "DEU", "QAT", "BEL"]

  private static func country(of outlet: String, _ scene: Scene) -> String? {
    let gazetteers = scene.gazetteers
    if let known = gazetteers.organizations.value(of: outlet)?.organization {
      return known.kind == .media ? known.country : nil
    }
    let words = phraseWords(outlet)
    let keys = TokenKeys(words)
    // "The New Kandor Times" is of another town.
    for index in words.indices where index == 0 || folded(words[index - 1]) != "new" {
      if let form = gazetteers.countries.longestMatch(in: keys, at: index)?.value,
        !form.uses.isDisjoint(with: [.name, .adjective, .capital])
      {
        return form.country.alpha3
      }
      // Towns have the names of other things: the text must speak of the country.
      if let place = gazetteers.places.longestMatch(in: keys, at: index)?.value,
        let country = place.country, place.kind == .state || scene.names(country)
      {
        return country
      }
    }
    return nil
  }

  private static func country(
    ofHost host: some StringProtocol, _ gazetteers: Gazetteers
  ) -> String? {
    guard let top = host.lowercased().split(separator: ".").last, top.utf8.count == 2,
      !soldToAll.contains(top)
    else { return nil }
    return gazetteers.countries[top.uppercased()]?.alpha3
  }

  /// Domains of countries that anybody buys.
  private static let soldToAll: Set<Substring> = [
    "ai", "cc", "co", "fm", "gg", "io", "la", "ly", "me", "to", "tv", "ws",
  ]
}
