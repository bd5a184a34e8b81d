import Language

/// Finds who is said to have spoken the words between quotation marks.
struct QuotationAttributor {
  let document: Document
  let phrases: NounPhraseFinder
  let cues: [[Cue]]

  /// A quotation with the words that attribute it.
  struct Attributed {
    var quotation: Quotation
    var speaker: Range<Int>?
    var cue: Cue?
    var confidence: Double
  }

  /// Whether a quotation stands as a clause of its own rather than as words within another's.
  func isFull(_ quotation: Quotation) -> Bool {
    let tokens = quotation.tokens
    guard tokens.count >= 2 else { return false }
    if quotation.parts.count > 1 { return true }
    let last = document.tokens[tokens.upperBound - 1]
    let lastWord = word(tokens.upperBound - 1)
    let endsClause =
      last.kind == .terminator || lastWord == "," || lastWord == "—"
      || lastWord == "–"
    let before = word(quotation.open - 1)
    let startsClause =
      quotation.open == 0 || before == ":" || before == ","
      || document.paragraphs[document.paragraph(of: quotation.open)].tokens.lowerBound
        == quotation.open
      || document.tokens[quotation.open - 1].kind == .terminator
      || hasNoWord(before: quotation.open)
    if startsClause, endsClause { return true }
    guard let close = quotation.close else { return startsClause }
    // British style: the comma stands behind the mark.
    if startsClause, word(close + 1) == "," { return true }
    return startsClause && tokens.count >= 4 && before != ","
      || endsClause && isSentenceInitial(tokens.lowerBound) && tokens.count >= 5
        && isBehindCue(quotation)
  }

  /// Whether only signs such as emoji stand before it in its paragraph.
  private func hasNoWord(before open: Int) -> Bool {
    let start = document.paragraphs[document.paragraph(of: open)].tokens.lowerBound
    return open - start < 5
      && (start..<open).allSatisfy { document.tokens[$0].kind == .punctuation }
      && document.words[open - 1].utf8.count > 2
  }

  private func isSentenceInitial(_ index: Int) -> Bool { document.tokens[index].isCapitalised }

  private func isBehindCue(_ quotation: Quotation) -> Bool {
    cuesOfSentence(quotation.open).contains { $0.tokens.upperBound == quotation.open }
  }

  /// The attribution of a full quotation, nil where its sentence says nothing about it.
  func attribution(of quotation: Quotation) -> Attributed? {
    if let found = after(quotation) { return found }
    return before(quotation)
  }

  /// `“…,” said Khoshroo` and `“…,” the envoy told reporters`.
  private func after(_ quotation: Quotation) -> Attributed? {
    guard let close = quotation.close else { return nil }
    var start = close + 1
    if word(start) == "," || word(start) == "—" || word(start) == "–" { start += 1 }
    guard start < document.tokens.count,
      document.paragraph(of: start) == document.paragraph(of: close)
    else { return nil }
    let sentence = document.sentences[document.sentence(of: start)].tokens
    let view = start..<sentence.upperBound
    for cue in cuesOfSentence(start) where cue.groupStart >= start && isQuoting(cue) {
      if cue.groupStart == start, cue.use == .finite,
        let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: sentence)
      {
        return Attributed(
          quotation: quotation, speaker: speaker, cue: cue, confidence: 0.95)
      }
      if cue.use != .gerund, let speaker = phrases.subject(before: cue.groupStart, within: view),
        speaker.lowerBound <= start + 1 || startsPhrase(speaker, from: start)
      {
        return Attributed(
          quotation: quotation, speaker: speaker, cue: cue, confidence: 0.95)
      }
      return nil
    }
    return nil
  }

  /// Whether only an apposition or adverbial lies between the mark and the speaker.
  private func startsPhrase(_ speaker: Range<Int>, from start: Int) -> Bool {
    speaker.lowerBound - start < 4
  }

  /// `Khoshroo said: “…”`, `the envoy told reporters, “…”`.
  private func before(_ quotation: Quotation) -> Attributed? {
    let mark = quotation.open - 1
    guard mark >= 0, document.paragraph(of: mark) == document.paragraph(of: quotation.open) else {
      return beforeAcrossParagraphs(quotation)
    }
    let sentence = document.sentences[document.sentence(of: mark)].tokens
    let isOpen = word(mark) == ":" || word(mark) == "," || document.tokens[mark].kind == .word
    guard isOpen else { return nil }
    return introduced(
      quotation, within: sentence, upTo: quotation.open, hasColon: word(mark) == ":")
  }

  private func introduced(
    _ quotation: Quotation, within sentence: Range<Int>, upTo end: Int, hasColon: Bool
  ) -> Attributed? {
    let candidates = cuesOfSentence(end - 1).filter {
      $0.tokens.upperBound <= end && (isQuoting($0) || hasColon)
    }
    guard let cue = candidates.last, hasColon || end - cue.tokens.upperBound < 14 else {
      return hasColon ? named(quotation, within: sentence, upTo: end - 1) : nil
    }
    let between = cue.tokens.upperBound..<end
    guard !between.contains(where: { word($0) == "that" }) || hasColon else { return nil }
    let speaker =
      cue.use == .gerund
      ? nil : phrases.subject(before: cue.groupStart, within: sentence)
    guard speaker != nil || cue.use == .gerund || hasColon || isCoordinated(cue) else { return nil }
    if let speaker, ["i", "we", "you"].contains(word(speaker.lowerBound)) { return nil }
    return Attributed(
      quotation: quotation, speaker: speaker, cue: cue, confidence: 0.9)
  }

  private func isCoordinated(_ cue: Cue) -> Bool {
    Grammar.coordinators.contains(word(cue.groupStart - 1))
  }

  /// `The minister:` at the end of a paragraph, the quotation in the next one.
  private func beforeAcrossParagraphs(_ quotation: Quotation) -> Attributed? {
    let mark = quotation.open - 1
    guard mark >= 0, word(mark) == ":" else { return nil }
    let sentence = document.sentences[document.sentence(of: mark)].tokens
    return introduced(quotation, within: sentence, upTo: mark + 1, hasColon: true)
  }

  /// `Minister: “…”`: a name or a description and a colon.
  private func named(
    _ quotation: Quotation, within sentence: Range<Int>, upTo colon: Int
  ) -> Attributed? {
    guard let speaker = phrases.phrase(endingAt: colon, within: sentence),
      speaker.lowerBound == sentence.lowerBound
    else { return nil }
    return Attributed(quotation: quotation, speaker: speaker, cue: nil, confidence: 0.7)
  }

  private func isQuoting(_ cue: Cue) -> Bool {
    cue.entry.frames.contains(.quotation) || cue.entry.strength == .safe
  }

  private func cuesOfSentence(_ token: Int) -> [Cue] { cues[document.sentence(of: token)] }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
