/// Finds which attribution stands within the content of which.
enum Nesting {
  /// For each attribution the innermost one that reports it, nil where the article does.
  static func outer(of attributions: [Attribution]) -> [Int?] {
    // Most pairs are far apart: that is seen from two numbers of each.
    let reaches = attributions.map { attribution in
      (attribution.content.map(\.lowerBound).min() ?? 0)..<(attribution.content.map(\.upperBound)
        .max() ?? 0)
    }
    return attributions.indices.map { inner in
      var best: Int?
      let cue = attributions[inner].cueStart
      let begin = attributions[inner].content.first?.lowerBound ?? cue
      for candidate in attributions.indices
      where candidate != inner
        && (reaches[candidate].contains(cue) || reaches[candidate].contains(begin))
        && reports(attributions[candidate], attributions[inner])
      {
        guard let current = best else {
          best = candidate
          continue
        }
        if length(attributions[candidate]) < length(attributions[current])
          || length(attributions[candidate]) == length(attributions[current])
            && attributions[candidate].cueStart > attributions[current].cueStart
        {
          best = candidate
        }
      }
      return best
    }
  }

  /// Whether the outer content holds the inner cue, or began with it before it was cut there.
  private static func reports(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard let content = inner.content.first, !inner.cue.isEmpty else { return false }
    // "the agency reported, citing an adviser", "was quoted by the agency as saying": both have the
    // same content.
    if outer.content == inner.content {
      if Self.cited.contains(inner.cueLemma) { return !Self.cited.contains(outer.cueLemma) }
      if Self.cited.contains(outer.cueLemma) { return false }
    }
    let cue = inner.cueStart
    if outer.content.contains(where: { $0.contains(cue) }) {
      // Two attributions may each lie in the other's sentence; the one with less text is inner.
      return !inner.content.contains { range in outer.cue.contains { range.contains($0.lowerBound) }
      }
    }
    guard let whole = outer.content.first, let outerCue = outer.cue.first else { return false }
    return whole.lowerBound <= content.lowerBound && content.upperBound <= whole.upperBound
      && outerCue.lowerBound < cue && cue < content.lowerBound && cue < whole.lowerBound
      && inner.cueLemma != outer.cueLemma
  }

  /// Cues that name whom another attribution of the same words relies on.
  private static let cited: Set<String> = ["citing", AccordingToFinder.quotedByLemma]

  private static func length(_ attribution: Attribution) -> Int {
    attribution.content.reduce(0) { $0 + $1.count }
  }
}
