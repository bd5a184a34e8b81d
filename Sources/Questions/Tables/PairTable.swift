internal import SPARQLEvaluation

/// A thing of a graph as a number: what its id is is not read yet.
///
/// Numbers of the same database can be compared from table to table. The lower one was read first.
public struct ThingNumber: Hashable, Comparable, Sendable {
  let id: TermID

  /// Orders by when they were read.
  public static func < (left: ThingNumber, right: ThingNumber) -> Bool { left.id < right.id }
}

/// Two things and the number of statements in which they go together.
public struct PairCount: Hashable, Sendable {
  /// The first thing: who speaks.
  public var from: ThingNumber
  /// The second thing: of what.
  public var to: ThingNumber
  /// In how many statements.
  public var count: Int
}

/// What proves that two things go together.
public struct PairEvidence: Sendable, Hashable {
  /// The day of the first article with such a statement.
  public var first: String?
  /// The day of the last one.
  public var last: String?
  /// One of the statements: of the last day the one that was read first.
  public var example: String
}

/// Which things go together in the statements of a filter.
///
///     let table = try questions.pairs(.speakerTopic, filter)
///     let ids = try table.ids(of: table.counts.prefix(20).flatMap { [$0.from, $0.to] })
///
/// A drawing counts thousands of pairs and shows some dozens: to read the ids of all of them would
/// take ten times as long as counting.
public struct PairTable {
  /// How often which things go together, by their numbers.
  public let counts: [PairCount]
  private let questions: Questions
  private let statements: SolutionColumns
  /// The rows of `statements` by their pair, those of the first pair first.
  private let rows: [Row]
  /// Where the rows of each pair begin, in the order of `counts`.
  private let begins: [Int]

  private struct Row: Comparable {
    var from: TermID
    var to: TermID
    var statement: TermID

    static func < (left: Row, right: Row) -> Bool {
      left.from != right.from
        ? left.from < right.from
        : left.to != right.to ? left.to < right.to : left.statement < right.statement
    }
  }

  init(_ relation: PairRelation, _ filter: StatementFilter, _ questions: Questions) throws {
    let patterns = filter.patterns(.nothing)
    self.questions = questions
    statements = try questions.columns(
      "SELECT ?source ?target ?statement { \(patterns.text) \(relation.pattern) }", patterns)
    let (from, to, statement) = (
      statements.columns[0], statements.columns[1], statements.columns[2]
    )
    let sources = try Self.things(in: from, of: relation.kindsOfSources, statements)
    let targets = try Self.things(in: to, of: relation.kindsOfTargets, statements)
    var rows: [Row] = []
    rows.reserveCapacity(statements.count)
    for row in 0..<statements.count
    where from[row] != to[row] && sources?.contains(from[row]) != false
      && targets?.contains(to[row]) != false
    {
      rows.append(Row(from: from[row], to: to[row], statement: statement[row]))
    }
    rows.sort()
    self.rows = rows
    var counts: [PairCount] = []
    var begins: [Int] = []
    var last: Row?
    for (place, row) in rows.enumerated() {
      if last?.from != row.from || last?.to != row.to {
        begins.append(place)
        counts.append(
          PairCount(from: ThingNumber(id: row.from), to: ThingNumber(id: row.to), count: 1))
      } else if last?.statement != row.statement {
        counts[counts.count - 1].count += 1
      }
      last = row
    }
    (self.counts, self.begins) = (counts, begins)
  }

  /// Those of some things that are of some kinds; nil where any kind is meant.
  private static func things(
    in column: [TermID], of kinds: Set<NamedThing.Kind>?, _ columns: SolutionColumns
  ) throws -> Set<TermID>? {
    guard let kinds else { return nil }
    let different = Array(Set(column))
    let meant = zip(different, try columns.terms(of: different)).filter { _, term in
      term.flatMap { NamedThing.Kind(of: $0.text) }.map(kinds.contains) ?? false
    }
    return Set(meant.map(\.0))
  }

  /// The ids of things.
  ///
  /// - Throws: what the dataset throws.
  public func ids(of things: some Sequence<ThingNumber>) throws -> [ThingNumber: String] {
    let different = Array(Set(things))
    let terms = try statements.terms(of: different.map(\.id))
    return Dictionary(uniqueKeysWithValues: zip(different, terms.map { $0?.text ?? "" }))
  }

