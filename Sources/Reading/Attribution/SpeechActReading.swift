import Language

/// Settles what is done in saying something where the verb alone does not tell: "said" can promise,
/// thank, condemn and answer.
struct SpeechActReading {
  let layout: Layout
  let gazetteers: Gazetteers

  /// The act of an attribution, its own where its words show no other.
  func act(of attribution: Attribution) -> SpeechAct {
    guard attribution.act == .say else { return attribution.act }
    if let verb = Self.judging[attribution.cueLemma], let content = attribution.content.first {
      let whole = content.lowerBound..<(attribution.content.last?.upperBound ?? content.upperBound)
      return appraisal.act(ofJudging: whole, isCalling: verb == "call") ?? .say
    }
    if attribution.cueLemma == "express" { return expressed(by: attribution) ?? .say }
    guard Self.plain.contains(attribution.cueLemma) else { return .say }
    if !attribution.cueLemma.isEmpty, isReply(attribution) { return .answer }
    guard let content = attribution.content.first, !isLong(attribution) else { return .say }
    if attribution.mode == .direct { return performed(content) ?? .say }
    if isRefusal(content) { return .reject }
    if isCommitment(content, of: attribution.speaker) { return .promise }
    if isAnnouncement(content) { return .announce }
    if let undertaken = undertaking(of: content) { return undertaken }
    return appraisal.act(ofSaying: content) ?? .say
  }

  private var appraisal: Appraisal { Appraisal(layout: layout, gazetteers: gazetteers) }

  /// Verbs by which somebody judges, each with its lemma.
  private static let judging = [
    "call": "call", "called": "call", "calls": "call", "calling": "call", "describe": "describe",
    "described": "describe", "describes": "describe", "describing": "describe", "brand": "call",
    "branded": "call", "label": "call", "labelled": "call", "labeled": "call", "term": "describe",
    "termed": "describe", "dub": "call", "dubbed": "call",
  ]

  /// "(expressed) her deep gratitude to the kingdom": what it is that somebody expresses.
  private func expressed(by attribution: Attribution) -> SpeechAct? {
    attribution.content.first?.prefix(5).lazy.compactMap { Self.feelings[word($0)] }.first
  }

  private static let feelings: [String: SpeechAct] = [
    "gratitude": .thank, "appreciation": .thank, "thanks": .thank, "thankfulness": .thank,
    "rejection": .reject, "condemnation": .condemn, "dissatisfaction": .condemn,
    "outrage": .condemn, "indignation": .condemn, "apologies": .apologise, "apology": .apologise,
  ]

  /// Cues that say only that something was said.
  private static let plain: Set<String> = [
    "say", "tell", "add", "write", "tweet", "state", "declare", "post", "",
  ]

  /// A turn or paragraph of several sentences does many things.
  private func isLong(_ attribution: Attribution) -> Bool {
    guard let first = attribution.content.first,
      attribution.cue.isEmpty || attribution.cueLemma == ""
    else { return false }
    return document.sentence(of: first.lowerBound) != document.sentence(of: first.upperBound - 1)
  }

  /// "Asked about the offer, she said …".
  private func isReply(_ attribution: Attribution) -> Bool {
    guard let cue = attribution.cue.first?.lowerBound else { return false }
    let sentence = layout.view(of: document.sentences[document.sentence(of: cue)])
    guard let first = sentence.first, first < cue else { return false }
    return word(first) == "asked" || word(first) == "pressed" || word(first) == "questioned"
  }

  // MARK: The speaker's own words

  /// What the words themselves do: "We condemn …", "I would like to thank …", "We will pay".
  private func performed(_ content: Range<Int>) -> SpeechAct? {
    guard ["i", "we"].contains(word(content.lowerBound)) || isFutureContraction(content.lowerBound)
    else { return nil }
    var index = content.lowerBound + 1
    if isFutureContraction(content.lowerBound) {
      return isDeed(index, in: content) ? .promise : nil
    }
    while index < content.upperBound, Grammar.isAdverb(word(index)) { index += 1 }
    if ["will", "shall"].contains(word(index)) {
      return isDeed(index + 1, in: content) ? .promise : nil
    }
    if word(index) == "would", word(index + 1) == "like", word(index + 2) == "to" { index += 3 }
    if ["want", "wish"].contains(word(index)), word(index + 1) == "to" { index += 2 }
    guard index < content.upperBound,
      let match = gazetteers.cues.longestMatch(
        in: layout.keys, at: index, limit: content.upperBound),
      let verb = gazetteers.cues.values(of: match).first(where: { $0.wordClass == .verb }),
      verb.strength == .safe, verb.forms.contains(.base), Self.performable.contains(verb.act)
    else { return nil }
    return verb.act
  }

  /// Acts that are done by saying that one does them.
  private static let performable: Set<SpeechAct> = [
    .appeal, .demand, .propose, .promise, .praise, .accuse, .condemn, .reject, .deny, .warn,
    .confirm, .thank, .apologise,
  ]

  private func isFutureContraction(_ index: Int) -> Bool {
    ["we’ll", "we'll", "i’ll", "i'll"].contains(word(index))
  }

  // MARK: The writer's words

