internal import Language

/// How well a measure of likeness tells pairs that belong together from pairs that do not.
public struct LikenessScore: Sendable {
  private var related: [Double] = []
  private var unrelated: [Double] = []

  /// Makes an empty score.
  public init() {}

  /// How many pairs belong together, and how many do not.
  public var counts: (related: Int, unrelated: Int) { (related.count, unrelated.count) }

  /// Adds a pair.
  ///
  /// - Parameters:
  ///   - likeness: how alike the measure finds it.
  ///   - isRelated: whether people say that it belongs together.
  public mutating func add(_ likeness: Double, isRelated: Bool) {
    if isRelated { related.append(likeness) } else { unrelated.append(likeness) }
  }

  /// How often a pair that belongs together is more alike than one that does not, equal ones counted
  /// half; 0.5 is chance, nil where one kind is missing.
  ///
  /// The area under the curve of Fawcett (2006), <https://doi.org/10.1016/j.patrec.2005.10.010>.
  public var area: Double? {
    guard !related.isEmpty, !unrelated.isEmpty else { return nil }
    var wins = 0.0
    for pair in related {
      for other in unrelated { wins += pair > other ? 1 : pair == other ? 0.5 : 0 }
    }
    return wins / Double(related.count * unrelated.count)
  }

  /// The words of a sentence as the reader cuts it.
  public static func words(of sentence: String) -> [String] {
    let text = Text(sentence)
    return Tokenizer().tokens(of: text).map { text.string($0.span) }
  }
}
