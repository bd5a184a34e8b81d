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
      // "Adviser to the President and Spokesperson Ana Sol": of one person with two titles.
      let isTitled =
        scene.word(before - 1) == "and" && phrase.tokens.upperBound == mention.tokens.upperBound
        && titles.phrase(at: phrase.tokens.lowerBound).map { !$0.isPlural } ?? false
      if before > phrase.tokens.lowerBound, !isTitled,
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

  /// Whoever spoke last, called by an honorific alone ("His Excellency pointed out").
  mutating func honoured(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let word = document.words[phrase.core.lowerBound]
    guard phrase.core.count == 1, ["H.E", "H.E.", "HE", "Excellency", "Highness"].contains(word)
    else { return nil }
    let last = history.last {
      $0.token < phrase.tokens.lowerBound && entities[$0.entity].kind == .person
    }
    guard let last else { return nil }
    mention(phrase.tokens, last.entity, .pronoun)
    return last.entity
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
}
