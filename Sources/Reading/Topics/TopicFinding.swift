public import Language

/// Finds what an article is about: noun phrases that recur or stand in its lead, normalised.
///
/// "Intelligence sharing mechanisms … this intelligence sharing … intelligence-sharing" gives the
/// topic "intelligence sharing" with the tokens of each. Names are left out: entities say them.
public struct TopicFinding: Stage {
  private let gazetteers: Gazetteers
  /// The most topics that an article gets.
  private let limit: Int

  /// Makes the stage.
  public init(_ gazetteers: Gazetteers, limit: Int = 8) {
    self.gazetteers = gazetteers
    self.limit = limit
  }

  /// The topics of a text, the weightiest first.
  ///
  /// - Complexity: O(*n* log *n*) in the number of tokens.
  @inline(never)
  public func run(_ input: EntityReading) -> [Topic] {
    let phrases = TopicPhrases(reading: input, gazetteers: gazetteers)
    var found: [String: Candidate] = [:]
    for phrase in phrases.all() {
      found[phrase.label, default: Candidate(words: phrase.tokens.count)].add(phrase.tokens)
    }
    let lead = leadEnd(input.layout)
    let headline = input.layout.headline
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
    var words: Int
    var tokens: [Range<Int>] = []

    init(words: Int) { self.words = words }

    var first: Int { tokens.first?.lowerBound ?? 0 }

    mutating func add(_ range: Range<Int>) {
      tokens.append(range)
      words = max(words, range.count)
    }

    /// How central the phrase is; 0 where it is not.
    func weight(lead: Int, headline: Range<Int>?) -> Double {
      let count = Double(tokens.count)
      let isInHeadline =
        headline.map { range in tokens.contains { range.contains($0.lowerBound) } } ?? false
      let isInLead = first < lead
      // One word must recur, and so must two that the lead does not tell.
      if words == 1, tokens.count < 2 { return 0 }
      if tokens.count < 2, !isInLead, !isInHeadline { return 0 }
      return count * (words == 1 ? 1 : words == 2 ? 1.8 : 2) + (isInHeadline ? 1.5 : 0)
        + (isInLead ? 1 : 0)
    }
  }
}
