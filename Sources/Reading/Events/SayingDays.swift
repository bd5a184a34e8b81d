import Language
import Tagging

/// The day of saying, where it stands apart from the verb: in the words that tell how something was said.
extension EventScene {
  /// "said in a statement Friday", "told KTV’s “The Port” on Friday that": the day behind a cue, in a phrase that a
  /// preposition begins.
  func dayBehind(cue: Int) -> DateMention? {
    let limit = min(sentence(cue).upperBound, cue + 18)
    guard cue + 1 < limit,
      Self.manners.contains(word(cue + 1)) || ["told", "tells"].contains(word(cue))
    else { return nil }
    var index = cue + 1
    while index < limit {
      if let date = date(at: index) {
        return isDay(date) && !isPremodifier(date) && isClosed(date.tokens.upperBound) ? date : nil
      }
      if let title = titleEnd(from: index) {
        index = title
        continue
      }
      guard isWord(index) || isPossessive(index) || word(index) == "&",
        !Self.stops.contains(word(index)),
        !isVerbLike(index) || Self.issued.contains(word(index)), !isOtherEvent(index)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// "said after talks with Paz in Kandor", "told reporters at the close of his visit here", "said by telephone from Kandor",
  /// "said a spokesman in Kandor": the place behind a cue with which the clause closes.
  func placeBehind(cue: Int) -> Entity.ID? {
    let limit = min(sentence(cue).upperBound, cue + 22)
    guard cue + 1 < limit else { return nil }
    // Behind a quotation the speaker comes before the place.
    let isInverted = document.tokens[safe: cue - 1].map { $0.kind == .quotationMark } ?? false
    guard
      isInverted || Self.manners.contains(word(cue + 1)) || ["told", "tells"].contains(word(cue))
    else { return nil }
    var isFar = false
    for index in cue + 1..<limit {
      let word = word(index)
      if word == "here", !isWord(index + 1) { return placeOfDateline() }
      if Self.phones.contains(word) { isFar = true }
      if ["in", "at"].contains(word) || word == "from" && isFar,
        let place = place(behind: index, isTopic: false)
      {
        let end = place.tokens.upperBound
        return end >= limit || isClosed(end) || date(at: end) != nil || self.word(end) == "on"
          ? place.entity : nil
      }
      guard
        isWord(index) || isPossessive(index) || document.tokens[index].kind == .number
          || word == "," && mention(at: index + 1) != nil, !Self.stops.contains(word),
        !isVerbLike(index) || Self.issued.contains(word), !isOtherEvent(index)
      else { return nil }
    }
    return nil
  }

  /// Words for what carries a voice from elsewhere.
  private static let phones: Set<String> = ["telephone", "phone", "video", "videolink", "link"]

  /// Where the dateline says that a report was written.
  private func placeOfDateline() -> Entity.ID? {
    reading.layout.datelines.first?.lazy.compactMap { mention(at: $0) }
      .first { isPlace($0) }?.entity
  }

  /// "Speaking to reporters in Boston on Friday, Sol said", "In a letter dated May 3, Sol wrote": the day with which
  /// words close that open the sentence and tell how it is said.
  func dayOfOpening(before cue: Int) -> DateMention? {
    guard let opening = sayingOpening(before: cue), let date = date(at: opening.upperBound - 1),
      date.tokens.lowerBound > opening.lowerBound, isDay(date)
    else { return nil }
    return date
  }

  /// "On Friday Sol spoke to growers, promising …", "filed a complaint Friday, claiming …", "made the remark Friday as
  /// he discussed …": the day of the clause on which the cue's leans.
  func dayOfMainClause(before cue: Int) -> DateMention? {
    let start = sentence(cue).lowerBound
    guard let end = mainClauseEnd(before: cue) else { return nil }
    let clause = Range.from(start, upTo: end)
    guard clause.count < 40, clause.contains(where: isVerbLike),
      !clause.contains(where: {
        document.tokens[$0].kind == .quotationMark || Self.subordinators.contains(word($0))
      })
    else { return nil }
    var found: DateMention?
    for index in clause {
      guard let date = date(at: index), date.tokens.lowerBound == index else { continue }
      guard found == nil, isDay(date), !isPremodifier(date),
        !Self.otherDays.contains(word(index - 1))
      else { return nil }
      found = date
    }
    return found
  }

  /// Where the clause ends on which a participle or an "as he …" leans.
  private func mainClauseEnd(before cue: Int) -> Int? {
    let near = Range.from(max(sentence(cue).lowerBound, cue - 4), upTo: cue)
    // "Sol plans to visit Kandor on Sunday, according to an aide."
    if reading.layout.tags[cue] == .gerund, word(cue) != "according" {
      return near.last { word($0) == "," }
    }
    return near.last { index in
      word(index) == "as" && ["he", "she", "they", "it"].contains(word(index + 1))
        && (max(0, index - 3)..<index).contains { date(at: $0)?.tokens.upperBound == index }
    }
  }

  /// "Speaking to reporters in Boston on Friday, Sol said": the place in such words.
  func placeOfOpening(before cue: Int) -> Entity.ID? {
    guard let opening = sayingOpening(before: cue) else { return nil }
    return opening.lazy.compactMap { index -> Entity.ID? in
      guard ["in", "at"].contains(word(index)), let place = place(behind: index, isTopic: false)
      else { return nil }
      let end = place.tokens.upperBound
      return end >= opening.upperBound || date(at: end) != nil || date(at: end + 1) != nil
        || ["after", "before", "following", "ahead"].contains(word(end))
        ? place.entity : nil
    }.first
  }

  /// The words that open a sentence up to the comma before the subject, where they tell of saying.
  private func sayingOpening(before cue: Int) -> Range<Int>? {
    var start = sentence(cue).lowerBound
    if ["but", "and", "yet", "later", "earlier", "then"].contains(word(start)) { start += 1 }
    let verb = groupStart(cue)
    guard let comma = Range.from(start, upTo: verb).last(where: { word($0) == "," }),
      comma - start < 26, !Range.from(comma, upTo: verb).contains(where: isVerbLike)
    else { return nil }
    // "Sol, speaking to reporters in Kandor, said": the words stand behind the subject.
    if let aside = Range.from(start, upTo: comma).last(where: { word($0) == "," }),
      comma == verb - 1, Self.speaking.contains(word(aside + 1))
    {
      start = aside + 1
    }
    let opening = Range.from(start, upTo: comma)
    let opens =
      Self.speaking.contains(word(start))
      || word(start) == "at"
      || word(start) == "in" && opening.prefix(6).contains { Self.sayings.contains(word($0)) }
    guard opens,
      !opening.dropFirst().contains(where: { isVerbLike($0) && !Self.issued.contains(word($0)) })
    else { return nil }
    return opening
  }

  /// Behind a title between quotation marks ("“The Port”"), of which broadcasters' programmes have few words.
  private func titleEnd(from index: Int) -> Int? {
    guard document.tokens[index].kind == .quotationMark,
      let close = document.quotationIndex.partner(ofMark: index), close > index, close - index < 9,
      isPossessive(index - 1) || word(index - 1) == "on"
    else { return nil }
    return close + 1
  }

  /// Whether the words go over to what has a day of its own: what is yet to come, or happened before and was no talk.
  private func isOtherEvent(_ index: Int) -> Bool {
    switch word(index) {
    case "before": !["testimony", "remarks", "speech", "testifying"].contains(word(index - 1))
    case "since", "until", "about", "ahead", "against": true
    case "after", "following":
      !Range.from(index + 1, upTo: min(index + 5, document.tokens.count)).contains {
        Self.encounters.contains(word($0))
      }
    default: false
    }
  }

  /// Whether words name one day, with or without the article's own day known: not "in June".
  func isDay(_ date: DateMention) -> Bool {
    if let known = date.date { return known.utf8.count == 10 }
    return date.tokens.contains { index in
      switch DateWords.parts[word(index)] {
      case .weekday, .day: true
      case .month: document.tokens[safe: index + 1]?.kind == .number
      default: false
      }
    }
  }

  /// Whether the clause goes on with nothing that a day could belong to.
  private func isClosed(_ index: Int) -> Bool {
    guard isWord(index) else { return true }
    return [
      "that", "in", "at", "from", "after", "during", "as", "night", "morning", "afternoon",
      "evening", "when",
    ]
    .contains(word(index))
  }

  private static let speaking: Set<String> = [
    "speaking", "appearing", "writing", "testifying", "addressing", "talking",
  ]
  private static let manners: Set<String> = [
    "in", "via", "by", "through", "at", "aboard", "on", "to", "from", "during", "after",
    "following",
    "over",
  ]
  private static let stops: Set<String> = ["that", "whether", "who", "which", "because", "if"]
  /// With what another clause begins.
  private static let subordinators = stops.union([
    "when", "while", "where", "although", "though", "whose", ";", ":",
  ])
  /// Behind what a day is another's.
  private static let otherDays: Set<String> = [
    "before", "since", "until", "by", "after", "for", "of", "from", "to", "about", "following",
    "next", "through",
  ]
  /// What is done with what is said.
  private static let issued: Set<String> = [
    "dated", "published", "posted", "issued", "released", "aired", "broadcast", "recorded", "sent",
    "delivered", "taped", "televised",
  ]
  private static let encounters: Set<String> = [
    "meeting", "talks", "call", "summit", "session", "conversation", "hearing", "debate", "lunch",
    "dinner", "breakfast",
  ]
  /// In what something is said.
  private static let sayings: Set<String> = [
    "statement", "letter", "tweet", "tweets", "post", "op-ed", "interview", "speech", "address",
    "appearance", "email", "e-mail", "message", "remarks", "comments", "briefing", "conference",
    "testimony", "memo", "column", "essay", "article", "note", "call", "video", "broadcast",
    "filing",
    "release", "editorial", "blog", "lecture", "sermon", "series",
  ]
}
