import Language
import Tagging

/// The countries of posts that need not be named: those of whose news it is, of a dateline.
extension HoldingFinder {
  /// The posts with the country that goes without saying: that of whose news the article is, of the leader
  /// whom everybody knows, of the guest.
  func placed(_ holdings: [Holding]) -> [Holding] {
    let seat = hasAmericanSeat ? "USA" : nil
    let local = home == nil ? local ?? seat : local == home ? home : nil
    let guest = guestCountry
    let known = Set(holdings.filter { $0.country != nil }.map(\.person))
    return holdings.map { holding in
      guard holding.country == nil, holding.body.map(isMinistry) ?? true, !holding.isFormer,
        !known.contains(holding.person), let kind = holding.roleKind.flatMap(Role.Kind.init)
      else { return holding }
      var holding = holding
      if let owner = ownersCountry(of: holding, among: holdings), kind != .relative {
        holding.country = owner
        return diplomat(holding)
      }
      switch kind {
      case .legislator, .speaker:
        holding.country =
          seat
          ?? hostCountry(of: holding)
          ?? (local == "USA" || scene.layout.datelines.isEmpty && holding.role == "Senator"
            ? nil : localOffice(local, for: holding))
      case .governor: holding.country = seat ?? (isIntroduced(holding) ? home : nil)
      case .ambassador:
        holding.country = (isLead(holding, among: holdings) ? home : nil) ?? ownEnvoy(holding)
      case _ where Self.staff.contains(kind):
        holding.country =
          (isIntroduced(holding) && !isForeign(holding) ? home : nil)
          ?? subjectCountry(before: holding.tokens.lowerBound) ?? hostCountry(of: holding)
          ?? (isOutlets ? localOffice(local, for: holding) : nil) ?? ministryCountry(of: holding)
          ?? actingCountry(of: holding) ?? localOffice(local, for: holding)
      case _ where Self.national.contains(kind):
        holding.country =
          subjectCountry(before: holding.tokens.lowerBound) ?? hostCountry(of: holding)
          ?? actingCountry(of: holding)
          ?? homeCountry(of: holding, among: holdings)
          ?? leadersCountry(of: holding) ?? thankedCountry(of: holding)
          ?? guestCountry(of: holding, guest, among: holdings)
          ?? localOffice(local, for: holding)
      default: break
      }
      if let country = holding.country,
        hasCounterpart(in: country, holding) || addresses(country, holding)
      {
        holding.country = nil
      }
      return diplomat(holding)
    }
  }

  /// "The ambassador in Kandor, Ana Sol," of a paper of another country: its own one.
  private func ownEnvoy(_ holding: Holding) -> String? {
    guard home == nil, isOutlets, let local, holding.body == nil else { return nil }
    let abroad =
      holding.accreditedTo
      ?? holding.tokens.lazy.compactMap { index -> String? in
        guard ["in", "to"].contains(scene.word(index)) else { return nil }
        return scene.country(at: index + 1)?.value.country.alpha3
          ?? scene.place(at: index + 1)?.value.country
      }.first
    return abroad.flatMap { $0 == local ? nil : local }
  }

  /// "Secretary Clinton": the Secretary of State, or a former one who goes on to be called so.
  private func diplomat(_ holding: Holding) -> Holding {
    guard holding.role == "Secretary", holding.body == nil, holding.country == "USA",
      leadersCountry(of: holding) == "USA"
    else { return holding }
    let person = entities[holding.person]
    var holding = holding
    holding.role = "Secretary of State"
    holding.isFormer = scene.gazetteers.leaders.haveLeft(
      anyOf: [person.name] + person.aliases, as: holding.role, in: scene.layout.year)
    return holding
  }

  /// The country whose news it is, of the one with whom it opens, and of "the Prime Minister, Ana Sol".
  private func homeCountry(of holding: Holding, among holdings: [Holding]) -> String? {
    guard let home, hasOffice(home, holding) else { return nil }
    let before = scene.word(holding.tokens.lowerBound - 1)
    // "called on Prime Minister Sol": who is called on is at home.
    if before == "the" || before == "on" && scene.word(holding.tokens.lowerBound - 2) == "called" {
      return home
    }
    let isOwnLead =
      isLead(holding, among: holdings) && !isForeign(holding) || isSignature(holding.tokens)
    // "Deputy Secretary Sol": foreign governments have ministers.
    let isSecretary = home == "USA" && holding.role.hasSuffix("Secretary") && !isForeign(holding)
    guard isOwnLead || isSecretary else { return nil }
    let leaders = leadersCountry(of: holding)
    return leaders == nil || leaders == home ? home : leaders
  }

