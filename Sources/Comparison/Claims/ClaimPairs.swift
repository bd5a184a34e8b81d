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

  /// How alike two sentences must be where all are about one subject: below it, pairs share little more
  /// than that.
  private static let leastOnSubject = 0.25
  /// How alike two sentences must be elsewhere, where what they share can be beside the point.
  private static let least = 0.3

  /// Pairs what parties said.
  ///
  /// Each sentence stands in one pair of two parties at most, the one in which the words are most
  /// alike. The same words of one party, printed again, count once.
  ///
  /// - Parameters:
  ///   - testimony: what they said.
  ///   - threshold: how alike two sentences must be, 0 to 1; nil for what suits the testimony.
  ///   - limit: how many pairs of each relation are wanted; nil for all.
  /// - Throws: what the questions throw.
  public init(
    of testimony: Testimony, threshold: Double? = nil, limit: Int?
  ) async throws {
    let threshold = threshold ?? (testimony.hasSubject ? Self.leastOnSubject : Self.least)
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
