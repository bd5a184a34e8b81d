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
  private let statements: SolutionColumns
  /// The rows of `statements` by their pair, those of the first pair first.
  private let rows: [Int]
  /// Where the rows of each pair begin.
  private let begins: [Ends: Int]

  private struct Ends: Hashable {
    var from: TermID
    var to: TermID
  }

  init(_ relation: PairRelation, _ filter: StatementFilter, _ questions: Questions) throws {
    let patterns = filter.patterns(.date)
    statements = try questions.columns(
      "SELECT ?source ?target ?statement ?date { \(patterns.text) \(relation.pattern) }", patterns)
    let (from, to, statement) = (
      statements.columns[0], statements.columns[1], statements.columns[2]
    )
    let sources = try Self.things(in: from, of: relation.kindsOfSources, statements)
    let targets = try Self.things(in: to, of: relation.kindsOfTargets, statements)
    rows = (0..<statements.count)
      .filter {
        from[$0] != to[$0] && sources?.contains(from[$0]) != false
          && targets?.contains(to[$0]) != false
      }
      .sorted { (from[$0], to[$0], statement[$0]) < (from[$1], to[$1], statement[$1]) }
    var counts: [PairCount] = []
    var begins: [Ends: Int] = [:]
    var last: (from: TermID, to: TermID, statement: TermID)?
    for (place, row) in rows.enumerated() {
      if last?.from != from[row] || last?.to != to[row] {
        begins[Ends(from: from[row], to: to[row])] = place
        counts.append(
          PairCount(from: ThingNumber(id: from[row]), to: ThingNumber(id: to[row]), count: 1))
      } else if last?.statement != statement[row] {
        counts[counts.count - 1].count += 1
      }
      last = (from[row], to[row], statement[row])
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
    let found = pairs.map { lastRows(of: Ends(from: $0.from.id, to: $0.to.id)) }
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

  /// The ids of the first and the last day of a pair and of a statement on the last day.
  private func lastRows(of ends: Ends) -> (first: TermID, last: TermID, example: TermID)? {
    guard let begin = begins[ends] else { return nil }
    let columns = statements.columns
    var found: (first: TermID, last: TermID, example: TermID)?
    for row in rows[begin...] {
      guard columns[0][row] == ends.from, columns[1][row] == ends.to else { break }
      // Ids of days are in the order of the days.
      let day = columns[3][row]
      guard let known = found else {
        found = (day, day, columns[2][row])
        continue
      }
      if day != .unbound, known.first == .unbound || day < known.first { found?.first = day }
      if day > known.last {
        found?.last = day
        found?.example = columns[2][row]
      }
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
      for id in found.columns[0] { weights[ThingNumber(id: id), default: 0] += 1 }
    }
    return weights
  }
}
