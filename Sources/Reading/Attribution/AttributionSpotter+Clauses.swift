import Language

extension AttributionSpotter {
  mutating func sentence(_ index: Int) {
    let view = views[index]
    if layout.isHeadline(document.sentences[index].paragraph) { headline(view) }
    for part in parts(of: view) {
      let inQuotation = voices[part.lowerBound] >= 0
      let own = cues[index].filter { part.contains($0.verb) && !isUsed($0) }
      for cue in own {
        // What people in a quotation say is read only where it is said in so many words.
        if inQuotation, cue.entry.strength != .safe || cue.use != .finite { continue }
        if let attribution = indirect(cue, within: inQuotation ? part : view, all: cues[index]) {
          found.append(attribution)
        }
      }
    }
    for part in parts(of: view) {
      found += accordingTo.attributions(in: part).map(withMode)
    }
  }

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
          ?? (isCoordinated ? phrases.mainSubject(of: view) : nil)
      } else {
        speaker = phrases.subject(before: cue.groupStart, within: view)
      }
    }
    if let fronted = inverted(cue, within: view) { return withMode(fronted) }
    if let source = sourceCited(by: cue, within: view) { return source }
    guard let speaker, !speaker.overlaps(cue.tokens), !isNaming(speaker), !isNobody(speaker),
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
      mode: .indirect, act: cue.entry.act,
      confidence: cue.entry.strength == .safe && (isMarked || cue.entry.frames.contains(.that))
        ? 0.9 : cue.entry.strength == .safe ? 0.8 : isMarked ? 0.75 : 0.6)
    attribution.addressee = addressee
    attribution.isNegated = cue.entry.isNegative
    return withMode(attribution)
  }

  /// "Asked whether he would go, the envoy said …": nobody says who asked.
  private func asked(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Attribution? {
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
  private func mainSubject(behind cue: Cue, within view: Range<Int>, all: [Cue]) -> Range<Int>? {
    guard let right = contents.content(after: cue, within: view, cues: all) else { return nil }
    let start = min(right.content.upperBound + 1, view.upperBound)
    return phrases.mainSubject(of: start..<view.upperBound)
  }

  /// "what he called": names a thing within another statement.
  func isNaming(_ speaker: Range<Int>) -> Bool {
    document.lowercased[safe: speaker.lowerBound - 1] == "what"
  }

  /// Who says "I said" in a quotation is its speaker, not somebody reported.
  func isFirstPerson(_ speaker: Range<Int>) -> Bool {
    let word = document.lowercased[speaker.lowerBound]
    return ["i", "we", "you"].contains(word)
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
    return !found.contains { $0.contentStart == speaker.lowerBound }
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

  /// "Talks failed, says minister": the verb before its subject, behind a comma.
  func inverted(_ cue: Cue, within view: Range<Int>) -> Attribution? {
    guard cue.use == .finite, cue.groupStart > view.lowerBound + 2,
      document.lowercased[cue.groupStart - 1] == ",",
      cue.entry.frames.contains(.quotation), !ContentFinder.personal.contains(cue.entry.lemma),
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      !isParenthesis(before: cue, within: view),
      speaker.upperBound >= view.upperBound - 1
        || [",", "."].contains(document.lowercased[speaker.upperBound])
        || Grammar.prepositions.contains(document.lowercased[speaker.upperBound])
        || Grammar.calendar.contains(document.lowercased[speaker.upperBound])
    else { return nil }
    let content = contents.trimmed(view.lowerBound..<cue.groupStart - 1)
    guard content.count >= 3 else { return nil }
    return Attribution(
      speaker: speaker, cue: [cue.tokens], cueLemma: cue.entry.lemma, content: [content],
      mode: .indirect, act: cue.entry.act, confidence: 0.8)
  }

  /// "Halvorsen, a former pilot, said": the comma closes a remark behind the subject.
  private func isParenthesis(before cue: Cue, within view: Range<Int>) -> Bool {
    guard let subject = phrases.subject(before: cue.groupStart, within: view) else { return false }
    return subject.lowerBound == view.lowerBound
  }

  /// "…, the agency reported, citing an adviser": who is cited says what the agency reports.
  func sourceCited(by cue: Cue, within view: Range<Int>) -> Attribution? {
    guard cue.use == .gerund, cue.entry.lemma == "cite",
      let reported = earlier(than: cue, within: view).max(by: { $0.cueStart < $1.cueStart }),
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
      phrases.isSource(speaker),
      contents.afterDate(speaker.upperBound, within: view) + 1 >= view.upperBound
    else { return nil }
    return Attribution(
      speaker: speaker, cue: [cue.tokens], cueLemma: "citing", content: reported.content,
      mode: reported.mode, act: .say, confidence: 0.8)
  }

  /// "The attack highlighted …": what happens does not speak, whatever the verb.
  func isEventSubject(_ speaker: Range<Int>) -> Bool {
    let last = document.lowercased[speaker.upperBound - 1]
    return ["it", "this", "that", "which", "these", "those"].contains(last)
  }

  /// The last speaker earlier in the same sentence.
  func inheritedInSentence(_ cue: Cue, within view: Range<Int>) -> Range<Int>? {
    if let last = earlier(than: cue, within: view).max(by: { $0.cueStart < $1.cueStart }) {
      return last.speaker
    }
    // A gerund behind a quotation that ended in an earlier "sentence" of the same utterance.
    let behind = found.filter {
      $0.mode == .direct && $0.cue.first.map { view.contains($0.lowerBound) } ?? false
    }
    return behind.last?.speaker
  }

  /// The attributions of the same sentence whose cues stand before this one, outside their contents.
  private func earlier(than cue: Cue, within view: Range<Int>) -> [Attribution] {
    found.filter { attribution in
      guard let other = attribution.cue.first else { return false }
      return view.contains(other.lowerBound) && other.lowerBound < cue.tokens.lowerBound
        && attribution.speaker != nil
        && !attribution.content.contains { $0.contains(cue.verb) }
    }
  }

  func holdsQuotation(_ content: [Range<Int>]) -> Bool {
    document.quotations.contains { quotation in
      content.contains { $0.contains(quotation.open) || $0.contains(quotation.tokens.lowerBound) }
    }
  }

  func withMode(_ attribution: Attribution) -> Attribution {
    guard attribution.mode == .indirect else { return attribution }
    var result = attribution
    let whole = document.quotations.first { quotation in
      attribution.content.count == 1 && attribution.content[0] == quotation.outerTokens
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
  mutating func trimNestedPrefixes() {
    for index in found.indices where found[index].content.count == 1 {
      for inner in found where inner.cueLemma == "according to" {
        guard let cue = inner.cue.first, let content = inner.content.first,
          let outer = found[index].content.first, outer.lowerBound == cue.lowerBound,
          content.lowerBound > outer.lowerBound, content.upperBound <= outer.upperBound
        else { continue }
        found[index].content = [content.lowerBound..<outer.upperBound]
      }
    }
  }
}
