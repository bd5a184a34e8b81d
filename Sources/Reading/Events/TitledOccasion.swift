import Language

/// What a title says a transcript or a signed text is: a press conference, an address.
extension EventScene {
  /// The occasion that the headline names, with those who speak at it: "Minister Sana at a Press
  /// Conference", "Department Press Briefing – March 9, 2022".
  ///
  /// Titles write nouns with capitals and have no verb, so that the reading of sentences passes them
  /// over. Where nobody's words follow, a title names an occasion like any other.
  func titledOccasion() -> EventDraft? {
    guard let headline = reading.layout.headline else { return nil }
    let speakers = speakersOfWholeText()
    guard !speakers.isEmpty else { return nil }
    var index = headline.lowerBound
    while index < headline.upperBound {
      guard
        let match = gazetteers.events.longestMatch(in: keys, at: index, limit: headline.upperBound)
      else {
        index += 1
        continue
      }
      let tokens = index..<index + match.count
      index = tokens.upperBound
      guard
        let term = gazetteers.events.values(of: match).first(where: {
          $0.wordClass == .noun && ["briefing", "address"].contains($0.type.id)
        }), !isProgramme(tokens)
      else { continue }
      var draft = EventDraft(type: term.type.id, tokens: tokens)
      draft.phrase = phrase(tokens).lowercased()
      draft.participants = speakers
      draft.date = (tokens.upperBound..<headline.upperBound).lazy.compactMap(date(at:)).first
      return draft
    }
    return nil
  }

  /// "Radio Pelago’s State of the Union": what a broadcaster has is a programme.
  private func isProgramme(_ tokens: Range<Int>) -> Bool {
    guard isPossessive(tokens.lowerBound - 1) else { return false }
    return mention(at: tokens.lowerBound - 2).map { !isPerson($0.entity) } ?? true
  }

  /// Whether a text tells of an event above its first turn.
  func isInHead(_ event: Event) -> Bool {
    let first = reading.layout.roles.lazy.compactMap { role in
      if case .turn(let label, _) = role { label.lowerBound } else { nil }
    }.first
    guard let first else { return false }
    return event.tokens.contains { $0.upperBound <= first }
  }

  /// The people whom labels of turns name, else the one whose name and post stand under the headline.
  private func speakersOfWholeText() -> [Entity.ID] {
    let layout = reading.layout
    var speakers: [Entity.ID] = []
    var hasTurns = false
    for role in layout.roles {
      guard case .turn(let label, _) = role else { continue }
      hasTurns = true
      for index in label {
        guard let mention = mention(at: index), isPerson(mention.entity),
          !speakers.contains(mention.entity)
        else { continue }
        speakers.append(mention.entity)
      }
    }
    if hasTurns { return speakers }
    guard let line = layout.roles.firstIndex(of: .body) else { return [] }
    let tokens = document.paragraphs[line].tokens
    guard tokens.count <= 24, isWord(tokens.upperBound - 1),
      let mention = mention(at: tokens.lowerBound), isPerson(mention.entity),
      word(mention.tokens.upperBound) == ","
    else { return [] }
    return [mention.entity]
  }
}
