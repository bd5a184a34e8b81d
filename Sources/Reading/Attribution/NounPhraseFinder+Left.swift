import Language

extension NounPhraseFinder {
  /// The noun phrase that ends there, nil where the words before are none.
  func phrase(endingAt end: Int, within sentence: Range<Int>) -> Range<Int>? {
    guard end > sentence.lowerBound else { return nil }
    let head = end - 1
    let token = document.tokens[head]
    if document.lowercased[head] == ")",
      let open = shortParenthesis(endingAt: head, within: sentence)
    {
      return phrase(endingAt: open, within: sentence).map { $0.lowerBound..<end }
    }
    guard token.kind == .word || token.kind == .number else { return nil }
    let word = document.lowercased[head]
    if Grammar.pronouns.contains(word) { return head..<end }
    guard !Grammar.prepositions.contains(word), !Grammar.auxiliaries.contains(word),
      !Grammar.subordinators.contains(word), !Grammar.coordinators.contains(word),
      !DateWords.calendar.contains(word) || token.letterCase == .upper
    else { return nil }
    // "the commander of the UN Interim Force in Lebanon": what is within a name leads nowhere.
    let nameEnd = bodyStart(endingAt: end, within: sentence).map { $0 + 1 } ?? end
    let start =
      token.isCapitalised || token.letterCase == .mixed
      ? nameStart(endingAt: nameEnd, within: sentence)
      : descriptionStart(endingAt: end, within: sentence)
    guard var start else { return nil }
    if let list = listStart(before: start, within: sentence) { start = list }
    // "the opposition in Tbilisi said": what stands behind a preposition is not who speaks.
    if start - 1 > sentence.lowerBound,
      Grammar.prepositions.contains(document.lowercased[start - 1]), leadsToHead(start - 1),
      let head = self.phrase(endingAt: start - 1, within: sentence)
    {
      start = head.lowerBound
    }
    // "ambassador to Austria and to the OSCE": both hang on the one head.
    if start - 3 > sentence.lowerBound, document.lowercased[start - 2] == "and",
      ["to", "for"].contains(document.lowercased[start - 1]),
      let head = self.phrase(endingAt: start - 2, within: sentence),
      head.contains(where: { document.lowercased[$0] == document.lowercased[start - 1] })
    {
      start = head.lowerBound
    }
    return withCoordination(start..<end, within: sentence)
  }

  /// Where a known body's name of several words begins that ends there.
  private func bodyStart(endingAt end: Int, within sentence: Range<Int>) -> Int? {
    for start in stride(from: max(sentence.lowerBound, end - 10), to: end - 2, by: 1)
    where document.tokens[start].isCapitalised
      && gazetteers.organizations.longestMatch(in: keys, at: start, limit: end)?.count
        == end - start
    {
      return start
    }
    return nil
  }

  /// Grows a name to the left: capitals, particles, titles and posts, down to a determiner.
  func nameStart(endingAt end: Int, within sentence: Range<Int>) -> Int? {
    var start = end - 1
    while start > sentence.lowerBound {
      let index = start - 1
      let token = document.tokens[index]
      let word = document.lowercased[index]
      if token.kind == .possessive {
        guard index > sentence.lowerBound else { break }
        start = index - 1
        continue
      }
      if word == "&" {
        start = index
        continue
      }
      if word == ")", let open = shortParenthesis(endingAt: index, within: sentence) {
        start = open
        continue
      }
      // "Saudi Environment, Water and Agriculture Minister Sol"
      if word == "," || word == "and", index > sentence.lowerBound,
        isField(index - 1), isField(index + 1)
      {
        start = index - 1
        continue
      }
      guard token.kind == .word || token.kind == .number && token.letterCase == .none else { break }
      if token.letterCase == .lower {
        if let next = lowerStart(before: index, end: end, within: sentence) {
          start = next
          if Grammar.determiners.contains(document.lowercased[start]),
            !continuesLeft(start, within: sentence)
          {
            break
          }
          continue
        }
        break
      }
      if token.kind == .number { break }
      if token.isCapitalised, index == sentence.lowerBound,
        Grammar.prepositions.contains(word) || Grammar.subordinators.contains(word)
          || Grammar.coordinators.contains(word) || Grammar.isAdverb(word)
      {
        break
      }
      if DateWords.calendar.contains(word) { break }
      start = index
      if Grammar.determiners.contains(word) { break }
    }
    return start
  }

