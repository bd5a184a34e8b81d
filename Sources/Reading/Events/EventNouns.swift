import Language

extension EventScene {
  /// Whether words that may be verb or noun stand as a noun here.
  func looksLikeNoun(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard before >= sentence(tokens.lowerBound).lowerBound else { return true }
    let word = word(before)
    // "the first debate"
    let isOrdinal = word == "first" && FunctionWords.determiners.contains(self.word(before - 1))
    // "a daily briefing"
    let isRecurring = Self.recurring.contains(word)
    if word == "to" || FunctionWords.auxiliaries.contains(word)
      || isAdverb(before) && !isOrdinal && !isRecurring
    {
      return false
    }
    if isPossessive(before) || FunctionWords.determiners.contains(word) { return true }
    if word == "who" || FunctionWords.pronouns.contains(word) { return false }
    if FunctionWords.prepositions.contains(word) {
      // "after meeting with X", "by visiting": a form in -ing behind a preposition is a verb.
      return !self.word(tokens.lowerBound).hasSuffix("ing")
        || self.word(tokens.upperBound) != "with" && mention(at: tokens.upperBound) == nil
    }
    if let mention = mention(at: before) {
      // "at a Harrow County rally"
      return mention.kind == .nationality
        || ["a", "an"].contains(self.word(mention.tokens.lowerBound - 1))
    }
    if date(at: before) != nil { return self.word(before - 1) != "on" }
    guard isWord(before), document.tokens[before].letterCase == .lower else {
      return document.tokens[before].kind != .punctuation
    }
    return !["and", "or", "who", "which", "that", "not"].contains(word)
  }

  private static let recurring: Set<String> = ["daily", "weekly", "monthly", "yearly"]

  /// Where the noun phrase of a noun begins, behind its article or possessive.
  func phraseStart(_ noun: Int) -> Int {
    let start = sentence(noun).lowerBound
    var index = noun
    while index > start, noun - index < 8 {
      let before = index - 1
      let word = word(before)
      if date(at: before) != nil {
        index = before
        continue
      }
      guard isWord(before) || joinsAdjectives(before, after: start), !isLeftBorder(before),
        !FunctionWords.all.contains(word) || joinsAdjectives(before, after: start)
      else { break }
      index = before
    }
    return index
  }

  /// "had warm and useful meetings", "held a candid, useful, and long conversation": from an "and" or a comma
  /// nothing but adjectives leads back to the verb or the article.
  private func joinsAdjectives(_ joint: Int, after start: Int) -> Bool {
    guard word(joint) == "and" || word(joint) == "," else { return false }
    var index = joint - 1
    while index >= start, joint - index < 7 {
      let word = word(index)
      if index < joint - 1, LightVerb.table[word] != nil || word == "a" || word == "an" {
        return true
      }
      guard word == "," || isWord(index) && document.tokens[index].letterCase == .lower,
        !FunctionWords.all.contains(word)
      else { return false }
      index -= 1
    }
    return false
  }

  private func isLeftBorder(_ index: Int) -> Bool {
    guard document.tokens[index].letterCase == .lower else { return false }
    if LightVerb.table[word(index)] != nil { return true }
    return isVerbLike(index)
      && !["expanded", "extended", "planned", "scheduled", "televised", "united"]
        .contains(word(index))
  }
}

extension SentenceEvents {
  /// The types whose nouns tell of one event that happened somewhere.
  private static let types: Set<String> = [
    "meeting", "call", "talks", "conference", "summit", "visit", "address", "briefing", "signing",
    "vote", "attack", "strike", "exercise", "election", "coup", "hosting", "interview", "rally",
  ]
  static let encounters: Set<String> = ["meeting", "call", "talks", "summit", "conference"]
  private static let unreal: Set<String> = [
    "no", "any", "possible", "potential", "proposed", "hypothetical", "future", "every", "each",
    "another", "such", "many", "more", "several", "regular", "annual", "some", "few",
  ]

