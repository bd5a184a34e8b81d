import Language

/// People by what they are: "the Iranian envoy", "the senator".
extension EntityBook {
  /// The person whom a description means: introduced before by a post that it fits, else in view.
  ///
  /// Who is spoken to is rarely whom the words before are about, so that only a speaker may be that one.
  mutating func described(_ phrase: SpeakerPhrase, isSpeaker: Bool) -> Entity.ID? {
    let holder =
      retold(phrase, isSpeaker: isSpeaker) ?? guest(phrase) ?? holder(phrase) ?? titled(phrase)
      ?? leader(phrase)
    let called = holder == nil ? epithet(phrase) : nil
    let central = holder == nil && called == nil && isSpeaker ? protagonist(phrase) : nil
    guard
      let person = holder ?? called?.person ?? central
        ?? (isSpeaker ? focus(phrase) ?? told(phrase) : nil)
        ?? introducedLater(phrase) ?? remaining(phrase)
    else { return nil }
    if entities[person].gender == .unknown, let role = phrase.role(titles) {
      entities[person].gender = role.gender
    }
    mention(phrase.tokens, person, .description)
    // What is told of one of several in view may be another's.
    if let called, called.margin > 2 { learn(phrase, of: person) }
    return person
  }

  /// "The visiting minister", "the guest": the only one in view who is of another country than the rest.
  private func guest(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, scene.word(start) == "the",
      scene.word(start + 1) == "visiting" || ["guest", "visitor"].contains(scene.word(start + 1)),
      country(in: phrase) == nil, let host = home ?? local
    else { return nil }
    let near = Set(
      named.filter {
        entities[$0.entity].kind == .person && $0.tokens.upperBound <= start
          && start - $0.tokens.upperBound < Self.visit
      }.map(\.entity))
    let guests = near.filter { entities[$0].country.map { $0 != host } ?? false }
    return guests.count == 1 ? guests.first : nil
  }

  /// How many tokens back a guest is named.
  private static let visit = 200

  /// The same, and nothing is kept of it.
  mutating func person(describedBy phrase: SpeakerPhrase) -> Entity.ID? {
    holder(phrase) ?? titled(phrase) ?? leader(phrase) ?? epithet(phrase)?.person
      ?? protagonist(phrase) ?? remaining(phrase)
  }

  /// The person who was introduced before and whom the description fits, nearest first.
  private func holder(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      let role = phrase.role(titles), role.kind != .generic
    else { return nil }
    let wanted = state(of: phrase) ?? role.country
    let wantedBody = names(in: phrase.tokens).first {
      entities[$0.entity].kind == .organization
    }?.entity
    let isSent = isOwned(phrase)
    let party = party(in: phrase)
    let subject = subjectBefore(phrase.tokens.lowerBound)
    let before = subjectBefore(phrase.tokens.lowerBound, withinParagraph: false)
    var best: (id: Entity.ID, score: Int, distance: Int)?
    var isPast = false
    let isNew = scene.word(phrase.head.lowerBound) == "new"
    for holding in holdings where holding.isFormer || !role.isFormer || Self.isKept(role.kind) {
      guard !(isNew && holding.isFormer),
        var distance = distance(to: holding.person, before: phrase.tokens.lowerBound),
        var score = score(role, holding, country: wanted, body: wantedBody),
        // "China's delegate" is nobody whom a body has sent.
        !isSent || wanted == entities[holding.person].country ?? holding.country,
        agreement(of: holding.person, with: party) != nil
      else { continue }
      if wanted == nil, isForeign(holding, at: phrase.tokens.lowerBound) { score -= 3 }
      // Of two ministers "the minister" is the one that the sentence before is about.
      if holding.person == subject
        || subject == nil && holding.person == before && score >= Self.exact
      {
        distance = 0
      }
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (holding.person, score, distance)
      isPast = holding.isFormer
    }
    // "The former ambassador" is rather the one of whom nothing of the kind has been told than who is one still.
    if role.isFormer, best != nil, !isPast, let subject, isInFocus(subject, role, wanted) {
      return subject
    }
    // "The envoy" is rather the one of whom nothing has been told, where the sentence before is about him, than one who
    // may be called so.
    if let subject, !role.isFormer, best.map({ $0.score < Self.exact }) ?? false,
      !phrase.head.contains(where: scene.isPossessive), isInFocus(subject, role, wanted)
    {
      return subject
    }
    return best?.id
  }