  /// Those of some ids that are in the table, as numbers.
  ///
  /// - Throws: what the dataset throws.
  public func numbers(of ids: Set<String>) throws -> Set<ThingNumber> {
    guard !ids.isEmpty else { return [] }
    let all = try self.ids(of: counts.lazy.flatMap { [$0.from, $0.to] })
    return Set(all.filter { ids.contains($0.value) }.keys)
  }

  /// What proves some pairs, in their order; nil for a pair that is not in the table.
  ///
  /// - Throws: what the dataset throws.
  public func evidence(
    of pairs: [(from: ThingNumber, to: ThingNumber)]
  ) throws -> [PairEvidence?] {
    let proofs = pairs.map { statements(of: $0.from, $0.to) }
    let days = try days(of: Array(proofs.joined()))
    let found = proofs.map { proof in
      Self.ends(of: proof.map { (statement: $0, day: days($0)) })
    }
    let wanted = Set(found.lazy.compactMap(\.self).flatMap { [$0.first, $0.last, $0.example] })
    let order = Array(wanted)
    let terms = Dictionary(
      uniqueKeysWithValues: zip(order, try statements.terms(of: order).map { $0?.text }))
    return found.map { found in
      guard let found, let example = terms[found.example] ?? nil else { return nil }
      return PairEvidence(
        first: terms[found.first] ?? nil, last: terms[found.last] ?? nil, example: example)
    }
  }

  /// The statements in which two things go together, the one that was read first first.
  private func statements(of from: ThingNumber, _ to: ThingNumber) -> [TermID] {
    // The first pair that does not come before this one.
    var (place, end) = (0, counts.count)
    while place < end {
      let middle = (place + end) / 2
      let other = counts[middle]
      if (other.from, other.to) < (from, to) { place = middle + 1 } else { end = middle }
    }
    guard place < counts.count, counts[place].from == from, counts[place].to == to else {
      return []
    }
    let rest = begins.dropFirst(place + 1).first ?? rows.count
    return rows[begins[place]..<rest].map(\.statement)
  }

  /// The days of the articles in which statements stand.
  ///
  /// They are asked for here and not with the pairs: a drawing shows a few of these.
  private func days(of statements: [TermID]) throws -> (TermID) -> TermID {
    let dated = try questions.columns(
      "SELECT ?statement ?date { ?statement rap:article ?article . ?article schema:datePublished ?date }",
      StatementFilter.Patterns())
    let index = RowIndex(statements)
    var days = [TermID](repeating: .unbound, count: statements.count)
    for (statement, day) in zip(dated.columns[0], dated.columns[1]) {
      let row = index[statement]
      if row >= 0 { days[Int(row)] = day }
    }
    return { days[Int(index[$0])] }
  }

  /// The first and the last day of some statements, and the first statement of the last day.
  private static func ends(
    of statements: [(statement: TermID, day: TermID)]
  ) -> (first: TermID, last: TermID, example: TermID)? {
    guard let begin = statements.first else { return nil }
    var found = (first: begin.day, last: begin.day, example: begin.statement)
    // Ids of days are in the order of the days.
    for (statement, day) in statements.dropFirst() {
      if day != .unbound, found.first == .unbound || day < found.first { found.first = day }
      if day > found.last { (found.last, found.example) = (day, statement) }
    }
    return found
  }
}

extension Questions {
  /// Which things go together in the statements of a filter.
  ///
  /// - Throws: what the query throws.
  public func pairs(_ relation: PairRelation, _ filter: StatementFilter) throws -> PairTable {
    try PairTable(relation, filter, self)
  }

  /// How many statements of a filter each thing of a relation has by itself; empty where that is
  /// what its pairs add up to.
  ///
  /// - Throws: what the query throws.
  public func weights(
    _ relation: PairRelation, _ filter: StatementFilter
  ) throws -> [ThingNumber: Int] {
    let patterns = filter.patterns(.nothing)
    var weights: [ThingNumber: Int] = [:]
    for pattern in relation.countedAlone {
      let found = try columns(
        "SELECT ?thing { \(patterns.text) \(pattern) }", patterns)
      let things = CodedIDs(found.columns[0])
      var counts = [Int](repeating: 0, count: things.different.count)
      for code in things.codes { counts[Int(code)] += 1 }
      weights.reserveCapacity(weights.count + counts.count)
      for (id, count) in zip(things.different, counts) {
        weights[ThingNumber(id: id), default: 0] += count
      }
    }
    return weights
  }
}
