/// A linear-chain conditional random field: labels fit not only their words, but each other.
///
/// Row *i* of the transitions says how well each label follows label *i*; the last row, how well it
/// begins. What would make an ill-formed stretch (an I- without its B-) has a score that never wins.
struct LabelField: Sendable {
  private let transitions: Matrix

  init(_ transitions: Matrix) { self.transitions = transitions }

  /// The labels with the best sum of emissions and transitions (Viterbi); the first of equals.
  ///
  /// - Complexity: O(*n* · *k*²) for *n* words and *k* labels.
  func best(_ emissions: ArraySlice<Float>) -> [Int] {
    let count = transitions.columns
    let words = emissions.count / count
    guard words > 0 else { return [] }
    let start = emissions.startIndex
    var scores = (0..<count).map { score(from: count, to: $0) + emissions[start + $0] }
    var origins: [Int] = []
    origins.reserveCapacity((words - 1) * count)
    for word in 1..<max(1, words) {
      var next: [Float] = []
      next.reserveCapacity(count)
      for label in 0..<count {
        var best = 0
        var bestScore = -Float.infinity
        for before in 0..<count {
          let score = scores[before] + score(from: before, to: label)
          if score > bestScore { (best, bestScore) = (before, score) }
        }
        next.append(bestScore + emissions[start + word * count + label])
        origins.append(best)
      }
      scores = next
    }
    return trace(back: origins, from: scores)
  }

  private func score(from before: Int, to label: Int) -> Float {
    transitions.values[before * transitions.columns + label]
  }

  private func trace(back origins: [Int], from scores: [Float]) -> [Int] {
    let count = scores.count
    var label = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    var path = [label]
    for word in stride(from: origins.count / count - 1, through: 0, by: -1) {
      label = origins[word * count + label]
      path.append(label)
    }
    return path.reversed()
  }
}
