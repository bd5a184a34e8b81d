import Language

extension EntityBook {
  /// The person whom the words name.
  func person(named phrase: SpeakerPhrase) -> Entity.ID? {
    for mention in names(in: phrase.tokens) where entities[mention.entity].kind == .person {
      guard mention.tokens.upperBound <= phrase.tokens.upperBound else { continue }
      if scene.isPossessive(mention.tokens.upperBound),
        mention.tokens.upperBound < phrase.tokens.upperBound
      {
        continue
      }
      if belongsToNoun(mention, in: phrase) { continue }
      let start =
        holdings.filter {
          $0.person == mention.entity && $0.tokens.contains(mention.tokens.lowerBound)
        }.map(\.tokens.lowerBound).min() ?? titleStart(mention.tokens.lowerBound)
      let before = max(start, phrase.tokens.lowerBound)
      if before > phrase.tokens.lowerBound,
        Self.links.contains(scene.word(before - 1))
          || scene.word(before - 1) == "the" && before - 2 >= phrase.tokens.lowerBound
            && Self.links.contains(scene.word(before - 2))
      {
        continue
      }
      return mention.entity
    }
    return nil
  }

  /// "Okello aides", "the Okello campaign": the name only says whose the noun behind it is.
  private func belongsToNoun(_ mention: Mention, in phrase: SpeakerPhrase) -> Bool {
    let next = mention.tokens.upperBound
    guard next < phrase.head.upperBound, scene.isWord(next),
      document.tokens[next].letterCase == .lower
    else { return false }
    let word = scene.word(next)
    return !FunctionWords.all.contains(word) && !Grammar.isAdverb(word)
      && !Grammar.nameParticles.contains(word) && !Grammar.postmodifiers.contains(word)
  }

  /// The person whose name is set behind the words that say what he is: "said the department's
  /// spokesman, Ana Sol.".
  mutating func personNamed(behind phrase: SpeakerPhrase) -> Entity.ID? {
    let end = phrase.tokens.upperBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun, scene.isComma(end),
      phrase.role(titles) != nil
    else { return nil }
    var start = end + 1
    while let honorific = scene.honorific(at: start), honorific.tokens.upperBound > start {
      start = honorific.tokens.upperBound
    }
    guard
      let name = names(in: start..<start + 1).first(where: {
        entities[$0.entity].kind == .person && $0.tokens.lowerBound == start
      })
    else { return nil }
    let next = name.tokens.upperBound
    let isClosed =
      next >= document.tokens.count || document.tokens[next].kind == .terminator
      || document.tokens[next].kind == .quotationMark
      || [",", ";", ")", "who"].contains(scene.word(next))
    guard isClosed, document.sentence(of: end) == document.sentence(of: start) else { return nil }
    mention(phrase.tokens, name.entity, .description)
    return name.entity
  }

  /// Words that make the name behind them somebody other than who is meant ("an aide to Sol").
  private static let links: Set<String> = [
    "of", "for", "to", "with", "by", "about", "on", "at", "from", "and", "under", "against", "than",
  ]

  /// The first word of the titles and honorifics before a name.
  private func titleStart(_ index: Int) -> Int {
    var start = index
    while start > 0, let honorific = scene.honorific(at: start - 1),
      honorific.tokens.upperBound == start
    {
      start -= 1
    }
    return start
  }

  /// The person whom a transcript's label in capitals names (`MR. PRICE`).
  func label(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let words = phrase.tokens.filter { scene.isWord($0) }
    guard let last = words.last, words.count <= 4,
      words.allSatisfy({ document.tokens[$0].letterCase == .upper })
    else { return nil }
    let surname = folded(document.words[last])
    let fitting = entities.indices.filter {
      entities[$0].kind == .person
        && folded(entities[$0].name).split(separator: " ").last.map(String.init) == surname
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: Descriptions

  /// The person who was introduced before and whom the description fits, nearest first.
  mutating func described(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      let role = phrase.role(titles), role.kind != .generic
    else { return nil }
    let wanted = country(in: phrase) ?? role.country
    let wantedBody = names(in: phrase.tokens).first {
      entities[$0.entity].kind == .organization
    }?.entity
    let subject = subjectBefore(phrase.tokens.lowerBound)
    var best: (id: Entity.ID, score: Int, distance: Int)?
    for holding in holdings where holding.isFormer == role.isFormer || !role.isFormer {
      guard var distance = distance(to: holding.person, before: phrase.tokens.lowerBound),
        let score = score(role, holding, country: wanted, body: wantedBody)
      else { continue }
      // Of two ministers "the minister" is the one that the sentence before is about.
      if holding.person == subject { distance = 0 }
      if let best, (best.score, -best.distance) >= (score, -distance) { continue }
      best = (holding.person, score, distance)
    }
    guard let best else { return nil }
    if entities[best.id].gender == .unknown { entities[best.id].gender = role.gender }
    mention(phrase.tokens, best.id, .description)
    return best.id
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
    if role.gender != .unknown, person.gender != .unknown, role.gender != person.gender {
      return nil
    }
    var score: Int
    if role.role == holding.role {
      score = 6
    } else if RoleWords.fits(role.role, holding.role) {
      // "The Secretary" is the Under Secretary only where there is no other.
      score = RoleWords.isRanked(holding.role, under: role.role) ? 3 : 5
    } else if role.covers.contains(where: { $0.rawValue == holding.roleKind }) {
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

  /// How many tokens before a place an entity was mentioned last, nil: never before.
  func distance(to entity: Entity.ID, before token: Int) -> Int? {
    var best: Int?
    for mention in mentions
    where mention.entity == entity && mention.tokens.upperBound <= token
      && mention.kind != .nationality
    {
      best = min(best ?? .max, token - mention.tokens.upperBound)
    }
    return best
  }
}
