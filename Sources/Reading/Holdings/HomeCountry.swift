import Language

/// The country whose own news an article is, as far as outlet and address say so ("Ministry of Oman",
/// "gov.uk").
enum HomeCountry {
  static func code(of layout: Layout, gazetteers: Gazetteers) -> String? {
    if let outlet = layout.outlet {
      if let known = gazetteers.organizations.value(of: outlet)?.organization {
        let speaksForState: [Organization.Kind] = [.government, .ministry, .agency, .mission]
        if speaksForState.contains(known.kind) { return known.country }
        // "Saudi Press Agency", "Qatar News Agency": agencies that are called after their state.
        return outlet.contains(" Agency") ? country(in: outlet, gazetteers) : nil
      }
      if let named = country(in: outlet, gazetteers) ?? country(ofHost: outlet, gazetteers) {
        return named
      }
    }
    return layout.address.flatMap { country(ofHost: host(of: $0), gazetteers) }
  }

  /// The country that the name of an outlet names, or whose seat of government it is ("The White House").
  private static func country(in outlet: String, _ gazetteers: Gazetteers) -> String? {
    let keys = TokenKeys(phraseWords(outlet))
    for index in 0..<keys.count {
      let match = gazetteers.countries.longestMatch(in: keys, at: index)
      if let form = match?.value, !form.uses.isDisjoint(with: [.name, .adjective, .government]) {
        return form.country.alpha3
      }
    }
    return nil
  }

  /// The host of an address ("www.gov.uk").
  static func host(of address: String) -> Substring {
    let start = address.firstRange(of: "://").map(\.upperBound) ?? address.startIndex
    return address[start...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
  }

  /// The country of a host that only its government can have: "state.gov", "gov.uk", "mfa.gov.tr",
  /// "pm.gc.ca", "kremlin.ru".
  private static func country(
    ofHost host: some StringProtocol, _ gazetteers: Gazetteers
  ) -> String? {
    let labels = host.lowercased().split(separator: ".")
    guard labels.count >= 2, let top = labels.last else { return nil }
    if top == "gov" || top == "mil" { return "USA" }
    guard top.utf8.count == 2, let country = country(ofDomain: top, gazetteers),
      labels.dropLast().contains(where: ofGovernments.contains)
    else { return nil }
    return country
  }

  /// The country of a domain: its code of two letters, but for the United Kingdom.
  private static func country(ofDomain top: Substring, _ gazetteers: Gazetteers) -> String? {
    top == "uk" ? "GBR" : gazetteers.countries[top.uppercased()]?.alpha3
  }

  /// Labels under a country's domain that stand for its government.
  private static let ofGovernments: Set<Substring> = [
    "gov", "go", "gob", "gouv", "gub", "govt", "gc", "gv", "guv", "mil", "mfa", "mid", "msz", "mzv",
    "admin", "bund", "bundesregierung", "auswaertiges-amt", "canada", "regjeringen", "regeringen",
    "government", "governo", "diplomatie", "elysee", "kremlin", "president", "presidency",
    "presidencia", "prezydent", "pm", "pmo", "mofa", "mofat", "mea",
  ]
}
