import Language

/// Constructions that are not "somebody says that": the verb in front, a source that is cited, an agent
/// behind a passive, an aside with "as", a question that is put.
extension AttributionSpotter {
  /// "Talks failed, says minister": the verb before its subject, behind a comma.
  func inverted(_ cue: Cue, within view: Range<Int>) -> Attribution? {
    guard cue.use == .finite, cue.groupStart > view.lowerBound + 2,
      cue.tokens.lowerBound == cue.verb,
      document.lowercased[cue.groupStart - 1] == ",",
      cue.entry.frames.contains(.quotation), !ContentFinder.personal.contains(cue.entry.lemma),
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      !Grammar.objects.contains(document.lowercased[speaker.lowerBound]),
      !isParenthesis(before: cue, within: view),
      speaker.upperBound >= view.upperBound - 1
        || [",", "."].contains(document.lowercased[speaker.upperBound])
        || Grammar.prepositions.contains(document.lowercased[speaker.upperBound])
        || DateWords.calendar.contains(document.lowercased[speaker.upperBound])
    else { return nil }
    let content = contents.trimmed(view.lowerBound..<cue.groupStart - 1)
    guard content.count >= 3 else { return nil }
    return Attribution(
      speaker: speaker, cue: [cue.tokens], cueLemma: cue.entry.lemma, content: [content],
      mode: .indirect, act: cue.entry.act, confidence: 0.8)
  }

  /// "Halvorsen, a former pilot, said": the comma closes a remark behind the subject.
  func isParenthesis(before cue: Cue, within view: Range<Int>) -> Bool {
    guard let subject = phrases.subject(before: cue.groupStart, within: view) else { return false }
    return subject.lowerBound == view.lowerBound
  }

  /// "…, the agency reported, citing an adviser": who is cited says what the agency reports.
  func sourceCited(by cue: Cue, within view: Range<Int>) -> Attribution? {
    guard cue.use == .gerund, cue.entry.lemma == "cite",
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      phrases.isSource(speaker),
      let reported = report(around: cue, source: speaker, within: view)
    else { return nil }
    return Attribution(
      speaker: speaker, cue: [cue.tokens], cueLemma: "citing", content: reported.content,
      mode: reported.mode, act: .say, confidence: 0.8)
  }

  /// What is reported before a source that ends the sentence, or behind one that stands between
  /// the outlet and its verb ("The agency, citing an adviser, reported that …").
  func report(around cue: Cue, source: Range<Int>, within view: Range<Int>) -> Attribution? {
    let end = contents.afterDate(source.upperBound, within: view)
    if end + 1 >= view.upperBound {
      return earlier(than: cue, within: view).max { $0.cueStart < $1.cueStart }
    }
    guard document.lowercased[source.upperBound] == "," else { return nil }
    return found.attributions(inSentence: document.sentence(of: cue.verb))
      .filter { view.contains($0.cueStart) && $0.cueStart > source.upperBound }
      .min { $0.cueStart < $1.cueStart }
  }

  /// "He had been told by officials that …": the agent says it, the subject is told.
  func saidByAgent(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Attribution? {
    guard let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      let right = contents.content(after: cue, within: view, cues: all), right.isMarked,
      right.content.lowerBound >= speaker.upperBound
    else { return nil }
    var attribution = Attribution(
      speaker: speaker, cue: [cue.tokens], cueLemma: cue.entry.lemma, content: [right.content],
      mode: .indirect, act: act(of: cue.entry, [right.content]), confidence: 0.85)
    attribution.addressee = phrases.subject(before: cue.groupStart, within: view)
    attribution.isNegated = cue.entry.isNegative
    return withMode(attribution)
  }

  /// "The talks, as Okello has said, failed", "As Okello said, the talks failed": what is said
  /// stands around it.
  func aside(_ cue: Cue, speaker: Range<Int>, within view: Range<Int>) -> Attribution? {
    let link = speaker.lowerBound - 1
    guard cue.use == .finite, cue.entry.frames.contains(.quotation), link >= view.lowerBound,
      document.lowercased[link] == "as"
    else { return nil }
    let end = contents.afterDate(cue.tokens.upperBound, within: view)
    let comma = document.lowercased[safe: end] == "," ? end : end - 1
    let isLast = end + 1 >= view.upperBound
    guard isLast || document.lowercased[comma] == ",", comma >= cue.tokens.upperBound || isLast
    else { return nil }
    var content: [Range<Int>] = []
    if link > view.lowerBound + 2, document.lowercased[link - 1] == "," {
      content.append(contents.trimmed(view.lowerBound..<link - 1))
    }
    if !isLast { content.append(contents.trimmed(comma + 1..<view.upperBound)) }
    content.removeAll(where: \.isEmpty)
    guard content.contains(where: { $0.count >= 3 }) else { return nil }
    return withMode(
      Attribution(
        speaker: speaker, cue: [cue.tokens], cueLemma: cue.entry.lemma, content: content,
        mode: .indirect, act: cue.entry.act, confidence: 0.85))
  }

  /// "Asked whether he would go, the envoy said …": nobody says who asked.
  func asked(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Attribution? {
    guard cue.isFronted(in: view), cue.entry.lemma.hasPrefix("ask"),
      let right = contents.content(after: cue, within: view, cues: all)
    else { return nil }
    var attribution = Attribution(
      speaker: nil, cue: [cue.tokens], cueLemma: cue.entry.lemma, content: [right.content],
      mode: .indirect, act: .ask, confidence: 0.8)
    attribution.addressee = mainSubject(behind: cue, within: view, all: all)
    return withMode(attribution)
  }

  /// The subject of the clause that follows the content of a cue at the head of its sentence.
  func mainSubject(behind cue: Cue, within view: Range<Int>, all: [Cue]) -> Range<Int>? {
    guard let right = contents.content(after: cue, within: view, cues: all) else { return nil }
    let start = min(right.content.upperBound + 1, view.upperBound)
    return phrases.mainSubject(of: start..<view.upperBound)
  }
}
