/// How alike sentences are by their words, as ``ClaimPairs`` sees it: for measuring.
///
///     let likeness = ClaimLikeness(["grain for ports", "ports for grain"], among: texts)
///     likeness.likeness(0, 1)   // 1
public struct ClaimLikeness: Sendable {
  private let vectors: ClaimVectors

  /// Weighs the words of sentences.
  ///
  /// - Parameters:
  ///   - sentences: the sentences.
  ///   - others: what else is said: words that are rare in it count for more.
  public init(_ sentences: [String], among others: [String]) {
    let whole = ReadTexts(others)
    let parts = others.indices.flatMap { text in
      whole.sentences(of: text).map { whole.spelling($0, of: text) }
    }
    let read = ReadTexts(sentences + parts)
    var counts = ClaimVectors.Counts()
    for passage in read.passages {
      counts.add(passage.indices.filter { !passage.isIdle($0) }.map(passage.stem).sorted())
    }
    vectors = ClaimVectors(counts, of: read.lexicon.stemCount)
  }

  /// How alike two of the sentences are, 0 to 1.
  ///
  /// - Parameters:
  ///   - left: the place of the one.
  ///   - right: the place of the other.
  /// - Returns: the cosine of their weights.
  public func likeness(_ left: Int, _ right: Int) -> Double {
    Double(vectors.similarity(left, right))
  }
}
