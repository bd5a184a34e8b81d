internal import Questions
public import TextAnalysis

/// What parties said, sentence by sentence, paired with what others said of the same thing in the
/// nearest words.
///
///     let pairs = try ClaimPairs(of: testimony, limit: 20)
///     pairs.pairs[0].reasons     // ["different numbers: “30,000 troops” / “100,000 troops”"]
public struct ClaimPairs: Sendable {
  /// The pairs, possible conflicts first, then those that agree, then those of which nothing is
  /// claimed; the most alike of each first.
  public private(set) var pairs: [ClaimPair] = []
  /// How many pairs of each relation there are, those beyond the limit included.
  public private(set) var counts: [ClaimRelation: Int] = [:]
  /// From which likeness on sentences were paired.
  public let threshold: Double

  /// How alike two sentences must be: below it, pairs share little more than their subject.
  public static let defaultThreshold = 0.25

  /// Pairs what parties said.
  ///
  /// Each sentence stands in one pair of two parties at most, the one in which the words are most
  /// alike. The same words of one party, printed again, count once.
  ///
  /// - Parameters:
  ///   - testimony: what they said.
  ///   - threshold: how alike two sentences must be, 0 to 1.
  ///   - limit: how many pairs of each relation are wanted; nil for all.
  /// - Throws: what the questions throw.
  public init(
    of testimony: Testimony, threshold: Double = ClaimPairs.defaultThreshold, limit: Int?
  ) async throws {
    self.threshold = threshold
    let pairing = try await ClaimPairing(testimony, threshold: Float(threshold))
    let found = try await pairing.pairs()
    for pair in found { counts[pair.relation, default: 0] += 1 }
    var kept: [ClaimPairing.Pair] = []
    for relation in ClaimRelation.allCases {
      kept += found.filter { $0.relation == relation }.prefix(limit ?? .max)
    }
    pairs = try pairing.records(kept)
  }
}
