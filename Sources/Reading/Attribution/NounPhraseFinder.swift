import Language

/// Finds the noun phrase that names a speaker, to the left or to the right of a verb.
///
/// There is no parser: a phrase is grown word by word, names through capitals, titles and posts,
/// descriptions back to their determiner.
struct NounPhraseFinder {
  let document: Document
  let keys: TokenKeys
  let gazetteers: Gazetteers

  /// The subject that ends right before a verb group, parentheses between them skipped.
  ///
  /// "Hugh Hill, a doctor, said" has the subject `Hugh Hill`.
  func subject(before position: Int, within sentence: Range<Int>) -> Range<Int>? {
    var end = position
    if let last = document.lowercased[safe: end - 1], end - 1 >= sentence.lowerBound {
      if last == "who" || last == "which" || last == "that" {
        end -= 1
        if document.lowercased[safe: end - 1] == "," { end -= 1 }
      } else if last == "," || last == "—" || last == "–" || last == ")" {
        if let name = nameInParenthesis(endingAt: end - 1, within: sentence) { return name }
        guard let opened = beforeParenthesis(endingAt: end - 1, within: sentence) else {
          return nil
        }
        end = opened
      }
    }
    if let relative = relativePronoun(before: end, within: sentence) { end = relative }
    return phrase(endingAt: end, within: sentence)
  }

  /// "Malta's ambassador, Carmen Zahra, said": the name between the commas and the post before it.
  private func nameInParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Range<Int>? {
    var start = close - 1
    while start > sentence.lowerBound, close - start < 7, document.lowercased[start] != "," {
      let token = document.tokens[start]
      guard token.kind == .word,
        token.letterCase != .lower || Grammar.nameParticles.contains(document.lowercased[start]),
        !Grammar.calendar.contains(document.lowercased[start])
      else { return nil }
      start -= 1
    }
    guard document.lowercased[start] == ",", close - start >= 3,
      let post = phrase(endingAt: start, within: sentence),
      roleLength(endingAt: start) > 0
        || post.contains(where: { roleLength(endingAt: $0 + 1) > 0 })
    else { return nil }
    return post.lowerBound..<close
  }

  /// A "who" whose clause, without a comma, lies between the subject and its verb ("an official who
  /// asked not to be named said").
  private func relativePronoun(before end: Int, within sentence: Range<Int>) -> Int? {
    var index = end - 1
    while index > sentence.lowerBound, end - index < 14 {
      if document.tokens[index].kind != .word { return nil }
      if document.lowercased[index] == "who" { return index }
      index -= 1
    }
    return nil
  }

  /// Where the words end that a parenthetical remark is set behind.
  ///
  /// Goes left over as many comma-separated pieces as look like additions: appositions, relative
  /// clauses, participles.
  private func beforeParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Int? {
    if document.lowercased[close] == ")" {
      var index = close - 1
      while index > sentence.lowerBound, document.lowercased[index] != "(" { index -= 1 }
      return document.lowercased[index] == "(" ? index : nil
    }
    let mark = document.lowercased[close]
    var pieceEnd = close
    for _ in 0..<5 {
      var start = pieceEnd - 1
      while start >= sentence.lowerBound, document.lowercased[start] != mark,
        document.tokens[start].kind != .quotationMark
      {
        start -= 1
      }
      let pieceStart = start + 1
      guard pieceStart < pieceEnd, close - pieceStart < 45 else { return nil }
      guard start >= sentence.lowerBound, document.lowercased[start] == mark else { return nil }
      if isAddition(pieceStart..<pieceEnd) || endsWithName(start) {
        if endsWithName(start) { return start }
        pieceEnd = start
        continue
      }
      return isPhraseEnd(start) ? start : nil
    }
    return nil
  }

  private func isAddition(_ piece: Range<Int>) -> Bool {
    let word = document.lowercased[piece.lowerBound]
    return [
      "who", "which", "whose", "speaking", "a", "an", "the", "his", "her", "former", "in", "on",
      "at", "also", "himself", "herself", "however", "too", "now", "then", "aged", "and",
    ].contains(word)
      || document.tokens[piece.lowerBound].kind == .number
      || word.utf8.count > 5 && word.utf8.suffix(3).elementsEqual("ing".utf8)
      || endsWithRole(piece.upperBound)
  }

  private func isPhraseEnd(_ end: Int) -> Bool {
    document.tokens[end - 1].kind == .word
      && !Grammar.prepositions.contains(document.lowercased[end - 1])
      && !Grammar.calendar.contains(document.lowercased[end - 1])
  }

