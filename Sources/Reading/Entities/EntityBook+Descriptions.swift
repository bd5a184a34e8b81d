import Language

/// People by what they are: "the Iranian envoy", "the senator".
extension EntityBook {
  /// The person whom a description means: introduced before by a post that it fits, else in view.
  ///
  /// Who is spoken to is rarely whom the words before are about, so that only a speaker may be that one.
  mutating func described(_ phrase: SpeakerPhrase, isSpeaker: Bool) -> Entity.ID? {
    let holder = holder(phrase) ?? titled(phrase) ?? leader(phrase)
    let called = holder == nil ? epithet(phrase) : nil
    let central = holder == nil && called == nil && isSpeaker ? protagonist(phrase) : nil
    guard let person = holder ?? called?.person ?? central ?? introducedLater(phrase)
    else { return nil }
    if entities[person].gender == .unknown, let role = phrase.role(titles) {
      entities[person].gender = role.gender
    }
    mention(phrase.tokens, person, .description)
    // What is told of one of several in view may be another's.
    if let called, called.margin > 2 { learn(phrase, of: person) }
    return person
  }

  /// The same, and nothing is kept of it.
  mutating func person(describedBy phrase: SpeakerPhrase) -> Entity.ID? {
    holder(phrase) ?? titled(phrase) ?? leader(phrase) ?? epithet(phrase)?.person
      ?? protagonist(phrase)
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
    let party = party(in: phrase)
    let subject = subjectBefore(phrase.tokens.lowerBound)
    var best: (id: Entity.ID, score: Int, distance: Int)?
    for holding in holdings where holding.isFormer || !role.isFormer || Self.isKept(role.kind) {
      guard var distance = distance(to: holding.person, before: phrase.tokens.lowerBound),
        var score = score(role, holding, country: wanted, body: wantedBody),
        agreement(of: holding.person, with: party) != nil
      else { continue }
      if wanted == nil, isForeign(holding, at: phrase.tokens.lowerBound) { score -= 3 }
      // Of two ministers "the minister" is the one that the sentence before is about.
      if holding.person == subject { distance = 0 }
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (holding.person, score, distance)
    }
    return best?.id
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

  /// The person who is the subject of the sentence right before, in the same paragraph.
  private func subjectBefore(_ token: Int) -> Entity.ID? {
    let sentence = document.sentence(of: token) - 1
    guard sentence >= 0,
      document.sentences[sentence].paragraph == document.paragraph(of: token)
    else { return nil }
    let range = document.sentences[sentence].tokens
    return mentions.first {
      range.contains($0.tokens.lowerBound) && entities[$0.entity].kind == .person && isSubject($0)
    }?.entity
  }

  /// How well a description fits a post; nil: not at all.
  private func score(
    _ role: RolePhrase, _ holding: Holding, country: String?, body: Entity.ID?
  ) -> Int? {
    let person = entities[holding.person]
    if role.gender.contradicts(person.gender) { return nil }
    var score: Int
    if role.role == holding.role || holding.role.hasPrefix(role.role + " of ") {
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
    if holding.isFormer != role.isFormer { score -= 2 }
    return score > 0 ? score : nil
  }

  /// "top diplomat", "chief diplomat".
  private func isTop(_ role: RolePhrase) -> Bool {
    ["top", "chief"].contains(scene.word(role.head.lowerBound - 1))
      || ["top", "chief"].contains(scene.word(role.head.lowerBound))
  }
}
