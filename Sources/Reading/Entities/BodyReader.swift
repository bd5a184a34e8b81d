import Language

/// Reads the name of a body: which one it is, of what kind, of which country.
struct BodyReader {
  let scene: Scene
  /// The country whose bodies the text names without saying so.
  let local: String?

  /// The missions of the text that it says the seat of.
  private let missions: Missions

  init(scene: Scene, local: String?) {
    self.scene = scene
    self.local = local
    missions = Missions(scene)
  }

  /// A body with the keys under which other names find it.
  struct Body {
    var key: String
    /// The key by which an acronym defined in the text finds it.
    var shortKey: String
    var entity: Entity
    var isShort: Bool
    /// What else it is called here, beside the words of the name ("Tovian embassy in Kandor").
    var alias: String?
  }

  /// The body that these words name.
  func body(_ range: Range<Int>) -> Body {
    let words = scene.document.string(range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    if let hit = scene.organization(at: range.lowerBound), hit.tokens == range,
      hit.value.organization.kind != .ministry, hit.value.organization.kind != .government,
      hit.value.organization.kind != .parliament || !hit.value.isAmbiguous
    {
      return known(hit.value, range, words: words)
    }
    // The one ministry of its kind that a country has is called alike for all countries, also
    // where the table knows some of them by their own names.
    var code = country(of: range)
    var kind: Entity.OrganizationKind?
    if let noun = noun(of: range) {
      kind = Entity.OrganizationKind(noun.value.kind)
      let isWhole = noun.tokens == range && kind == .ministry && noun.value.isUnique
      if code == nil, isWhole { code = owner(of: range) }
      if noun.value.isUnique, let code,
        noun.tokens == range && kind == .ministry || isOnly(noun.tokens, in: range)
          || isOf(noun.tokens, in: range),
        let country = scene.gazetteers.countries[code]
      {
        if noun.value.kind == .government { return government(country) }
        if noun.value.kind == .mission, let mission = mission(noun.value, of: country, range) {
          return mission
        }
        let name = Self.name(noun.value, of: country, gazetteers: scene.gazetteers)
        return Body(
          key: "body:" + folded(name), shortKey: "",
          entity: Entity(
            kind: .organization, name: name, country: code, organizationKind: kind),
          isShort: false, alias: Self.capitalised(noun.value.phrase) + " of " + country.name)
      }
    }
    if let hit = scene.organization(at: range.lowerBound), hit.tokens == range {
      // Not only London has a Foreign Office.
      if hit.value.isAmbiguous, [.ministry, .parliament].contains(hit.value.organization.kind),
        let owner = owner(of: range), owner != hit.value.organization.country,
        let country = scene.gazetteers.countries[owner]
      {
        let name = words + " of " + country.name
        return Body(
          key: "body:" + folded(name), shortKey: "",
          entity: Entity(
            kind: .organization, name: name, country: owner,
            organizationKind: Entity.OrganizationKind(hit.value.organization.kind)),
          isShort: false)
      }
      // "The National Assembly" is France’s only where France is spoken of; "the Senate" by itself is the United States’
      // in English news but those of another country.
      if hit.value.isAmbiguous, hit.value.organization.kind == .parliament,
        let owner = hit.value.organization.country,
        owner != "USA" || local != nil && local != "USA",
        !scene.names(owner)
      {
        return unlisted(range, words, code, kind ?? .parliament)
      }
      return known(hit.value, range, words: words)
    }
    let seat = scene.country(at: range.lowerBound)
    if let seat, seat.tokens == range { return government(seat.value.country) }
    return unlisted(range, words, code, kind ?? .other)
  }

  /// A body that no table knows, called as the text calls it.
  private func unlisted(
    _ range: Range<Int>, _ words: String, _ country: String?, _ kind: Entity.OrganizationKind
  ) -> Body {
    Body(
      key: "body:" + key(of: range, words), shortKey: "acronym:" + words,
      entity: Entity(
        kind: .organization, name: words, country: country, organizationKind: kind),
      isShort: range.count == 1 && scene.isAcronym(range.lowerBound))
  }

  /// A country's embassy, of which it has one in each other country: where it is belongs to its name.
  private func mission(
    _ noun: OrganizationNoun, of country: Country, _ range: Range<Int>
  ) -> Body? {
    let here = missions.seat(behind: range.upperBound)
    guard let seat = here?.country ?? missions.only(noun.phrase, of: country.alpha3),
      seat != country.alpha3, let host = scene.gazetteers.countries[seat]
    else { return nil }
    let name = Self.name(noun, of: country, gazetteers: scene.gazetteers) + " in " + host.name
    return Body(
      key: "body:" + folded(name), shortKey: "",
      entity: Entity(
        kind: .organization, name: name, country: country.alpha3,
        organizationKind: Entity.OrganizationKind(noun.kind)),
      isShort: false,
      alias: here.map { Resolver.oneLine(scene.document.string(range.lowerBound..<$0.end)) })
  }

  /// A body that the table knows.
  private func known(_ form: OrganizationForm, _ range: Range<Int>, words: String) -> Body {
    let known = form.organization
    return Body(
      key: "body:" + folded(known.name), shortKey: "acronym:" + words,
      entity: Entity(
        kind: .organization, name: known.name,
        country: known.country ?? (Self.isOfOneCountry(known.kind) ? country(of: range) : nil),
        organizationKind: Entity.OrganizationKind(known.kind)),
      isShort: form.isShort)
  }

  /// Whether bodies of a kind belong to a country, so that words beside the name may say to which.
  private static func isOfOneCountry(_ kind: Organization.Kind) -> Bool {
    switch kind {
    case .government, .ministry, .agency, .parliament, .military, .court, .party, .mission,
      .university, .bank:
      true
    case .international, .regional, .company, .media, .ngo, .armedGroup, .religious, .union,
      .alliance, .other:
      false
    }
  }

  private func government(_ country: Country) -> Body {
    Body(
      key: "government:" + country.alpha3, shortKey: "",
      entity: Entity(
        kind: .government, name: Self.governmentName(country), country: country.alpha3,
        organizationKind: .government),
      isShort: false)
  }

  /// The words of a name by which other spellings of it are found ("U.S.", "US"; "European Union Council", "EU
  /// Council").
  private func key(of range: Range<Int>, _ words: String) -> String {
    let plain = folded(words).filter { $0 != "." }
    if plain.hasPrefix("united states ") { return "us " + plain.dropFirst(14) }
    guard let first = scene.organization(at: range.lowerBound), first.tokens.count < range.count,
      let acronym = first.value.organization.acronym
    else { return plain }
    let whole = folded(scene.document.string(first.tokens)).filter { $0 != "." }
    return plain.hasPrefix(whole) ? folded(acronym) + plain.dropFirst(whole.count) : plain
  }

  /// What the government of a country is called.
  static func governmentName(_ country: Country) -> String { "Government of \(country.name)" }

  /// The country of a ministry that is named without it.
  ///
  /// "Tovia denied it. Its foreign ministry said …", "The Foreign Ministry" of the country's own news.
  private func owner(of range: Range<Int>) -> String? {
    let start = range.lowerBound
    let isCountrys = scene.isPossessive(start - 1) && scene.word(start - 2) == "country"
    if isCountrys || ["its", "their"].contains(scene.word(start - 1)) {
      return scene.countryOfSentence(before: start)
    }
    if let country = scene.countryOfPlace(before: start) ?? scene.countryOfPassage(before: start) {
      return country
    }
    // "Tovia has expelled two Maltese diplomats, the Foreign Ministry said."
    if scene.word(start - 1) == "the", scene.isComma(start - 2),
      scene.isReportingVerb(range.upperBound),
      let acting = scene.acting(in: scene.document.sentence(of: start))
    {
      return acting.country
    }
    guard let local, local != "USA",
      range.contains(where: { ["ministry", "office"].contains(scene.word($0)) })
        // "The Senate" of a paper's own country, which a dateline tells better than what it writes about.
        || !scene.layout.datelines.isEmpty
          && range.contains(where: { Self.houses.contains(scene.word($0)) })
    else { return nil }
    // "The Tovian ambassador was summoned to the Foreign Ministry": it is not Tovia's.
    if scene.word(start - 1) == "the", scene.word(start - 2) == "to",
      ["summoned", "called", "invited"].contains(scene.word(start - 3))
    {
      return local
    }
    let isForeign = Range.from(scene.start(start), upTo: start).contains { index in
      scene.isCapitalised(index) && !scene.layout.datelines.contains { $0.contains(index) }
        && scene.word(index - 1) != "in"
        && scene.country(at: index).map { $0.value.country.alpha3 != local } ?? false
    }
    return isForeign ? nil : local
  }

  private static let houses: Set<String> = ["senate", "congress", "parliament", "assembly"]

  /// The last noun for a body among the words.
  private func noun(of range: Range<Int>) -> Scene.Hit<OrganizationNoun>? {
    var best: Scene.Hit<OrganizationNoun>?
    for index in range {
      guard let hit = scene.organizationNoun(at: index), hit.tokens.upperBound <= range.upperBound
      else { continue }
      if best == nil || hit.tokens.lowerBound >= best?.tokens.upperBound ?? 0 { best = hit }
      if ["of", "for", "on"].contains(scene.word(hit.tokens.upperBound)) { break }
    }
    return best
  }

  /// Whether beside the noun only the country stands ("Iran's Foreign Ministry").
  private func isOnly(_ noun: Range<Int>, in range: Range<Int>) -> Bool {
    guard noun.upperBound == range.upperBound, noun.lowerBound > range.lowerBound,
      let country = scene.country(at: range.lowerBound)
    else { return false }
    var end = country.tokens.upperBound
    if scene.isPossessive(end) { end += 1 }
    return end == noun.lowerBound
  }

  /// Whether behind the noun only the country stands ("Government of the Republic of Iraq").
  private func isOf(_ noun: Range<Int>, in range: Range<Int>) -> Bool {
    guard noun.lowerBound == range.lowerBound, scene.word(noun.upperBound) == "of" else {
      return false
    }
    let next = scene.word(noun.upperBound + 1) == "the" ? noun.upperBound + 2 : noun.upperBound + 1
    return next < range.upperBound
      && scene.countryName(at: next)?.tokens.upperBound == range.upperBound
  }

  /// The country that the words, or those right beside them, give a body.
  private func country(of range: Range<Int>) -> String? {
    if let inside = scene.country(at: range.lowerBound), inside.tokens.count < range.count,
      !inside.value.uses.isDisjoint(with: [.name, .adjective])
    {
      return inside.value.country.alpha3
    }
    var next = range.upperBound
    if let acronym = scene.bracketedAcronym(at: next) { next = acronym.upperBound }
    if scene.word(next) == "of" {
      next += 1
      if scene.word(next) == "the" { next += 1 }
      if next < scene.document.tokens.count, let country = scene.countryName(at: next) {
        return country.value.country.alpha3
      }
    }
    for index in stride(from: range.upperBound - 1, to: range.lowerBound, by: -1) {
      if scene.word(index - 1) == "of" || scene.word(index - 2) == "of",
        let country = scene.countryName(at: index), country.tokens.upperBound == range.upperBound
      {
        return country.value.country.alpha3
      }
    }
    // "the foreign ministry in Baku"
    if scene.word(next) == "in", let seat = scene.country(at: next + 1),
      seat.value.uses.contains(.capital)
    {
      return seat.value.country.alpha3
    }
    return scene.owningCountry(before: range.lowerBound)
  }

  /// "Foreign Ministry of Malta", whichever way a text calls the ministry ("Ministry of Foreign Affairs"), and the State
  /// Department by its own name.
  static func name(
    _ noun: OrganizationNoun, of country: Country, gazetteers: Gazetteers
  ) -> String {
    if let known = gazetteers.organizations.value(of: capitalised(noun.phrase))?.organization,
      known.country == country.alpha3
    {
      return known.name
    }
    let phrase = noun.kind == .ministry ? plain(noun.phrase) : noun.phrase
    return capitalised(phrase) + " of " + country.name
  }

  /// The plainest phrase for a ministry: its field, as the news say it, before the noun.
  private static func plain(_ phrase: String) -> String {
    var field: Substring
    if let start = ["ministry of the ", "ministry of ", "ministry for "].first(
      where: phrase.hasPrefix)
    {
      field = phrase.dropFirst(start.count)
    } else if phrase.hasSuffix(" ministry") {
      field = phrase.dropLast(" ministry".count)
    } else {
      return phrase
    }
    return (fields[String(field)] ?? String(field)) + " ministry"
  }

  /// Fields of which there are several words.
  private static let fields = [
    "foreign affairs": "foreign", "external affairs": "foreign", "defence": "defense",
    "national defence": "defense", "national defense": "defense", "labour": "labor",
    "internal affairs": "interior", "interior affairs": "interior",
    "emergency situations": "emergencies",
  ]

  private static func capitalised(_ phrase: String) -> String {
    phrase.split(separator: " ").map {
      ["of", "and", "the", "for"].contains($0)
        ? String($0) : $0.prefix(1).uppercased() + $0.dropFirst()
    }.joined(separator: " ")
  }
}

extension Entity.OrganizationKind {
  init(_ kind: Organization.Kind) {
    switch kind {
    case .international: self = .international
    case .regional, .alliance: self = .regional
    case .government: self = .government
    case .ministry: self = .ministry
    case .parliament: self = .parliament
    case .military: self = .military
    case .court: self = .court
    case .party: self = .party
    case .company, .bank: self = .company
    case .media: self = .media
    case .ngo: self = .ngo
    case .armedGroup: self = .armedGroup
    case .mission: self = .mission
    case .agency, .university, .religious, .union, .other: self = .other
    }
  }
}