  /// What a post scores that is the description's own.
  private static let exact = 5

  /// Whether a description calls somebody a country's, by its name ("China's envoy", "the representative of Kenya").
  func isOwned(_ phrase: SpeakerPhrase) -> Bool {
    let end = phrase.head.upperBound
    if scene.word(end) == "of" { return state(of: phrase) != nil && country(in: phrase) == nil }
    return names(in: phrase.head).contains {
      entities[$0.entity].kind == .country
        && ($0.kind == .name || scene.isPossessive($0.tokens.upperBound))
    }
  }

  /// Whether nothing told of somebody speaks against a role of that country.
  private func isInFocus(
    _ person: Entity.ID, _ role: RolePhrase, _ country: String?, isOfBody: Bool = false
  ) -> Bool {
    let entity = entities[person]
    guard !role.gender.contradicts(entity.gender),
      country == nil || entity.country == nil || entity.country == country
    else { return false }
    // What somebody once was can be told of anybody.
    if role.isFormer { return true }
    let held = holdings.filter { $0.person == person && !$0.isFormer }
    // Who heads a committee is a senator.
    if role.kind == .legislator, !isLeadership(role), !held.isEmpty, country == nil {
      return held.allSatisfy { isOfParliament($0) || isOfParty($0) }
    }
    // "The Kuwaiti official" heads a body of states, and "the Finnish lawmaker" observes for one.
    if country != nil || isOfBody, entity.country == nil, !held.isEmpty {
      return held.allSatisfy { holding in
        holding.country == nil
          && (role.covers.contains { $0.rawValue == holding.roleKind }
            || role.kind == .legislator && holding.body.map(isOfStates) ?? true)
      }
    }
    // A soldier may speak for a junta, or head what he likes.
    if role.kind == .military {
      return held.allSatisfy { Self.ofSoldiers.contains($0.roleKind ?? "") }
    }
    return role.covers.count > 1 && held.isEmpty
  }

  /// Kinds of posts that soldiers hold as well.
  private static let ofSoldiers = Set(
    [Role.Kind.spokesperson, .head, .deputyHead, .headOfState, .official, .minister, .governor]
      .map(\.rawValue))

  /// Whether somebody speaks for a party, as its members of parliament do.
  private func isOfParty(_ holding: Holding) -> Bool {
    holding.roleKind == Role.Kind.spokesperson.rawValue
      && holding.body.map { entities[$0].organizationKind == .party } ?? false
  }

  private func isOfParliament(_ holding: Holding) -> Bool {
    guard let body = holding.body,
      holding.country == nil || entities[body].country == holding.country
    else { return false }
    return folded(entities[body].name).split(separator: " ").contains {
      ["committee", "commission", "parliament", "senate", "council"].contains($0)
    }
  }

  /// The one whom the sentence before is about, where nothing that is told of him speaks against the words.
  ///
  /// "Ana Sol said so. The former ambassador to Kandor …"
  private func focus(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      scene.word(phrase.tokens.lowerBound) == "the",
      !phrase.head.contains(where: scene.isPossessive),
      let role = role(ofNow: phrase), role.kind != .relative, role.kind != .generic,
      // "The last man to win it" is told of nobody in view, and "the Secretary" is an office.
      phrase.core == phrase.head || role.isFormer,
      role.isFormer || document.tokens[phrase.head.upperBound - 1].letterCase == .lower,
      let person = subjectBefore(phrase.tokens.lowerBound)
        ?? lastAlone(before: phrase.tokens.lowerBound),
      !isOwned(phrase) || entities[person].country == state(of: phrase),
      isInFocus(
        person, role, country(in: phrase) ?? role.country,
        isOfBody: names(in: phrase.head).contains { isOfStates($0.entity) })
    else { return nil }
    return person
  }

