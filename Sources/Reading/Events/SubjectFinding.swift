import Language

extension EventScene {
  /// Who does what the verb says: the list that ends where the verb group begins, else the subject
  /// of the verb that governs it ("X flew to Vienna and met Y", "X travels to meet Y").
  func subject(ofVerbAt verb: Int, context: [Entity.ID]) -> [Entity.ID] {
    let group = groupStart(verb)
    if let direct = directSubject(endingAt: group, context: context) { return direct }
    let sentence = sentence(verb)
    let joint = word(group - 1)
    let isLinked =
      ["and", "to", ",", "before", "after", "when", "while", "by", "of", "in", "for", "then"]
      .contains(joint) || word(verb).hasSuffix("ing") || word(group - 2) == "in"
    guard isLinked else { return [] }
    var index = group - 1
    var looked = 0
    while index > sentence.lowerBound, looked < 4 {
      if isVerbLike(index) || EncounterVerb.table[word(index)] != nil {
        looked += 1
        let start = groupStart(index)
        if let found = directSubject(endingAt: start, context: context) { return found }
        index = start
      }
      index -= 1
    }
    return []
  }

  /// Who says what a phrase behind a verb of saying tells of ("“…,” Ada Paz said during a rally", "said Paz in an
  /// interview").
  func sayer(before phrase: Int, context: [Entity.ID]) -> Entity.ID? {
    let start = sentence(phrase).lowerBound
    let isQuoted = document.quotationIndex.contains(phrase)
    let verb = (start..<max(start, phrase)).last {
      isVerbLike($0) && (isQuoted || !document.quotationIndex.contains($0))
    }
    guard let verb else { return nil }
    if let known = speakers[verb] { return known }
    if let direct = directSubject(endingAt: groupStart(verb), context: context) {
      return direct.first
    }
    guard verb > start, document.tokens[verb - 1].kind == .quotationMark else { return nil }
    return (verb + 1..<phrase).lazy.compactMap(mention(at:)).first(where: canAct)?.entity
  }

  /// The subject of the sentence's first verb that has one, verbs of quotations aside, and those behind `last`.
  func mainSubject(
    at index: Int, context: [Entity.ID], upTo last: Int = .max
  ) -> [Entity.ID] {
    let sentence = sentence(index).prefix { $0 <= last }
    let isQuoted = document.quotationIndex.contains(index)
    var looked = 0
    for position in sentence
    where isVerbLike(position) && (isQuoted || !document.quotationIndex.contains(position)) {
      looked += 1
      if let found = directSubject(endingAt: groupStart(position), context: context) {
        return found
      }
      if looked == 4 { break }
    }
    return []
  }

  /// The list of actors that ends at the position, times and places between the two aside.
  func directSubject(endingAt end: Int, context: [Entity.ID]) -> [Entity.ID]? {
    let sentence = sentence(max(0, min(end, document.tokens.count - 1)))
    guard end > sentence.lowerBound else { return nil }
    // "Prime Minister Sana, who was visiting Kandor, met …": what is told of the subject is passed over.
    if word(end - 1) == ",", end - 1 > sentence.lowerBound,
      let relative = (sentence.lowerBound + 1..<end - 1).last(where: {
        word($0) == "," || ["who", "whose"].contains(word($0)) && word($0 - 1) == ","
      }), word(relative) != ","
    {
      return directSubject(endingAt: relative - 1, context: context)
    }
    if ["who", "which", "that"].contains(word(end - 1)) {
      let before = word(end - 2) == "," ? end - 3 : end - 2
      guard before >= sentence.lowerBound, let mention = mention(at: before) else { return nil }
      return canAct(mention) ? [mention.entity] : nil
    }
    var start = clauseStart(before: end, in: sentence)
    while start < end {
      if isListStart(start),
        let list = actorList(from: start, limit: end, context: context, isSubject: true),
        leads(from: list.end, to: end)
      {
        return list.actors
      }
      start += 1
    }
    return nil
  }

  /// Whether an office without a name, or who signs the text, does what the verb says: "The Secretary-General met …".
  func isOfficer(before verb: Int) -> Bool {
    let group = groupStart(verb)
    // "Today I spoke with …", in what an office signs.
    if group > 0, document.words[group - 1] == "I" { return true }
    var start = clauseStart(before: group, in: sentence(verb))
    while start < group, word(start) != "the" { start += 1 }
    var index = start + 1
    while index < group, let body = mention(at: index), !isPerson(body.entity),
      body.kind != .nationality
    {
      index = body.tokens.upperBound
    }
    guard index < group,
      let match = gazetteers.roles.longestMatch(in: keys, at: index, limit: group),
      !match.value.isPlural, isCapitalised(index), match.value.role.isTitle
    else { return false }
    var end = index + match.count
    if ["of", "for"].contains(word(end)) {
      let next = word(end + 1) == "the" ? end + 2 : end + 1
      end = mention(at: next)?.tokens.upperBound ?? end
    }
    return leads(from: end, to: group)
  }

  /// Whether a person's post stands among the tokens beside the name.
  func hasPost(_ person: Entity.ID, within tokens: Range<Int>) -> Bool {
    reading.holdings.contains { $0.person == person && $0.tokens.overlaps(tokens) }
  }

  private func canAct(_ mention: Mention) -> Bool {
    mention.kind != .nationality && entity(mention).kind != .place
  }

  /// A list begins at a clause's head, behind a mark or a preposition's phrase, not inside one.
  private func isListStart(_ index: Int) -> Bool {
    let before = word(index - 1)
    return !["in", "of", "at", "for", "to", "from", "with", "by", "into", "against", "between"]
      .contains(before)
  }

  /// Behind the last word before `end` that opens a clause.
  private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
    var index = end - 1
    while index >= sentence.lowerBound {
      let token = document.tokens[index]
      if token.kind == .quotationMark { return index + 1 }
      let word = document.lowercased[index]
      if word == ";" || word == ":" || EventScene.clauseOpeners.contains(word) || isVerbLike(index)
      {
        // A participle behind a name ("Minister X, accompanied by Y, met") opens no clause.
        if !(isVerbLike(index) && self.word(index + 1) == "by") { return index + 1 }
      }
      index -= 1
    }
    return sentence.lowerBound
  }

  private static let clauseOpeners: Set<String> = [
    "that", "where", "when", "while", "after", "before", "because", "as", "if", "which", "who",
    "whether", "since", "until", "but",
  ]

  /// Whether only times, places, adverbs, brackets and commas stand between.
  private func leads(from start: Int, to end: Int) -> Bool {
    var index = start
    while index < end {
      if let date = date(at: index) {
        index = date.tokens.upperBound
      } else if ["in", "at", "on"].contains(word(index)), let mention = mention(at: index + 1),
        isPlace(mention)
      {
        index = mention.tokens.upperBound
      } else if ["on", ",", "in", "has", "and"].contains(word(index)) || isAdverb(index) {
        index += 1
      } else if word(index) == "(" {
        while index < end, word(index) != ")" { index += 1 }
        index += 1
      } else {
        return false
      }
    }
    return index == end
  }
}