  /// "President Obama": the country that a leader known by name leads.
  func leadersCountry(of holding: Holding) -> String? {
    let person = entities[holding.person]
    return scene.gazetteers.leaders.country(
      ofAnyOf: [person.name] + person.aliases, as: holding.role,
      in: scene.layout.year)
  }

  /// Whether the first sentences of a text that is no transcript bring a holder in.
  func isIntroduced(_ holding: Holding) -> Bool {
    holding.tokens.lowerBound < Self.opening && scene.layout.turnLabels.isEmpty
  }

  /// How many tokens the opening of a text has: a signature, and some sentences.
  static let opening = 120

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

  /// Whether the words are all of a paragraph at the head or the end of the text, or of a heading: who signs a text is whose text it is.
  private func isSignature(_ tokens: Range<Int>) -> Bool {
    let paragraphs = scene.document.paragraphs
    let place = scene.document.paragraph(of: tokens.lowerBound)
    guard paragraphs[place].tokens == tokens else { return false }
    // A heading of a schedule is in capitals. At the end of a list of those who sign stands one of many.
    return scene.document.tokens[tokens.lowerBound].letterCase == .upper || place < 2
      || place == paragraphs.count - 1 && paragraphs[place - 1].tokens.count > 8
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
    case .royal: return country.offices.contains { Self.crowns.contains($0) }
    default:
      return country.alpha3 != "USA" || !role.contains("minister")
    }
  }

  private static let national: Set<Role.Kind> = [
    .headOfState, .headOfGovernment, .deputyHead, .monarch, .royal, .minister, .deputyMinister,
  ]

  /// The offices of countries that have princes.
  private static let crowns: Set<String> = ["king", "queen", "emir", "sultan", "emperor"]

  /// Who serves a government, and is its own in its own news.
  private static let staff: Set<Role.Kind> = [.adviser, .envoy, .spokesperson, .official]

  /// Whether the text gives the seat of a member of the American Congress: where one is "(D-Ohio)",
  /// senators and presidents without a country are of the same.
  private var hasAmericanSeat: Bool {
    scene.document.tokens.indices.contains { americanSeat(behind: $0) != nil }
  }

  /// The country whose officials the text names without saying so, where nothing speaks against it.
  func localOffice(_ country: String?, for holding: Holding) -> String? {
    guard let country, !isForeign(holding, to: country), hasOffice(country, holding) else {
      return nil
    }
    // "The government’s lead negotiator", "Government spokesman Bo Paz".
    let isStaff = holding.roleKind.flatMap(Role.Kind.init).map(Self.staff.contains) ?? false
    // Candidates and companies have spokesmen and strategists as well.
    if isStaff { return isGovernments(holding) ? country : nil }
    // "BEIJING – Defense Secretary Sol said": there he is a guest.
    if !mayHaveSecretary(country, holding) { return nil }
    // Every one of the United States has its own attorney general.
    return country == "USA" && holding.role.hasPrefix("Attorney") && scene.layout.datelines.isEmpty
      ? nil : country
  }

  /// "The government’s lead negotiator", "Foreign Ministry spokesman Bo Paz": whether the words call somebody a government's or a
  /// ministry's.
  func isGovernments(_ holding: Holding) -> Bool {
    let start = holding.tokens.lowerBound
    return holding.body != nil
      || scene.isPossessive(start - 1) && scene.word(start - 2) == "government"
      || ["Foreign", "Government", "Presidential", "Ministry", "Military"].contains {
        holding.role.hasPrefix($0)
      } || ["ministry", "government"].contains(scene.word(start - 1))
  }

  /// Whether a minister who is called a secretary may be a country's.
  func mayHaveSecretary(_ country: String, _ holding: Holding) -> Bool {
    !holding.role.contains("Secretary") || Self.haveSecretaries.contains(country)
  }

  /// Countries whose ministers, or the first officials under them, are called secretaries.
  private static let haveSecretaries: Set<String> = [
    "USA", "GBR", "PHL", "MEX", "KEN", "IND", "PAK", "BGD", "LKA", "DEU", "CHE", "JPN", "HKG",
  ]

  /// "Foreign Minister Sol accused Tovia", "thanked Kandor": whoever speaks to a country serves another one.
  func addresses(_ country: String, _ holding: Holding) -> Bool {
    var verb = holding.tokens.upperBound
    if let name = mentions.first(where: {
      $0.entity == holding.person && $0.tokens.lowerBound >= verb - 1
    }), name.tokens.lowerBound == verb {
      verb = name.tokens.upperBound
    }
    while scene.word(verb) == "on" || scene.isWeekday(verb) { verb += 1 }
    guard scene.isReportingVerb(verb) else { return false }
    let object = scene.behindArticle(scene.word(verb + 1) == "on" ? verb + 2 : verb + 1)
    return mentionStarting[object].map { mentions[$0] }.map { mention in
      entities[mention.entity].country == country && mention.kind != .nationality
        && !scene.isPossessive(mention.tokens.upperBound)
        && !scene.isCapitalised(mention.tokens.upperBound)
        // "said Tovia had agreed" speaks of it.
        && !(scene.layout.tags[safe: mention.tokens.upperBound]?.isFiniteOrParticiple ?? false)
        && scene.layout.tags[safe: mention.tokens.upperBound] != .modal
        && [.country, .place, .government].contains(entities[mention.entity].kind)
    } ?? false
  }

  /// "President Sol will meet his Tovian counterpart": whose counterpart is a country's serves another one.
  func hasCounterpart(in country: String, _ holding: Holding) -> Bool {
    let end = holding.tokens.upperBound
    let paragraph = scene.document.paragraphs[scene.document.paragraph(of: end - 1)].tokens
    let next = mentions.first {
      $0.tokens.lowerBound >= end && $0.entity != holding.person
        && entities[$0.entity].kind == .person
    }
    let limit = min(paragraph.upperBound, next?.tokens.lowerBound ?? paragraph.upperBound)
    return Range.from(end, upTo: limit).contains { index in
      scene.word(index) == "counterpart"
        && mentionEnding[index].map { mention in
          entities[mentions[mention].entity].country == country
            && ["his", "her"].contains(scene.word(mentions[mention].tokens.lowerBound - 1))
        } ?? false
    }
  }

  /// Whether the sentence has spoken of another country before it comes to the post.
  private func isForeign(_ holding: Holding, to country: String) -> Bool {
    var start = scene.start(holding.tokens.lowerBound)
    // Without a dateline to go by, no country may be named before in all of the paragraph.
    if scene.layout.datelines.isEmpty {
      start = scene.document.paragraphs[scene.document.paragraph(of: start)].tokens.lowerBound
    }
    start = min(scene.layout.behindDateline(start), holding.tokens.lowerBound)
    return mentions.contains { mention in
      start..<holding.tokens.lowerBound ~= mention.tokens.lowerBound
        && !isSpokenOf(mention)
        // "was signed in Lima by the minister": where something happens, nobody needs to be at home.
        && (scene.word(mention.tokens.lowerBound - 1) != "in"
          || mention.tokens.lowerBound == start + 1)
        && (entities[mention.entity].country).map { $0 != country } ?? false
    }
  }

  /// "“We wait for Kandor,” Foreign Minister Sol said" under a dateline: of whom he speaks behind a preposition he is not.
  private func isSpokenOf(_ mention: Mention) -> Bool {
    !scene.layout.datelines.isEmpty
      && scene.document.quotationIndex.contains(mention.tokens.lowerBound)
      && Grammar.prepositions.contains(scene.word(mention.tokens.lowerBound - 1))
  }

  /// "South Africa will recall its ambassador, International Relations Minister Sol said": the
  /// country with which the sentence begins.
  private func subjectCountry(before index: Int) -> String? {
    let start = scene.layout.behindDateline(scene.start(index))
    // "…, says foreign minister Ana Sol"
    let comma = scene.isReportingVerb(index - 1) ? index - 2 : index - 1
    guard scene.isComma(comma), let mention = mentionStarting[start].map({ mentions[$0] }),
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
