import Language

extension AttributionSpotter {
  mutating func sentence(_ index: Int) {
    let view = views[index]
    if layout.isHeadline(document.sentences[index].paragraph) { headline(view) }
    for part in parts(of: view) {
      let inQuotation = voices[part.lowerBound] >= 0
      let own = cues[index].filter { part.contains($0.verb) && !found.isUsed($0) }
      // Whom somebody cites says what the others report, so that comes last.
      for cue in own.filter({ !isCiting($0) }) + own.filter(isCiting) {
        // What people in a quotation say is read only where it is said in so many words.
        if inQuotation, cue.entry.strength != .safe || cue.use != .finite { continue }
        if let attribution = indirect(cue, within: inQuotation ? part : view, all: cues[index]) {
          found.append(attribution)
        }
      }
    }
    for part in parts(of: view) {
      for attribution in accordingTo.attributions(in: part) { found.append(withMode(attribution)) }
    }
  }

  private func isCiting(_ cue: Cue) -> Bool { cue.use == .gerund && cue.entry.lemma == "cite" }

  /// A sentence cut where full quotations begin and end.
  func parts(of view: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = view.lowerBound
    for index in view where index > start && voices[index] != voices[start] {
      parts.append(start..<index)
      start = index
    }
    if start < view.upperBound { parts.append(start..<view.upperBound) }
    return parts
  }

