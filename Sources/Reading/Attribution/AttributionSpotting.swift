public import Language

/// Finds who is said to have said what, by rules: cues, quotation marks, speakers' labels.
///
/// This is the stage that a trained model replaces: it gives spans and knows nobody by name.
public struct AttributionSpotting: Stage {
  private let gazetteers: Gazetteers

  /// Takes the tables of cues and roles.
  public init(gazetteers: Gazetteers) { self.gazetteers = gazetteers }

  /// The attributions of a text, in the order of their contents.
  ///
  /// - Complexity: O(*n*) in the number of tokens, with short looks around each cue.
  public func run(_ layout: Layout) -> [Attribution] {
    var spotter = AttributionSpotter(layout: layout, gazetteers: gazetteers)
    return spotter.run()
  }
}

/// One pass over one text.
private struct AttributionSpotter {
  let layout: Layout
  let document: Document
  let phrases: NounPhraseFinder
  let contents: ContentFinder
  let accordingTo: AccordingToFinder
  /// The part of each sentence that is read: without its dateline; empty for furniture.
  let views: [Range<Int>]
  let cues: [[Cue]]
  /// For each token the quotation that holds it as words of its own voice, -1 outside.
  var voices: [Int32]
  var found: [Attribution] = []

  init(layout: Layout, gazetteers: Gazetteers) {
    self.layout = layout
    let document = layout.document
    self.document = document
    phrases = NounPhraseFinder(document: document, keys: layout.keys, gazetteers: gazetteers)
    contents = ContentFinder(document: document, phrases: phrases)
    accordingTo = AccordingToFinder(
      document: document, keys: layout.keys, gazetteers: gazetteers, phrases: phrases,
      contents: contents)
    let views = document.sentences.map { layout.view(of: $0) }
    self.views = views
    let finder = CueFinder(document: document, keys: layout.keys, gazetteers: gazetteers)
    cues = views.map { finder.cues(in: $0) }
    voices = Array(repeating: -1, count: document.tokens.count)
  }

