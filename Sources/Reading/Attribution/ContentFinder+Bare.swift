import Language

extension ContentFinder {
  /// Content without a mark: a bare clause behind "said", a noun phrase behind "condemned".
  func bare(after cue: Cue, from start: Int, within sentence: Range<Int>) -> Right? {
    let frames = cue.entry.frames
    var index = start
    var addressee: Range<Int>?
    if word(index) == ":" || word(index) == "," && isInserted(index, within: sentence) {
      index = word(index) == ":" ? index + 1 : afterInsertion(index, within: sentence)
    }
    if word(index) == ",", document.tokens[safe: index + 1]?.kind == .quotationMark { index += 1 }
    // "Okello said, and Sanogo agreed, that …": what both said stands behind the second.
    if index > start, word(index) == "that" { index += 1 }
    index = afterDate(index, within: sentence)
    if ContentFinder.personal.contains(cue.entry.lemma) {
      guard let end = objectEnd(index, within: sentence) else { return nil }
      addressee = index..<end
      index = afterDate(end, within: sentence)
      // "Fiji tells UN: the sea is rising"
      if word(index) == ":" { index += 1 }
    } else if word(index) == "to",
      let phrase = phrases.phrase(startingAt: index + 1, within: sentence)
    {
      addressee = phrase
      index = afterDate(phrase.upperBound, within: sentence)
    }
    guard index < sentence.upperBound, sentence.upperBound - index > 1 else { return nil }
    let isClause = frames.contains(.that) && cue.entry.strength == .safe
    guard isClause || frames.contains(.nounPhrase) else { return nil }
    guard canBegin(index, asClause: isClause, within: sentence) else { return nil }
    return Right(
      content: index..<sentence.upperBound, addressee: addressee, isMarked: word(start) == ":")
  }

  /// Verbs that never go without the person to whom it is said.
  static let personal: Set<String> = [
    "tell", "inform", "assure", "reassure", "notify", "remind", "brief", "advise", "alert",
  ]

  /// The end of a short object ("reporters", "the Security Council", "him").
  func objectEnd(_ start: Int, within sentence: Range<Int>) -> Int? {
    guard start < sentence.upperBound, document.tokens[start].kind == .word else { return nil }
    if ["him", "her", "them", "us", "me", "it", "reporters", "journalists"].contains(word(start)) {
      return start + 1
    }
    guard let phrase = phrases.phrase(startingAt: start, within: sentence) else { return nil }
    // A determiner behind the object's head begins the content ("told parliament the deal …").
    for index in phrase.dropFirst()
    where Grammar.determiners.contains(word(index))
      && !Grammar.prepositions.contains(word(index - 1))
    {
      return index
    }
    return phrase.count < 6 ? phrase.upperBound : nil
  }

  /// ", however," and the like between a cue and its content.
  func isInserted(_ comma: Int, within sentence: Range<Int>) -> Bool {
    afterInsertion(comma, within: sentence) > comma
  }

  func afterInsertion(_ comma: Int, within sentence: Range<Int>) -> Int {
    // "said, and her colleague agreed, that …"
    let isAside = Grammar.coordinators.contains(word(comma + 1))
    for length in 1...(isAside ? 14 : 6) {
      let close = comma + length + 1
      guard close < sentence.upperBound else { return comma }
      if word(close) == "," { return close + 1 }
    }
    return comma
  }

  /// Skips "on Friday", "Friday", "yesterday", "in a statement", "at a briefing".
  func afterDate(_ start: Int, within sentence: Range<Int>) -> Int {
    var index = start
    for _ in 0..<3 {
      let here = word(index)
      let next = word(index + 1)
      if DateWords.calendar.contains(here) || ["today", "yesterday", "earlier"].contains(here) {
        index += document.tokens[safe: index + 1]?.kind == .number ? 2 : 1
      } else if ["last", "this"].contains(here), Self.spans.contains(next) {
        index += 2
      } else if here == "in", document.tokens[safe: index + 1]?.isCapitalised ?? false,
        isTimeAhead(index + 2)
      {
        // "told a seminar in Samarkand last week"
        index += 2
        continue
      } else if here == "in", DateWords.calendar.contains(next) {
        index += document.tokens[safe: index + 2]?.kind == .number ? 3 : 2
      } else if here == "on", DateWords.calendar.contains(next) {
        index += document.tokens[safe: index + 2]?.kind == .number ? 3 : 2
      } else if ["in", "at", "during"].contains(here), ["a", "an", "the"].contains(next),
        let end = afterOccasion(index + 2, within: sentence)
      {
        index = end
      } else {
        break
      }
      if word(index) == ",", index + 1 < sentence.upperBound { index += 1 }
    }
    return index
  }

  private static let spans: Set<String> = ["week", "month", "year", "weekend", "night"]

  /// Whether words that say when stand there: "last week", "on Monday".
  private func isTimeAhead(_ index: Int) -> Bool {
    word(index) == "last" && Self.spans.contains(word(index + 1))
      || word(index) == "on" && DateWords.calendar.contains(word(index + 1))
      || DateWords.calendar.contains(word(index))
  }

  /// The end of "joint statement", "news conference": up to two words before an occasion's noun.
  func afterOccasion(_ start: Int, within sentence: Range<Int>) -> Int? {
    for index in Range.from(start, upTo: min(start + 3, sentence.upperBound))
    where ContentFinder.occasions.contains(word(index)) {
      return index + 1
    }
    return nil
  }

  private static let occasions: Set<String> = [
    "statement", "speech", "address", "briefing", "conference", "interview", "letter", "tweet",
    "post", "message", "report", "communique", "communiqué", "meeting", "hearing", "remarks",
  ]

  func canBegin(_ index: Int, asClause isClause: Bool, within sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    let here = word(index)
    // "the doses that the president announced are here": the verb of another clause.
    if Grammar.auxiliaries.contains(here), token.letterCase == .lower { return false }
    if ContentFinder.particles.contains(word(index + 1)), Grammar.objects.contains(here) {
      return false
    }
    if token.kind == .quotationMark || token.kind == .number { return true }
    if ContentFinder.currency.contains(here) { return true }
    guard token.kind == .word else { return false }
    if DateWords.calendar.contains(here) || Grammar.times.contains(here) && here != "this" {
      return isClause && !DateWords.calendar.contains(here) && here == "there"
    }
    if Grammar.prepositions.contains(here) {
      return isClause && hasComma(after: index, within: sentence)
    }
    return !Grammar.coordinators.contains(here)
      && (isClause || !Grammar.subordinators.contains(here)
        || ["what", "how", "that"].contains(here))
      && !(Grammar.isAdverb(here) && !isClause)
  }

  /// Behind an object these belong to the verb ("wrote it down").
  private static let particles: Set<String> = ["down", "up", "out", "off", "away", "back", "over"]

  private static let currency: Set<String> = ["$", "€", "£", "¥"]

  /// "said in Geneva the talks …" is rare; "said in return, the …" has its comma.
  func hasComma(after index: Int, within sentence: Range<Int>) -> Bool {
    let end = min(sentence.upperBound, index + 12)
    return (index..<end).contains { word($0) == "," }
  }
}
