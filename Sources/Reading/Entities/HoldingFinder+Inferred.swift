import Language

/// Posts that the words beside a name leave out, because what stands before them says the rest.
extension HoldingFinder {
  /// "Minister A and her Uzbek counterpart B": B holds for Uzbekistan the post that A holds.
  func counterparts(of holdings: [Holding]) -> [Holding] {
    let tokens = scene.document.tokens.indices
    return tokens.compactMap { index -> Holding? in
      guard scene.word(index) == "counterpart" else { return nil }
      let country = mentionEnding[index].flatMap { entities[mentions[$0].entity].country }
      var next = scene.isComma(index + 1) ? index + 2 : index + 1
      next = skipHonorifics(next)
      guard let country, let name = mentionStarting[next].map({ mentions[$0] }),
        entities[name.entity].kind == .person, next < scene.limit(index),
        let model = holdings.filter({ $0.tokens.lowerBound < index && !$0.isFormer })
          .max(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }),
        model.person != name.entity, model.body == nil
      else { return nil }
      return Holding(
        person: name.entity, role: model.role, roleKind: model.roleKind, country: country,
        body: nil,
        accreditedTo: nil, isFormer: false, tokens: index..<name.tokens.upperBound)
    }
  }

  /// The posts with the country that goes without saying where the article is a country's own news.
  func placed(_ holdings: [Holding]) -> [Holding] {
    let local = localCountry ?? home
    let seat = hasAmericanSeat ? "USA" : nil
    let known = Set(holdings.filter { $0.country != nil }.map(\.person))
    return holdings.map { holding in
      guard holding.country == nil, holding.body == nil,
        let kind = holding.roleKind, !holding.isFormer, !known.contains(holding.person),
        let country = Self.national.contains(kind)
          ? subjectCountry(before: holding.tokens.lowerBound)
            ?? (local ?? seat).flatMap({
              isForeign(holding, to: $0) || !hasOffice($0, holding) ? nil : $0
            })
          : Self.elected.contains(kind) ? seat : nil
      else { return holding }
      var holding = holding
      holding.country = country
      return holding
    }
  }

  /// Whether a country has such an office: the United States have no prime minister, Canada no president.
  private func hasOffice(_ code: String, _ holding: Holding) -> Bool {
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

  private static let national: Set<String> = Set(
    [Role.Kind.headOfState, .headOfGovernment, .deputyHead, .monarch, .minister, .deputyMinister]
      .map(
        \.rawValue))

  private static let elected: Set<String> = [
    Role.Kind.legislator.rawValue, Role.Kind.governor.rawValue,
  ]

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