  /// The role that a phrase names, a former one also where a nationality stands between ("the former Tovian speaker").
  private func role(ofNow phrase: SpeakerPhrase) -> RolePhrase? {
    var role = phrase.role(titles)
    if scene.word(phrase.head.lowerBound) == "former" { role?.isFormer = true }
    return role
  }

  /// Whether it is a body of states, which sends officials of its own.
  func isOfStates(_ body: Entity.ID) -> Bool {
    [.international, .regional].contains(entities[body].organizationKind)
  }

  /// Who spoke in the sentence before, of another paragraph, with nobody named since.
  private func lastAlone(before token: Int) -> Entity.ID? {
    let sentence = firstOfQuotation(before: token)
    guard let last = history.last(where: { $0.token < token }),
      entities[last.entity].kind == .person, sentence - document.sentence(of: last.token) <= 1,
      !mentions.contains(where: {
        $0.tokens.lowerBound > last.token && $0.tokens.upperBound <= token
          && $0.entity != last.entity && entities[$0.entity].kind == .person
      })
    else { return nil }
    return last.entity
  }

  /// The one person whom the text introduces only later by a post that fits: "the minority leader", and below
  /// "Minority Leader Ana Sol".
  private func introducedLater(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard isBare(phrase),
      let role = phrase.role(titles), role.kind != .generic
    else { return nil }
    let wanted = country(in: phrase) ?? role.country
    let fitting = holdings.filter { holding in
      !holding.isFormer && !role.isFormer
        && holding.tokens.lowerBound > phrase.tokens.lowerBound
        && (wanted != nil || home == nil
          || home == entities[holding.person].country ?? holding.country)
        && (score(role, holding, country: wanted, body: nil) ?? 0) >= 5
    }
    let people = Set(fitting.map(\.person))
    return people.count == 1 ? people.first : nil
  }

  /// Whether those who had a post go on to be called by it ("Ambassador Sol", "the former ambassador").
  private static func isKept(_ kind: Role.Kind) -> Bool {
    switch kind {
    case .ambassador, .governor, .mayor, .legislator, .minister, .military: true
    default: false
    }
  }

  /// The person in apposition to whom the words stand: "Ana Sol, the former minister".
  mutating func apposed(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, scene.isComma(start - 1),
      let role = phrase.role(titles),
      let name = named.last(where: { $0.tokens.upperBound == start - 1 }),
      entities[name.entity].kind == .person,
      // "In an interview with Ana Sol, the minister": she asks him.
      !["with", "to", "by"].contains(scene.word(name.tokens.lowerBound - 1)),
      // "When it was Ana Sol, his son said so": he is not she.
      !role.gender.contradicts(entities[name.entity].gender),
      document.sentence(of: name.tokens.lowerBound) == document.sentence(of: start)
    else { return nil }
    mention(phrase.tokens, name.entity, .description)
    return name.entity
  }

  /// Whether a post is another country's than the ministry's whose transcript this is: there "the
  /// President" is its own.
  private func isForeign(_ holding: Holding, at token: Int) -> Bool {
    guard let home, let country = entities[holding.person].country ?? holding.country,
      case .turn = layout.roles[document.paragraph(of: token)]
    else { return false }
    return country != home
  }

  /// The sentence of a token, or the first one of the quotation that opens its paragraph and goes on up to it.
  private func firstOfQuotation(before token: Int) -> Int {
    let own = document.sentence(of: token)
    let first = document.paragraphs[document.paragraph(of: token)].tokens.lowerBound
    guard document.tokens[first].kind == .quotationMark,
      let close = document.quotationIndex.partner(ofMark: first), close <= token,
      document.sentence(of: close) >= own - 1
    else { return own }
    return document.sentence(of: first)
  }

