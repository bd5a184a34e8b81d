public import Questions
public import TextAnalysis

/// What one party said, in numbers, each with statements that show it.
public struct OverviewSide: Sendable {
  /// Who.
  public var party: Party
  /// How many statements there are.
  public var statements: Int
  /// In how many articles.
  public var articles: Int
  /// In how many groups of near-duplicate articles: wire copy counts once.
  public var clusters: Int
  /// In how many outlets.
  public var outlets: Int
  /// The first and the last day of their articles, nil where none has a date.
  public var days: ClosedRange<String>?
  /// How many statements stand in articles without a date.
  public var undated: Int
  /// By speech act.
  public var acts: [Tally]
  /// Verbatim, paraphrased, mixed.
  public var modes: [Tally]
  /// By month of the article, the earliest first.
  public var months: [Tally]
  /// By place where it was said.
  public var places: [Tally]
  /// To whom.
  public var addressees: [Tally]
  /// About whom and what: what the statements name.
  public var mentions: [Tally]
  /// By topic.
  public var topics: [Tally]
  /// By stance towards what they name.
  public var stances: [StanceTally]
  /// Names and topics that this party speaks of in two articles or more, and no other party at all.
  public var only: [Tally]
  /// The latest of the statements.
  public var examples: [StatementRecord]
}

/// How the statements of a party stand towards one thing.
public struct StanceTally: Hashable, Sendable {
  /// The thing.
  public var target: Reference
  /// How often they support it.
  public var supportive: Int
  /// How often they are against it.
  public var critical: Int
  /// How often their words show neither.
  public var open: Int
  /// Statements that support it and that are against it, the latest first, each with the words that
  /// show it; as many of each as were wanted.
  public var shown: [Shown]

  /// A statement with what shows its stance.
  public struct Shown: Hashable, Sendable {
    /// The statement's IRI.
    public var statement: String
    /// Its stance and the words.
    public var reading: StanceReading
  }

  /// How many statements speak of it.
  public var total: Int { supportive + critical + open }
}
