import Language

/// Speakers whose words point to somebody who spoke before.
extension StatementLinking {
  /// Who spoke before and goes on: an official without a name, the sender of a statement, the one
  /// whom a pronoun goes on with.
  mutating func spokenBefore(_ index: Int, _ tokens: Range<Int>) -> Entity.ID? {
    unnamedBefore(tokens) ?? broughtIn(tokens) ?? sender(of: tokens) ?? asked(index, tokens)
      ?? continuing(index, tokens)
  }

  /// One who is brought in before he speaks: "a senior diplomat was doubtful", and then "the diplomat said".
  private mutating func broughtIn(_ tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 2, document.lowercased[tokens.lowerBound] == "the",
      document.tokens[tokens.lowerBound + 1].letterCase == .lower
    else { return nil }
    let noun = document.lowercased[tokens.lowerBound + 1]
    guard let index = book.indefinite(noun, before: tokens.lowerBound),
      document.sentence(of: tokens.lowerBound) - document.sentence(of: index) <= 2,
      !document.quotationIndex.contains(index),
      book.titles.phrase(at: index).map({ !$0.isPlural }) ?? false,
      let article = (max(0, index - 4)..<index).last(where: {
        ["a", "an", "another", "one"].contains(document.lowercased[$0])
      }), document.lowercased[safe: article - 1] != ",",
      // "A diplomat, Ana Sol, was": she has a name; and so has whoever is named since.
      !reading.mentions.contains(where: {
        reading.entities[$0.entity].kind == .person && $0.tokens.lowerBound >= article
          && $0.tokens.upperBound <= tokens.lowerBound
      })
    else { return nil }
    return book.speaker(article..<index + 1)
  }

  private static let genders: [String: Entity.Gender] = ["he": .masculine, "she": .feminine]

  /// "Sol asked Paz whether … “No,” he replied": who was asked.
  private mutating func asked(_ index: Int, _ tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 1, outer[index] == nil,
      ["reply", "answer", "respond", "retort"].contains(attributions[index].cueLemma),
      let gender = Self.genders[document.lowercased[tokens.lowerBound]]
    else { return nil }
    let place = attributions[index].cueStart
    let question = attributions.filter { $0.cueStart < place && $0.cueLemma == "ask" }
      .max { $0.cueStart < $1.cueStart }
    guard let question, let words = question.addressee,
      document.sentence(of: place) - document.sentence(of: question.cueStart) <= 1,
      let person = book.entity(words), book[person].kind == .person,
      !gender.contradicts(book[person].gender)
    else { return nil }
    return person
  }

  /// "the diplomat", some sentences behind "a senior diplomat said".
  private func unnamedBefore(_ tokens: Range<Int>) -> Entity.ID? {
    // "The same source"
    let isSame = tokens.count == 3 && document.lowercased[tokens.lowerBound + 1] == "same"
    guard isSame || tokens.count == 2,
      ["the", "that"].contains(document.lowercased[tokens.lowerBound]),
      document.tokens[tokens.upperBound - 1].letterCase == .lower
    else { return nil }
    let noun = document.lowercased[tokens.upperBound - 1]
    if let same = lastDiplomat(calledBy: noun, at: tokens.lowerBound) { return same }
    guard
      let last = book.history.last(where: { spoken in
        spoken.token < tokens.lowerBound && tokens.lowerBound - spoken.token < 250
          && (spoken.noun == noun || isOneOf(noun, spoken)
            || book[spoken.entity].kind == .unnamed
              && head(of: book[spoken.entity].name).map { $0 == noun || $0 == noun + "s" } ?? false)
      }), book[last.entity].kind == .unnamed
    else { return nil }
    // A minister named since then is "the minister".
    let isNamedSince = reading.holdings.contains {
      $0.tokens.lowerBound >= last.token && $0.tokens.lowerBound < tokens.lowerBound
        && $0.role.lowercased().split(separator: " ").contains { $0 == noun }
    }
    return isNamedSince ? nil : last.entity
  }

