internal import Questions

/// The work of pairing: the sentences of all statements, and the reading of two of them.
struct ClaimPairing {
  /// A pair by the numbers of its sentences.
  struct Pair {
    var parties: (left: Int, right: Int)
    var units: (left: Int, right: Int)
    var similarity: Float
    var relation: ClaimPair.Relation
    var reasons: [String]
    var words: [String]
    var subjects: [String]
  }

  private let testimony: Testimony
  private let threshold: Float
  private let units: ClaimUnits
  private let vectors: ClaimVectors
  /// For each party the first sentence of those with the same words.
  private let distinct: [[Int]]
  /// For each party, by the first sentence, how many articles hold these words.
  private let repeats: [[Int: Int]]
  private let names: [String: Reference]

  init(_ testimony: Testimony, threshold: Float) throws {
    self.testimony = testimony
    self.threshold = threshold
    let units = try ClaimUnits(of: testimony)
    self.units = units
    vectors = ClaimVectors(units.units.map(\.stream))
    var distinct: [[Int]] = []
    var repeats: [[Int: Int]] = []
    for rows in testimony.rows {
      let (first, counts) = Self.distinct(rows, units, testimony.table.articles)
      distinct.append(first)
      repeats.append(counts)
    }
    self.distinct = distinct
    self.repeats = repeats
    names = try testimony.questions.names(units.mentions.values + units.topics.values)
  }

  /// Each wording once, with the number of articles that hold it.
  private static func distinct(
    _ rows: [Int], _ units: ClaimUnits, _ articles: [Int32]
  ) -> ([Int], [Int: Int]) {
    var first: [UInt64: Int] = [:]
    var order: [Int] = []
    var seen: [Int: Set<Int32>] = [:]
    for row in rows {
      for unit in units.ranges[row] {
        let wording = units.units[unit].stream.wording
        let known = first[wording]
        if known == nil {
          first[wording] = unit
          order.append(unit)
        }
        seen[known ?? unit, default: []].insert(articles[row])
      }
    }
    return (order, seen.mapValues(\.count))
  }

  /// All pairs, the most alike first.
  func pairs() -> [Pair] {
    var pairs: [Pair] = []
    let nearest = NearestClaims(vectors: vectors)
    for left in testimony.parties.indices {
      for right in testimony.parties.indices where right > left {
        // What is both parties' own, as a minister's words are the country's, is no comparison.
        let shared = Set(testimony.rows[left]).intersection(testimony.rows[right])
        let own = [left, right].map { party in
          distinct[party].filter { !shared.contains(units.units[$0].row) }
        }
        var taken: (Set<Int>, Set<Int>) = ([], [])
        for match in nearest.matches(own[0], own[1], from: threshold) {
          guard !taken.0.contains(match.left), !taken.1.contains(match.right) else { continue }
          let subjects = units.commonSubjects(match.left, match.right)
          guard !subjects.isEmpty,
            units.sharedWords(match.left, match.right) >= Self.leastShared
          else { continue }
          taken.0.insert(match.left)
          taken.1.insert(match.right)
          pairs.append(pair(match, (left, right), subjects))
        }
      }
    }
    return pairs.sorted { ($1.similarity, $0.units.left) < ($0.similarity, $1.units.left) }
  }

  /// Two words alone can be a coincidence.
  private static let leastShared = 3

  private func pair(
    _ match: NearestClaims.Match, _ parties: (left: Int, right: Int), _ subjects: [String]
  ) -> Pair {
    let comparison = ClaimRelation(units.text(match.left), units.text(match.right))
    let (relation, reasons) = comparison.relation(
      similarity: Double(match.similarity),
      stances: units.stances(match.left, match.right, names: names))
    return Pair(
      parties: parties, units: (match.left, match.right), similarity: match.similarity,
      relation: relation, reasons: reasons, words: comparison.words, subjects: subjects)
  }

  /// Pairs with the records of their statements.
  ///
  /// - Throws: what the questions throw.
  func records(_ pairs: [Pair]) throws -> [ClaimPair] {
    let rows = Array(
      Set(pairs.flatMap { [$0.units.left, $0.units.right] }.map { units.units[$0].row })
    ).sorted()
    let ids = try testimony.table.ids(rows)
    let known = Dictionary(
      try testimony.questions.statements(ids).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let records = Dictionary(uniqueKeysWithValues: zip(rows, ids.map { known[$0] }))
    var places = SentencePlaces(testimony.questions)
    func claim(_ party: Int, _ number: Int) throws -> ClaimPair.Claim? {
      let unit = units.units[number]
      guard let statement = records[unit.row] ?? nil else { return nil }
      return ClaimPair.Claim(
        party: testimony.parties[party], statement: statement, text: unit.part.text,
        citation: try places.citation(of: unit.part, in: statement),
        articles: repeats[party][number] ?? 1)
    }
    return try pairs.compactMap { pair in
      guard let left = try claim(pair.parties.left, pair.units.left),
        let right = try claim(pair.parties.right, pair.units.right)
      else { return nil }
      return ClaimPair(
        left: left, right: right, similarity: Double(pair.similarity), relation: pair.relation,
        reasons: pair.reasons, words: pair.words,
        subjects: pair.subjects.compactMap { names[$0] })
    }
  }
}
