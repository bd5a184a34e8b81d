import Language

/// The countries of posts that need not be named: those of whose news it is, of a dateline, of a guest.
extension HoldingFinder {
  /// The posts with the country that goes without saying: that of whose news the article is, of the leader
  /// whom everybody knows, of the guest.
  func placed(_ holdings: [Holding]) -> [Holding] {
    let seat = hasAmericanSeat ? "USA" : nil
    let local = home == nil ? localCountry ?? seat : nil
    let guest = guestCountry
    let known = Set(holdings.filter { $0.country != nil }.map(\.person))
    return holdings.map { holding in
      guard holding.country == nil, holding.body.map(isMinistry) ?? true, !holding.isFormer,
        !known.contains(holding.person), let kind = holding.roleKind.flatMap(Role.Kind.init)
      else { return holding }
      var holding = holding
      switch kind {
      case .legislator: holding.country = seat
      case .governor: holding.country = seat ?? (isIntroduced(holding) ? home : nil)
      case .ambassador: holding.country = isLead(holding, among: holdings) ? home : nil
      case _ where Self.staff.contains(kind):
        holding.country = isIntroduced(holding) && !isForeign(holding) ? home : nil
      case _ where Self.national.contains(kind):
        holding.country =
          subjectCountry(before: holding.tokens.lowerBound) ?? homeCountry(
            of: holding, among: holdings)
          ?? leadersCountry(of: holding) ?? guestCountry(of: holding, guest)
          ?? local.flatMap { isForeign(holding, to: $0) || !hasOffice($0, holding) ? nil : $0 }
      default: break
      }
      return holding
    }
  }

  /// The country whose news it is, of the one with whom it opens, and of "the Prime Minister, Ana Sol".
  private func homeCountry(of holding: Holding, among holdings: [Holding]) -> String? {
    guard let home, hasOffice(home, holding) else { return nil }
    let before = scene.word(holding.tokens.lowerBound - 1)
    // "called on Prime Minister Sol": who is called on is at home.
    if before == "the" || before == "on" && scene.word(holding.tokens.lowerBound - 2) == "called" {
      return home
    }
    let isOwnLead = isLead(holding, among: holdings) && !isForeign(holding)
    // "Deputy Secretary Sol": foreign governments have ministers.
    let isSecretary = home == "USA" && holding.role.hasSuffix("Secretary") && !isForeign(holding)
    guard isOwnLead || isSecretary else { return nil }
    let leaders = leadersCountry(of: holding)
    return leaders == nil || leaders == home ? home : leaders
  }

  /// "President Obama": the country that a leader known by name leads.
  private func leadersCountry(of holding: Holding) -> String? {
    let person = entities[holding.person]
    return scene.gazetteers.leaders.country(
      ofAnyOf: [person.name] + person.aliases, as: holding.role,
      in: scene.layout.published.flatMap { Int($0.prefix(4)) })
  }

  /// The country of a partner whom the first sentences bring in.
  private func guestCountry(of holding: Holding, _ guest: String?) -> String? {
    guard let home, isIntroduced(holding), isForeign(holding) else { return nil }
    return visited(before: holding, from: home) ?? guest
  }

  /// Whether the first sentences of a text that is no transcript bring a holder in.
  private func isIntroduced(_ holding: Holding) -> Bool {
    holding.tokens.lowerBound < Self.opening && scene.layout.turnLabels.isEmpty
  }

  /// How many tokens the opening of a text has: a signature, and some sentences.
  private static let opening = 120

  /// Whether a body is a ministry of a country that the text leaves out ("Under Secretary of the Treasury").
  private func isMinistry(_ body: Entity.ID) -> Bool {
    entities[body].organizationKind == .ministry && entities[body].country == nil
  }

  /// Whether nobody is named in the running text before the holder of a post, but for a spokesperson.
  private func isLead(_ holding: Holding, among holdings: [Holding]) -> Bool {
    let speakers = Set(
      holdings.filter { $0.roleKind == Role.Kind.spokesperson.rawValue }.map(\.person))
    let first = mentions.first {
      entities[$0.entity].kind == .person
        && ($0.entity == holding.person || !speakers.contains($0.entity))
        && !scene.layout.isHeadline(scene.document.paragraph(of: $0.tokens.lowerBound))
    }
    return first?.entity == holding.person
  }

  /// "On her visit to Chile, Secretary Paz met President Sol": the country where the sentence begins.
  private func visited(before holding: Holding, from home: String) -> String? {
    let start = scene.start(holding.tokens.lowerBound)
    let opening = mentions.prefix { $0.tokens.lowerBound < holding.tokens.lowerBound }
      .filter { $0.tokens.lowerBound >= start }
      .prefix { entities[$0.entity].kind != .person }
    let countries = opening.filter {
      entities[$0.entity].kind == .country && entities[$0.entity].country != home
        && ["in", "to"].contains(scene.word($0.tokens.lowerBound - 1))
    }
    let codes = Set(countries.compactMap { entities[$0.entity].country })
    return codes.count == 1 ? codes.first : nil
  }