  /// "A senior diplomat said … the envoy said" in one paragraph: words by which the news vary one without a name.
  private func lastDiplomat(calledBy noun: String, at token: Int) -> Entity.ID? {
    guard Self.diplomats.contains(noun),
      let last = book.history.last(where: { $0.token < token }),
      document.paragraph(of: last.token) == document.paragraph(of: token),
      book[last.entity].kind == .unnamed, !book[last.entity].isPlural,
      let head = head(of: book[last.entity].name), head != noun, Self.diplomats.contains(head)
    else { return nil }
    return last.entity
  }

  private static let diplomats: Set<String> = [
    "diplomat", "envoy", "official", "source", "insider",
  ]

  /// "Two diplomats … One of them said …": "the diplomat" is that one.
  private func isOneOf(
    _ noun: String, _ spoken: (token: Int, entity: Entity.ID, noun: String?)
  ) -> Bool {
    ["one of them", "one"].contains(book[spoken.entity].name.lowercased())
      && (max(0, spoken.token - 60)..<spoken.token).contains {
        document.lowercased[$0] == noun + "s"
      }
  }

  /// The last noun of a description before its first preposition ("A spokesman for the ministry").
  private func head(of name: String) -> String? {
    let words = name.lowercased().split(separator: " ").map(String.init)
    if words.first.map(Grammar.quantifiers.contains) ?? false { return words.last }
    let end = words.firstIndex { Grammar.prepositions.contains($0) || $0 == "who" } ?? words.count
    return end > 0
      ? words[..<end].last { !Grammar.postmodifiers.contains($0) } : words.last
  }

  /// "the statement said" behind "in a statement, the ministry said": who sent it.
  private func sender(of tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 2, document.lowercased[tokens.lowerBound] == "the",
      let paper = PaperNouns.noun(document.lowercased[tokens.lowerBound + 1])
    else { return nil }
    // A paper that was sent once is in view throughout a report of it.
    let farthest = ["release", "readout", "communiqué", "text"].contains(paper) ? 12 : 4
    let sentence = document.sentence(of: tokens.lowerBound)
    var best: (place: Int, speaker: Entity.ID)?
    for (index, attribution) in attributions.enumerated() {
      guard let speaker = speakers[index].first, attribution.cueStart < tokens.lowerBound else {
        continue
      }
      let other = document.sentence(of: attribution.cueStart)
      guard other < sentence, sentence - other <= farthest,
        issues(paper, document.sentences[other].tokens, besides: attribution.content),
        attribution.cueStart > best?.place ?? -1
      else { continue }
      best = (attribution.cueStart, speaker)
    }
    return best?.speaker ?? (paper == "statement" ? lastBody(before: tokens.lowerBound) : nil)
  }

  /// The body that spoke in the sentence before ("…, the ministry said" before "…, the statement reads").
  private func lastBody(before token: Int) -> Entity.ID? {
    let sentence = document.sentence(of: token)
    guard let last = book.history.last(where: { $0.token < token }),
      document.sentence(of: last.token) >= sentence - 1,
      book[last.entity].kind == .organization, book[last.entity].organizationKind != .media,
      // Not where the text has told of a statement, which may be somebody else's.
      !(document.sentences[max(0, sentence - 3)].tokens.lowerBound..<token).contains(where: {
        document.lowercased[$0] == "statement"
      })
    else { return nil }
    return last.entity
  }

  /// Whether a sentence brings a paper in ("in a joint statement", "a letter to the council"), and does not only
  /// say that somebody else has made one ("Sol said Paz had sent a letter").
  private func issues(
    _ paper: String, _ sentence: Range<Int>, besides said: [Range<Int>]
  ) -> Bool {
    sentence.contains { index in
      (PaperNouns.noun(document.lowercased[index]) == paper
        || paper == "text" && PaperNouns.noun(document.lowercased[index]) != nil)
        && !said.contains { $0.contains(index) }
        && (max(sentence.lowerBound, index - 3)..<index).contains {
          ["a", "an", "his", "her", "its", "their"].contains(document.lowercased[$0])
        }
    }
  }

