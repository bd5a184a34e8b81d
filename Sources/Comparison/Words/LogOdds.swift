internal import Glibc

/// The log-odds ratio of a word between two sides, with an informative Dirichlet prior.
///
/// With *y* the counts of a word, *n* those of all words, *α* the word's share of the prior and
/// *α₀* the whole of it:
///
///     δ = log((y₁ + α) / (n₁ + α₀ − y₁ − α)) − log((y₂ + α) / (n₂ + α₀ − y₂ − α))
///     σ² ≈ 1 / (y₁ + α) + 1 / (y₂ + α)
///     z = δ / σ
///
/// See Monroe, Colaresi and Quinn, "Fightin’ Words", Political Analysis 16 (2008), equations 15,
/// 20 and 22, <https://doi.org/10.1093/pan/mpn018>.
public struct LogOdds: Sendable {
  /// The weight of the whole prior, in words.
  public let priorWeight: Double
  /// How many words there are on both sides, from which the prior is taken.
  let total: Double

  /// Takes the prior from the words of both sides together.
  ///
  /// - Parameters:
  ///   - priorWeight: how many words the prior is worth; more draws rare words closer together.
  ///   - total: how many words there are on both sides.
  public init(priorWeight: Double, total: Int) {
    self.priorWeight = priorWeight
    self.total = Double(max(1, total))
  }

  /// How far a word leans to the first side, in standard deviations.
  ///
  /// - Parameters:
  ///   - first: how often the first side says it, of how many words in all.
  ///   - second: how often the second side says it, of how many words in all.
  /// - Returns: *z*: above 0 where the first side says it more, 0 where nobody does.
  public func score(
    _ first: (count: Int, of: Int), _ second: (count: Int, of: Int)
  ) -> Double {
    let prior = priorWeight * Double(first.count + second.count) / total
    let (a, b) = (Double(first.count) + prior, Double(second.count) + prior)
    let (restA, restB) = (
      Double(first.of) + priorWeight - a, Double(second.of) + priorWeight - b
    )
    guard a > 0, b > 0, restA > 0, restB > 0 else { return 0 }
    return (log(a / restA) - log(b / restB)) / (1 / a + 1 / b).squareRoot()
  }

  /// What the square of a score is at most, without logarithms.
  ///
  /// For every *r* > 0, |ln *r*| ≤ |*r* − 1| / √*r*; with *r* the ratio of the odds, the square of the
  /// score is at most (*a·B* − *b·A*)² / (*A·B·*(*a* + *b*)), where *A* and *B* are the other words of each side.
  ///
  /// - Parameters:
  ///   - first: as for the score.
  ///   - second: as for the score.
  /// - Returns: a number that is not below the square of the score, but for rounding.
  func bound(_ first: (count: Int, of: Int), _ second: (count: Int, of: Int)) -> Double {
    let prior = priorWeight * Double(first.count + second.count) / total
    let (a, b) = (Double(first.count) + prior, Double(second.count) + prior)
    let (restA, restB) = (
      Double(first.of) + priorWeight - a, Double(second.of) + priorWeight - b
    )
    guard a > 0, b > 0, restA > 0, restB > 0 else { return 0 }
    let cross = a * restB - b * restA
    return cross * cross / (restA * restB * (a + b)) * (1 + 1e-9)
  }
}
