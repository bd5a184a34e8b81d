import Language

/// Finds attributions by preposition: "according to the UN estimates some 25,000 …".
struct AccordingToFinder {
  let document: Document
  let keys: TokenKeys
  let gazetteers: Gazetteers
  let phrases: NounPhraseFinder
  let contents: ContentFinder

  /// The attributions of a sentence that prepositions make.
  func attributions(in sentence: Range<Int>) -> [Attribution] {
    var found: [Attribution] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: sentence.upperBound),
        let entry = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .preposition }
        ),
        let attribution = attribution(
          entry, cue: index..<index + match.count, within: sentence)
      {
        found += [attribution] + (quoting(attribution, within: sentence).map { [$0] } ?? [])
        index += match.count
      } else {
        index += 1
      }
    }
    return found
  }

  private func attribution(
    _ entry: ReportingCue, cue: Range<Int>, within sentence: Range<Int>
  ) -> Attribution? {
    // "citing" is a verb's matter: whom it names says what another verb of the sentence reports.
    if entry.lemma == "citing" || entry.lemma == "quoting" { return nil }
    if cue.lowerBound > sentence.lowerBound, entry.lemma.hasPrefix("as "),
      !entry.lemma.hasSuffix(" by")
    {
      return quoted(entry, cue: cue, within: sentence)
    }
    // "allegedly" and "in a statement" name nobody, "in response to" names who was answered.
    guard [" to", " by", " of"].contains(where: entry.lemma.hasSuffix), entry.act != .answer else {
      return nil
    }
    guard let source = source(from: cue.upperBound, within: sentence) else { return nil }
    guard let content = content(cue: cue, source: source, within: sentence) else { return nil }
    var attribution = Attribution(
      speaker: source.speaker, cue: [cue] + (source.noun.map { [$0] } ?? []),
      cueLemma: entry.lemma, content: [content], mode: .indirect,
      act: source.act ?? entry.act, confidence: 0.9)
    attribution.isNegated = entry.isNegative
    return attribution
  }

  /// "The agency quoted Okello as saying that …": who is quoted stands before.
  private func quoted(
    _ entry: ReportingCue, cue: Range<Int>, within sentence: Range<Int>
  ) -> Attribution? {
    guard
      !["quoted", "cited", "quotes", "cites"].contains(document.lowercased[cue.lowerBound - 1]),
      let speaker = phrases.phrase(endingAt: cue.lowerBound, within: sentence)
    else { return nil }
    let start = cue.upperBound + (document.lowercased[safe: cue.upperBound] == "that" ? 1 : 0)
    var content = contents.trimmed(min(start, sentence.upperBound)..<sentence.upperBound)
    if content.count < 3, let verb = passiveVerb(before: speaker),
      let subject = phrases.subject(before: verb.lowerBound, within: sentence),
      document.lowercased[safe: subject.lowerBound - 1] == ",",
      subject.lowerBound - 1 > sentence.lowerBound
    {
      // "The line would shorten the way, the minister was quoted by the agency as saying."
      content = contents.trimmed(sentence.lowerBound..<subject.lowerBound - 1)
    }
    guard content.count >= 3 else { return nil }
    var attribution = Attribution(
      speaker: speaker, cue: [cue], cueLemma: entry.lemma, content: [content], mode: .indirect,
      act: entry.act, confidence: 0.85)
    if let verb = passiveVerb(before: speaker) {
      guard let quoted = phrases.subject(before: verb.lowerBound, within: sentence) else {
        return nil
      }
      attribution.speaker = quoted
      attribution.cue = [verb, cue]
      attribution.cueLemma = AccordingToFinder.quotedByLemma
    }
    return attribution
  }

  /// The lemma of "was quoted by the agency as saying".
  static let quotedByLemma = "be quoted by"

  /// "was quoted" in front of "by the agency".
  private func passiveVerb(before agent: Range<Int>) -> Range<Int>? {
    let verb = agent.lowerBound - 2
    guard verb > 0, document.lowercased[verb + 1] == "by",
      ["quoted", "cited"].contains(document.lowercased[verb])
    else { return nil }
    var start = verb
    while start > 0,
      Grammar.being.contains(document.lowercased[start - 1])
        || Grammar.having.contains(document.lowercased[start - 1])
    {
      start -= 1
    }
    return start < verb ? start..<verb + 1 : nil
  }

  /// The report of the agency that quotes somebody.
  private func quoting(_ quoted: Attribution, within sentence: Range<Int>) -> Attribution? {
    guard quoted.cueLemma == AccordingToFinder.quotedByLemma, let cue = quoted.cue.last,
      let verb = quoted.cue.first,
      let agency = phrases.phrase(endingAt: cue.lowerBound, within: sentence)
    else { return nil }
    return Attribution(
      speaker: agency, cue: [verb.upperBound - 1..<verb.upperBound + 1], cueLemma: "quote",
      content: quoted.content, mode: quoted.mode, act: .report, confidence: 0.8)
  }

  private struct Source {
    /// The words for the speaker.
    var speaker: Range<Int>
    /// A noun of saying behind it ("estimates"), which belongs to the cue.
    var noun: Range<Int>?
    /// The act that the noun names.
    var act: SpeechAct?
    /// Where the phrase ends.
    var end: Int
  }

  /// The phrase behind the preposition, up to its noun of saying where it has one.
  private func source(from start: Int, within sentence: Range<Int>) -> Source? {
    var limit = sentence.upperBound
    var nounMatch: (tokens: Range<Int>, act: SpeechAct)?
    for index in Range.from(start, upTo: min(limit, start + 8)) {
      guard document.tokens[index].kind != .punctuation else { break }
      if let match = gazetteers.cues.longestMatch(in: keys, at: index, limit: limit),
        let noun = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .noun }),
        index > start
      {
        nounMatch = (index..<index + match.count, noun.act)
        limit = index + match.count
        break
      }
    }
    if let nounMatch {
      // "the estimates of the UN" names the source behind the noun.
      if let next = document.lowercased[safe: nounMatch.tokens.upperBound],
        ["of", "by", "from"].contains(next),
        let speaker = phrases.phrase(
          startingAt: nounMatch.tokens.upperBound + 1, within: sentence)
      {
        return Source(
          speaker: speaker, noun: start..<nounMatch.tokens.upperBound, act: nounMatch.act,
          end: speaker.upperBound)
      }
      var end = nounMatch.tokens.lowerBound
      if document.tokens[end - 1].kind == .possessive { end -= 1 }
      let words = start..<end
      if words.contains(where: { document.tokens[$0].isCapitalised }) {
        return Source(
          speaker: words, noun: nounMatch.tokens, act: nounMatch.act,
          end: nounMatch.tokens.upperBound)
      }
      return Source(
        speaker: start..<nounMatch.tokens.upperBound, act: nounMatch.act,
        end: nounMatch.tokens.upperBound)
    }
    guard let phrase = phrases.phrase(startingAt: start, within: sentence) else { return nil }
    let speaker = withPlace(behind: phrases.withName(behind: phrase, within: sentence), sentence)
    return Source(speaker: speaker, end: behindAcronym(speaker.upperBound))
  }

  /// Behind the acronym in brackets that a body's name ends with: "the Arctic Cable Council (ACC), repairs …".
  private func behindAcronym(_ index: Int) -> Int {
    document.lowercased[safe: index] == "(" && document.lowercased[safe: index + 2] == ")"
      ? index + 3 : index
  }

  /// "a source in the prosecutor's office, …": where somebody without a name stands, up to the comma.
  private func withPlace(behind phrase: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let preposition = document.lowercased[safe: phrase.upperBound] ?? ""
    guard ["in", "at", "inside", "within", "near", "from", "with"].contains(preposition),
      SpeakingNouns.holds(document.lowercased[phrase.upperBound - 1])
        || phrases.roleLength(endingAt: phrase.upperBound) > 0
    else { return phrase }
    var end = phrase.upperBound + 1
    while end < sentence.upperBound, end - phrase.upperBound < 8,
      document.tokens[end].kind == .word || document.tokens[end].kind == .possessive
    {
      end += 1
    }
    return document.lowercased[safe: end] == "," ? phrase.lowerBound..<end : phrase
  }

  /// What stands under the attribution: the clause behind it, or the one before.
  private func content(
    cue: Range<Int>, source: Source, within sentence: Range<Int>
  ) -> Range<Int>? {
    var before = cue.lowerBound - 1
    if before > sentence.lowerBound, document.lowercased[before] == ",",
      Grammar.subordinators.contains(document.lowercased[before - 1])
    {
      before -= 1
    }
    let opensClause =
      cue.lowerBound == sentence.lowerBound
      || Grammar.subordinators.contains(document.lowercased[before])
      || Grammar.coordinators.contains(document.lowercased[before])
      || document.tokens[before].kind == .quotationMark
    if opensClause {
      var start = source.end
      // An apposition to the source ("a research body, …") stands between two commas.
      if document.lowercased[safe: start] == ",", let end = appositionEnd(start, within: sentence) {
        start = end
      }
      let content = contents.trimmed(start..<sentence.upperBound)
      return content.count >= 3 ? content : nil
    }
    var end = cue.lowerBound
    if document.lowercased[end - 1] == "," { end -= 1 }
    var start = sentence.lowerBound
    for index in stride(from: end - 1, to: sentence.lowerBound, by: -1)
    where document.lowercased[index] == ";" {
      start = index + 1
      break
    }
    let content = contents.trimmed(start..<end)
    return content.count >= 3 ? content : nil
  }

  private func appositionEnd(_ comma: Int, within sentence: Range<Int>) -> Int? {
    guard let first = document.lowercased[safe: comma + 1], first == "a" || first == "an" else {
      return nil
    }
    for index in Range.from(comma + 2, upTo: min(sentence.upperBound, comma + 14))
    where document.lowercased[index] == "," {
      return index + 1
    }
    return nil
  }
}