  func indirect(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Attribution? {
    var speaker: Range<Int>?
    switch cue.use {
    case .passive: return asked(cue, within: view, all: all)
    case .agent: return saidByAgent(cue, within: view, all: all)
    case .gerund:
      speaker =
        cue.isFronted(in: view)
        ? mainSubject(behind: cue, within: view, all: all)
        : inheritedInSentence(cue, within: view) ?? phrases.mainSubject(of: view)
    case .finite:
      let before = cue.groupStart - 1
      let isCoordinated =
        before > view.lowerBound && Grammar.coordinators.contains(document.lowercased[before])
      if isCoordinated || cue.groupStart == view.lowerBound {
        speaker =
          inheritedInSentence(cue, within: view)
          ?? (isCoordinated && !isWithinContent(cue) ? phrases.mainSubject(of: view) : nil)
      } else {
        speaker = phrases.subject(before: cue.groupStart, within: view)
      }
    }
    if isWithinSubject(cue, within: view, all: all) || isDangling(cue, within: view, all: all) {
      return nil
    }
    if let speaker, let aside = aside(cue, speaker: speaker, within: view) { return aside }
    if let fronted = inverted(cue, within: view) { return withMode(fronted) }
    if let source = sourceCited(by: cue, within: view) { return source }
    guard let speaker, !speaker.overlaps(cue.tokens), !isNaming(speaker), !isNobody(speaker),
      !isContraction(speaker),
      document.tokens[speaker.upperBound - 1].kind != .possessive
    else { return nil }
    if voices[cue.verb] >= 0,
      isFirstPerson(speaker) || document.lowercased[safe: cue.groupStart - 1] == ","
    {
      return nil
    }
    if isEventSubject(speaker), cue.entry.strength != .safe { return nil }
    var content: [Range<Int>] = []
    var cueParts = [cue.tokens]
    var addressee: Range<Int>?
    var isMarked = false
    if cue.use == .finite,
      let around = contents.content(around: cue, subject: speaker, within: view),
      cue.entry.frames.contains(.that) || cue.entry.frames.contains(.quotation),
      isFollowedByBreak(cue, within: view)
    {
      content = around
      isMarked = true
    } else if let right = contents.content(after: cue, within: view, cues: all) {
      content = [right.content]
      addressee = right.addressee
      if !right.isMarked, isObjectRelative(speaker, all: all) { return nil }
      isMarked = right.isMarked
      if let particle = right.particle { cueParts = [cue.tokens.lowerBound..<particle.upperBound] }
    } else if cue.use == .finite,
      let around = contents.content(around: cue, subject: speaker, within: view),
      cue.entry.frames.contains(.that) || cue.entry.frames.contains(.quotation)
    {
      content = around
    }
    guard !content.isEmpty else { return nil }
    if cue.entry.strength == .weak, !isMarked, !holdsQuotation(content) { return nil }
    var attribution = Attribution(
      speaker: speaker, cue: cueParts, cueLemma: cue.entry.lemma, content: content,
      mode: .indirect, act: act(of: cue.entry, content),
      confidence: cue.entry.strength == .safe && (isMarked || cue.entry.frames.contains(.that))
        ? 0.9 : cue.entry.strength == .safe ? 0.8 : isMarked ? 0.75 : 0.6)
    attribution.addressee = addressee
    attribution.isNegated = cue.entry.isNegative
    return withMode(attribution)
  }

  /// "They've said": the auxiliary hides in the pronoun, and so does who is meant.
  private func isContraction(_ speaker: Range<Int>) -> Bool {
    speaker.count == 1
      && document.lowercased[speaker.lowerBound].split(whereSeparator: { $0 == "'" || $0 == "’" })
        .first.map { Grammar.pronouns.contains(String($0)) && $0.count < 5 } ?? false
      && document.lowercased[speaker.lowerBound].contains { $0 == "'" || $0 == "’" }
  }

  /// "standing together and condemning the raid": a gerund that another one, which says nothing,
  /// stands beside.
  private func isDangling(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Bool {
    guard cue.use == .gerund, cue.groupStart > view.lowerBound,
      document.lowercased[cue.groupStart - 1] == "and"
    else { return false }
    return !all.contains { $0.use == .gerund && $0.verb < cue.verb }
  }

  /// What is done by saying it: who asks whether or why wants to know, who asks for or to wants it
  /// done.
  func act(of entry: ReportingCue, _ content: [Range<Int>]) -> SpeechAct {
    guard entry.lemma == "ask", let first = content.first?.lowerBound else { return entry.act }
    return Grammar.questionWords.contains(document.lowercased[first])
      || document.tokens[first].kind == .quotationMark ? .ask : entry.act
  }

  /// "A person briefed on the talks said …": a participle within the subject of the next verb.
  private func isWithinSubject(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Bool {
    guard cue.use == .finite, cue.groupStart == cue.verb,
      Grammar.prepositions.contains(document.lowercased[safe: cue.tokens.upperBound] ?? "")
        || Grammar.prepositions.contains(document.lowercased[cue.tokens.upperBound - 1]),
      let next = all.first(where: { $0.groupStart > cue.verb && $0.use == .finite })
    else { return false }
    return phrases.subject(before: next.groupStart, within: view)?.contains(cue.verb) ?? false
  }

  /// "what he called": names a thing within another statement.
  func isNaming(_ speaker: Range<Int>) -> Bool {
    document.lowercased[safe: speaker.lowerBound - 1] == "what"
  }

  /// Who says "I said" in a quotation is its speaker, not somebody reported.
  func isFirstPerson(_ speaker: Range<Int>) -> Bool {
    let word = document.lowercased[speaker.lowerBound].replacing("’", with: "'")
    // "our minister" is somebody else.
    return ["i", "we", "you"].contains(word)
      || speaker.count == 1 && ["us", "me", "our", "my", "your"].contains(word)
      || ["i'", "we'", "you'"].contains { word.hasPrefix($0) }
  }

  /// "Nobody said …": nothing has been said.
  private func isNobody(_ speaker: Range<Int>) -> Bool {
    ["nobody", "none", "no", "neither", "anybody", "anyone", "somebody", "someone"].contains(
      document.lowercased[speaker.lowerBound])
  }

  /// "the doses that the president announced, …": what was announced stands before "that".
  private func isObjectRelative(_ speaker: Range<Int>, all: [Cue]) -> Bool {
    let link = speaker.lowerBound - 1
    guard link > 0, ["that", "which"].contains(document.lowercased[link]),
      document.tokens[link - 1].kind == .word || document.tokens[link - 1].kind == .number
    else { return false }
    if all.contains(where: { $0.tokens.upperBound == link }) { return false }
    return !found.holdsContent(from: speaker.lowerBound)
  }

  /// A comma or the end right behind the cue: what was said stands before it.
  func isFollowedByBreak(_ cue: Cue, within view: Range<Int>) -> Bool {
    let next = cue.tokens.upperBound
    guard next < view.upperBound else { return true }
    let rest = contents.afterDate(next, within: view)
    if rest > next,
      rest >= view.upperBound || document.tokens[rest].kind == .terminator
        || document.lowercased[rest - 1] == ","
    {
      return true
    }
    return document.tokens[next].kind == .terminator
      || document.lowercased[next] == "," && !(document.lowercased[safe: next + 2] == ",")
  }

  /// "The attack highlighted …": what happens does not speak, whatever the verb.
  func isEventSubject(_ speaker: Range<Int>) -> Bool {
    let last = document.lowercased[speaker.upperBound - 1]
    return ["it", "this", "that", "which", "these", "those"].contains(last)
  }

  /// The last speaker earlier in the same sentence.
  func inheritedInSentence(_ cue: Cue, within view: Range<Int>) -> Range<Int>? {
    let earlier = earlier(than: cue, within: view)
    if var last = earlier.max(by: { $0.cueStart < $1.cueStart }) {
      // "said Belgium regretted the step, noting that": who goes on is the one that says so, not the
      // one of whom a feeling is told.
      if cue.use == .gerund, !isSaying(last.cueLemma),
        let outer = earlier.last(where: { other in
          other.cueStart < last.cueStart && isSaying(other.cueLemma)
            && other.content.contains { $0.contains(last.cueStart) }
        })
      {
        last = outer
      }
      return last.speaker
    }
    // A gerund behind a quotation that ended in an earlier "sentence" of the same utterance.
    return found.attributions(inSentence: document.sentence(of: cue.verb)).last {
      $0.mode == .direct && $0.cue.first.map { view.contains($0.lowerBound) } ?? false
    }?.speaker
  }

  /// Whether a verb belongs to what another one of its sentence reports.
  private func isWithinContent(_ cue: Cue) -> Bool {
    found.attributions(inSentence: document.sentence(of: cue.verb)).contains { attribution in
      attribution.mode == .indirect && attribution.content.contains { $0.contains(cue.verb) }
    }
  }

  /// Whether what a verb reports could be quoted: "said", unlike "regretted".
  private func isSaying(_ lemma: String) -> Bool {
    gazetteers.cues.values(of: lemma).contains {
      $0.wordClass == .verb && $0.frames.contains(.quotation)
    }
  }

  /// The attributions of the same sentence whose cues stand before this one, outside their contents.
  func earlier(than cue: Cue, within view: Range<Int>) -> [Attribution] {
    found.attributions(inSentence: document.sentence(of: cue.verb)).filter { attribution in
      guard let other = attribution.cue.first else { return false }
      return view.contains(other.lowerBound) && other.lowerBound < cue.tokens.lowerBound
        && attribution.speaker != nil
        && !attribution.content.contains { $0.contains(cue.verb) }
    }
  }

  func holdsQuotation(_ content: [Range<Int>]) -> Bool {
    content.contains { part in
      // A mark may stand right before the words.
      document.quotationIndex.quotations(openingIn: max(0, part.lowerBound - 1)..<part.upperBound)
        .contains { part.contains($0.open) || part.contains($0.tokens.lowerBound) }
    }
  }

  func withMode(_ attribution: Attribution) -> Attribution {
    guard attribution.mode == .indirect else { return attribution }
    var result = attribution
    let whole =
      attribution.content.count != 1
      ? nil
      : document.quotationIndex
        .quotations(openingIn: attribution.content[0]).first { quotation in
          attribution.content[0] == quotation.outerTokens
            && standsAlone(quotation, behind: attribution)
        }
    if let whole {
      result.mode = .direct
      result.content = whole.parts.map(contents.trimmed)
    } else if holdsQuotation(attribution.content) {
      result.mode = .mixed
    }
    return result
  }

  /// Whether a quotation is said rather than made part of the writer's clause: `answered, “…”`, but
  /// not `said that “…”` or `blaming “…”`.
  private func standsAlone(_ quotation: Quotation, behind attribution: Attribution) -> Bool {
    let before = document.lowercased[safe: quotation.open - 1] ?? ""
    if before == "that" || Grammar.prepositions.contains(before) { return false }
    // "called on all sides “to keep …”" goes on with the writer's clause.
    if document.lowercased[safe: quotation.open + 1] == "to" { return false }
    guard attribution.cue.last?.upperBound == quotation.open else { return true }
    return gazetteers.cues.longestMatch(in: layout.keys, at: quotation.open - 1).map { match in
      gazetteers.cues.values(of: match).contains { $0.frames.contains(.quotation) }
    } ?? false
  }

  /// "adding that according to the UN estimates some 25,000 …": the outer content begins behind
  /// the inner attribution.
  static func withoutNestedPrefixes(_ attributions: [Attribution]) -> [Attribution] {
    var found = attributions
    var contents: [Int: [Range<Int>]] = [:]
    for inner in found where inner.cueLemma == "according to" {
      guard let cue = inner.cue.first, let content = inner.content.first else { continue }
      contents[cue.lowerBound, default: []].append(content)
    }
    for index in found.indices where found[index].content.count == 1 {
      for content in contents[found[index].content[0].lowerBound] ?? [] {
        let outer = found[index].content[0]
        guard content.lowerBound > outer.lowerBound, content.upperBound <= outer.upperBound
        else { continue }
        found[index].content = [content.lowerBound..<outer.upperBound]
      }
    }
    return found
  }
}