  /// Reads a noun that names an event and all that hangs on it.
  mutating func readNoun(_ term: EventTerm, at noun: Range<Int>) {
    guard SentenceEvents.types.contains(term.type.id), noun.lowerBound >= taken,
      !term.isAmbiguous || term.lemma == "call"
    else { return }
    let start = max(scene.phraseStart(noun.lowerBound), sentence.lowerBound)
    let before = scene.word(start - 1)
    guard
      !(start..<noun.upperBound).contains(where: {
        SentenceEvents.unreal.contains(scene.word($0))
          // "said at a regular briefing": at one of them.
          && !(term.type.id == "briefing" && scene.word($0) == "regular")
      }),
      !SentenceEvents.unreal.contains(before), !isCancelled(start, noun), !isAsked(term),
      // "made the remarks at a rally" tells of the rally.
      term.type.id != "address" || !Remarks.makers.contains(scene.word(start - 2))
    else { return }
    var draft = EventDraft(type: term.type.id, tokens: noun)
    if term.lemma == "conversation", !isByPhone(noun) {
      // "Their conversation lasted an hour" tells of nothing new.
      if ["their", "the", "this", "our"].contains(before) { return }
      draft.type = "talks"
    }
    // "a Radio Pelago town hall": whoever has invited is enough to tell it from others.
    if Self.hosted.contains(term.lemma) {
      let scene = scene
      let hosts = (start..<noun.lowerBound).compactMap { scene.mention(at: $0) }
      draft.organizer = hosts.first { scene.entity($0).kind == .organization }?.entity
    }
    let isExplicit = addPartners(behind: noun, of: term, to: &draft)
    addOwner(before: start, isExplicit: isExplicit, to: &draft)
    addCircumstances(behind: noun, to: &draft)
    for index in start..<noun.lowerBound {
      if let date = scene.date(at: index) { draft.date = date }
    }
    // "Monday's debate".
    if draft.date == nil, scene.isPossessive(start - 1), !["meeting", "visit"].contains(draft.type)
    {
      draft.date = scene.date(at: start - 2)
    }
    // "ends on Friday with a vote".
    if draft.date == nil, scene.word(start - 2) == "with", let date = scene.date(at: start - 3) {
      draft.date = date
    }
    addLightVerb(before: start, to: &draft)
    addHost(of: noun, to: &draft)
    let isPointing = ["the", "this", "that", "their", "his", "her", "these", "both"].contains(
      before)
    draft.isDefinite = isPointing && !isExplicit && noun.lowerBound - start < 2
    addSpeaker(before: start, isExplicit: isExplicit, to: &draft)
    let isPlural = term.forms.contains(.plural) && !term.forms.contains(.singular)
    guard
      isWorthKeeping(draft, term, isExplicit: isExplicit, isPlural: isPlural)
        || isPartOfNamed(noun)
    else { return }
    if [
      "conference", "summit", "address", "briefing", "interview", "rally", "attack", "strike",
      "exercise", "vote", "election",
    ]
    .contains(draft.type) {
      // Of "free, fair, and orderly election" the last adjective.
      let joint = (start..<noun.lowerBound).last {
        scene.word($0) == "," && scene.document.tokens[$0 - 1].letterCase == .lower
          || scene.word($0) == "and" && scene.word($0 - 1) == ","
      }
      draft.phrase = scene.phrase((joint.map { $0 + 1 } ?? start)..<noun.upperBound)
    }
    drafts.append(draft)
  }

  /// What broadcasters and bodies invite to.
  private static let hosted: Set<String> = ["town hall", "debate"]

  /// "had a conversation over the phone with X".
  private func isByPhone(_ noun: Range<Int>) -> Bool {
    Range.from(noun.upperBound, upTo: min(noun.upperBound + 4, sentence.upperBound)).contains {
      ["phone", "telephone", "video"].contains(scene.word($0))
    }
  }

  /// "Is a vote on Friday realistic?": what a question asks for need not happen.
  private func isAsked(_ term: EventTerm) -> Bool {
    !SentenceEvents.encounters.contains(term.type.id)
      && scene.word(sentence.upperBound - 1) == "?"
  }

