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
      let entry = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .verb })
    else { return nil }
    // Where the table's phrase ends in "that", the word opens the content.
    // Whom somebody told is no part of the cue.
    // "the United States": capitals in running text make a name, not a verb.
    if document.tokens[index].isCapitalised, index > sentence.lowerBound, !isHeadline(sentence) {
      return nil
    }
    let length =
      entry.lemma.hasPrefix("tell ") || entry.lemma.hasPrefix("say ")
      ? 1 : match.count > 1 && entry.lemma.hasSuffix(" that") ? match.count - 1 : match.count
    let end = index + length
    // "who asked not to be named" is about the source, not from it.
    if entry.lemma == "ask", document.lowercased[safe: end] == "not" { return nil }
    let group = verbGroup(endingAt: index, within: sentence)
    guard let use = use(of: entry, at: index, end: end, group: group, within: sentence) else {
      return nil
    }
    return Cue(
      tokens: group.head..<end, verb: index, entry: entry, use: use, groupStart: group.start)
  }

  private struct VerbGroup {
    /// The first token of the group, adverbs included.
    var start: Int
    /// The first auxiliary or the verb itself.
    var head: Int
    var hasBe = false
    var hasHave = false
    var isModal = false
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
    let forms = entry.forms
    let before = group.start > sentence.lowerBound ? group.start - 1 : nil
    let previous = before.map { document.lowercased[$0] } ?? ""
    if forms == .gerund || forms.contains(.gerund) && !forms.contains(.past) {
      if group.hasBe { return .finite }
      // "speaking to reporters" sets the scene and says nothing.
      guard !group.hasHave, !entry.lemma.hasPrefix("speak"), let before, isGerundOpener(before)
      else {
        return nil
      }
      return .gerund
    }
    if group.hasBe {
      return forms.contains(.participle) && !isFollowedByAgent(end, sentence) ? .passive : nil
    }
    if group.hasHave { return forms.contains(.participle) ? .finite : nil }
    if forms.contains(.past) {
      guard !isAttributive(index, previous: previous, before: before, within: sentence) else {
        return nil
      }
      return document.lowercased[safe: end] == "by" ? nil : .finite
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
    if token.kind == .quotationMark || previous == "," { return true }
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
      return isRoleEnd(before)
        && (entry.strength == .safe && entry.lemma != "state" || isMarked(index))
    }
    // The plain form goes with a plural subject, and never with a singular name.
    return token.letterCase == .lower && previous.utf8.last == UInt8(ascii: "s")
      && previous.utf8.count > 3
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
    return next == "of" || next == "by" || next == "from"
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