  private func isField(_ index: Int) -> Bool {
    document.tokens[index].isCapitalised && Portfolio.words.contains(document.lowercased[index])
  }

  /// A parenthesis of one to three words, an acronym or a party: "(OECD)", "(R-Texas)".
  func shortParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Int? {
    for length in 2...4 {
      let open = close - length
      guard open > sentence.lowerBound else { return nil }
      if document.lowercased[open] == "(" { return open }
    }
    return nil
  }

  /// Words in small letters that belong to the name behind them: a role, a particle, a determiner,
  /// the preposition within a long name or post.
  func lowerStart(before index: Int, end: Int, within sentence: Range<Int>) -> Int? {
    let word = document.lowercased[index]
    let role = roleLength(endingAt: index + 1)
    if role > 0, index + 1 - role >= sentence.lowerBound { return index + 1 - role }
    // "state news agency KCNA"
    if isOrganizationNoun(index) || Self.media.contains(word) {
      return descriptionStart(endingAt: index + 1, within: sentence)
    }
    if ["the", "a", "an", "his", "her", "its", "their"].contains(word) { return index }
    if Grammar.nameParticles.contains(word), isCapitalised(index - 1, within: sentence) {
      return index
    }
    if gazetteers.roleModifiers.longestMatch(in: keys, at: index, limit: index + 1) != nil {
      return index
    }
    guard index > sentence.lowerBound else { return nil }
    if word == "of" || word == "for" || word == "and" || word == "to" {
      let isPost = roleLength(endingAt: index) > 0
      let isLongName =
        (word == "of" || word == "and" || word == "for")
        && isCapitalised(index - 1, within: sentence)
        && (isOrganizationNoun(index - 1)
          || word == "of"
            && (index - 1 > sentence.lowerBound || isCapitalised(index + 1, within: sentence)))
      if isPost || isLongName { return index }
    }
    if word == "the", index > sentence.lowerBound + 1 { return index }
    return nil
  }

  static let media: Set<String> = [
    "agency", "broadcaster", "newspaper", "daily", "weekly", "magazine", "channel", "station",
    "website", "network", "outlet",
  ]

  func isOrganizationNoun(_ index: Int) -> Bool {
    gazetteers.organizationNouns.longestMatch(in: keys, at: index, limit: index + 1) != nil
      || gazetteers.organizations.longestMatch(in: keys, at: index) != nil
      || ["foreign", "affairs", "cooperation"].contains(document.lowercased[index])
  }

  func isCapitalised(_ index: Int, within sentence: Range<Int>) -> Bool {
    index >= sentence.lowerBound && document.tokens[index].kind == .word
      && document.tokens[index].isCapitalised
  }

  /// Grows a description to the left, to its determiner or as far as its words go.
  func descriptionStart(endingAt end: Int, within sentence: Range<Int>) -> Int? {
    var start = end - 1
    while start > sentence.lowerBound, end - start < 16 {
      let index = start - 1
      let token = document.tokens[index]
      let word = document.lowercased[index]
      if token.kind == .possessive, index > sentence.lowerBound {
        start = index - 1
        continue
      }
      guard token.kind == .word || token.kind == .number else { break }
      if Grammar.subordinators.contains(word) || Grammar.coordinators.contains(word)
        || Grammar.auxiliaries.contains(word) || Grammar.modals.contains(word) && word != "to"
        || Grammar.isAdverb(word) || DateWords.calendar.contains(word)
        || Grammar.nominatives.contains(word) || isSayingVerb(index)
      {
        break
      }
      if Grammar.prepositions.contains(word) {
        guard index > sentence.lowerBound, leadsToHead(index) else { break }
        start = index - 1
        continue
      }
      start = index
      if Grammar.determiners.contains(word), !continuesLeft(start, within: sentence) {
        // "the two envoys", "all the ministers"
        if index > sentence.lowerBound,
          Grammar.determiners.contains(document.lowercased[index - 1]),
          document.lowercased[index - 1] != "that"
        {
          start = index - 1
        }
        break
      }
    }
    return start
  }

