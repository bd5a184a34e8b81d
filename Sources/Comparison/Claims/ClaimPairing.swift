internal import Questions
internal import TextAnalysis

/// The work of pairing: the sentences of all statements, and the reading of two of them.
struct ClaimPairing {
  /// A pair by the numbers of its sentences.
  struct Pair: Sendable {
    var parties: (left: Int, right: Int)
    var units: (left: Int, right: Int)
    var similarity: Float
    var relation: ClaimRelation
    var reasons: [String]
    var words: [String]
    var subjects: [Reference]
  }

  /// Two sentences that belong together, before they are read.
  private struct Candidate: Sendable {
    var parties: (left: Int, right: Int)
    var match: NearestClaims.Match
    /// The codes of things that both name, and of topics whose words both have.
    var common: (things: [Int32], topics: [Int32])
  }

  private let testimony: Testimony
  private let threshold: Float
  private let units: ClaimUnits

  init(_ testimony: Testimony, threshold: Float) async throws {
    self.testimony = testimony
    self.threshold = threshold
    units = try await ClaimUnits(of: testimony)
  }

  // MARK: - Which belong together

  /// All pairs, the most alike first.
  ///
  /// - Throws: what the questions throw.
  func pairs() async throws -> [Pair] {
    var found: [Candidate] = []
    let nearest = NearestClaims(
      vectors: units.vectors, subjects: units.units.indices.map(units.subjects))
    let sets = testimony.rows.map { RowSet($0, of: testimony.table.count) }
    let distinct = sets.map { self.distinct($0) }
    for right in testimony.parties.indices {
      let whole = nearest.postings(of: distinct[right])
      for left in 0..<right {
        // What is both parties' own, as a minister's words are the country's, is no comparison.
        let isShared = testimony.rows[right].contains(where: sets[left].contains)
        let others = isShared ? nearest.postings(of: without(sets[left], distinct[right])) : whole
        let first = isShared ? without(sets[right], distinct[left]) : distinct[left]
        let matches = await nearest.matches(first, others, from: threshold)
        found += candidates(matches, of: (left, right))
      }
    }
    return try await read(found).sorted {
      ($1.similarity, $0.parties.left, $0.parties.right, $0.units.left)
        < ($0.similarity, $1.parties.left, $1.parties.right, $1.units.left)
    }
  }

  /// The sentences that are not of some rows.
  private func without(_ rows: RowSet, _ sentences: [Int]) -> [Int] {
    sentences.filter { !rows.contains(row($0)) }
  }

  /// The sentences of a party, each wording once: the first that has it.
  private func distinct(_ rows: RowSet) -> [Int] {
    let own = own(rows)
    var wordings = KeyIndex(capacity: own.count)
    return own.filter { unit in
      let known = wordings.keys.count
      return wordings.place(of: wording(unit)) == known
    }
  }

  /// The sentences of some rows.
  private func own(_ rows: RowSet) -> [Int] {
    units.units.indices.filter { rows.contains(row($0)) }
  }

  private func wording(_ unit: Int) -> UInt64 { units.units[unit].wording }

  /// Of matches those that speak of one thing, each sentence in one.
  private func candidates(
    _ matches: [NearestClaims.Match], of parties: (left: Int, right: Int)
  ) -> [Candidate] {
    var taken: (Set<Int>, Set<Int>) = ([], [])
    return matches.compactMap { match in
      guard !taken.0.contains(match.left), !taken.1.contains(match.right) else { return nil }
      let common = units.common(match.left, match.right)
      guard !common.things.isEmpty || !common.topics.isEmpty, !isWithin(match),
        units.sharedWords(match.left, match.right) >= Self.leastShared
      else { return nil }
      taken.0.insert(match.left)
      taken.1.insert(match.right)
      return Candidate(parties: parties, match: match, common: common)
    }
  }

  /// Two words alone can be a coincidence.
  private static let leastShared = 3

  /// Whether one sentence is a part of the other, as where somebody reports what the other said.
  private func isWithin(_ match: NearestClaims.Match) -> Bool {
    let articles = testimony.table.articles
    let rows = (Int(units.units[match.left].row), Int(units.units[match.right].row))
    guard articles[rows.0] == articles[rows.1] else { return false }
    let (one, other) = (units.spelling(match.left), units.spelling(match.right))
    // The very same words are a joint statement, said by both.
    return one != other && (one.contains(other) || other.contains(one))
  }