  private static let states: Set<String> = [
    "aggression", "genocide", "abuse", "violence", "terrorism", "persecution", "oppression",
    "ethnic cleansing", "act of terrorism", "occupation", "brutality",
  ]

  private func isWorthKeeping(
    _ draft: EventDraft, _ term: EventTerm, isExplicit: Bool, isPlural: Bool
  ) -> Bool {
    if draft.isDefinite { return true }
    if draft.hasUnnamedParty, SentenceEvents.encounters.contains(draft.type),
      draft.participants.contains(where: scene.isPerson)
    {
      return true
    }
    switch draft.type {
    case "call":
      // "a call for peace" is none: somebody must be on the other end.
      return draft.participants.count > 1
        || term.lemma != "call" && !draft.participants.isEmpty
    case "meeting", "talks", "visit", "hosting":
      if draft.participants.count > 1 || draft.organizer != nil && !isPlural { return true }
      // "Talks this week in Kandor" need nobody's name.
      if draft.place != nil, draft.date != nil { return true }
      return !draft.participants.isEmpty && (draft.place != nil || draft.date != nil)
    case "address", "briefing", "interview", "rally":
      return !isPlural && !draft.participants.isEmpty || draft.date != nil && draft.place != nil
    case "conference", "summit":
      return !isPlural
        && (draft.isKnown || draft.organizer != nil && Self.hosted.contains(term.lemma))
    case "attack", "strike":
      // "Russian aggression" and "genocide" go on; they are not what happened one day.
      return !isPlural && !SentenceEvents.states.contains(term.lemma)
        && (draft.date != nil || draft.place != nil)
    default:
      return !isPlural && (draft.date != nil || draft.place != nil)
    }
  }

  /// "a subsidiary panel of the Kandor Conference": what is part of a known event is known.
  private func isPartOfNamed(_ noun: Range<Int>) -> Bool {
    ["of", "at", "to"].contains(scene.word(noun.upperBound))
      && drafts.contains { draft in
        draft.isNamed && draft.tokens.lowerBound > noun.upperBound
          && draft.tokens.lowerBound <= noun.upperBound + 2
      }
  }

  private func isCancelled(_ start: Int, _ noun: Range<Int>) -> Bool {
    let words: Set = [
      "cancelled", "canceled", "postponed", "delayed", "scrapped", "requested", "proposed",
      "suggested", "offered", "rejected", "refused", "without", "declined",
    ]
    if words.contains(scene.word(start - 1)) || words.contains(scene.word(start - 2)) {
      return true
    }
    var index = noun.upperBound
    while FunctionWords.auxiliaries.contains(scene.word(index)) || scene.isAdverb(index) {
      if scene.word(index) == "not" { return true }
      index += 1
    }
    return words.contains(scene.word(index))
  }

  func addCircumstances(behind noun: Range<Int>, to draft: inout EventDraft) {
    let around = scene.circumstances(
      from: afterTakingPlace(noun.upperBound), limit: sentence.upperBound)
    draft.date = draft.date ?? around.date
    draft.place = draft.place ?? around.place
  }

  /// Behind "took place", "were held" where they stand at the position.
  func afterTakingPlace(_ position: Int) -> Int {
    let passives: Set = ["held", "hosted", "place", "convened", "scheduled", "organized", "set"]
    var look = position
    if scene.word(look) == "to", scene.word(look + 1) == "be" { look += 2 }
    while FunctionWords.auxiliaries.contains(scene.word(look)) || scene.word(look) == "took"
      || scene.word(look) == "take"
    {
      look += 1
    }
    return passives.contains(scene.word(look)) ? look + 1 : position
  }
}

extension EventScene {
  /// Words as a phrase: dates and what is no word left out.
  func phrase(_ tokens: Range<Int>) -> String {
    tokens.filter { date(at: $0) == nil && !isPossessive($0) }
      .map { document.words[$0] }
      .joined(separator: " ")
  }
}