  /// Whether a preposition hangs on the head of the phrase ("a spokesman for the ministry").
  func leadsToHead(_ preposition: Int) -> Bool {
    let word = document.lowercased[preposition - 1]
    if roleLength(endingAt: preposition) > 0 || isOrganizationNoun(preposition - 1)
      || SpeakingNouns.holds(word) || Grammar.postmodifiers.contains(word)
    {
      return true
    }
    if document.lowercased[preposition] == "of", Grammar.quantifiers.contains(word) { return true }
    return document.lowercased[preposition] == "of"
      && document.tokens[preposition - 1].letterCase == .lower
      && !Grammar.prepositions.contains(word) && !Grammar.determiners.contains(word)
  }

  /// Whether a phrase goes on to the left of a determiner ("the head of the delegation").
  func continuesLeft(_ determiner: Int, within sentence: Range<Int>) -> Bool {
    let index = determiner - 1
    guard index > sentence.lowerBound, Grammar.prepositions.contains(document.lowercased[index])
    else { return false }
    return leadsToHead(index)
  }

  /// "A and B said": takes in the name before the conjunction.
  func withCoordination(_ phrase: Range<Int>, within sentence: Range<Int>) -> Range<Int> {
    let index = phrase.lowerBound - 1
    guard index > sentence.lowerBound, document.lowercased[index] == "and",
      document.tokens[phrase.upperBound - 1].isCapitalised,
      isCapitalised(index - 1, within: sentence),
      let other = self.phrase(endingAt: index, within: sentence)
    else { return phrase }
    return other.lowerBound..<phrase.upperBound
  }

  /// "A, B and C", "A, allies, and partners": where a list of at least three begins, whose last
  /// item begins at `last`.
  private func listStart(before last: Int, within sentence: Range<Int>) -> Int? {
    var end = last - 1
    guard end > sentence.lowerBound, document.lowercased[end] == "and" else { return nil }
    if document.lowercased[end - 1] == "," { end -= 1 }
    var commas = document.lowercased[end] == "," ? 1 : 0
    for _ in 0..<6 {
      var start = end
      while start > sentence.lowerBound, end - start < 5,
        document.tokens[start - 1].kind == .word,
        document.tokens[start - 1].isCapitalised
          || Grammar.nameParticles.contains(document.lowercased[start - 1])
          || document.lowercased[start - 1] == "the" || start == end && isPlural(start - 1)
      {
        start -= 1
      }
      guard start < end else { return nil }
      if start > sentence.lowerBound, document.lowercased[start - 1] == "," {
        commas += 1
        end = start - 1
        continue
      }
      guard commas >= 1 else { return nil }
      // "During the talks, Malta and Chile said": what opens the sentence is no part of the list.
      if start == sentence.lowerBound, Self.opening.contains(document.lowercased[start]) {
        return commas > 1 ? end + 1 : nil
      }
      // The first item may be the end of a longer phrase ("the citizens of A, B and C").
      return phrase(endingAt: end, within: sentence)?.lowerBound ?? start
    }
    return nil
  }

  private static let opening: Set<String> = ["during", "in", "at", "after", "before", "following"]

  private func isPlural(_ index: Int) -> Bool {
    document.tokens[index].letterCase == .lower && document.lowercased[index].hasSuffix("s")
  }
}