  /// Whether a country has such an office: the United States have no prime minister, Canada no president.
  func hasOffice(_ code: String, _ holding: Holding) -> Bool {
    guard let country = scene.gazetteers.countries[code],
      let kind = holding.roleKind.flatMap(Role.Kind.init)
    else { return false }
    let role = holding.role.lowercased()
    switch kind {
    case .headOfState, .headOfGovernment, .deputyHead, .monarch:
      let office = role == "premier" ? "prime minister" : role
      return country.offices.contains { office.hasSuffix($0) || office == "queen" && $0 == "king" }
    default:
      return country.alpha3 != "USA" || !role.contains("minister")
    }
  }

  private static let national: Set<Role.Kind> = [
    .headOfState, .headOfGovernment, .deputyHead, .monarch, .minister, .deputyMinister,
  ]

  /// Who serves a government, and is its own in its own news.
  private static let staff: Set<Role.Kind> = [.adviser, .envoy, .spokesperson, .official]

  /// Whether the text gives the seat of a member of the American Congress: where one is "(D-Ohio)",
  /// senators and presidents without a country are of the same.
  private var hasAmericanSeat: Bool {
    scene.document.tokens.indices.contains { seat(behind: $0) != nil }
  }

  /// The country of the dateline, where headline or lead speak of it: "BOGOTA — Colombia called …"
  /// needs not say whose foreign minister it is.
  private var localCountry: String? {
    guard let dateline = scene.layout.datelines.first, dateline.lowerBound < 80 else { return nil }
    let first = dateline.lowerBound
    guard
      let code = scene.country(at: first)?.value.country.alpha3
        ?? scene.place(at: first)?.value.country
    else { return nil }
    let lead = scene.limit(first)
    let isOwn = mentions.contains { mention in
      mention.tokens.upperBound <= lead && !dateline.contains(mention.tokens.lowerBound)
        && entities[mention.entity].kind == .country && entities[mention.entity].country == code
    }
    return isOwn ? code : nil
  }

  /// The one country that a state's own news is about: of "the U.S.-Qatar dialogue", or whose capital the
  /// opening names and which the text speaks of.
  private var guestCountry: String? {
    guard let home else { return nil }
    let pairs = scene.document.tokens.indices.compactMap { index in
      pair(at: index).flatMap { $0.contains(home) ? $0.first { $0 != home } : nil }
    }
    if let first = pairs.first { return Set(pairs).count == 1 ? first : nil }
    // Where the text is dated from, or the first sentences say that they met.
    let cities = mentions.prefix { $0.tokens.lowerBound < Self.opening }.compactMap { mention in
      scene.country(at: mention.tokens.lowerBound).flatMap {
        $0.value.uses.contains(.capital) ? $0.value.country.alpha3 : nil
      }
    }
    let spokenOf = Set(cities).filter { code in
      code != home
        && mentions.contains {
          entities[$0.entity].kind == .country && entities[$0.entity].country == code
        }
    }
    return spokenOf.count == 1 ? spokenOf.first : nil
  }

  /// The two countries that a hyphen joins ("US-Chile", "U.S.-Chile", where the point makes three tokens).
  private func pair(at index: Int) -> [String]? {
    let word = scene.document.words[index]
    // Most words have none, and to look for characters takes long.
    guard word.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return nil }
    let isHyphen = { (character: Character) in ["-", "–", "‑"].contains(character) }
    var parts = word.split(whereSeparator: isHyphen).map(String.init)
    if parts.isEmpty, word.count == 1, isHyphen(word.first ?? " "), index > 0,
      index + 1 < scene.document.words.count
    {
      parts = [scene.document.words[index - 1], scene.document.words[index + 1]]
    }
    guard parts.count == 2 else { return nil }
    let codes = parts.compactMap { scene.gazetteers.countries.forms(of: $0).first?.country.alpha3 }
    return codes.count == 2 ? codes : nil
  }

  /// Whether a holder is brought in as somebody's partner ("met with President Sol").
  private func isForeign(_ holding: Holding) -> Bool {
    var first = holding.tokens.lowerBound
    while first > 0, let title = scene.honorific(at: first - 1), title.tokens.upperBound == first {
      first -= 1
    }
    switch scene.word(first - 1) {
    case "and": return mentionEnding[first - 1] != nil
    case "with", "between", "from": return true
    // "spoke to President Sol", "attributable to Spokesperson Sol"
    case "to", "by":
      return ["spoke", "talked", "received", "speaking"].contains(scene.word(first - 2))
    case let word: return EncounterVerb.table[word] != nil
    }
  }

  /// Whether the sentence has spoken of another country before it comes to the post.
  private func isForeign(_ holding: Holding, to country: String) -> Bool {
    let start = scene.start(holding.tokens.lowerBound)
    return mentions.contains { mention in
      start..<holding.tokens.lowerBound ~= mention.tokens.lowerBound
        && (entities[mention.entity].country).map { $0 != country } ?? false
    }
  }

  /// "South Africa will recall its ambassador, International Relations Minister Sol said": the
  /// country with which the sentence begins.
  private func subjectCountry(before index: Int) -> String? {
    let start = scene.start(index)
    guard scene.isComma(index - 1), let mention = mentionStarting[start].map({ mentions[$0] }),
      entities[mention.entity].kind == .country, mention.kind == .name,
      !scene.isPossessive(mention.tokens.upperBound),
      !(mention.tokens.upperBound..<index).contains(where: { place in
        mentionStarting[place].map {
          entities[mentions[$0].entity].kind == .person
        } ?? false
      })
    else { return nil }
    return entities[mention.entity].country
  }
}
