/// Adds what the model finds to what the rules find.
///
/// Where both see the same statement the rules' reading stays: it knows addressees, negation and
/// the parts of a cue. What the model alone sees is added; the rules know what is written, the model
/// what is meant.
package struct AttributionMerging {
  /// Two contents that share so much of their words are one.
  private static let same = 0.25

  private let known: [Attribution]

  package init(_ known: [Attribution]) { self.known = known }

  /// All attributions, in the order of their contents.
  package func adding(_ others: [Attribution]) -> [Attribution] {
    let new = others.filter { other in
      !known.contains { Self.isSame($0, other) }
    }
    return (known + new).sorted {
      ($0.contentStart, $0.cueStart) < ($1.contentStart, $1.cueStart)
    }
  }

  private static func isSame(_ one: Attribution, _ other: Attribution) -> Bool {
    let hasSameCue = one.cue.contains { cue in other.cue.contains { $0.overlaps(cue) } }
    if hasSameCue { return true }
    let shared = one.content.reduce(0) { sum, part in
      sum + other.content.reduce(0) { $0 + part.clamped(to: $1).count }
    }
    let all = (one.content + other.content).reduce(0) { $0 + $1.count } - shared
    // Nested attributions share words, but not their cues and not most of what is said.
    return Double(shared) >= same(one, other) * Double(max(all, 1))
  }

  /// How much must be shared: nearly all where another cue stands within the content.
  private static func same(_ one: Attribution, _ other: Attribution) -> Double {
    let isNested =
      one.content.contains { part in other.cue.contains { part.overlaps($0) } }
      || other.content.contains { part in one.cue.contains { part.overlaps($0) } }
    return isNested ? 0.9 : same
  }
}
