import Language
import Tagging

extension EntityBook {
  /// Whom a pronoun stands for.
  mutating func pronoun(_ phrase: SpeakerPhrase, quoted: Entity.ID?) -> Entity.ID? {
    guard phrase.isPronoun else { return nil }
    let index = phrase.tokens.lowerBound
    let found: Entity.ID?
    switch scene.word(index) {
    case "he", "him", "his", "himself":
      found =
        nameless(.masculine, before: index) ?? spokenOf(.masculine, before: index)
        ?? person(.masculine, before: index, except: quoted)
    case "she", "her", "herself":
      found =
        nameless(.feminine, before: index) ?? spokenOf(.feminine, before: index)
        ?? person(.feminine, before: index, except: quoted)
    case "i", "me", "my": found = quoted ?? (document.quotationIndex.contains(index) ? nil : writer)
    case "we", "us", "our": found = quoted
    case "who": found = relative(before: index)
    case "which", "that": found = relativeBody(before: index)
    case "it": found = actingState(before: index) ?? body(before: index)
    case "its": found = owner(before: index) ?? body(before: index)
    case "they", "them", "their", "themselves": found = group(before: index)
    default: found = nil
    }
    if let found { mention(phrase.tokens, found, .pronoun) }
    return found
  }

  /// The government with which the sentence before begins.
  ///
  /// "Paris has taken a harder line. It said …".
  private mutating func actingState(before index: Int) -> Entity.ID? {
    let sentence = document.sentence(of: index) - 1
    guard sentence >= 0, scene.start(index) == index,
      document.sentences[sentence].paragraph == document.paragraph(of: index)
    else { return nil }
    guard let acting = scene.acting(in: sentence), !acting.isMinistry else { return nil }
    return government(of: acting.country)
  }

  /// The likeliest person of that gender.
  ///
  /// Who speaks calls himself "I", so that "she" in a quotation is somebody else.
  mutating func person(
    _ gender: Entity.Gender, before token: Int, except quoted: Entity.ID?
  ) -> Entity.ID? {
    follow(until: token)
    let scores = salience(
      before: token, sentences: 4, gender: gender, except: quoted ?? speakerAround(token))
    guard let best = Self.best(of: scores) else { return nil }
    if entities[best].gender == .unknown { entities[best].gender = gender }
    return best
  }

  /// Who speaks in the paragraph of a quotation that nothing attributes.
  ///
  /// "“We waited,” recalled Sol. “He said …”": Sol.
  private func speakerAround(_ token: Int) -> Entity.ID? {
    guard document.quotationIndex.contains(token),
      let last = history.last(where: { $0.token < token }),
      document.paragraph(of: last.token) == document.paragraph(of: token)
    else { return nil }
    return last.entity
  }

  /// Resolves the pronouns of the running text up to a token, in order, and the descriptions that sentences open
  /// with, so that a person stays in view through sentences that call him "he" or "the senator" and say nothing in
  /// his name.
  mutating func follow(until token: Int) {
    let first = max(0, document.sentence(of: token) - 8)
    let start = max(followedUntil, document.sentences[first].tokens.lowerBound)
    guard start < token else { return }
    for index in start..<token {
      followedUntil = index + 1
      if let description = opening(at: index), !document.quotationIndex.contains(index),
        let person = person(describedBy: description)
      {
        followed.append(Mention(tokens: description.tokens, entity: person, kind: .description))
      }
      guard let gender = Self.genders[scene.word(index)], !document.quotationIndex.contains(index),
        !mentions.contains(where: { $0.tokens.lowerBound == index }),
        let best = Self.best(of: salience(before: index, sentences: 4, gender: gender))
      else { continue }
      followed.append(Mention(tokens: index..<index + 1, entity: best, kind: .pronoun))
      // "Vahan said that his country …": nobody else is in the sentence.
      let people = names(
        in: document.sentences[document.sentence(of: index)].tokens.lowerBound..<index
      )
      .filter { entities[$0.entity].kind == .person }
      if !people.isEmpty, people.allSatisfy({ $0.entity == best }) {
        calledBy[best, default: []].insert(gender)
      }
    }
    followedUntil = token
  }

  /// The description that a sentence opens with, up to its verb ("The Republican nominee was").
  private func opening(at index: Int) -> SpeakerPhrase? {
    let sentence = document.sentences[document.sentence(of: index)].tokens
    // "Told of the remark, the envoy laughed."
    let isBehindComma =
      scene.isComma(index - 1) && index - sentence.lowerBound < 12
      && layout.tags[sentence.lowerBound] == .pastParticiple
    guard index == sentence.lowerBound || isBehindComma, scene.word(index) == "the" else {
      return nil
    }
    let end = Range.from(index + 1, upTo: sentence.upperBound).prefix(8).first {
      layout.tags[$0].isFiniteOrParticiple
    }
    guard let end, end > index + 1, (index..<end).allSatisfy(scene.isWord),
      !mentions.contains(where: { $0.tokens.lowerBound == index })
    else { return nil }
    return SpeakerPhrase(index..<end, scene: scene)
  }