  /// "(said) it would send its best crew", "(told the council) her country would pay".
  private func isCommitment(_ content: Range<Int>, of speaker: Range<Int>?) -> Bool {
    var index = content.lowerBound
    if ["his", "her", "its", "their"].contains(word(index)) {
      index += 1
      guard Self.own.contains(word(index)) else { return false }
    } else if !["he", "she", "they", "it"].contains(word(index)) {
      guard let speaker, speaker.count <= content.count,
        speaker.elementsEqual(index..<index + speaker.count, by: { word($0) == word($1) })
      else { return false }
      index += speaker.count - 1
    }
    index += 1
    while index < content.upperBound, Grammar.isAdverb(word(index)) { index += 1 }
    return ["will", "would"].contains(word(index)) && isDeed(index + 1, in: content)
  }

  /// "(said) Tovia would not accept any change", "the claims were “without any foundation”".
  private func isRefusal(_ content: Range<Int>) -> Bool {
    let words = content.prefix(30).filter { document.tokens[$0].kind == .word }
    return words.indices.dropLast(2).contains { place in
      let three = words[place..<place + 3].map(word)
      if ["will", "would", "can", "could"].contains(three[0]) {
        return three[1] == "not"
          && (Self.refused.contains(three[2])
            || three[2] == "be" && place + 3 < words.count && word(words[place + 3]) == "bound")
      }
      return ["is", "are", "was", "were"].contains(three[0])
        && (Self.groundless.contains(three[1])
          || three[1] == "without"
            && (three[2] == "foundation"
              || place + 3 < words.count && word(words[place + 3]) == "foundation"))
    }
  }

  private static let refused: Set<String> = [
    "accept", "recognize", "recognise", "tolerate", "allow",
  ]

  private static let groundless: Set<String> = [
    "baseless", "groundless", "unfounded", "nonsense", "absurd", "fabricated",
  ]

  /// "(said) the meeting would be held on Sunday": what is to take place, and nobody's doing that depends on anything.
  private func isAnnouncement(_ content: Range<Int>) -> Bool {
    let words = content.prefix(24)
    guard let modal = words.prefix(12).first(where: { ["would", "will"].contains(word($0)) }),
      !content.contains(where: { Self.conditions.contains(word($0)) })
    else { return false }
    var verb = modal + 1
    while verb < content.upperBound, Grammar.isAdverb(word(verb)) { verb += 1 }
    guard verb < content.upperBound, isDeed(verb, in: content) || word(verb) == "be" else {
      return false
    }
    return Self.undertakings.contains(word(verb)) || content.contains { isTime($0) }
  }

  /// What a country's doing is that somebody tells of: "(said) Tovia would pay for it", "(said) Tovia will block it unless
  /// the port opens", "(said) Tovia and Malta have agreed to meet".
  private func undertaking(of content: Range<Int>) -> SpeechAct? {
    guard var index = behindCountry(content.lowerBound, in: content) else { return nil }
    if word(index) == "and", let second = behindCountry(index + 1, in: content) {
      index = second
      return ["have", "had"].contains(word(index)) && word(index + 1) == "agreed" ? .announce : nil
    }
    guard ["will", "would"].contains(word(index)) else { return nil }
    if content.contains(where: { word($0) == "unless" }) { return .threaten }
    guard word(index + 1) != "not", isDeed(index + 1, in: content),
      !content.contains(where: { Self.conditions.contains(word($0)) || word($0) == "but" })
    else { return nil }
    return .promise
  }

  /// Behind a country, its capital or "the government", nil where none stands there.
  private func behindCountry(_ start: Int, in content: Range<Int>) -> Int? {
    let first = word(start) == "the" ? start + 1 : start
    if ["government", "presidency"].contains(word(first)), first > start { return first + 1 }
    guard first < content.upperBound, document.tokens[first].isCapitalised,
      let match = gazetteers.countries.longestMatch(
        in: layout.keys, at: first, limit: content.upperBound),
      !match.value.uses.isDisjoint(with: [.name, .capital, .government])
    else { return nil }
    return first + match.count
  }

  private static let conditions: Set<String> = ["if", "unless", "until", "depend", "depends"]

  private static let undertakings: Set<String> = [
    "visit", "travel", "meet", "convene", "host", "hold", "send", "invite", "sign", "issue",
    "publish", "start", "begin", "launch", "draft", "arrive", "attend", "receive",
  ]

  /// A day, month or season behind a preposition, or "next week".
  private func isTime(_ index: Int) -> Bool {
    if word(index) == "next" { return ["week", "month", "year"].contains(word(index + 1)) }
    guard ["on", "in", "by"].contains(word(index)) else { return false }
    switch DateWords.parts[word(index + 1)] {
    case .weekday?, .month?: return true
    default: return ["spring", "summer", "autumn"].contains(word(index + 1))
    }
  }

  private static let own: Set<String> = [
    "country", "government", "ministry", "party", "company", "group", "office", "organization",
    "organisation", "agency", "nation", "administration", "delegation", "team", "side",
  ]

  /// Whether a verb follows that somebody can undertake, not one of being or having to.
  private func isDeed(_ index: Int, in content: Range<Int>) -> Bool {
    var index = index
    while index < content.upperBound, Grammar.isAdverb(word(index)) { index += 1 }
    guard index < content.upperBound, document.tokens[index].letterCase == .lower else {
      return false
    }
    return !Self.states.contains(word(index))
  }

  private static let states: Set<String> = [
    "be", "have", "need", "see", "know", "find", "say", "never", "not", "no", "only", "remain",
    "like", "want",
    "become", "depend", "require", "take", "lose", "suffer", "happen", "seem", "look",
  ]

  private var document: Document { layout.document }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
