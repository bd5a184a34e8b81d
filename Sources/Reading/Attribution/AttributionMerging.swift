/// Joins what the trained model finds with what the rules find.
///
/// In running text the model says what a statement is and which words are its content: it knows more
/// constructions than the rules, and where contents end. The rules know more of a cue: its parts,
/// to whom, whether it denies, what is done by it. Of what they alone see, quotations stay, which
/// marks leave no doubt of, sources within what somebody says ("that according to the council …"), which the model's
/// labels cannot tell, and whatever stands where the model does not read.
package struct AttributionMerging {
  /// Two contents that share so much of their words are one.
  private static let same = 0.25

  /// Fewer tokens stand between an addressee and what is said: an acronym in brackets, "for".
  private static let longestLink = 4

  private let known: [Attribution]
  /// The attributions of the rules by the stretches of the text that they touch.
  private let near: [Int: [Int]]

  /// Takes what the rules find.
  package init(_ known: [Attribution]) {
    self.known = known
    var near: [Int: [Int]] = [:]
    for (index, attribution) in known.enumerated() {
      for stretch in attribution.stretches { near[stretch, default: []].append(index) }
    }
    self.near = near
  }

  /// All attributions, in the order of their contents.
  ///
  /// - Parameters:
  ///   - others: what the model finds.
  ///   - isRead: whether the model has read the text there.
  /// - Returns: the model's, with what the rules know of their cues, and what the rules alone know.
  /// - Complexity: O(*n*) where statements do not lie upon each other.
  package func joining(
    _ others: [Attribution], where isRead: (Attribution) -> Bool
  ) -> [Attribution] {
    var isSeen = Array(repeating: false, count: known.count)
    let divided = others.flatMap { other in
      Self.divided(other, by: rules(near: other).map { known[$0] })
    }
    var read: [Int: [Attribution]] = [:]
    for other in others {
      for stretch in other.stretches { read[stretch, default: []].append(other) }
    }
    let joined = divided.map { other in
      let same = rules(near: other).filter { Self.isSame(known[$0], other) }
      for index in same where known[index].mode != .direct || Self.shared(known[index], other) > 0 {
        isSeen[index] = true
      }
      let ofCue = same.map { known[$0] }.filter { Self.hasSameCue($0, other) }
      return ofCue.max { Self.shared($0, other) < Self.shared($1, other) }
        .map { Self.joined(other, with: $0) } ?? other
    }
    let alone = known.indices.filter { index in
      let one = known[index]
      guard !isSeen[index] else { return false }
      if one.mode == .direct || !isRead(one) { return true }
      let beside = one.stretches.flatMap { read[$0] ?? [] }
      return isNested(one, in: beside) || isPlain(one, beside: beside)
    }
    return (joined + alone.map { known[$0] }).sorted {
      ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart)
    }
  }

  /// The places in `known` of the rules' attributions that touch the same stretches, in order.
  private func rules(near other: Attribution) -> [Int] {
    Set(other.stretches.flatMap { near[$0] ?? [] }).sorted()
  }

  /// From where on a rule is sure enough to stand alone: of a verb that only tells of saying, and a clause.
  private static let sure = 0.9

  /// Whether a verb of saying, whose speaker stands beside it, says words that the model passes over.
  private func isPlain(_ one: Attribution, beside others: [Attribution]) -> Bool {
    guard one.speaker != nil, !one.cue.isEmpty, one.confidence >= Self.sure else { return false }
    let own = one.cue + one.content
    return !others.contains { other in
      (other.cue + other.content).contains { part in own.contains { part.overlaps($0) } }
    }
  }

  /// Whether it is a source within what another says ("that according to the council …"), or what another reports
  /// that somebody says and nothing else ("reported that Sol had said …"): speaker, cue and content lie in one content.
  ///
  /// Other verbs within a content are mostly what the speaker thinks of others' deeds.
  private func isNested(_ one: Attribution, in others: [Attribution]) -> Bool {
    guard let speaker = one.speaker else { return false }
    let isSource = one.cueLemma == "according to"
    guard isSource || Self.relayed.contains(one.act) else { return false }
    let own = one.cue + one.content + [speaker]
    return others.contains { other in
      other.content.contains { part in
        own.allSatisfy { $0.clamped(to: part) == $0 }
          && (isSource || other.mode == .indirect && speaker.lowerBound - part.lowerBound < 2)
      }
    }
  }

  /// "told him that …, and demanded that …": what is said with two verbs, which the model can take for one.
  ///
  /// The parts that the rules see said by the same speaker with another verb go to that verb.
  private static func divided(_ other: Attribution, by rules: [Attribution]) -> [Attribution] {
    var rest = other
    var found: [Attribution] = []
    let own = rules.first { hasSameCue($0, other) }
    for rule in rules where rule.speaker != nil && rule.speaker == other.speaker {
      guard !rule.cue.isEmpty, !hasSameCue(rule, other), rule.mode != .direct else { continue }
      var part = other
      (part.cue, part.mode) = (rule.cue, rule.mode)
      if rest.content.count > 1,
        let index = rest.content.firstIndex(where: { likeness(rule, $0) >= half })
      {
        part.content = [rest.content.remove(at: index)]
      } else if let own, let end = own.content.last?.upperBound, end <= rule.cueStart,
        let index = rest.content.firstIndex(where: { holds($0, rule) && $0.contains(end - 1) })
      {
        part.content = rule.content
        rest.content[index] = rest.content[index].lowerBound..<end
      } else {
        continue
      }
      rest.mode = own?.mode ?? rest.mode
      found.append(part)
    }
    return [rest] + found
  }

  private static let half = 0.5

  /// Whether a rule's cue and content lie within a stretch.
  private static func holds(_ stretch: Range<Int>, _ rule: Attribution) -> Bool {
    (rule.cue + rule.content).allSatisfy { $0.clamped(to: stretch) == $0 }
  }

  /// The words that a rule's content and a stretch share, of those of both.
  private static func likeness(_ rule: Attribution, _ stretch: Range<Int>) -> Double {
    let shared = rule.content.reduce(0) { $0 + $1.clamped(to: stretch).count }
    let all = rule.content.reduce(0) { $0 + $1.count } + stretch.count - shared
    return Double(shared) / Double(max(all, 1))
  }

  /// What is told as somebody else's word within a report; praise and blame are mostly the reporter's own.
  private static let relayed: Set<SpeechAct> = [
    .say, .report, .answer, .warn, .deny, .confirm, .announce, .appeal, .demand, .promise, .thank,
  ]

  /// The model's reading with what the rules know of its cue.
  private static func joined(_ other: Attribution, with rule: Attribution) -> Attribution {
    var joined = other
    joined.cueLemma = rule.cueLemma
    // "expressed concern about the port": what the rules take for content and the model for the cue is kept as such.
    if rule.addressee != nil || !other.cue.contains(where: { $0.contains(rule.contentStart) }) {
      joined.cue = rule.cue
    }
    (joined.act, joined.isNegated) = (rule.act, rule.isNegated)
    joined.addressee = rule.addressee
    joined.speaker = other.speaker ?? rule.speaker
    // "urged Malta to reopen the port", "thanked Malta for its help": who is urged is no part of what is said.
    if let addressee = rule.addressee, let first = joined.content.first,
      first.lowerBound == addressee.lowerBound, rule.contentStart < first.upperBound,
      (0..<Self.longestLink).contains(rule.contentStart - addressee.upperBound)
    {
      joined.content[0] = rule.contentStart..<first.upperBound
    }
    return joined
  }

  private static func isSame(_ one: Attribution, _ other: Attribution) -> Bool {
    if hasSameCue(one, other) { return true }
    let shared = shared(one, other)
    let all = (one.content + other.content).reduce(0) { $0 + $1.count } - shared
    // Nested attributions share words, but not their cues and not most of what is said.
    return Double(shared) >= same(one, other) * Double(max(all, 1))
  }

  private static func hasSameCue(_ one: Attribution, _ other: Attribution) -> Bool {
    one.cue.contains { cue in other.cue.contains { $0.overlaps(cue) } }
  }

  /// How many tokens of content both have.
  private static func shared(_ one: Attribution, _ other: Attribution) -> Int {
    one.content.reduce(0) { sum, part in
      sum + other.content.reduce(0) { $0 + part.clamped(to: $1).count }
    }
  }

  /// How much must be shared: nearly all where another cue stands within the content.
  private static func same(_ one: Attribution, _ other: Attribution) -> Double {
    let isNested =
      one.content.contains { part in other.cue.contains { part.overlaps($0) } }
      || other.content.contains { part in one.cue.contains { part.overlaps($0) } }
    return isNested ? 0.9 : same
  }
}

extension Attribution {
  /// The stretches of 64 tokens that its cue and its content touch.
  fileprivate var stretches: Set<Int> {
    Set(
      (cue + content).filter { !$0.isEmpty }.flatMap {
        $0.lowerBound / 64...($0.upperBound - 1) / 64
      })
  }
}
