import Language

/// Settles what is done in saying something where the verb alone does not tell: "said" can promise,
/// thank, condemn and answer.
struct SpeechActReading {
  let layout: Layout
  let gazetteers: Gazetteers

  /// The act of an attribution, its own where its words show no other.
  func act(of attribution: Attribution) -> SpeechAct {
    guard attribution.act == .say, Self.plain.contains(attribution.cueLemma) else {
      return attribution.act
    }
    if !attribution.cueLemma.isEmpty, isReply(attribution) { return .answer }
    guard let content = attribution.content.first, !isLong(attribution) else { return .say }
    if attribution.mode == .direct { return performed(content) ?? .say }
    return isCommitment(content, of: attribution.speaker) ? .promise : .say
  }

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
    "be", "have", "need", "see", "know", "find", "say", "never", "not", "remain", "like", "want",
    "become", "depend", "require", "take", "lose", "suffer", "happen", "seem", "look",
  ]

  private var document: Document { layout.document }

  private func word(_ index: Int) -> String { document.lowercased[safe: index] ?? "" }
}
