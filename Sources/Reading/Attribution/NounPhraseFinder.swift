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
    var end = beforeDate(endingAt: position, within: sentence)
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
    end = beforeDate(endingAt: end, within: sentence)
    if let relative = relativePronoun(before: end, within: sentence) { end = relative }
    return phrase(endingAt: end, within: sentence)
  }

  /// "Malta on Monday accused …": the subject stands before the day.
  private func beforeDate(endingAt end: Int, within sentence: Range<Int>) -> Int {
    guard end - 1 > sentence.lowerBound, DateWords.calendar.contains(document.lowercased[end - 1]),
      document.tokens[end - 1].letterCase == .capitalised
    else { return end }
    if document.lowercased[end - 2] == "on" { return end - 2 }
    return document.tokens[end - 2].kind == .word || document.lowercased[end - 2] == ","
      ? end - 1 : end
  }

  /// "Malta's ambassador, Carmen Zahra, said": the name between the commas and the post before it.
  func nameInParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Range<Int>? {
    var start = close - 1
    while start > sentence.lowerBound, close - start < 7, document.lowercased[start] != "," {
      let token = document.tokens[start]
      guard token.kind == .word,
        token.letterCase != .lower || Grammar.nameParticles.contains(document.lowercased[start]),
        !DateWords.calendar.contains(document.lowercased[start])
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
  func relativePronoun(before end: Int, within sentence: Range<Int>) -> Int? {
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
  func beforeParenthesis(endingAt close: Int, within sentence: Range<Int>) -> Int? {
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
      // "The official, who spoke in secret, said": nothing but the subject is left.
      if start < sentence.lowerBound, pieceEnd < close {
        return isPhraseEnd(pieceEnd) ? pieceEnd : nil
      }
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

  func isAddition(_ piece: Range<Int>) -> Bool {
    let word = document.lowercased[piece.lowerBound]
    return [
      "who", "which", "whose", "speaking", "a", "an", "the", "his", "her", "former", "in", "on",
      "at", "also", "himself", "herself", "however", "too", "now", "then", "aged", "and",
    ].contains(word)
      || document.tokens[piece.lowerBound].kind == .number
      || word.utf8.count > 5 && word.utf8.suffix(3).elementsEqual("ing".utf8)
      || endsWithRole(piece.upperBound)
  }

  func isPhraseEnd(_ end: Int) -> Bool {
    document.tokens[end - 1].kind == .word
      && !Grammar.prepositions.contains(document.lowercased[end - 1])
      && !DateWords.calendar.contains(document.lowercased[end - 1])
  }

  func endsWithName(_ end: Int) -> Bool {
    guard let token = document.tokens[safe: end - 1] else { return false }
    if document.lowercased[end - 1] == ")" { return true }
    return token.kind == .word && token.isCapitalised
      && !DateWords.calendar.contains(document.lowercased[end - 1])
  }

  /// Whether a verb that can only be one of saying stands there ("said", unlike "the accused").
  func isSayingVerb(_ index: Int) -> Bool {
    guard let token = document.tokens[safe: index], token.letterCase == .lower,
      let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: index + 1)
    else { return false }
    let before = document.lowercased[safe: index - 1] ?? ""
    if Grammar.determiners.contains(before) || Grammar.prepositions.contains(before) {
      return false
    }
    let entries = gazetteers.cues.values(of: match)
    return entries.contains {
      $0.wordClass == .verb && $0.strength == .safe && $0.frames.contains(.that)
        && ($0.forms.contains(.past) || $0.forms == .third)
    } && !entries.contains { $0.wordClass == .noun }
  }

  func endsWithRole(_ end: Int) -> Bool { roleLength(endingAt: end) > 0 }

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

  /// Whether the words can stand for somebody who says something: a name, a role, a report.
  func isSource(_ phrase: Range<Int>) -> Bool {
    phrase.contains { index in
      roleLength(endingAt: index + 1) > 0 || SpeakingNouns.holds(document.lowercased[index])
        || isOrganizationNoun(index)
    } || document.tokens[phrase.upperBound - 1].isCapitalised
  }

  /// The subject of a sentence's main clause: its first noun phrase, behind an opening phrase that
  /// ends in a comma ("In Geneva on Monday, …").
  func mainSubject(of sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    guard start < sentence.upperBound else { return nil }
    if Grammar.coordinators.contains(document.lowercased[start]), start + 1 < sentence.upperBound {
      start += 1
    }
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
