import Language

/// Posts that the words beside a name leave out, because what stands before them says the rest.
extension HoldingFinder {
  /// "Minister A and her Uzbek counterpart B": B holds for Uzbekistan the post that A holds.
  func counterparts(of holdings: [Holding]) -> [Holding] {
    let tokens = scene.document.tokens.indices
    return tokens.compactMap { index -> Holding? in
      guard scene.word(index) == "counterpart" else { return nil }
      let before = mentionEnding[index].map { mentions[$0] }
      // "her Uzbek counterpart B", "her counterpart from Uzbekistan, B".
      let land = before ?? landBehind(index)
      let country = land.flatMap { entities[$0.entity].country }
      var next = max(index + 1, land?.tokens.upperBound ?? 0)
      if scene.isComma(next) { next += 1 }
      next = skipHonorifics(next)
      // "B, her Uzbek counterpart".
      let comma = (before?.tokens.lowerBound ?? index) - 2
      let name =
        scene.isComma(comma) && ["his", "her", "their"].contains(scene.word(comma + 1))
        ? mentionEnding[comma].map { mentions[$0] }
        : mentionStarting[next].map { mentions[$0] }
      guard let country, let name, entities[name.entity].kind == .person,
        name.tokens.lowerBound < scene.limit(index),
        let model = holdings.filter({
          $0.tokens.lowerBound < index && !$0.isFormer && $0.person != name.entity
        }).max(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }),
        model.body == nil
      else { return nil }
      return Holding(
        person: name.entity, role: model.role, roleKind: model.roleKind, country: country,
        body: nil,
        accreditedTo: nil, isFormer: false,
        tokens: min(index, name.tokens.lowerBound)..<max(index + 1, name.tokens.upperBound))
    }
  }

  /// "The President of the Council received …" at the head of a text, and "President Sol" some lines on: the
  /// one holder of such a post holds this one, where the text says no more of theirs.
  func complete(_ holdings: inout [Holding], by posts: [Post]) {
    guard let post = posts.first, posts.count == 1, !post.role.isPlural,
      post.country != nil || post.body != nil, scene.word(post.start - 1) == "the",
      scene.isCapitalised(post.role.head.lowerBound), isOpening(post.start - 1),
      !holdings.contains(where: {
        RoleWords.fits($0.role, post.role.role) && $0.country == post.country
          && $0.body == post.body
      })
    else { return }
    let bare = holdings.indices.filter { index in
      let holding = holdings[index]
      return holding.country == nil && holding.body == nil && holding.accreditedTo == nil
        && !holding.isFormer && RoleWords.fits(holding.role, post.role.role)
        && !holdings.contains { $0.person == holding.person && $0.country != nil }
        && holding.tokens.lowerBound > post.start
    }
    guard bare.count == 1 else { return }
    holdings[bare[0]].country = post.country
    holdings[bare[0]].body = post.body
  }

  /// The one whom the running text names first, where it gives them no post.
  private func lead(besides holdings: [Holding]) -> Mention? {
    let lead = mentions.first {
      entities[$0.entity].kind == .person && $0.kind == .name
        && !scene.layout.isHeadline(scene.document.paragraph(of: $0.tokens.lowerBound))
    }
    guard let lead, lead.tokens.count > 1,
      !holdings.contains(where: { $0.person == lead.entity })
    else { return nil }
    return lead
  }

  /// "Ana Sol spoke with …" in the news of an office ("President of Russia"): who opens it without a post
  /// is the one who holds it.
  func principal(besides holdings: [Holding]) -> Holding? {
    guard let outlet = scene.layout.outlet, let home,
      let form = scene.gazetteers.roles.value(
        of: phraseWords(outlet).prefix { $0 != "of" }.joined(separator: " ")),
      [.headOfState, .headOfGovernment, .minister].contains(form.role.kind), !form.isPlural,
      let lead = lead(besides: holdings), isOpening(lead.tokens.lowerBound)
    else { return nil }
    return Holding(
      person: lead.entity, role: RoleSpotter.canonical(form.role),
      roleKind: form.role.kind.rawValue,
      country: home, body: nil, accreditedTo: nil, isFormer: false, tokens: lead.tokens)
  }

  /// Whether the running text begins at the token.
  private func isOpening(_ token: Int) -> Bool {
    let layout = scene.layout
    guard let first = layout.roles.firstIndex(of: .body) else { return false }
    let sentence = scene.document.sentences[
      scene.document.sentence(of: scene.document.paragraphs[first].tokens.lowerBound)]
    return layout.view(of: sentence).lowerBound == token
  }

  /// The country that "from" or "of" brings in behind a word.
  private func landBehind(_ index: Int) -> Mention? {
    guard ["from", "of"].contains(scene.word(index + 1)) else { return nil }
    let next = scene.word(index + 2) == "the" ? index + 3 : index + 2
    return mentionStarting[next].map { mentions[$0] }.flatMap {
      entities[$0.entity].kind == .country ? $0 : nil
    }
  }

  /// The one with whom the news of a country opens, where a title alone comes back to them: "Ana Sol spoke
  /// with President Okello of Kenya. … The Prime Minister said …" in the news of a country that has one.
  func leader(of posts: [Post], besides holdings: [Holding]) -> Holding? {
    guard let post = posts.first, posts.count == 1, let home, !post.role.isPlural, post.body == nil,
      [.headOfState, .headOfGovernment].contains(post.role.kind), post.country ?? home == home,
      scene.word(post.start - 1) == "the", scene.isCapitalised(post.role.head.lowerBound),
      post.role.tokens.upperBound == post.role.head.upperBound || post.role.country == home
    else { return nil }
    guard let lead = lead(besides: holdings), lead.tokens.lowerBound < post.start else {
      return nil
    }
    var holding = Holding(
      person: lead.entity, role: post.role.role, roleKind: post.role.kind.rawValue, country: nil,
      body: nil, accreditedTo: nil, isFormer: false, tokens: post.role.tokens)
    guard hasOffice(home, holding),
      !holdings.contains(where: {
        $0.role == holding.role && $0.country == home && !$0.isFormer
      })
    else { return nil }
    holding.country = home
    return holding
  }

  /// The posts with the country that goes without saying where the article is a country's own news.
  func placed(_ holdings: [Holding]) -> [Holding] {
    let local = home ?? localCountry
    let seat = hasAmericanSeat ? "USA" : nil
    let known = Set(holdings.filter { $0.country != nil }.map(\.person))
    return holdings.map { holding in
      guard holding.country == nil, holding.body == nil,
        let kind = holding.roleKind, !holding.isFormer, !known.contains(holding.person),
        let country = Self.national.contains(kind) || home != nil && Self.staff.contains(kind)
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

  /// Who serves a government, and is its own in its own news.
  private static let staff: Set<String> = Set(
    [Role.Kind.adviser, .envoy, .spokesperson, .official].map(\.rawValue))

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

  /// Whether the sentence has spoken of another country before it comes to the post, or brings its holder
  /// in as somebody's partner.
  private func isForeign(_ holding: Holding, to country: String) -> Bool {
    let before = scene.word(holding.tokens.lowerBound - 1)
    // "called on the Prime Minister, Ana Sol": at home "the" one is its own.
    if home == country, before == "the" { return false }
    if home != nil, ["with", "to", "and", "between", "by", "from"].contains(before) { return true }
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
