/// How alike sentences are by their words, as ``ClaimPairs`` sees it: for measuring.
///
///     let likeness = await ClaimLikeness(["grain for ports", "ports for grain"], among: texts)
///     likeness.likeness(0, 1)   // 1
public struct ClaimLikeness: Sendable {
  private let vectors: ClaimVectors

  /// Weighs the words of sentences.
  ///
  /// - Parameters:
  ///   - sentences: the sentences.
  ///   - others: what else is said: words that are rare in it count for more.
  public init(_ sentences: [String], among others: [String]) async {
    let parts = others.flatMap { text in SentenceSplit(text).parts.map { text.slice($0) } }
    let read = await ReadTexts.reading(sentences + parts)
    var (stems, starts) = ([Int32](), [0])
    for passage in read.passages {
      stems += passage.indices.filter { !passage.isIdle($0) }.map(passage.stem).sorted()
      starts.append(stems.count)
    }
    vectors = ClaimVectors(stems, starts: starts, of: read.lexicon.stemCount)
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
