public import Questions

/// What two or more speakers said on a subject, side by side.
///
///     let comparison = try Comparison(of: [iran, iraq], about: subject, asking: questions)
///     comparison.sides[0].acts   // [("accuse", 12), ("say", 9), …]
public struct Comparison: Sendable {
  /// Whom to compare.
  public struct Party: Hashable, Sendable {
    /// What was typed, or the name that it stands for.
    public var name: String
    /// The IRIs that it can mean.
    public var ids: [String]

    /// Names a party.
    public init(name: String, ids: [String]) {
      self.name = name
      self.ids = ids
    }
  }

  /// What one of them said.
  public struct Side: Sendable {
    /// Who.
    public var party: Party
    /// How many statements there are.
    public var statements: Int
    /// In how many articles.
    public var articles: Int
    /// How many of each speech act, the most frequent first.
    public var acts: [(act: String, count: Int)]
    /// How many verbatim, paraphrased and mixed.
    public var modes: [StatementRecord.Mode: Int]
    /// The latest of the statements.
    public var examples: [StatementRecord]
  }

  /// The sides, in the order in which they were given.
  public var sides: [Side]

  /// Compares parties.
  ///
  /// - Parameters:
  ///   - parties: whom to compare.
  ///   - filter: what to look at; its speakers are replaced by each party in turn.
  ///   - limit: how many statements of each are wanted; nil for all.
  ///   - questions: the graph.
  public init(
    of parties: [Party], filter: StatementFilter, limit: Int?, asking questions: Questions
  ) throws {
    sides = try parties.map { party in
      var own = filter
      own.speakers = party.ids
      let page = try questions.statements(own, limit: limit)
      return Side(
        party: party, statements: page.total, articles: try questions.countArticles(own),
        acts: try questions.actCounts(own), modes: try questions.modeCounts(own),
        examples: page.records)
    }
  }

  /// The speech acts that any side has, the most frequent first.
  public var acts: [String] {
    var totals: [String: Int] = [:]
    for side in sides { for (act, count) in side.acts { totals[act, default: 0] += count } }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