  /// The person who is the subject of the sentence right before, in the same paragraph unless another is looked at.
  func subjectBefore(_ token: Int, withinParagraph: Bool = true) -> Entity.ID? {
    let sentence = firstOfQuotation(before: token) - 1
    guard sentence >= 0,
      !withinParagraph || document.sentences[sentence].paragraph == document.paragraph(of: token)
    else { return nil }
    let range = document.sentences[sentence].tokens
    let pronouns: [String: Entity.Gender] = ["he": .masculine, "she": .feminine]
    // "Sol spoke first. She did not rule out a meeting with Paz": the sentence is about whom the one before is about.
    if let gender = pronouns[scene.word(range.lowerBound)], sentence > 0 {
      let before = subject(in: document.sentences[sentence - 1].tokens)
      if let before, !gender.contradicts(entities[before].gender) { return before }
    }
    return subject(in: range)
  }

  /// The person whom a sentence is about, by name.
  private func subject(in sentence: Range<Int>) -> Entity.ID? {
    mentions.first {
      sentence.contains($0.tokens.lowerBound) && entities[$0.entity].kind == .person
        && isSubject($0)
    }?.entity
  }

  /// How well a description fits a post; nil: not at all.
  private func score(
    _ role: RolePhrase, _ holding: Holding, country: String?, body: Entity.ID?
  ) -> Int? {
    let person = entities[holding.person]
    if role.gender.contradicts(person.gender) { return nil }
    var score: Int
    if scene.word(role.head.upperBound - 1) == "diplomat", isTop(role),
      holding.role == role.role || Self.topOfUnions.contains(holding.role)
    {
      // The bloc's foreign policy chief is its top diplomat as any minister is his country's.
      score = 4
    } else if role.role == holding.role || holding.role.hasPrefix(role.role + " of ") {
      score = 6
    } else if RoleWords.fits(role.role, holding.role) {
      // "The Secretary" is the Under Secretary only where there is no other.
      score = RoleWords.isRanked(holding.role, under: role.role) ? 3 : 5
    } else if role.role == "Judge",
      holding.role.hasSuffix("Justice") || holding.role.hasSuffix("Judge")
    {
      score = 4
    } else if role.kind == .ambassador, holding.roleKind == Role.Kind.ambassador.rawValue {
      // "the former ambassador", who was a permanent representative.
      score = 4
    } else if !isLeadership(role),
      role.covers.contains(where: { $0.rawValue == holding.roleKind })
    {
      score = role.covers.count > 1 ? 4 : 2
    } else if role.kind == .lawyer, holding.roleKind == Role.Kind.lawyer.rawValue {
      // "Lead counsel Ana Sol … the advocate": words for one calling.
      score = 4
    } else if role.kind == .diplomat, isTop(role), holding.roleKind == Role.Kind.minister.rawValue,
      holding.role.hasPrefix("Foreign")
    {
      score = 4
    } else {
      return nil
    }
    if score == 2, country == nil, body == nil { return nil }
    if let country {
      switch person.country ?? holding.country {
      case country: score += 3
      case nil: score -= 1
      default: return nil
      }
    }
    if let body, let other = holding.body { score += body == other ? 3 : -3 }
    // "The UN official" is no country's minister.
    if let body, isOfStates(body), holding.body == nil, holding.country != nil { return nil }
    if holding.isFormer != role.isFormer { score -= 2 }
    return score > 0 ? score : nil
  }

  private static let topOfUnions: Set<String> = ["Foreign Policy Chief", "High Representative"]

  /// "top diplomat", "chief diplomat".
  private func isTop(_ role: RolePhrase) -> Bool {
    let start = role.head.lowerBound
    let isOfCountry = scene.country(at: start - 1)?.tokens == start - 1..<start
    // "the top Tovian diplomat"
    return [start, start - 1, isOfCountry ? start - 2 : start].contains {
      ["top", "chief"].contains(scene.word($0))
    }
  }
}
