import Language

/// The country for which an outlet speaks, where its name says so ("Ministry of Oman").
enum HomeCountry {
  static func code(of layout: Layout, gazetteers: Gazetteers) -> String? {
    guard let outlet = layout.outlet else { return nil }
    if let known = gazetteers.organizations.value(of: outlet)?.organization {
      let speaksForState: [Organization.Kind] = [.government, .ministry, .agency, .mission]
      return speaksForState.contains(known.kind) ? known.country : nil
    }
    let keys = TokenKeys(phraseWords(outlet))
    for index in 0..<keys.count {
      let match = gazetteers.countries.longestMatch(in: keys, at: index)
      if let form = match?.value, !form.uses.isDisjoint(with: [.name, .adjective]) {
        return form.country.alpha3
      }
    }
    // The domain of a government: "state.gov", "gov.uk", "mfa.gov.tr".
    let labels = outlet.lowercased().split { $0 == "." || $0 == "/" || $0 == ":" }
    guard let place = labels.firstIndex(of: "gov") else { return nil }
    guard place + 1 < labels.count, labels[place + 1].utf8.count == 2 else { return "USA" }
    let code = labels[place + 1].uppercased()
    return (gazetteers.countries[code] ?? gazetteers.countries.forms(of: code).first?.country)?
      .alpha3
  }
}
