import Language

/// Finds the verbs of reporting in a sentence and sorts out which are verbs at all.
struct CueFinder {
  let document: Document
  let keys: TokenKeys
  let gazetteers: Gazetteers

  /// The cues of a sentence, in order.
  func cues(in sentence: Range<Int>) -> [Cue] {
    var found: [Cue] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard document.tokens[index].kind == .word,
        let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: sentence.upperBound),
        let cue = cue(match, at: index, within: sentence)
      else {
        index += 1
        continue
      }
      found.append(cue)
      index = cue.tokens.upperBound
    }
    return found
  }

  private func cue(
    _ match: PhraseTable<ReportingCue>.Match, at index: Int, within sentence: Range<Int>
  ) -> Cue? {
    guard
      let listed = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .verb })
    else { return nil }
    // Where the table's phrase ends in "that", the word opens the content.
    // Whom somebody told is no part of the cue.
    // "the United States": capitals in running text make a name, not a verb.
    if document.tokens[index].isCapitalised, index > sentence.lowerBound,
      !isHeadline(sentence) || isInName(index, within: sentence)
    {
      return nil
    }
    var length = ownLength(of: listed, match.count)
    // "agreed on Friday to …": the preposition belongs to the day.
    if length > 1, Grammar.prepositions.contains(document.lowercased[index + length - 1]),
      DateWords.calendar.contains(document.lowercased[safe: index + length] ?? "")
    {
      length -= 1
    }
    let entry = length < match.count ? asWritten(listed, at: index, length: length) : listed
    var end = index + length
    // "who asked not to be named" is about the source, not from it.
    if entry.lemma == "ask", document.lowercased[safe: end] == "not" { return nil }
    // "spoke on condition of anonymity": how it was said.
    if entry.lemma.hasPrefix("speak"),
      (end - 1...end + 1).contains(where: { document.lowercased[safe: $0] == "condition" })
    {
      return nil
    }
    // "is expected to go": what others expect of the subject.
    if Self.unowned.contains(entry.lemma), document.lowercased[safe: end] == "to" { return nil }
    let group =
      takingTo(index, within: sentence) ?? verbGroup(endingAt: index, within: sentence)
    guard let use = use(of: entry, at: index, end: end, group: group, within: sentence) else {
      return nil
    }
    if use == .agent { end += 1 }
    return Cue(
      tokens: group.head..<end, verb: index, entry: entry, use: use, groupStart: group.start)
  }

  /// Passives that tell what is thought of their subject, not what it says.
  private static let unowned: Set<String> = [
    "be alleged", "be believed", "be considered", "be estimated", "be expected", "be known",
    "be reported", "be rumored", "be rumoured", "be said", "be thought", "be understood",
  ]

  /// Whether a known name of several words runs over a token ("United States Bid to Host Expo").
  private func isInName(_ index: Int, within sentence: Range<Int>) -> Bool {
    for start in max(sentence.lowerBound, index - 3)..<index {
      let limit = sentence.upperBound
      let count = max(
        gazetteers.countries.longestMatch(in: keys, at: start, limit: limit)?.count ?? 0,
        gazetteers.organizations.longestMatch(in: keys, at: start, limit: limit)?.count ?? 0)
      if start + count > index { return true }
    }
    return false
  }

  /// How many tokens of a phrase from the table are the cue itself.
  ///
  /// The table also holds phrases that run into the content ("vow to", "ask whether", "express
  /// concern") or the addressee ("tell reporters"), for their acts.
  private func ownLength(of entry: ReportingCue, _ count: Int) -> Int {
    guard count > 1 else { return count }
    for head in CueFinder.heads where entry.lemma.hasPrefix(head) {
      return 1
    }
    for tail in [" that", " whether"] where entry.lemma.hasSuffix(tail) { return count - 1 }
    return entry.lemma.hasSuffix(" to") && entry.frames == .infinitive ? count - 1 : count
  }

  /// Verbs whose phrases in the table name what is said or to whom, all but the first word.
  private static let heads = [
    "tell ", "say ", "express ", "voice ", "emphasize ", "emphasise ", "stress ", "underscore ",
    "underline ", "highlight ", "reiterate ",
  ]

  /// The entry of a longer phrase with the constructions that its verb alone takes.
  private func asWritten(_ entry: ReportingCue, at index: Int, length: Int) -> ReportingCue {
    guard
      let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: index + length),
      let verb = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .verb })
    else { return entry }
    // "offer" alone takes no infinitive; "express" has its noun as the content and nothing else.
    let frames = length == 1 && verb.frames == .nounPhrase ? [] : entry.frames
    return ReportingCue(
      lemma: verb.lemma, wordClass: .verb, act: entry.act, frames: verb.frames.union(frames),
      particles: verb.particles, strength: entry.strength, isNegative: entry.isNegative,
      forms: entry.forms)
  }

  private struct VerbGroup {
    /// The first token of the group, adverbs included.
    var start: Int
    /// The first auxiliary or the verb itself.
    var head: Int
    var hasBe = false
    var hasHave = false
    var isModal = false
    /// Whether another verb makes the group finite.
    var isFinite = false
  }

  /// "took to Twitter to say": the verb that says and the one before it are one.
  private func takingTo(_ verb: Int, within sentence: Range<Int>) -> VerbGroup? {
    guard document.lowercased[safe: verb - 1] == "to" else { return nil }
    for index in stride(from: verb - 3, to: max(sentence.lowerBound, verb - 7), by: -1)
    where document.lowercased[index] == "to"
      && ["took", "takes", "taken"].contains(document.lowercased[index - 1])
    {
      return VerbGroup(start: index - 1, head: verb, isFinite: true)
    }
    return nil
  }

  /// Walks from the verb to the left over auxiliaries and adverbs.
  private func verbGroup(endingAt verb: Int, within sentence: Range<Int>) -> VerbGroup {
    var group = VerbGroup(start: verb, head: verb)
    var index = verb - 1
    while index >= sentence.lowerBound, index >= verb - 6 {
      let word = document.lowercased[index]
      if Grammar.being.contains(word) {
        group.hasBe = true
      } else if Grammar.having.contains(word) {
        group.hasHave = true
      } else if Grammar.modals.contains(word) {
        group.isModal = true
      } else if Grammar.isAdverb(word), document.tokens[index].letterCase == .lower {
        index -= 1
        group.start = index + 1
        continue
      } else {
        break
      }
      group.head = index
      group.start = index
      index -= 1
    }
    return group
  }

  private func use(
    of entry: ReportingCue, at index: Int, end: Int, group: VerbGroup, within sentence: Range<Int>
  ) -> Cue.Use? {
    // What was not, may or will be said has not been said.
    guard !group.isModal else { return nil }
    if group.isFinite { return .finite }
    let forms = entry.forms
    let before = group.start > sentence.lowerBound ? group.start - 1 : nil
    let previous = before.map { document.lowercased[$0] } ?? ""
    if forms == .gerund || forms.contains(.gerund) && !forms.contains(.past) {
      if group.hasBe { return .finite }
      // "speaking to reporters" sets the scene and says nothing.
      guard !group.hasHave, !entry.lemma.hasPrefix("speak"),
        before.map(isGerundOpener) ?? (document.lowercased[safe: end] == "that")
      else { return nil }
      return .gerund
    }
    if group.hasBe {
      guard forms.contains(.participle) else { return nil }
      guard isFollowedByAgent(end, sentence) else { return .passive }
      // "had been told by officials that …": the agent speaks.
      return entry.frames.contains([.person, .that])
        || entry.frames.contains([.person, .infinitive])
        ? .agent : nil
    }
    if group.hasHave { return forms.contains(.participle) ? .finite : nil }
    if forms.contains(.past) {
      // "Asked about the offer, she said": it was put to her.
      if group.start == sentence.lowerBound, document.tokens[index].letterCase == .capitalised {
        return isHeadline(sentence) ? nil : .passive
      }
      guard !isAttributive(index, previous: previous, before: before, within: sentence) else {
        return nil
      }
      // "remained committed to": how things are, not what is said.
      if Grammar.copulas.contains(previous) { return nil }
      // "condemned by the council" is a passive without its auxiliary.
      return document.lowercased[safe: end] == "by" && !entry.lemma.hasPrefix("be ")
        ? nil : .finite
    }
    guard forms.contains(.third) || forms.contains(.base) else { return nil }
    return isPresent(entry, at: index, previous: previous, before: before, within: sentence)
      ? .finite : nil
  }

  /// A comma, a dash, "by", "while", or a conjunction before a gerund.
  private func isGerundOpener(_ index: Int) -> Bool {
    let word = document.lowercased[index]
    return word == "," || word == "—" || word == "–" || word == "while" || word == "and"
      || word == "by" || document.tokens[index].kind == .quotationMark
  }

  /// "was accused by X": the agent speaks, not the subject.
  private func isFollowedByAgent(_ end: Int, _ sentence: Range<Int>) -> Bool {
    end < sentence.upperBound && document.lowercased[end] == "by"
  }

  /// "the reported attack": a participle before its noun is no verb.
  private func isAttributive(
    _ index: Int, previous: String, before: Int?, within sentence: Range<Int>
  ) -> Bool {
    guard before != nil else { return document.tokens[index].letterCase == .lower }
    if previous == "the" || previous == "a" || previous == "an" || previous == "of" { return true }
    return Grammar.prepositions.contains(previous)
      || document.tokens[index].letterCase == .capitalised && !isHeadline(sentence)
  }

  /// Whether a form that may be a noun ("calls", "claim") is the verb of the clause here.
  private func isPresent(
    _ entry: ReportingCue, at index: Int, previous: String, before: Int?,
    within sentence: Range<Int>
  ) -> Bool {
    guard let before else { return false }
    let token = document.tokens[before]
    // "Baltic states", "the Department of State": a noun unless a clause follows.
    if entry.lemma == "state", !isMarked(index) { return false }
    if token.kind == .quotationMark { return true }
    // "are, quote, committed"
    if previous == "," { return document.lowercased[safe: index + 1] != "," }
    guard token.kind == .word else { return false }
    if ["he", "she", "it", "who"].contains(previous) { return entry.forms.contains(.third) }
    if ["they", "we", "i", "you"].contains(previous) { return entry.forms.contains(.base) }
    if Grammar.determiners.contains(previous) || Grammar.prepositions.contains(previous)
      || Grammar.subordinators.contains(previous)
    {
      return false
    }
    if entry.forms.contains(.third) {
      if isAfterAccordingTo(index, within: sentence) { return false }
      if Grammar.coordinators.contains(previous) { return true }
      if token.letterCase != .lower { return !isNounReading(at: index, within: sentence) }
      if isNoun(index), !isMarked(index), !hasDeterminer(before: index, within: sentence) {
        return false
      }
      return isRoleEnd(before) && (entry.strength == .safe || isMarked(index))
    }
    // The plain form goes with a plural subject, and never with a singular name.
    return token.letterCase == .lower && previous.utf8.last == UInt8(ascii: "s")
      && previous.utf8.count > 3
  }

  /// Whether the words before a form that may be a noun are a phrase of their own ("the ministry
  /// reports"), and not the first part of a longer one ("in government requests").
  private func hasDeterminer(before index: Int, within sentence: Range<Int>) -> Bool {
    var position = index - 1
    while position >= sentence.lowerBound, index - position < 7 {
      let word = document.lowercased[position]
      if Grammar.determiners.contains(word) || document.tokens[position].kind == .possessive {
        return true
      }
      if Grammar.prepositions.contains(word) || document.tokens[position].kind != .word {
        return false
      }
      position -= 1
    }
    return position < sentence.lowerBound
  }

  /// "according to the UN estimates": a noun, whatever its form.
  private func isAfterAccordingTo(_ index: Int, within sentence: Range<Int>) -> Bool {
    var position = index - 1
    while position > sentence.lowerBound, position > index - 7 {
      if document.lowercased[position] == "to", document.lowercased[position - 1] == "according" {
        return true
      }
      if document.tokens[position].kind == .punctuation { return false }
      position -= 1
    }
    return false
  }

  /// After a name, "-s" forms are verbs unless a preposition follows that only nouns take.
  private func isNounReading(at index: Int, within sentence: Range<Int>) -> Bool {
    guard let next = document.lowercased[safe: index + 1], index + 1 < sentence.upperBound else {
      return false
    }
    // "UN estimates were revised": its own verb follows.
    if Grammar.auxiliaries.contains(next) { return isNoun(index) }
    return (next == "of" || next == "by" || next == "from") && isNoun(index)
  }

  /// Whether the table knows the word as a noun as well ("claims", unlike "warns").
  private func isNoun(_ index: Int) -> Bool {
    gazetteers.cues.longestMatch(in: keys, at: index, limit: index + 1).map { match in
      gazetteers.cues.values(of: match).contains { $0.wordClass == .noun }
    } ?? false
  }

  /// Whether the next word shows that a clause or quotation follows.
  private func isMarked(_ index: Int) -> Bool {
    guard let next = document.tokens[safe: index + 1] else { return false }
    let word = document.lowercased[index + 1]
    return word == "that" || word == ":" || next.kind == .quotationMark
      || ["he", "she", "they", "it", "there"].contains(word)
  }

  private func isRoleEnd(_ index: Int) -> Bool {
    for start in stride(from: index, through: max(0, index - 4), by: -1) {
      if let match = gazetteers.roles.longestMatch(in: keys, at: start, limit: index + 1),
        start + match.count == index + 1
      {
        return true
      }
    }
    return gazetteers.organizationNouns.longestMatch(in: keys, at: index, limit: index + 1) != nil
  }

  private func isHeadline(_ sentence: Range<Int>) -> Bool {
    let words = sentence.filter { document.tokens[$0].kind == .word }
    let capitals = words.filter { document.tokens[$0].isCapitalised }
    return capitals.count * 3 > words.count * 2
  }
}

extension Array {
  /// The element at that place, nil where there is none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
