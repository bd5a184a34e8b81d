import Language

/// The events that one sentence tells of, gathered one after the other.
struct SentenceEvents {
  let scene: EventScene
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// Who was spoken of together just before ("the two ministers").
  var context: [Entity.ID]
  /// What was found, in the order of the text.
  var drafts: [EventDraft] = []
  /// Up to where a verb has already taken the words for itself.
  var taken = 0

  init(scene: EventScene, sentence: Range<Int>, context: [Entity.ID]) {
    self.scene = scene
    self.sentence = sentence
    self.context = context
  }

  /// Reads the sentence.
  mutating func read() {
    for name in scene.namedEvents(in: sentence) {
      var draft = EventDraft(type: name.type, tokens: name.tokens)
      draft.phrase = scene.document.string(name.tokens)
      draft.isNamed = true
      let around = scene.circumstances(from: name.tokens.upperBound, limit: sentence.upperBound)
      draft.place = around.place
      draft.date = around.date
      addHost(of: name.tokens, to: &draft)
      drafts.append(draft)
    }
    for tokens in scene.programmes(in: sentence) {
      var draft = EventDraft(type: "interview", tokens: tokens)
      draft.phrase = scene.document.string(tokens)
      draft.isNamed = true
      // "on KTV's “The Week” on Friday".
      draft.date = scene.circumstances(from: tokens.upperBound + 1, limit: sentence.upperBound).date
      drafts.append(draft)
    }
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      index = readToken(at: index)
    }
    drafts.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    joinChains()
  }

  /// Reads what begins at the token; answers where to go on.
  private mutating func readToken(at index: Int) -> Int {
    let token = scene.document.tokens[index]
    guard token.kind == .word else { return index + 1 }
    if let named = drafts.first(where: { $0.isNamed && $0.tokens.contains(index) }) {
      return named.tokens.upperBound
    }
    // At the head of a sentence a capital says nothing ("Talks between …").
    let isLower =
      token.letterCase == .lower || index == sentence.lowerBound && scene.mention(at: index) == nil
    if let mention = scene.mention(at: index), !isLower {
      return max(index + 1, mention.tokens.upperBound)
    }
    if let end = readSummons(at: index) { return end }
    let encounter = EncounterVerb.table[scene.document.lowercased[index]]
    if let encounter, isLower || isHeadlineVerb(index), isVerb(encounter, at: index) {
      readEncounter(encounter, at: index)
      return index + 1
    }
    guard isLower,
      let match = scene.gazetteers.events.longestMatch(
        in: scene.keys, at: index, limit: sentence.upperBound)
    else { return index + 1 }
    let terms = scene.gazetteers.events.values(of: match)
    let tokens = index..<index + match.count
    if let noun = terms.first(where: { $0.wordClass == .noun }),
      terms.allSatisfy({ $0.wordClass == .noun }) || scene.looksLikeNoun(tokens)
    {
      // "an arson attack" is one event: its last noun tells.
      if let next = eventNoun(at: tokens.upperBound, limit: sentence.upperBound),
        next.type.id == noun.type.id
      {
        return tokens.upperBound
      }
      readNoun(noun, at: tokens)
      return tokens.upperBound
    }
    // "held a meeting with": the verb's words are a noun and its preposition here.
    if match.count > 1, scene.looksLikeNoun(index..<index + 1),
      let noun = eventNoun(at: index, limit: index + 1)
    {
      readNoun(noun, at: index..<index + 1)
      return index + 1
    }
    if let verb = terms.first(where: { $0.wordClass == .verb }) {
      readVerb(verb, at: index..<index + 1)
    }
    // "held talks with" is one term, but what the noun in it tells is read at the noun.
    return index + 1
  }

  /// The noun for an event at the token, of words before the limit.
  private func eventNoun(at index: Int, limit: Int) -> EventTerm? {
    guard index < sentence.upperBound, scene.isWord(index),
      scene.document.tokens[index].letterCase == .lower
    else { return nil }
    return scene.gazetteers.events.longestMatch(
      in: scene.keys, at: index, limit: limit
    ).flatMap { match in
      scene.gazetteers.events.values(of: match).first { $0.wordClass == .noun }
    }
  }

  /// In headlines a verb may have a capital; elsewhere none has but at the head of a sentence.
  private func isHeadlineVerb(_ index: Int) -> Bool {
    guard let headline = scene.reading.layout.headline else { return false }
    return headline.contains(index) && index > headline.lowerBound
  }

  private func isVerb(_ verb: EncounterVerb, at index: Int) -> Bool {
    guard verb.isNounToo else { return true }
    return !scene.looksLikeNoun(index..<index + 1)
  }

  /// Events that a preposition hangs on the one before: "address to a panel of the conference".
  private mutating func joinChains() {
    guard drafts.count > 1 else { return }
    for index in drafts.indices.dropLast().reversed() {
      let next = index + 1
      let from = drafts[index].tokens.upperBound
      let to = drafts[next].tokens.lowerBound
      guard from < to, isChain(from..<to),
        drafts[index].type != drafts[next].type
          || drafts[next].isNamed
      else { continue }
      drafts[index].superDraft = next
      if drafts[index].place == nil { drafts[index].place = drafts[next].place }
    }
  }

  /// Whether a preposition and the beginning of a noun phrase are all that stands there.
  private func isChain(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    if let date = scene.date(at: index + 1), scene.word(index) == "on" {
      index = date.tokens.upperBound
    }
    let links: Set = ["to", "of", "at", "during", "in", "within"]
    if scene.word(index) == "on", ["sidelines", "margins"].contains(scene.word(index + 2)) {
      index += 3
    }
    guard links.contains(scene.word(index)), index < range.upperBound else { return false }
    return range.upperBound - index <= 6
      && (index + 1..<range.upperBound).allSatisfy {
        scene.isWord($0) && !scene.isVerbLike($0)
          && (FunctionWords.determiners.contains(scene.word($0))
            || !FunctionWords.all.contains(scene.word($0)))
      }
  }

  /// "hosted by X", "convened by X" behind an event's words.
  func addHost(of tokens: Range<Int>, to draft: inout EventDraft) {
    var index = tokens.upperBound
    let limit = min(sentence.upperBound, index + 12)
    while index < limit {
      let word = scene.word(index)
      if ["hosted", "convened", "organized", "organised", "chaired", "co-hosted", "led"].contains(
        word),
        scene.word(index + 1) == "by",
        let list = scene.actorList(
          from: index + 2, limit: sentence.upperBound, context: [], isSubject: false)
      {
        draft.organizer = list.actors.first
        return
      }
      if scene.isVerbLike(index) || word == ";" { return }
      index += 1
    }
  }
}
