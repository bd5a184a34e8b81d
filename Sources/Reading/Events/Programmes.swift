import Language

extension EventScene {
  /// The names of programmes that somebody speaks on.
  ///
  /// "Monday on “Kandor This Morning,”", "on KTV's “The Week”"; a title alone may be a paper's ("on “Ports of the
  /// World”").
  ///
  /// - Complexity: O(log *n*) in the number of quotations and for each "on" of mentions, and what the sentence holds.
  func programmes(in sentence: Range<Int>) -> [Range<Int>] {
    let quotations = document.quotations
    let first = quotations.prefixLength(while: { $0.tokens.lowerBound < sentence.lowerBound })
    let own = quotations[first...].prefix { $0.tokens.lowerBound < sentence.upperBound }
    return unmarkedProgrammes(in: sentence)
      + own.compactMap { quotation in
        guard quotation.tokens.count <= 7 else { return nil }
        var tokens = quotation.tokens
        while let last = tokens.last, !isWord(last) { tokens = tokens.lowerBound..<last }
        guard tokens.count > 1, isTitle(tokens) else { return nil }
        // Behind the opening mark, and whose programme it is.
        var before = tokens.lowerBound - 2
        let isOwned = isPossessive(before) && mention(at: before - 1) != nil
        if isOwned {
          before -= 1
          while before > sentence.lowerBound, isCapitalised(before) { before -= 1 }
        }
        if word(before) == "the" { before -= 1 }
        if let episode = episode(endingAt: before, from: sentence.lowerBound) {
          return word(episode) == "on" ? tokens : nil
        }
        guard before >= sentence.lowerBound else { return nil }
        if isOwned, ["told", "tells", "telling"].contains(word(before)) { return tokens }
        guard word(before) == "on" else { return nil }
        return isOwned
          || before > sentence.lowerBound
            && (date(at: before - 1) != nil || Self.appearances.contains(word(before - 1)))
          ? tokens : nil
      }
  }

  private static let appearances: Set<String> = [
    "appearance", "appearances", "appearing", "appeared", "interview", "interviewed", "speaking",
  ]

  /// What stands before "Tuesday’s episode of" a programme.
  private func episode(endingAt of: Int, from start: Int) -> Int? {
    guard word(of) == "of",
      ["episode", "edition", "broadcast", "installment", "instalment", "airing"].contains(
        word(of - 1))
    else { return nil }
    var before = of - 2
    while before > start,
      date(at: before) != nil || isPossessive(before)
        || FunctionWords.determiners.contains(word(before))
    {
      before -= 1
    }
    return before
  }

  /// "on KTV's Face the Port", "told KTV's Face the Port", without marks: what a body has that somebody speaks on.
  private func unmarkedProgrammes(in sentence: Range<Int>) -> [Range<Int>] {
    sentence.dropLast().compactMap { index in
      guard ["on", "told", "tells", "telling"].contains(word(index)),
        let owner = broadcaster(at: index + 1), isPossessive(owner.tokens.upperBound)
      else { return nil }
      let start = owner.tokens.upperBound + 1
      var end = start
      while end < sentence.upperBound, isCapitalised(end) || end > start && isSmall(end) {
        end += 1
      }
      while end > start, isSmall(end - 1) { end -= 1 }
      guard end - start > 1, isTitle(start..<end),
        !(start..<end).allSatisfy({ date(at: $0) != nil }),
        !(start..<end).contains(where: { mention(at: $0).map { isPerson($0.entity) } ?? false })
      else { return nil }
      return start..<end
    }
  }

  /// The name of a paper or broadcaster that begins at a token, within whatever else is mentioned there.
  private func broadcaster(at index: Int) -> Mention? {
    let start = reading.mentions.prefixLength(while: { $0.tokens.lowerBound < index })
    return reading.mentions[start...].prefix { $0.tokens.lowerBound == index }
      .first { entity($0).organizationKind == .media }
  }

  private func isSmall(_ index: Int) -> Bool {
    document.tokens.indices.contains(index) && document.tokens[index].letterCase == .lower
      && ["the", "a", "of", "this", "in", "and"].contains(word(index))
  }

  private func isTitle(_ tokens: Range<Int>) -> Bool {
    isCapitalised(tokens.lowerBound)
      && tokens.allSatisfy {
        isCapitalised($0) || FunctionWords.all.contains(word($0)) || word($0) == "&"
      }
  }
}
