import Language

/// The countries of posts that need not be named: those of whose news it is, of a dateline, of a guest.
extension HoldingFinder {
  /// The posts with the country that goes without saying where the article is a country's own news.
  func placed(_ holdings: [Holding]) -> [Holding] {
    let local = home ?? localCountry
    let seat = hasAmericanSeat ? "USA" : nil
    let guest = guestCountry
    let known = Set(holdings.filter { $0.country != nil }.map(\.person))
    return holdings.map { holding in
      guard holding.country == nil, holding.body.map(isMinistry) ?? true, !holding.isFormer,
        !known.contains(holding.person)
      else { return holding }
      var holding = holding
      switch holding.roleKind.flatMap(Role.Kind.init) {
      case let kind? where Self.national.contains(kind) || home != nil && Self.staff.contains(kind):
        holding.country = unsaidCountry(of: holding, local: local ?? seat, guest: guest)
      case .ambassador? where isOpening(holding.tokens.lowerBound): holding.country = home
      case .legislator?, .governor?:
        holding.country = seat ?? home.flatMap { isForeign(holding, to: $0) ? nil : $0 }
      default: break
      }
      return holding
    }
  }

  /// Whether a body is a ministry of a country that the text leaves out ("Under Secretary of the Treasury").
  private func isMinistry(_ body: Entity.ID) -> Bool {
    entities[body].organizationKind == .ministry && entities[body].country == nil
  }

  /// The country of a post that its words leave out.
  private func unsaidCountry(of holding: Holding, local: String?, guest: String?) -> String? {
    if let subject = subjectCountry(before: holding.tokens.lowerBound) { return subject }
    if let home, isForeign(holding, to: home),
      let guest = visited(before: holding, from: home) ?? guest
    {
      return guest
    }
    guard let local, !isForeign(holding, to: local), hasOffice(local, holding) else { return nil }
    return local
  }

  /// Whether nobody is named in the running text before the holder of a post.
  private func isLead(_ holding: Holding) -> Bool {
    let first = mentions.first {
      entities[$0.entity].kind == .person
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

  /// The one country with which a state's own news is about: "the U.S.-Qatar dialogue", or where it is dated
  /// from and speaks of by name.
  private var guestCountry: String? {
    guard let home else { return nil }
    let pairs = scene.document.tokens.indices.compactMap { index in
      pair(at: index).flatMap { $0.contains(home) ? $0.first { $0 != home } : nil }
    }
    if let first = pairs.first { return Set(pairs).count == 1 ? first : nil }
    guard let dateline = scene.layout.datelines.first,
      let code = scene.country(at: dateline.lowerBound)?.value.country.alpha3
        ?? scene.place(at: dateline.lowerBound)?.value.country, code != home
    else { return nil }
    let isSpokenOf = mentions.contains {
      !dateline.contains($0.tokens.lowerBound) && entities[$0.entity].kind == .country
        && entities[$0.entity].country == code
    }
    return isSpokenOf ? code : nil
  }

  /// The two countries that a hyphen joins ("US-Chile", "U.S.-Chile", where the point makes three tokens).
  private func pair(at index: Int) -> [String]? {
    let word = scene.document.words[index]
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

  /// Whether the sentence has spoken of another country before it comes to the post, or brings its holder
  /// in as somebody's partner.
  private func isForeign(_ holding: Holding, to country: String) -> Bool {
    var first = holding.tokens.lowerBound
    while first > 0, let title = scene.honorific(at: first - 1), title.tokens.upperBound == first {
      first -= 1
    }
    let before = scene.word(first - 1)
    // "called on the Prime Minister, Ana Sol": at home "the" one is its own.
    if home == country, before == "the" { return false }
    if before == "and", mentionEnding[holding.tokens.lowerBound - 1] == nil { return false }
    if home != nil,
      ["with", "to", "and", "between", "by", "from"].contains(before)
        || EncounterVerb.table[before] != nil
    {
      return true
    }
    // "In Chile, Prime Minister Sol met …": with whom a state's own news opens is its own.
    if home == country, isLead(holding) { return false }
    let sentence = scene.document.sentence(of: holding.tokens.lowerBound)
    let start = scene.layout.view(of: scene.document.sentences[sentence]).lowerBound
    guard start < holding.tokens.lowerBound else { return false }
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