  private static let genders: [String: Entity.Gender] = [
    "he": .masculine, "his": .masculine, "she": .feminine, "her": .feminine,
  ]

  /// The person right before "who".
  private func relative(before token: Int) -> Entity.ID? {
    let end = scene.isComma(token - 1) ? token - 1 : token
    return named.last { $0.tokens.upperBound == end && entities[$0.entity].kind == .person }?.entity
      ?? apposedTo(nounBefore: end).flatMap { entities[$0].kind == .person ? $0 : nil }
  }

  /// Whom the words for one of a kind are told of that end right before a relative clause: "Ana Sol, a banker
  /// who", "Corvane, a small firm that".
  private func apposedTo(nounBefore end: Int) -> Entity.ID? {
    let first = scene.start(end - 1)
    let article = (max(first, end - 9)..<max(first, end)).last {
      !scene.isWord($0) || ["a", "an"].contains(scene.word($0))
    }
    guard let article, article > first + 1, ["a", "an"].contains(scene.word(article)),
      scene.isComma(article - 1)
    else { return nil }
    return named.last { $0.tokens.upperBound == article - 1 }?.entity
  }

  /// The body or country right before "which".
  private mutating func relativeBody(before token: Int) -> Entity.ID? {
    let end = scene.isComma(token - 1) ? token - 1 : token
    let name = named.last { $0.tokens.upperBound == end }?.entity
    guard let found = name ?? apposedTo(nounBefore: end) else { return nil }
    let entity = entities[found]
    switch entity.kind {
    case .organization, .government: return found
    case .country: return entity.country.flatMap { government(of: $0) }
    case .person, .place, .unnamed: return nil
    }
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
      } ?? candidates.last { isSubject($0) } ?? only(candidates, in: sentence)
    guard let subject else { return mission(before: token) }
    let entity = entities[subject.entity]
    guard entity.kind == .country else { return subject.entity }
    return entity.country.flatMap { government(of: $0) }
  }

  /// The mission, of which no name tells, with which the sentence before begins ("Tovia’s mission to the EU").
  private mutating func mission(before token: Int) -> Entity.ID? {
    let sentence = document.sentence(of: token) - 1
    guard sentence >= 0,
      document.sentences[sentence].paragraph == document.paragraph(of: token)
    else { return nil }
    let tokens = document.sentences[sentence].tokens
    guard let land = scene.country(at: tokens.lowerBound),
      scene.isPossessive(land.tokens.upperBound)
    else { return nil }
    let noun = land.tokens.upperBound + 1
    guard ["mission", "delegation"].contains(scene.word(noun)),
      let verb = Range.from(noun + 1, upTo: tokens.upperBound).first(where: {
        layout.tags[$0].isFiniteOrParticiple
      }), verb - noun < 8
    else { return nil }
    return unnamed(SpeakerPhrase(tokens.lowerBound..<verb, scene: scene))
  }

  /// The country or body that the same sentence named last: "Malta’s envoy spoke of its plans".
  private mutating func owner(before token: Int) -> Entity.ID? {
    let start = scene.start(token)
    let named = mentions.last {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token && $0.kind != .nationality
        && [.organization, .government, .country].contains(entities[$0.entity].kind)
    }
    guard let named else { return nil }
    let entity = entities[named.entity]
    return entity.kind == .country ? entity.country.flatMap { government(of: $0) } : named.entity
  }

  /// The one body that a sentence has named, whatever its part in it: "asked Corvane for it, but it declined".
  private func only(_ candidates: [Mention], in sentence: Int) -> Mention? {
    let own = candidates.filter { document.sentence(of: $0.tokens.lowerBound) == sentence }
    return Set(own.map(\.entity)).count == 1 ? own.last : nil
  }

  /// Whether "it" can stand for a speaker: a body, or one without a kind that is called by a name or
  /// a noun for bodies.
  private func isThing(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .organization, .government: return true
    case .unnamed:
      guard !entity.isPlural, entity.gender == .unknown,
        // "Pelago chamber of commerce": the noun before "of" says what it is.
        let last = entity.name.split(separator: " ").prefix(while: { $0 != "of" }).last
          .map(String.init)
      else { return false }
      return SpeakingNouns.holds(last.lowercased()) || last.first?.isUppercase ?? false
        || scene.gazetteers.organizationNouns.value(of: last.lowercased()) != nil
    case .person, .country, .place: return false
    }
  }

  /// The several, or the body, that spoke last; people one by one are no group.
  private func group(before token: Int) -> Entity.ID? {
    history.last { $0.token < token }.flatMap {
      let entity = entities[$0.entity]
      let isSeveral = entity.isPlural || entity.kind == .organization
      return isSeveral && token - $0.token < 120 ? $0.entity : nil
    }
  }
}
