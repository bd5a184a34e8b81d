import Language

extension AttributionSpotter {
  mutating func quotations() {
    let attributor = QuotationAttributor(document: document, phrases: phrases, cues: cues)
    var previous: (attribution: Int, quotation: Quotation)?
    for (number, quotation) in document.quotations.enumerated()
    where quotation.depth == 0 && isRead(quotation) && attributor.isFull(quotation) {
      let before = voices[quotation.open]
      for part in quotation.parts {
        for token in part { voices[token] = Int32(number) }
      }
      let attributed = attributor.attribution(of: quotation)
      if let last = previous, attributed?.cue.map({ found.isUsed($0) }) ?? true,
        continues(quotation, after: last.quotation, of: found.all[last.attribution])
      {
        found.extend(last.attribution, by: quotation.parts.map(contents.trimmed))
        previous = (last.attribution, quotation)
        continue
      }
      if let attributed {
        previous = (found.append(attribution(attributed)), quotation)
      } else if before >= 0 {
        // Words quoted within a speaker's turn belong to the turn without a cue of their own.
        continue
      } else if let orphan = orphan(quotation) {
        previous = (found.append(orphan), quotation)
      } else {
        for part in quotation.parts { for token in part { voices[token] = before } }
      }
    }
  }

  func isRead(_ quotation: Quotation) -> Bool {
    views[document.sentence(of: quotation.open)].contains(quotation.open)
  }

  /// `“One part,” said Okello, “and the other.”`: nothing but the attribution lies between.
  func continues(
    _ quotation: Quotation, after first: Quotation, of attribution: Attribution
  ) -> Bool {
    guard let close = first.close,
      document.paragraph(of: close) == document.paragraph(of: quotation.open),
      let cue = attribution.cue.first, cue.lowerBound > close
    else { return false }
    let between = close + 1..<quotation.open
    guard between.contains(cue.lowerBound), between.count < 40 else { return false }
    let mark = document.lowercased[quotation.open - 1]
    guard mark == "," || mark == "." || mark == ":" || mark == "—" else { return false }
    // A second sentence of the writer's between them would begin a new thought.
    let stops = between.dropLast().filter { document.tokens[$0].kind == .terminator }
    return stops.isEmpty
  }

  func attribution(_ attributed: QuotationAttributor.Attributed) -> Attribution {
    let entry = attributed.cue?.entry
    return Attribution(
      speaker: attributed.speaker ?? inheritedSpeaker(before: attributed.quotation.open),
      cue: attributed.cue.map { [$0.tokens] } ?? [], cueLemma: entry?.lemma ?? "",
      content: attributed.quotation.parts.map(contents.trimmed), mode: .direct,
      act: entry.map { $0.lemma == "ask" ? .ask : $0.act } ?? .say,
      confidence: attributed.confidence)
  }

  /// A quotation whose own sentence names nobody: who spoke last goes on, or the subject of the
  /// sentence right before speaks.
  func orphan(_ quotation: Quotation) -> Attribution? {
    let sentence = document.sentence(of: quotation.open)
    let isAlone =
      (quotation.close ?? quotation.tokens.upperBound) + 2 >= views[sentence].upperBound
      || quotation.parts.count > 1
      || document.tokens[quotation.tokens.upperBound - 1].kind == .terminator
    let opens = quotation.open == views[sentence].lowerBound
    guard isAlone, opens, quotation.tokens.count >= 4 else { return nil }
    var speaker = inheritedSpeaker(before: quotation.open, inParagraphs: 1)
    if sentence > 0,
      document.sentences[sentence - 1].paragraph + 1 >= document.sentences[sentence].paragraph,
      found.attributions(inSentence: sentence - 1).allSatisfy(\.cue.isEmpty),
      let subject = speakerAtEnd(of: sentence - 1) ?? phrases.mainSubject(of: views[sentence - 1])
    {
      speaker = subject
    }
    guard let speaker else { return nil }
    return Attribution(
      speaker: speaker, cue: [], cueLemma: "",
      content: quotation.parts.map(contents.trimmed), mode: .direct, act: .say, confidence: 0.6)
  }

  /// "The council may be slow to act, Okello said.": who closes a sentence by saying it.
  private func speakerAtEnd(of sentence: Int) -> Range<Int>? {
    let view = views[sentence]
    guard let cue = cues[sentence].last(where: { $0.use == .finite }) else { return nil }
    let isLast = view.upperBound - cue.tokens.upperBound <= 1
    if isLast, let speaker = phrases.subject(before: cue.groupStart, within: view),
      document.lowercased[safe: speaker.lowerBound - 1] == ","
    {
      return speaker
    }
    // "…, said Okello."
    guard document.lowercased[safe: cue.groupStart - 1] == ",",
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      view.upperBound - speaker.upperBound <= 1
    else { return nil }
    return speaker
  }

  /// The words that named the last speaker before a position, in its paragraph or the ones before.
  func inheritedSpeaker(before position: Int, inParagraphs reach: Int = 0) -> Range<Int>? {
    let paragraph = document.paragraph(of: position)
    return found.last(inParagraphs: max(0, paragraph - reach)...paragraph) { attribution in
      max(attribution.cueStart, attribution.contentStart) < position
        && attribution.speaker.map { $0.lowerBound < position } ?? false
    }?.speaker
  }
}
