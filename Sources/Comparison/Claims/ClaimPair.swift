public import Questions
public import TextAnalysis

/// Two sentences of two parties about one thing, and how they stand to each other.
///
/// A relation is never a verdict: it comes with the reasons for which it was chosen, and with both
/// citations.
public struct ClaimPair: Sendable {
  /// The first claim and whose it is.
  public var left: Claim
  /// The second.
  public var right: Claim
  /// How alike their words are, 0 to 1.
  public var similarity: Double
  /// How they stand to each other.
  public var relation: ClaimRelation
  /// What shows it, each reason in words that name its place.
  public var reasons: [String]
  /// The words that both have, as the first writes them.
  public var words: [String]
  /// What both speak of.
  public var subjects: [Reference]

  /// A sentence of a party.
  public struct Claim: Sendable {
    /// Whose.
    public var party: Party
    /// The statement that it is a sentence of.
    public var statement: StatementRecord
    /// The sentence.
    public var text: String
    /// Where the sentence stands.
    public var citation: CitationRecord
    /// In how many articles the party says these very words.
    public var articles: Int
  }
}
