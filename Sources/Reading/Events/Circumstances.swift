import Language

/// When and where something happens, as the words around it say.
struct Circumstances {
  /// The date.
  var date: DateMention?
  /// The place.
  var place: Entity.ID?
  /// Where the words that say so end.
  var end: Int
}

extension EventScene {
  /// Reads time and place behind an event's words, up to where another thought begins.
  ///
  /// "… today in Washington to discuss the situation in Kandor" ends at "to": what is discussed is
  /// no place of the meeting.
  func circumstances(from start: Int, limit: Int) -> Circumstances {
    var found = Circumstances(end: start)
    var isTopic = false
    var index = start
    while index < limit {
      if let date = date(at: index) {
        if found.date == nil, !isPremodifier(date) { found.date = date }
        index = date.tokens.upperBound
        found.end = index
        continue
      }
      let word = document.lowercased[index]
      if ["in", "at", "near", "from"].contains(word),
        let place = place(behind: index, isTopic: isTopic)
      {
        if found.place == nil, word != "from" { found.place = place.entity }
        index = place.tokens.upperBound
        found.end = index
        isTopic = false
        continue
      }
      if stops(index) { break }
      if ["on", "about", "over", "regarding", "of", "for"].contains(word),
        date(at: index + 1) == nil
      {
        isTopic = true
      }
      index += 1
    }
    return found
  }

  /// The place that a preposition brings in; behind a topic only a city is one.
  func place(behind preposition: Int, isTopic: Bool) -> Mention? {
    var index = preposition + 1
    while EventScene.beforePlace.contains(word(index)), mention(at: index) == nil { index += 1 }
    // "in the Syrian capital Damascus", "in Washington": an adjective of nationality may precede.
    if let adjective = mention(at: index), adjective.kind == .nationality {
      index = adjective.tokens.upperBound
      while ["capital", "city", "town", "port", "resort", "of"].contains(word(index)) { index += 1 }
    }
    guard let mention = mention(at: index), isPlace(mention),
      !isPossessive(mention.tokens.upperBound)
    else { return nil }
    if isTopic, entity(mention).kind != .place { return nil }
    if entity(mention).kind == .government { return nil }
    return mention
  }

  /// Words between a preposition and the name of a place.
  private static let beforePlace: Set<String> = [
    "the", "central", "northern", "southern", "eastern", "western", "capital", "city", "of",
    "downtown", "nearby", "neighboring", "neighbouring",
  ]

  /// "their May 15 meeting": the date belongs to the noun behind it.
  func isPremodifier(_ date: DateMention) -> Bool {
    let next = date.tokens.upperBound
    guard isWord(next), document.tokens[next].letterCase == .lower,
      let match = gazetteers.events.longestMatch(in: keys, at: next)
    else { return isPossessive(next) }
    return gazetteers.events.values(of: match).contains { $0.wordClass == .noun }
  }

  /// Whether a new thought begins at the token.
  private func stops(_ index: Int) -> Bool {
    let word = document.lowercased[index]
    let kind = document.tokens[index].kind
    if kind == .quotationMark || kind == .terminator || word == ";" || word == ":" { return true }
    if EventScene.stops.contains(word) { return true }
    if word == "to", isWord(index + 1), document.tokens[index + 1].letterCase == .lower,
      !FunctionWords.determiners.contains(self.word(index + 1)), mention(at: index + 1) == nil
    {
      return true
    }
    if word == "and", isVerbLike(index + 1) { return true }
    return isVerbLike(index)
      && !["held", "hosted", "attended", "scheduled", "planned"].contains(word)
  }

  private static let stops: Set<String> = [
    "where", "which", "who", "whom", "that", "when", "while", "after", "before", "as", "because",
    "but", "during", "following", "amid", "although", "though", "since", "if", "so", "discussing",
    "including",
  ]

  /// The date before a clause: "On Monday, X met Y", "X on Monday met Y".
  func dateBefore(_ verb: Int) -> DateMention? {
    let sentence = sentence(verb)
    var index = groupStart(verb) - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 40 {
      if let date = date(at: index) {
        guard !isPremodifier(date) || isOfProgramme(date), word(date.tokens.upperBound) != "and"
        else { return nil }
        let isAdjacent = date.tokens.upperBound >= groupStart(verb) - 1 && !isInAside(date)
        let isLeading = date.tokens.lowerBound <= sentence.lowerBound + 1
        return isAdjacent || isLeading ? date : nil
      }
      if isVerbLike(index) || ["that", ";", ":"].contains(word(index)) { return nil }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// "On Thursday's Kandor Daily, Okello said": the day of a programme that opens the sentence.
  private func isOfProgramme(_ date: DateMention) -> Bool {
    let start = sentence(date.tokens.lowerBound).lowerBound
    return date.tokens.lowerBound == start + 1 && word(start) == "on"
      && isPossessive(date.tokens.upperBound)
  }

  /// "Okello, who was freed in 2010, said": the day of an aside that a comma closes is another's.
  private func isInAside(_ date: DateMention) -> Bool {
    guard word(date.tokens.upperBound) == "," else { return false }
    let start = sentence(date.tokens.lowerBound).lowerBound
    var index = date.tokens.lowerBound - 1
    while index > start, ["on", "in", "at", "late", "early", "earlier"].contains(word(index)) {
      index -= 1
    }
    return index >= start && word(index) != ","
  }

  /// The place before a clause: "In Geneva, X met Y".
  func placeBefore(_ verb: Int) -> Entity.ID? {
    let sentence = sentence(verb)
    // A dateline's place says where it was written, which is no place of the event.
    var start = reading.layout.behindDateline(sentence.lowerBound)
    while start < verb, ["while", "on", "-", "—"].contains(word(start)) || date(at: start) != nil {
      start += 1
    }
    guard word(start) == "in" || word(start) == "at",
      let place = place(behind: start, isTopic: false)
    else { return nil }
    let end = place.tokens.upperBound
    guard word(end) == "," || word(end) == "on" || date(at: end) != nil else { return nil }
    return (end..<groupStart(verb)).contains(where: isVerbLike) ? nil : place.entity
  }
}