  /// "He" behind a sentence in which somebody said something about somebody else: the speaker.
  private mutating func continuing(_ index: Int, _ tokens: Range<Int>) -> Entity.ID? {
    guard tokens.count == 1, outer[index] == nil,
      let gender = Self.genders[document.lowercased[tokens.lowerBound]],
      book.spokenOf(gender, before: tokens.lowerBound) == nil
    else { return nil }
    let place = attributions[index].cueStart
    let last = attributions.indices.filter {
      attributions[$0].cueStart < place && outer[$0] == nil && !speakers[$0].isEmpty
    }.max { attributions[$0].cueStart < attributions[$1].cueStart }
    guard let last, let speaker = speakers[last].first, speakers[last].count == 1,
      book[speaker].kind == .person || isNearby(speaker, of: gender, last, tokens)
        || isLikePerson(speaker, last),
      book[speaker].gender == gender || book[speaker].gender == .unknown,
      document.sentence(of: tokens.lowerBound) - document.sentence(of: attributions[last].cueStart)
        <= 1
    else { return nil }
    let start = document.sentences[document.sentence(of: attributions[last].cueStart)].tokens
      .lowerBound
    // Somebody else of that gender, named outside what was said, may as well be meant.
    let hasRival = reading.mentions.contains { mention in
      let entity = reading.entities[mention.entity]
      guard mention.entity != speaker, entity.kind == .person,
        // What is said can stand in front of the sentence of the last cue: then nothing lies between.
        mention.tokens.lowerBound >= start, mention.tokens.lowerBound < tokens.lowerBound,
        entity.gender == gender || entity.gender == .unknown
      else { return false }
      return !attributions[last].content.contains { $0.contains(mention.tokens.lowerBound) }
        || book[speaker].gender == .unknown && entity.gender == gender
    }
    if hasRival { return nil }
    if isLikePerson(speaker, last) { book.takeForPerson(speaker, gender) }
    return speaker
  }

  /// Whether a speaker of whom no table or context says what it is has a name like a person's: "Zed Quill warned … He".
  private func isLikePerson(_ speaker: Entity.ID, _ last: Int) -> Bool {
    guard book[speaker].kind == .unnamed, let words = attributions[last].speaker,
      (2...3).contains(words.count)
    else { return false }
    let scene = book.scene
    return words.allSatisfy { index in
      document.tokens[index].letterCase == .capitalised && document.tokens[index].kind == .word
        && !FunctionWords.determiners.contains(document.lowercased[index])
        && scene.role(at: index) == nil && scene.organizationNoun(at: index) == nil
        && scene.place(at: index) == nil && scene.country(at: index) == nil
        && Parties.party(of: document.lowercased[index]) == nil
    }
  }

  /// "A spokesman said … Asked whether …, he said": one without a name goes on in the next sentence.
  private func isNearby(
    _ speaker: Entity.ID, of gender: Entity.Gender, _ last: Int, _ tokens: Range<Int>
  ) -> Bool {
    // "the senator" may be somebody whom the text names, "a spokesman" and "the representative of Chile" are not.
    let isNew =
      attributions[last].speaker.map {
        ["a", "an", "one", "another"].contains(document.lowercased[$0.lowerBound])
      } ?? false
    let isPerson =
      attributions[last].speaker.map {
        SpeakerPhrase($0, scene: book.scene).role(book.titles) != nil
      } ?? false
    return isPerson && book[speaker].kind == .unnamed && !book[speaker].isPlural
      && (isNew || book[speaker].country != nil)
      && (book[speaker].gender == gender || book[speaker].gender == .unknown)
      && document.sentence(of: tokens.lowerBound)
        == document.sentence(of: attributions[last].cueStart) + 1
  }
}