  private func endsWithName(_ end: Int) -> Bool {
    guard let token = document.tokens[safe: end - 1] else { return false }
    if document.lowercased[end - 1] == ")" { return true }
    return token.kind == .word && token.isCapitalised
      && !Grammar.calendar.contains(document.lowercased[end - 1])
  }

  private func endsWithRole(_ end: Int) -> Bool { roleLength(endingAt: end) > 0 }

  /// How many tokens the longest role phrase has that ends there.
  func roleLength(endingAt end: Int) -> Int {
    for length in stride(from: min(8, end), to: 0, by: -1) {
      if let match = gazetteers.roles.longestMatch(in: keys, at: end - length, limit: end),
        match.count == length
      {
        return length
      }
    }
    return 0
  }

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
      !Grammar.calendar.contains(word) || token.letterCase == .upper
    else { return nil }
    let start =
      token.isCapitalised || token.letterCase == .mixed
      ? nameStart(endingAt: end, within: sentence)
      : descriptionStart(endingAt: end, within: sentence)
    guard let start else { return nil }
    return withCoordination(start..<end, within: sentence)
  }

  /// Grows a name to the left: capitals, particles, titles and posts, down to a determiner.
  private func nameStart(endingAt end: Int, within sentence: Range<Int>) -> Int? {
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
      if Grammar.calendar.contains(word) { break }
      start = index
      if Grammar.determiners.contains(word) { break }
    }
    return start
  }

  /// A parenthesis of one to three words, an acronym or a party: "(OECD)", "(R-Texas)".
  private func shortParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Int? {
    for length in 2...4 {
      let open = close - length
      guard open > sentence.lowerBound else { return nil }
      if document.lowercased[open] == "(" { return open }
    }
    return nil
  }

  /// Words in small letters that belong to the name behind them: a role, a particle, a determiner,
  /// the preposition within a long name or post.
  private func lowerStart(before index: Int, end: Int, within sentence: Range<Int>) -> Int? {
    let word = document.lowercased[index]
    let role = roleLength(endingAt: index + 1)
    if role > 0, index + 1 - role >= sentence.lowerBound { return index + 1 - role }
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
        && isCapitalised(index - 1, within: sentence) && isOrganizationNoun(index - 1)
      if isPost || isLongName { return index }
    }
    if word == "the", index > sentence.lowerBound + 1 { return index }
    return nil
  }

  private func isOrganizationNoun(_ index: Int) -> Bool {
    gazetteers.organizationNouns.longestMatch(in: keys, at: index, limit: index + 1) != nil
      || gazetteers.organizations.longestMatch(in: keys, at: index) != nil
      || ["foreign", "affairs", "cooperation"].contains(document.lowercased[index])
  }

  private func isCapitalised(_ index: Int, within sentence: Range<Int>) -> Bool {
    index >= sentence.lowerBound && document.tokens[index].kind == .word
      && document.tokens[index].isCapitalised
  }

  /// Grows a description to the left, to its determiner or as far as its words go.
  private func descriptionStart(endingAt end: Int, within sentence: Range<Int>) -> Int? {
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
        || Grammar.isAdverb(word) || Grammar.calendar.contains(word)
      {
        break
      }
      if Grammar.prepositions.contains(word) {
        guard index > sentence.lowerBound, leadsToHead(index) else { break }
        start = index - 1
        continue
      }
      start = index
      if Grammar.determiners.contains(word), !continuesLeft(start, within: sentence) { break }
    }
    return start
  }

  /// Whether a preposition hangs on the head of the phrase ("a spokesman for the ministry").
  private func leadsToHead(_ preposition: Int) -> Bool {
    let word = document.lowercased[preposition - 1]
    if roleLength(endingAt: preposition) > 0 || isOrganizationNoun(preposition - 1) { return true }
    return document.lowercased[preposition] == "of"
      && document.tokens[preposition - 1].letterCase == .lower
      && !Grammar.prepositions.contains(word) && !Grammar.determiners.contains(word)
  }

  /// Whether a phrase goes on to the left of a determiner ("the head of the delegation").
  private func continuesLeft(_ determiner: Int, within sentence: Range<Int>) -> Bool {
    let index = determiner - 1
    guard index > sentence.lowerBound, Grammar.prepositions.contains(document.lowercased[index])
    else { return false }
    return leadsToHead(index)
  }

  /// "A and B said": takes in the name before the conjunction.
  private func withCoordination(_ phrase: Range<Int>, within sentence: Range<Int>) -> Range<Int> {
    let index = phrase.lowerBound - 1
    guard index > sentence.lowerBound, document.lowercased[index] == "and",
      document.tokens[phrase.upperBound - 1].isCapitalised,
      isCapitalised(index - 1, within: sentence),
      let other = self.phrase(endingAt: index, within: sentence)
    else { return phrase }
    return other.lowerBound..<phrase.upperBound
  }

  /// The noun phrase that begins there and ends before a clause's end ("said the Iranian envoy").
  func phrase(startingAt start: Int, within sentence: Range<Int>) -> Range<Int>? {
    guard start < sentence.upperBound, document.tokens[start].kind == .word else { return nil }
    let first = document.lowercased[start]
    if ["he", "she", "they", "it", "we", "i"].contains(first) { return start..<start + 1 }
    guard !Grammar.prepositions.contains(first), !Grammar.auxiliaries.contains(first),
      !Grammar.questionWords.contains(first) || first == "who"
    else { return nil }
    var end = start
    while end < sentence.upperBound, end - start < 24 {
      let token = document.tokens[end]
      let word = document.lowercased[end]
      if token.kind == .possessive {
        end += 1
        continue
      }
      guard token.kind == .word || token.kind == .number else { break }
      if end > start {
        if Grammar.isAdverb(word) && token.letterCase == .lower || Grammar.calendar.contains(word)
          || Grammar.times.contains(word)
        {
          break
        }
        if Grammar.prepositions.contains(word) || word == "and" {
          guard continuesRight(end, from: start, within: sentence) else { break }
        } else if Grammar.subordinators.contains(word) || Grammar.auxiliaries.contains(word)
          || word == "who" || Grammar.coordinators.contains(word)
        {
          break
        } else if token.letterCase == .lower, document.tokens[end - 1].isCapitalised,
          !Grammar.nameParticles.contains(word), !isNounLike(end)
        {
          break
        }
      }
      end += 1
    }
    guard end > start, !Grammar.determiners.contains(document.lowercased[end - 1]) else {
      return nil
    }
    return start..<end
  }

  /// After a capitalised adjective a noun in small letters goes on ("Iranian envoy").
  private func isNounLike(_ index: Int) -> Bool {
    for length in 1...4 where roleLength(endingAt: index + length) >= length { return true }
    return isOrganizationNoun(index)
  }

  /// Whether "of", "for", "to" or "and" stays within the phrase that began to its left.
  private func continuesRight(_ index: Int, from start: Int, within sentence: Range<Int>) -> Bool {
    let word = document.lowercased[index]
    guard index + 1 < sentence.upperBound, document.tokens[index + 1].kind == .word else {
      return false
    }
    if word == "of" || word == "for" || word == "to" {
      let next = document.lowercased[index + 1]
      let goesOn = document.tokens[index + 1].isCapitalised || Grammar.determiners.contains(next)
      return word == "of"
        || goesOn && (roleLength(endingAt: index) > 0 || isOrganizationNoun(index - 1))
    }
    guard word == "and" else { return false }
    return document.tokens[index + 1].isCapitalised && document.tokens[index - 1].isCapitalised
  }

  /// The subject of a sentence's main clause: its first noun phrase, behind an opening phrase that
  /// ends in a comma ("In Geneva on Monday, …").
  func mainSubject(of sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    guard start < sentence.upperBound else { return nil }
    let first = document.lowercased[start]
    if Grammar.prepositions.contains(first) || Grammar.subordinators.contains(first)
      || Grammar.isAdverb(first)
    {
      guard let comma = sentence.first(where: { document.lowercased[$0] == "," }) else {
        return nil
      }
      start = comma + 1
    }
    guard let phrase = phrase(startingAt: start, within: sentence) else { return nil }
    // A verb has ended the phrase unless it ran into one: keep what can be a name or description.
    let head = phrase.prefix { index in
      document.tokens[index].kind != .word || document.tokens[index].isCapitalised
        || Grammar.determiners.contains(document.lowercased[index])
        || Grammar.nameParticles.contains(document.lowercased[index])
        || document.lowercased[index] == "of" || document.lowercased[index] == "for"
        || isNounLike(index) || roleLength(endingAt: index + 1) > 0
        || gazetteers.roleModifiers.longestMatch(in: keys, at: index, limit: index + 1) != nil
        || Grammar.pronouns.contains(document.lowercased[index])
    }
    guard let last = head.last, !Grammar.determiners.contains(document.lowercased[last]) else {
      return nil
    }
    return head
  }
}
