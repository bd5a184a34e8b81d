/// Finds for each statement of one party those of another that say nearly the same of the same thing.
package struct NearestClaims: Sendable {
  let vectors: ClaimVectors
  /// For each statement a bit for what it speaks of; different things may share a bit.
  let subjects: [UInt64]
  private let budget: Int

  /// Two statements, by their places among the vectors, and how alike they are.
  package struct Match: Sendable {
    package var left: Int
    package var right: Int
    package var similarity: Float
  }

  /// Looks among some statements.
  ///
  /// - Parameters:
  ///   - vectors: the statements by their words.
  ///   - subjects: for each statement a bit for each thing that it speaks of: those that have none in common
  ///     are no pair.
  ///   - budget: how many products of weights are summed at most for two parties: one to two tenths of a second.
  package init(vectors: ClaimVectors, subjects: [UInt64], budget: Int = 10_000_000) {
    self.vectors = vectors
    self.subjects = subjects
    self.budget = budget
  }

  /// How many matches of each statement are wanted.
  private static let most = 4

  /// Some statements by their words, for ``matches(_:_:from:)``.
  package func postings(of statements: [Int]) -> ClaimPostings {
    ClaimPostings(vectors, subjects, of: statements)
  }

  /// The pairs that are alike enough, the most alike first.
  ///
  /// Candidates are looked for by the rare words of a statement: its common ones could not make a pair by
  /// themselves. Where summing would take too long all the same, words that both sides use all the time are
  /// left aside as well. How alike a candidate is counts all words.
  ///
  /// - Complexity: bounded, whatever the number of statements.
  package func matches(
    _ left: [Int], _ right: ClaimPostings, from threshold: Float
  ) async -> [Match] {
    guard !left.isEmpty, !right.statements.isEmpty else { return [] }
    let probes = await Cores.map(left.count, least: 512) { part in
      ClaimProbes(of: left[part], in: vectors, among: right, from: threshold)
    }
    let common = CommonWords(probes, right, vectors, budget: budget)
    let found = await Cores.map(probes.count, least: 1) { parts in
      parts.map { matches(probes[$0], right, common, from: threshold) }
    }
    return found.joined().flatMap(\.self).sorted {
      ($1.similarity, $0.left, $0.right) < ($0.similarity, $1.left, $1.right)
    }
  }

  private func matches(
    _ probes: ClaimProbes, _ postings: ClaimPostings, _ common: CommonWords, from threshold: Float
  ) -> [Match] {
    var sums = ClaimSums(postings, common)
    var exact = ExactLikeness(vectors)
    var matches: [Match] = []
    for (index, statement) in probes.statements.enumerated() {
      for entry in probes.entries(index) { sums.add(entry) }
      // What was left aside adds at most the product of its lengths to a sum, and rounding next to
      // nothing.
      let candidates = sums.takeBest(
        above: threshold - 1e-4 - probes.rests[index], about: subjects[statement])
      let first = matches.count
      exact.compare(statement, with: candidates.lazy.map { postings.statements[Int($0)] }) {
        if $1 >= threshold { matches.append(Match(left: statement, right: $0, similarity: $1)) }
      }
      if matches.count > first + Self.most {
        matches[first...].sort { ($1.similarity, $0.right) < ($0.similarity, $1.right) }
        matches.removeLast(matches.count - first - Self.most)
      }
    }
    return matches
  }
}

/// Compares one statement with some others by all their words.
private struct ExactLikeness {
  private let vectors: ClaimVectors
  /// For each word its weight in the one statement.
  private var weights: [Float]

  init(_ vectors: ClaimVectors) {
    self.vectors = vectors
    weights = Array(repeating: 0, count: vectors.frequencies.count)
  }

  /// Hands on how alike others are to a statement, itself left out.
  mutating func compare(
    _ statement: Int, with others: some Collection<Int>, _ body: (Int, Float) -> Void
  ) {
    guard !others.isEmpty else { return }
    for entry in vectors.words(of: statement) { weights[Int(entry.word)] = entry.weight }
    for other in others where other != statement {
      var sum: Float = 0
      for entry in vectors.words(of: other) { sum += weights[Int(entry.word)] * entry.weight }
      body(other, sum)
    }
    for entry in vectors.words(of: statement) { weights[Int(entry.word)] = 0 }
  }
}
