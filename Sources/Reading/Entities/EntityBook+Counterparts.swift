import Language

/// People by their country or by their part beside somebody else: "the Hungarian", "his host".
extension EntityBook {
  /// "told his Czech counterpart": the one whom the text makes it by name, here or in the next sentences.
  mutating func counterpart(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let noun = phrase.head.upperBound - 1
    if let other = otherOfTwo(phrase) { return other }
    guard scene.word(noun) == "counterpart",
      let person = holdings.first(where: { $0.tokens.contains(noun) && !$0.isFormer })?.person
        ?? colleague(of: phrase)
    else { return nil }
    mention(phrase.tokens, person, .description)
    return person
  }

  /// "Her Ethiopian counterpart", who has been named before: the last one who serves that country.
  private func colleague(of phrase: SpeakerPhrase) -> Entity.ID? {
    guard let form = scene.country(at: phrase.head.lowerBound),
      form.tokens.upperBound == phrase.head.upperBound - 1
    else { return nil }
    let code = form.value.country.alpha3
    return lastNamed(before: phrase.tokens.lowerBound) { person in
      holdings.contains { $0.person == person && $0.country == code && !$0.isFormer }
    }
  }

  /// "His host", "her guest": the other one of two whom the sentence before names, or this one before the words.
  private mutating func otherOfTwo(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    guard ["his", "her"].contains(scene.word(start)), phrase.core.count == 1,
      ["host", "guest", "visitor", "interlocutor"].contains(scene.word(start + 1))
    else { return nil }
    for sentence in [document.sentence(of: start), document.sentence(of: start) - 1]
    where sentence >= 0 {
      let range = document.sentences[sentence].tokens
      let people = named.filter {
        range.contains($0.tokens.lowerBound) && $0.tokens.upperBound <= start
          && entities[$0.entity].kind == .person
      }
      guard let first = people.first else { continue }
      if scene.word(start + 1) != "host", let guest = guest(of: first.entity, before: start) {
        mention(phrase.tokens, guest, .description)
        return guest
      }
      guard let other = people.first(where: { $0.entity != first.entity }) else { continue }
      guard Set(people.map(\.entity)).count == 2 else { return nil }
      mention(phrase.tokens, other.entity, .description)
      return other.entity
    }
    return nil
  }

  /// The only one named before who is of another country than the host.
  private func guest(of host: Entity.ID, before token: Int) -> Entity.ID? {
    guard let home = entities[host].country else { return nil }
    let people = named.filter {
      $0.tokens.upperBound <= token && token - $0.tokens.lowerBound < Self.sameReport
        && entities[$0.entity].kind == .person
    }
    let guests = Set(people.map(\.entity)).filter {
      entities[$0].country.map { $0 != home } ?? false
    }
    return guests.count == 1 ? guests.first : nil
  }

  /// "The Hungarian said": the one of that country who was named last.
  mutating func national(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    guard phrase.isDefinite, !phrase.isPlural, scene.word(start) == "the",
      let person = phrase.core.count == 1 ? compatriot(at: start) : diplomat(phrase)
    else { return nil }
    mention(phrase.tokens, person, .description)
    return person
  }

  private func compatriot(at start: Int) -> Entity.ID? {
    guard let form = scene.country(at: start + 1)?.value, !form.uses.contains(.name) else {
      return nil
    }
    let code = form.country.alpha3
    let word = scene.word(start + 1)
    // "the Spaniard", "the Hungarian", but "the Hungarians".
    let isOne =
      form.uses.contains(.adjective)
      ? word.hasSuffix("n")
      : form.uses.contains(.demonym) && !word.hasSuffix("s") && !word.hasSuffix("men")
    if isOne, let found = lastNamed(before: start, where: { entities[$0].country == code }) {
      return found
    }
    // Of whom the sentence before is about the text may tell nothing else. "The Chinese" may be several as well.
    guard isOne || form.uses.contains(.adjective),
      let subject = subjectBefore(start) ?? onlyOne(before: start)
        ?? subjectBefore(start, withinParagraph: false),
      entities[subject].country.map({ $0 == code && !isOne }) ?? true,
      !holdings.contains(where: { $0.person == subject && $0.country != nil && $0.country != code })
    else { return nil }
    return subject
  }

  /// The only person whom the sentence before names, in the same paragraph, whatever his part in it.
  func onlyOne(before token: Int) -> Entity.ID? {
    let sentence = document.sentence(of: token) - 1
    guard sentence >= 0, document.sentences[sentence].paragraph == document.paragraph(of: token)
    else { return nil }
    let people = Set(
      names(in: document.sentences[sentence].tokens).map(\.entity).filter {
        entities[$0].kind == .person
      })
    return people.count == 1 ? people.first : nil
  }

  /// "The head of Hungarian diplomacy", "the head of Hungary’s Foreign Ministry": the foreign minister.
  private func diplomat(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = phrase.tokens.lowerBound
    let last = phrase.core.upperBound - 1
    guard (4...7).contains(phrase.core.count), scene.word(start + 1) == "head",
      scene.word(last) == "diplomacy"
        || scene.word(last - 1) == "foreign" && scene.word(last) == "ministry",
      let form = scene.country(at: scene.behindArticle(start + 3))?.value,
      !form.uses.isDisjoint(with: [.adjective, .name])
    else { return nil }
    return lastNamed(before: start) { person in
      entities[person].country == form.country.alpha3
        && holdings.contains {
          $0.person == person && $0.role.contains("Foreign") && !$0.isFormer
        }
    }
  }

  /// The person named last, not long before, of whom something holds.
  private func lastNamed(before token: Int, where holds: (Entity.ID) -> Bool) -> Entity.ID? {
    named.last {
      $0.tokens.upperBound <= token && token - $0.tokens.lowerBound < Self.sameReport
        && entities[$0.entity].kind == .person && holds($0.entity)
    }?.entity
  }

  /// How many tokens back somebody is taken for known by his country alone.
  private static let sameReport = 300
}