  mutating func run() -> [Attribution] {
    let turns = SpeakerTurns(layout: layout).attributions()
    found = turns.isEmpty ? SignedText(layout: layout, phrases: phrases).attributions() : turns
    // What somebody says in a turn or under a signature is a voice of its own, as in a quotation.
    for (number, attribution) in found.enumerated() {
      for part in attribution.content {
        for token in part { voices[token] = Int32(document.quotations.count + number) }
      }
    }
    quotations()
    for index in views.indices where !views[index].isEmpty { sentence(index) }
    trimNestedPrefixes()
    return found.filter { !$0.content.isEmpty }.sorted {
      ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart)
    }
  }

  // MARK: Quotations

  private mutating func quotations() {
    let attributor = QuotationAttributor(document: document, phrases: phrases, cues: cues)
    var previous: (attribution: Int, quotation: Quotation)?
    for (number, quotation) in document.quotations.enumerated()
    where quotation.depth == 0 && isRead(quotation) && attributor.isFull(quotation) {
      let before = voices[quotation.open]
      for part in quotation.parts {
        for token in part { voices[token] = Int32(number) }
      }
      let attributed = attributor.attribution(of: quotation)
      if let last = previous, attributed?.cue.map({ isUsed($0) }) ?? true,
        continues(quotation, after: last.quotation, of: found[last.attribution])
      {
        found[last.attribution].content += quotation.parts.map(contents.trimmed)
        previous = (last.attribution, quotation)
        continue
      }
      if let attributed {
        found.append(attribution(attributed))
      } else if isInTurn(quotation) {
        continue
      } else if let orphan = orphan(quotation) {
        found.append(orphan)
      } else {
        for part in quotation.parts { for token in part { voices[token] = before } }
        continue
      }
      previous = (found.count - 1, quotation)
    }
  }

  private func isUsed(_ cue: Cue) -> Bool {
    found.contains { $0.mode == .direct && $0.cue.first == cue.tokens }
  }

  private func isRead(_ quotation: Quotation) -> Bool {
    views[document.sentence(of: quotation.open)].contains(quotation.open)
  }

  /// Words quoted within a speaker's turn belong to the turn unless they have a cue of their own.
  private func isInTurn(_ quotation: Quotation) -> Bool {
    found.contains { turn in
      turn.content.contains { $0.contains(quotation.open) } && turn.mode == .direct
    }
  }

  /// `“One part,” said Okello, “and the other.”`: nothing but the attribution lies between.
  private func continues(
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

  private func attribution(_ attributed: QuotationAttributor.Attributed) -> Attribution {
    let entry = attributed.cue?.entry
    var result = Attribution(
      speaker: attributed.speaker ?? inheritedSpeaker(before: attributed.quotation.open),
      cue: attributed.cue.map { [$0.tokens] } ?? [], cueLemma: entry?.lemma ?? "",
      content: attributed.quotation.parts.map(contents.trimmed), mode: .direct,
      act: entry?.act ?? .say, confidence: attributed.confidence)
    result.addressee = attributed.addressee
    return result
  }

  /// A quotation whose own sentence names nobody: who spoke last goes on, or the subject of the
  /// sentence right before speaks.
  private func orphan(_ quotation: Quotation) -> Attribution? {
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
      !found.contains(where: {
        $0.cue.first.map { document.sentence(of: $0.lowerBound) == sentence - 1 } ?? false
      }),
      let subject = phrases.mainSubject(of: views[sentence - 1])
    {
      speaker = subject
    }
    guard let speaker else { return nil }
    return Attribution(
      speaker: speaker, cue: [], cueLemma: "",
      content: quotation.parts.map(contents.trimmed), mode: .direct, act: .say, confidence: 0.6)
  }

  /// The words that named the last speaker before a position, in its paragraph or the ones before.
  private func inheritedSpeaker(before position: Int, inParagraphs reach: Int = 0) -> Range<Int>? {
    let paragraph = document.paragraph(of: position)
    let last = found.filter { attribution in
      guard let speaker = attribution.speaker, let cue = attribution.cue.first else { return false }
      return max(cue.lowerBound, attribution.content.first?.lowerBound ?? 0) < position
        && speaker.lowerBound < position
        && document.paragraph(of: cue.lowerBound) + reach >= paragraph
    }.max { ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart) }
    return last?.speaker
  }

  // MARK: Sentences

  private mutating func sentence(_ index: Int) {
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
  private func parts(of view: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = view.lowerBound
    for index in view where index > start && voices[index] != voices[start] {
      parts.append(start..<index)
      start = index
    }
    if start < view.upperBound { parts.append(start..<view.upperBound) }
    return parts
  }

  private func indirect(_ cue: Cue, within view: Range<Int>, all: [Cue]) -> Attribution? {
    var speaker: Range<Int>?
    switch cue.use {
    case .passive: return nil
    case .gerund:
      speaker = inheritedInSentence(cue, within: view) ?? phrases.mainSubject(of: view)
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
    guard let speaker, !speaker.overlaps(cue.tokens), !isNaming(speaker) else { return nil }
    if voices[cue.verb] >= 0, isFirstPerson(speaker) { return nil }
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

  /// "what he called": names a thing within another statement.
  private func isNaming(_ speaker: Range<Int>) -> Bool {
    document.lowercased[safe: speaker.lowerBound - 1] == "what"
  }

  /// Who says "I said" in a quotation is its speaker, not somebody reported.
  private func isFirstPerson(_ speaker: Range<Int>) -> Bool {
    ["i", "we", "you"].contains(document.lowercased[speaker.lowerBound])
  }

  /// A comma or the end right behind the cue: what was said stands before it.
  private func isFollowedByBreak(_ cue: Cue, within view: Range<Int>) -> Bool {
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
  private func inverted(_ cue: Cue, within view: Range<Int>) -> Attribution? {
    guard cue.use == .finite, cue.groupStart > view.lowerBound + 2,
      document.lowercased[cue.groupStart - 1] == ",",
      cue.entry.frames.contains(.quotation),
      let speaker = phrases.phrase(startingAt: cue.tokens.upperBound, within: view),
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

  /// "The attack highlighted …": what happens does not speak, whatever the verb.
  private func isEventSubject(_ speaker: Range<Int>) -> Bool {
    let last = document.lowercased[speaker.upperBound - 1]
    return ["it", "this", "that", "which", "these", "those"].contains(last)
  }

  /// The last speaker earlier in the same sentence.
  private func inheritedInSentence(_ cue: Cue, within view: Range<Int>) -> Range<Int>? {
    let earlier = found.filter { attribution in
      guard let other = attribution.cue.first else { return false }
      return view.contains(other.lowerBound) && other.lowerBound < cue.tokens.lowerBound
        && attribution.speaker != nil
        && !attribution.content.contains { $0.contains(cue.verb) }
    }
    if let last = earlier.max(by: { $0.cueStart < $1.cueStart }) { return last.speaker }
    // A gerund behind a quotation that ended in an earlier "sentence" of the same utterance.
    let behind = found.filter {
      $0.mode == .direct && $0.cue.first.map { view.contains($0.lowerBound) } ?? false
    }
    return behind.last?.speaker
  }

  private func holdsQuotation(_ content: [Range<Int>]) -> Bool {
    document.quotations.contains { quotation in
      content.contains { $0.contains(quotation.open) || $0.contains(quotation.tokens.lowerBound) }
    }
  }

  private func withMode(_ attribution: Attribution) -> Attribution {
    guard attribution.mode == .indirect else { return attribution }
    var result = attribution
    let whole = document.quotations.first { quotation in
      quotation.depth == 0
        && attribution.content.count == 1 && attribution.content[0] == quotation.outerTokens
    }
    if let whole {
      result.mode = .direct
      result.content = whole.parts.map(contents.trimmed)
    } else if holdsQuotation(attribution.content) {
      result.mode = .mixed
    }
    return result
  }

  /// "Minister: talks failed": a name or description, a colon and a clause.
  private mutating func headline(_ view: Range<Int>) {
    guard let colon = view.first(where: { document.lowercased[$0] == ":" }),
      colon - view.lowerBound <= 6, view.upperBound - colon > 3,
      let speaker = phrases.phrase(endingAt: colon, within: view),
      speaker.lowerBound == view.lowerBound
    else { return }
    let content = contents.trimmed(colon + 1..<view.upperBound)
    guard !content.isEmpty, document.tokens[content.lowerBound].kind != .quotationMark else {
      return
    }
    found.append(
      withMode(
        Attribution(
          speaker: speaker, cue: [colon..<colon + 1], cueLemma: ":", content: [content],
          mode: .indirect, act: .say, confidence: 0.6)))
  }

  /// "adding that according to the UN estimates some 25,000 …": the outer content begins behind
  /// the inner attribution.
  private mutating func trimNestedPrefixes() {
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

extension Attribution {
  /// Where the content begins.
  var contentStart: Int { content.first?.lowerBound ?? 0 }

  /// Where the cue begins.
  var cueStart: Int { cue.first?.lowerBound ?? content.first?.lowerBound ?? 0 }
}
