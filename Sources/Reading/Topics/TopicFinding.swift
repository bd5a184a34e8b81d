public import Language

/// What topics are found in.
public struct TopicInput: Sendable {
  /// Who and what is named.
  public var reading: EntityReading
  /// For each statement the stretches of its content.
  public var contents: [[Range<Int>]]

  /// Makes the input of the stage.
  public init(reading: EntityReading, contents: [[Range<Int>]] = []) {
    self.reading = reading
    self.contents = contents
  }
}

/// Finds what an article is about: noun phrases that recur or stand in its lead, normalised; and of a
/// statement in which none of these stands, what it names itself.
///
/// "Intelligence sharing mechanisms … this intelligence sharing … intelligence-sharing" gives the
/// topic "intelligence sharing" with the tokens of each. Names are left out: entities say them.
public struct TopicFinding: Stage {
  private let gazetteers: Gazetteers
  /// The most topics that an article gets, those of single statements apart.
  private let limit: Int

  /// Makes the stage.
  public init(_ gazetteers: Gazetteers, limit: Int = 8) {
    self.gazetteers = gazetteers
    self.limit = limit
  }

  /// The topics of a text, the weightiest first, and behind them those of single statements.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  @inline(never)
  public func run(_ input: TopicInput) -> [Topic] {
    let phrases = TopicPhrases(reading: input.reading, gazetteers: gazetteers).all()
    var found: [String: Candidate] = [:]
    for phrase in phrases {
      found[phrase.label, default: Candidate(phrase)].add(phrase)
    }
    var topics = central(found, input.reading.layout)
    addOwn(of: input.contents, phrases: phrases, found, to: &topics)
    return topics
  }

  /// What recurs or stands in the lead.
  private func central(_ found: [String: Candidate], _ layout: Layout) -> [Topic] {
    let lead = leadEnd(layout)
    let headline = layout.headline
    let scored = found.compactMap {
      label, candidate -> (label: String, weight: Double, of: Candidate)? in
      let weight = candidate.weight(lead: lead, headline: headline)
      return weight > 0 ? (label, weight, candidate) : nil
    }
    .sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight
        : $0.of.first != $1.of.first ? $0.of.first < $1.of.first : $0.label < $1.label
    }
    var topics: [Topic] = []
    for candidate in scored where topics.count < limit {
      guard !isCovered(candidate.label, candidate.of, by: topics) else { continue }
      topics.append(Topic(label: candidate.label, tokens: candidate.of.tokens))
    }
    return topics
  }

  /// Adds for each statement that no topic stands in what it names itself: first what has several words,
  /// then what recurs.
  private func addOwn(
    of contents: [[Range<Int>]], phrases: [TopicPhrases.Phrase], _ found: [String: Candidate],
    to topics: inout [Topic]
  ) {
    var isTopic = Set(topics.flatMap { $0.tokens.joined() })
    for content in contents where !content.joined().contains(where: isTopic.contains) {
      let best = phrases.within(content).max { left, right in
        let (one, other) = (rank(left, found), rank(right, found))
        return one != other ? one < other : left.tokens.lowerBound > right.tokens.lowerBound
      }
      guard let best, let candidate = found[best.label] else { continue }
      topics.append(Topic(label: best.label, tokens: candidate.tokens))
      for tokens in candidate.tokens { isTopic.formUnion(tokens) }
    }
  }

  private func rank(_ phrase: TopicPhrases.Phrase, _ found: [String: Candidate]) -> Int {
    if phrase.isSaying { return 0 }
    return (phrase.tokens.count > 1 ? 3 : 0) + min(found[phrase.label]?.tokens.count ?? 0, 3)
  }

  /// Behind the first paragraph of running text.
  private func leadEnd(_ layout: Layout) -> Int {
    for (index, role) in layout.roles.enumerated() where role != .furniture && role != .headline {
      let tokens = layout.document.paragraphs[index].tokens
      if tokens.count > 15 { return tokens.upperBound }
    }
    return 0
  }

  /// Whether a weightier topic says the same in more or fewer words at mostly the same places.
  private func isCovered(_ label: String, _ candidate: Candidate, by topics: [Topic]) -> Bool {
    topics.contains { topic in
      let shared = candidate.tokens.filter { tokens in
        topic.tokens.contains { $0.overlaps(tokens) }
      }
      if shared.count * 2 > candidate.tokens.count { return true }
      let words = Set(label.split(separator: " "))
      let others = Set(topic.label.split(separator: " "))
      return words.count > 1 && others.count > 1
        && (words.isSubset(of: others) || others.isSubset(of: words))
    }
  }

  /// A phrase with its places.
  private struct Candidate {
    let words: Int
    let isSaying: Bool
    var tokens: [Range<Int>] = []

    init(_ phrase: TopicPhrases.Phrase) {
      words = phrase.tokens.count
      isSaying = phrase.isSaying
    }

    var first: Int { tokens.first?.lowerBound ?? 0 }

    mutating func add(_ phrase: TopicPhrases.Phrase) { tokens.append(phrase.tokens) }

    /// How central the phrase is; 0 where it is not.
    func weight(lead: Int, headline: Range<Int>?) -> Double {
      let count = Double(tokens.count)
      let isInHeadline =
        headline.map { range in tokens.contains { range.contains($0.lowerBound) } } ?? false
      let isInLead = first < lead
      // One word must recur; two that the lead does not tell must recur.
      if isSaying || words == 1 && tokens.count < 2 { return 0 }
      if tokens.count < 2, !isInLead, !isInHeadline { return 0 }
      return count * (words == 1 ? 1 : words == 2 ? 1.8 : 2) + (isInHeadline ? 1.5 : 0)
        + (isInLead ? 1 : 0)
    }
  }
}
