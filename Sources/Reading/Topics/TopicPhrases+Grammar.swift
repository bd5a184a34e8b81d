import Language

/// What the words around a phrase, and its own endings, tell of it: noun, verb or how something is.
extension TopicPhrases {
  /// Whether one word alone is a verb or says how something is ("to pay", "it is realistic").
  func isUsedOtherwise(_ index: Int) -> Bool {
    guard index > 0, isOneSentence(index - 1, index) else { return false }
    let before = document.lowercased[index - 1]
    if Grammar.modals.contains(before) && before != "to" || Grammar.nominatives.contains(before)
      || Grammar.being.contains(before) || TopicWords.degrees.contains(before)
    {
      return true
    }
    // "to pay" is a verb, "to parliament" a noun: a determiner or name behind shows the verb.
    if before == "to", index > 1, TopicWords.governors.contains(document.lowercased[index - 2]) {
      return true
    }
    guard before == "to", document.lowercased.indices.contains(index + 1) else { return false }
    let next = document.lowercased[index + 1]
    return Grammar.determiners.contains(next) || Grammar.objects.contains(next)
      || Grammar.questionWords.contains(next) || next == "for" || next == "up"
      || document.tokens[index + 1].kind == .terminator
        && TopicWords.singular(document.lowercased[index]) == document.lowercased[index]
  }

  /// "agreed to reopen a border": behind a verb or noun that takes an infinitive.
  func isInfinitive(_ index: Int) -> Bool {
    guard index > 1, document.lowercased[index - 1] == "to",
      isOneSentence(index - 2, index),
      let match = gazetteers.cues.longestMatch(in: keys, at: index - 2, limit: index - 1)
    else { return false }
    return gazetteers.cues.values(of: match).contains { $0.frames.contains(.infinitive) }
  }

  /// "will lose ground", "able to enjoy equal rights": a verb behind a modal or a word that takes
  /// one.
  func isGoverned(_ index: Int) -> Bool {
    guard index > 0, isOneSentence(index - 1, index) else { return false }
    let before = document.lowercased[index - 1]
    if before != "to" { return Grammar.modals.contains(before) && before != "let" }
    return index > 1 && TopicWords.governors.contains(document.lowercased[index - 2])
  }

  func isBadOpening(_ index: Int, in tokens: Range<Int>) -> Bool {
    let word = document.lowercased[index]
    if isInfinitive(index) || isGoverned(index) || isSuperlative(word) { return true }
    if tokens.count > 1, isVerbInFront(index) { return true }
    if TopicWords.vague.contains(word) || TopicWords.openings.contains(word) { return true }
    // "strengthening cooperation", but "sharing" alone is looked at as a noun.
    if word.hasSuffix("ing"), tokens.count > 1, !TopicWords.gerundNouns.contains(word) {
      return true
    }
    guard tokens.count > 1,
      let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: index + 1)
    else { return false }
    let values = gazetteers.cues.values(of: match)
    return values.contains { $0.wordClass == .verb } && !values.contains { $0.wordClass == .noun }
  }

  /// "to sustain coalition assets", "which reduces anxiety": a word behind "to", "that" or a subject, or in
  /// -s behind anything that opens no noun, and nowhere in the text behind what opens one.
  func isVerbInFront(_ index: Int) -> Bool {
    let word = document.lowercased[index]
    guard !nouns.contains(word), index > 0, isOneSentence(index - 1, index),
      !Self.opensNoun(index - 1, document), document.tokens[index].letterCase == .lower,
      !Self.adjectiveEndings.contains(where: { word.hasSuffix($0) })
    else { return false }
    let before = document.lowercased[index - 1]
    return isThirdPerson(word) || Grammar.nominatives.contains(before)
      || ["to", "that", "which", "who"].contains(before)
  }

  /// "the museum alone", "stone worn", "democracy emerging", "language unclear": words that say how what
  /// stands before them is.
  func isBadEnding(_ word: String) -> Bool {
    ["alone", "worn", "written", "unclear", "together", "instead", "sick", "offshore"].contains(
      word)
      || word.hasSuffix("ing") && !TopicWords.gerundNouns.contains(word)
      || TopicWords.adjectives.contains(word)
  }

  /// "largest", which grades what follows; "interest" does not.
  func isSuperlative(_ word: String) -> Bool {
    word.utf8.count > 5 && word.hasSuffix("est") && !TopicWords.nounsInEst.contains(word)
  }

  func isNounLike(_ index: Int, alone: Bool) -> Bool {
    let word = document.lowercased[index]
    if isSuperlative(word) { return false }
    // "last-minute", "rules-based" belong to a noun that is not there.
    if alone, word.utf8.contains(0x2D), !Self.nounEndings.contains(where: { word.hasSuffix($0) }),
      !word.contains(where: \.isNumber)
    {
      return false
    }
    if TopicWords.adjectives.contains(word) { return false }
    if word.hasSuffix("ing") { return !alone || TopicWords.gerundNouns.contains(word) }
    if Self.adjectiveEndings.contains(where: { word.hasSuffix($0) }),
      !TopicWords.nounsAnyway.contains(word)
    {
      return false
    }
    if alone, gazetteers.roles.longestMatch(in: keys, at: index, limit: index + 1) != nil {
      return false
    }
    guard alone, let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: index + 1)
    else { return true }
    return !gazetteers.cues.values(of: match).contains { $0.wordClass == .verb }
  }
}
