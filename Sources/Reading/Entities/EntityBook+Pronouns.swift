import Language

extension EntityBook {
  /// Whom a pronoun stands for.
  mutating func pronoun(_ phrase: SpeakerPhrase, quoted: Entity.ID?) -> Entity.ID? {
    guard phrase.isPronoun else { return nil }
    let index = phrase.tokens.lowerBound
    let found: Entity.ID?
    switch scene.word(index) {
    case "he", "him", "himself": found = person(.masculine, before: index, except: quoted)
    case "she", "her", "herself": found = person(.feminine, before: index, except: quoted)
    case "i", "me", "we", "us": found = quoted
    case "who": found = relative(before: index)
    case "it": found = body(before: index)
    case "they", "them", "themselves": found = group(before: index)
    default: found = nil
    }
    if let found { mention(phrase.tokens, found, .pronoun) }
    return found
  }

  /// The likeliest person of that gender: the last speaker, the subject of the last sentence, the
  /// one named last.
  ///
  /// Who speaks calls himself "I", so that "she" in a quotation is somebody else. Who is asked is "you", so
  /// that nobody is "he" in a transcript for the label of a turn.
  private mutating func person(
    _ gender: Entity.Gender, before token: Int, except quoted: Entity.ID?
  ) -> Entity.ID? {
    let sentence = document.sentence(of: token)
    let paragraph = document.paragraph(of: token)
    var scores: [Entity.ID: Int] = [:]
    for mention in recent(before: token, sentences: 4) {
      let entity = entities[mention.entity]
      guard entity.kind == .person, mention.kind != .nationality, mention.entity != quoted,
        entity.gender == gender || entity.gender == .unknown,
        !layout.isLabel(mention.tokens.lowerBound)
      else { continue }
      let place = document.sentence(of: mention.tokens.lowerBound)
      var score = 10 - 3 * (sentence - place)
      if document.paragraph(of: mention.tokens.lowerBound) != paragraph { score -= 1 }
      if isSubject(mention) { score += 4 }
      if document.quotationIndex.contains(mention.tokens.lowerBound),
        !document.quotationIndex.contains(token)
      {
        score -= 4
      }
      if entity.gender == gender { score += 2 }
      scores[mention.entity] = max(scores[mention.entity] ?? .min, score)
    }
    if let last = lastSpeaker(before: token), let score = scores[last] { scores[last] = score + 3 }
    let best = scores.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let best else { return nil }
    if entities[best.key].gender == .unknown { entities[best.key].gender = gender }
    return best.key
  }

  /// The person right before "who".
  private func relative(before token: Int) -> Entity.ID? {
    let end = scene.isComma(token - 1) ? token - 1 : token
    return named.last { $0.tokens.upperBound == end && entities[$0.entity].kind == .person }?.entity
  }

  /// The body or government named or speaking last.
  private mutating func body(before token: Int) -> Entity.ID? {
    if let last = lastSpeaker(before: token),
      isThing(entities[last]),
      let distance = distance(to: last, before: token), distance < 80
    {
      return last
    }
    let sentence = document.sentence(of: token)
    let candidates = recent(before: token, sentences: 1).filter {
      entities[$0.entity].kind == .organization || entities[$0.entity].kind == .government
        || entities[$0.entity].kind == .country && $0.kind == .name
    }
    let subject =
      candidates.last {
        isSubject($0) && document.sentence(of: $0.tokens.lowerBound) == sentence
      } ?? candidates.last { isSubject($0) }
    guard let subject else { return nil }
    let entity = entities[subject.entity]
    guard entity.kind == .country else { return subject.entity }
    return entity.country.flatMap { government(of: $0) }
  }

  /// Whether "it" can stand for a speaker: a body, or one without a kind that is called by a name or
  /// a noun for bodies.
  private func isThing(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .organization, .government: return true
    case .unnamed:
      guard !entity.isPlural, entity.gender == .unknown,
        let last = entity.name.split(separator: " ").last.map(String.init)
      else { return false }
      return SpeakingNouns.holds(last.lowercased()) || last.first?.isUppercase ?? false
    case .person, .country, .place: return false
    }
  }

  /// The plural speaker named last; people one by one are no group.
  private func group(before token: Int) -> Entity.ID? {
    history.last { $0.token < token }.flatMap {
      entities[$0.entity].isPlural && token - $0.token < 120 ? $0.entity : nil
    }
  }

  func lastSpeaker(before token: Int) -> Entity.ID? {
    history.filter { $0.token < token && token - $0.token < 200 }
      .max { $0.token < $1.token }?.entity
  }

  /// The mentions before a token, from as many sentences back.
  private func recent(before token: Int, sentences: Int) -> [Mention] {
    let first = max(0, document.sentence(of: token) - sentences)
    let start = document.sentences[first].tokens.lowerBound
    return mentions.filter { $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Whether a mention is rather the subject of its sentence: nothing but a title or an opening
  /// phrase with a comma stands before it, and it is neither a possessor nor behind a preposition.
  func isSubject(_ mention: Mention) -> Bool {
    guard !scene.isPossessive(mention.tokens.upperBound), mention.kind != .nationality else {
      return false
    }
    let start = scene.start(mention.tokens.lowerBound)
    var index = mention.tokens.lowerBound - 1
    while index >= start {
      let word = scene.word(index)
      if scene.isComma(index) || document.tokens[index].kind == .quotationMark { return true }
      if ["of", "for", "to", "with", "by", "about", "on", "at", "from", "in", "against"].contains(
        word)
      {
        // "Minister of Trade Ana Sol": the preposition belongs to the title.
        guard
          holdings.contains(where: {
            $0.person == mention.entity && $0.tokens.contains(index)
          })
        else { return false }
      }
      if document.tokens[index].letterCase == .lower, scene.isReportingVerb(index),
        scene.role(at: index) == nil
      {
        // "said Ana Sol" behind a quotation.
        return index > start && document.tokens[index - 1].kind == .quotationMark
          || index == start
      }
      index -= 1
    }
    return true
  }
}
