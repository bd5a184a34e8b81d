/// How the weight of a tie is put in proportion to how much two parties say at all.
///
/// See Leifeld (2017), "Discourse network analysis", The Oxford Handbook of Political Networks,
/// <https://doi.org/10.1093/oxfordhb/9780190228217.013.25>.
public enum Normalisation: String, Sendable, CaseIterable {
  /// The number of shared positions as it is.
  case none
  /// By the mean of the numbers of things on which the two take a position.
  case average
  /// By the number of things on which one or the other does.
  case jaccard
  /// By the geometric mean of the two numbers.
  case cosine

  /// A weight in proportion.
  ///
  /// - Parameters:
  ///   - weight: on how many things the two agree, or disagree.
  ///   - first: on how many things the first takes a position.
  ///   - second: on how many things the second does.
  ///   - both: on how many things both do.
  /// - Returns: the weight, or its share; 0 where neither takes a position.
  public func normalised(_ weight: Int, first: Int, second: Int, both: Int) -> Double {
    let divisor: Double =
      switch self {
      case .none: 1
      case .average: Double(first + second) / 2
      case .jaccard: Double(first + second - both)
      case .cosine: (Double(first) * Double(second)).squareRoot()
      }
    return divisor > 0 ? Double(weight) / divisor : 0
  }
}
