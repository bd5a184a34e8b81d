import Language

/// What a title says a transcript or a signed text is: a press conference, an interview, remarks at a
/// round table.
extension EventScene {
  /// The occasion that the headline names, with those who speak at it: "Minister Sana at a Press
  /// Conference", "Minister Sana With Bo Lund of Radio Pelago", "Remarks at a Trade Forum", "Minister Sana
  /// and Minister Okello Before Their Meeting", "Department Press Briefing – March 9, 2022".
  ///
  /// Titles write nouns with capitals and have no verb, so that the reading of sentences passes them
  /// over. Where nobody's words follow, a title names an occasion like any other.
  func titledOccasion() -> EventDraft? {
    guard let headline = reading.layout.headline else { return nil }
    let speakers = speakersOfWholeText()
    guard !speakers.isEmpty else { return nil }
    var draft = interview() ?? titled("briefing", in: headline) ?? gathering(in: headline)
    draft = draft ?? titled("address", in: headline)
    draft?.add(speakers)
    return draft
  }

  /// The first noun for a type of event.
  private func titled(_ type: String, in headline: Range<Int>) -> EventDraft? {
    var index = headline.lowerBound
    while index < headline.upperBound {
      guard let (tokens, types) = eventNoun(at: index, limit: headline.upperBound) else {
        index += 1
        continue
      }
      index = tokens.upperBound
      guard types.contains(type), !isProgramme(tokens) else { continue }
      var draft = EventDraft(type: type, tokens: tokens)
      draft.phrase = phrase(tokens).lowercased()
      draft.date = (tokens.upperBound..<headline.upperBound).lazy.compactMap(date(at:)).first
      return draft
    }
    return nil
  }

  private func interview() -> EventDraft? {
    guard let interview = Interview(reading), !interview.interviewers.isEmpty else { return nil }
    var draft = EventDraft(type: "interview", tokens: interview.tokens)
    draft.participants = interview.interviewees + interview.interviewers
    return draft
  }

  /// "at a Health Security Roundtable", "before their meeting": the noun at the end of what stands behind
  /// the preposition.
  private func gathering(in headline: Range<Int>) -> EventDraft? {
    for opener in headline where Self.openers.contains(word(opener)) {
      let isTheirs = word(opener + 1) == "their"
      let start =
        isTheirs || FunctionWords.determiners.contains(word(opener + 1)) ? opener + 2 : opener + 1
      var end = nounPhraseEnd(from: start, limit: headline.upperBound)
      var types = types(endingAt: end, from: start)
      // "at the Trade in Fish Report Launch Ceremony": the last word of the title says what it is.
      if types == nil, headline.upperBound - start <= 12,
        let own = self.types(endingAt: headline.upperBound, from: start)
      {
        (types, end) = (own, headline.upperBound)
      }
      if let hearing = hearing(start..<end, opener: opener) { return hearing }
      guard
        let type = types?.first(where: Self.gatherings.contains)
          ?? EventScene.nameHeads[word(end - 1)], end > start
      else { continue }
      var draft = EventDraft(type: type, tokens: start..<end)
      draft.phrase = titlePhrase(start..<end)
      if isTheirs {
        let people = (headline.lowerBound..<opener).compactMap { mention(at: $0)?.entity }
        draft.add(people.filter(isPerson))
      }
      return draft
    }
    return nil
  }

  /// The types of the event noun that ends there.
  private func types(endingAt end: Int, from start: Int) -> [String]? {
    Range.from(start, upTo: end).lazy.compactMap { eventNoun(at: $0, limit: end) }
      .first { $0.tokens.upperBound == end }?.types
  }

  /// "Remarks Before the Trade Committee": one who speaks before a committee is heard by it.
  private func hearing(_ tokens: Range<Int>, opener: Int) -> EventDraft? {
    guard word(opener) == "before", let last = tokens.last,
      ["committee", "subcommittee", "commission", "panel"].contains(word(last))
    else { return nil }
    var draft = EventDraft(type: "briefing", tokens: tokens)
    draft.phrase = "hearing, " + titlePhrase(tokens)
    draft.organizer = mention(at: last)?.entity
    return draft
  }

  private static let openers: Set<String> = ["at", "before", "after", "during", "following"]
  /// Types of event that people come together for.
  private static let gatherings: Set<String> = [
    "meeting", "talks", "conference", "summit", "ceremony", "hosting", "signing",
  ]

  /// Where the words of a title that belong to one noun end.
  private func nounPhraseEnd(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit,
      isWord(end) || document.tokens[end].kind == .number || isPossessive(end)
        || ["+", "-"].contains(word(end)),
      !Grammar.prepositions.contains(word(end)), !Grammar.coordinators.contains(word(end))
    {
      end += 1
    }
    return end
  }

  /// The noun of the tables that stands at a token, with the types of event that it can be.
  private func eventNoun(at index: Int, limit: Int) -> (tokens: Range<Int>, types: [String])? {
    guard let match = gazetteers.events.longestMatch(in: keys, at: index, limit: limit) else {
      return nil
    }
    let nouns = gazetteers.events.values(of: match).filter { $0.wordClass == .noun }
    return (index..<index + match.count, nouns.map(\.type.id))
  }

  /// Words of a title in small letters, but for those that are written so anywhere ("U.S.", "2+2").
  private func titlePhrase(_ tokens: Range<Int>) -> String {
    var phrase = ""
    for index in tokens where date(at: index) == nil && !isPossessive(index) {
      let isApart =
        index == 0 || document.tokens[index - 1].span.end < document.tokens[index].span.begin
      if isApart, !phrase.isEmpty { phrase += " " }
      let isName = mention(at: index) != nil || document.tokens[index].letterCase != .capitalised
      phrase += isName ? document.words[index] : document.lowercased[index]
    }
    return phrase
  }

  /// "Radio Pelago’s State of the Union": what a broadcaster has is a programme.
  private func isProgramme(_ tokens: Range<Int>) -> Bool {
    guard isPossessive(tokens.lowerBound - 1) else { return false }
    return mention(at: tokens.lowerBound - 2).map { !isPerson($0.entity) } ?? true
  }

  /// Whether a text tells of an event above its first turn.
  func isInHead(_ event: Event) -> Bool {
    guard let first = reading.layout.turnLabels.first?.lowerBound else { return false }
    return event.tokens.contains { $0.upperBound <= first }
  }

  /// The people whom labels of turns name, else the one whose name and post stand under the headline.
  private func speakersOfWholeText() -> [Entity.ID] {
    let layout = reading.layout
    let labels = layout.turnLabels
    guard labels.isEmpty else { return reading.people(in: labels) }
    guard let line = layout.roles.firstIndex(of: .body) else { return [] }
    let tokens = document.paragraphs[line].tokens
    guard tokens.count <= 24, isWord(tokens.upperBound - 1),
      let mention = mention(at: tokens.lowerBound), isPerson(mention.entity),
      word(mention.tokens.upperBound) == ","
    else { return [] }
    return [mention.entity]
  }
}