  // MARK: - How they stand to each other

  private func read(_ candidates: [Candidate]) async throws -> [Pair] {
    let (things, topics) = (units.said.mentions.values, units.topics.values)
    let names = try testimony.names(
      candidates.flatMap { candidate in
        candidate.common.things.map { things[Int($0)] }
          + candidate.common.topics.map { topics[Int($0)] }
      })
    let units = units
    return await Cores.map(candidates.count, least: 256) { part in
      part.map { Self.pair(candidates[$0], of: units, names) }
    }.flatMap(\.self)
  }

  /// Two sentences as they are read.
  private static func pair(
    _ candidate: Candidate, of units: ClaimUnits, _ names: [String: Reference]
  ) -> Pair {
    let (match, common) = (candidate.match, candidate.common)
    let (things, topics) = (units.said.mentions.values, units.topics.values)
    let readings = [match.left, match.right].map { units.stances($0, towards: common.things) }
    let stances = common.things.indices.map { index in
      let id = things[Int(common.things[index])]
      return (name: names[id]?.name ?? id, left: readings[0][index], right: readings[1][index])
    }
    let comparison = ClaimComparison(units.text(match.left), units.text(match.right))
    let (relation, reasons) = comparison.relation(
      similarity: Double(match.similarity), stances: stances)
    let subjects =
      common.things.map { things[Int($0)] }.sorted()
      + common.topics.map { topics[Int($0)] }.sorted()
    return Pair(
      parties: candidate.parties, units: (match.left, match.right), similarity: match.similarity,
      relation: relation, reasons: reasons, words: comparison.words,
      subjects: subjects.compactMap { names[$0] })
  }

  // MARK: - What is shown of them

  /// Pairs with the records of their statements.
  ///
  /// - Throws: what the questions throw.
  func records(_ pairs: [Pair]) throws -> [ClaimPair] {
    let rows = Set(pairs.flatMap { [$0.units.left, $0.units.right] }.map(row)).sorted()
    let ids = try testimony.table.ids(rows)
    let known = Dictionary(
      try testimony.questions.statements(ids).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let records = Dictionary(uniqueKeysWithValues: zip(rows, ids.map { known[$0] }))
    let repeats = repeats(pairs)
    var places = SentencePlaces(testimony.questions)
    func claim(_ party: Int, _ unit: Int) throws -> ClaimPair.Claim? {
      guard let statement = records[row(unit)] ?? nil else { return nil }
      let text = units.spelling(unit)
      let before = statement.text.utf8.prefix(Int(units.units[unit].bytes.lowerBound))
      return ClaimPair.Claim(
        party: testimony.parties[party], statement: statement, text: text,
        citation: try places.citation(
          of: text, behind: String(decoding: before, as: UTF8.self).unicodeScalars.count,
          in: statement),
        articles: repeats[party][unit] ?? 1)
    }
    return try pairs.compactMap { pair in
      guard let left = try claim(pair.parties.left, pair.units.left),
        let right = try claim(pair.parties.right, pair.units.right)
      else { return nil }
      return ClaimPair(
        left: left, right: right, similarity: Double(pair.similarity), relation: pair.relation,
        reasons: pair.reasons, words: pair.words, subjects: pair.subjects)
    }
  }

  private func row(_ unit: Int) -> Int { Int(units.units[unit].row) }

  /// For each party, by the sentences that are shown, how many of its articles hold these words.
  private func repeats(_ pairs: [Pair]) -> [[Int: Int]] {
    testimony.parties.indices.map { party in
      let shown = Set(
        pairs.flatMap { pair in
          (pair.parties.left == party ? [pair.units.left] : [])
            + (pair.parties.right == party ? [pair.units.right] : [])
        })
      var articles = Dictionary(
        shown.map { (wording($0), Set<Int32>()) }, uniquingKeysWith: { first, _ in first })
      for unit in own(RowSet(testimony.rows[party], of: testimony.table.count)) {
        let key = wording(unit)
        if articles[key] != nil { articles[key]?.insert(testimony.table.articles[row(unit)]) }
      }
      return Dictionary(
        uniqueKeysWithValues: shown.map { ($0, articles[wording($0)]?.count ?? 1) })
    }
  }
}
