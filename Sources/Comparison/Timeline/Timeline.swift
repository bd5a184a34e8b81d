internal import Questions
internal import TextAnalysis

/// When each party spoke, with gaps marked as gaps and the statements at which a position turns.
///
///     let timeline = try Timeline(of: testimony, by: .month, counting: .clusters)
///     timeline.lines[0].points      // [2022-01: 3, 2022-02: 0, …]
///     timeline.turns.first?.after.statement.citation
public struct Timeline: Sendable {
  /// What one party said over time.
  public struct Line: Sendable {
    /// Who.
    public var party: Party
    /// For each part from the first to the last of the timeline what was said in it.
    public var points: [Point]
    /// How many statements stand in articles without a date.
    public var undated: Int

    /// The stretches of parts in which nothing was said, between the first and the last time that
    /// something was.
    public var gaps: [ClosedRange<Int>] {
      guard let first = points.firstIndex(where: { $0.count > 0 }),
        let last = points.lastIndex(where: { $0.count > 0 })
      else { return [] }
      var gaps: [ClosedRange<Int>] = []
      for index in first...last where points[index].count == 0 {
        if let gap = gaps.last, gap.upperBound == index - 1 {
          gaps[gaps.count - 1] = gap.lowerBound...index
        } else {
          gaps.append(index...index)
        }
      }
      return gaps
    }
  }

  /// What one party said in one part.
  public struct Point: Hashable, Sendable {
    /// The Monday, month or year.
    public var label: String
    /// How many statements, articles, clusters or outlets.
    public var count: Int
    /// How many statements support something that they name.
    public var supportive: Int
    /// How many are against something that they name.
    public var critical: Int
    /// The speech act that comes most often, nil where nothing was said.
    public var act: String?
    /// The IRIs of its latest statements, three at most.
    public var statements: [String]
  }

  /// How long the parts are.
  public var period: Period
  /// The parties in their order.
  public var lines: [Line]
  /// Where positions turn, the earliest first.
  public var turns: [Turn]
  /// How many turns there are, those beyond the limit included.
  public var allTurns: Int
  /// How many stories stand alone against the stance of those before and behind them.
  public var exceptions = 0

  /// Lays out what parties said.
  ///
  /// - Parameters:
  ///   - testimony: what they said.
  ///   - period: how long the parts are.
  ///   - counting: what is counted.
  ///   - subjects: IRIs towards which positions are followed; nil for everything that is named.
  ///   - limit: how many turns are wanted; nil for all.
  /// - Throws: what the questions throw.
  public init(
    of testimony: Testimony, by period: Period, counting: Counting = .statements,
    towards subjects: Set<String>? = nil, limit: Int? = nil
  ) async throws {
    self.period = period
    let table = testimony.table
    let stances = try await testimony.stances()
    let labels = table.days.mapped { period.label(of: $0) }
    let range = Self.labels(of: labels.values, by: period)
    let builder = PointBuilder(
      labels: labels, range: range, units: try Units(counting, of: table),
      acts: try table.column(.act), stances: stances)
    lines = try zip(testimony.parties, testimony.rows).map { party, rows in
      Line(
        party: party, points: try builder.points(of: rows, in: table),
        undated: rows.count { labels[$0].isEmpty })
    }
    let finder = TurnFinder(days: table.days, stories: try Units(.clusters, of: table).numbers)
    let values = stances.mentions.values
    let wanted = subjects.map { subjects in values.map(subjects.contains) }
    var found: [(party: Int, turn: TurnFinder.Found)] = []
    for (index, rows) in testimony.rows.enumerated() {
      let own = RowSet(rows, of: table.count)
      let entries = stances.entries.filter {
        // What an act says of a whole statement is too little to say that somebody turned.
        $0.reading.stance != .open && !$0.reading.isByAct && own.contains($0.row)
          && wanted?[Int($0.target)] != false
      }
      let (turns, single) = finder.turns(entries)
      exceptions += single
      found += turns.map { (index, $0) }
    }
    found.sort { ($0.turn.after.row, $0.party) < ($1.turn.after.row, $1.party) }
    allTurns = found.count
    turns = try Self.turns(Array(found.prefix(limit ?? .max)), testimony, values)
  }

  private static func labels(of labels: [String], by period: Period) -> [String] {
    guard let first = labels.min(), let last = labels.max() else { return [] }
    return period.labels(from: first, through: last)
  }

  private static func turns(
    _ found: [(party: Int, turn: TurnFinder.Found)], _ testimony: Testimony, _ values: [String]
  ) throws -> [Turn] {
    let rows = Array(Set(found.flatMap { [$0.turn.before.row, $0.turn.after.row] })).sorted()
    let ids = try testimony.table.ids(rows)
    let records = Dictionary(
      try testimony.questions.statements(ids).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let recordOf = Dictionary(
      uniqueKeysWithValues: zip(rows, ids.map { records[$0] }))
    let names = try testimony.questions.names(found.map { values[Int($0.turn.target)] })
    return found.compactMap { party, turn in
      guard let before = recordOf[turn.before.row] ?? nil,
        let after = recordOf[turn.after.row] ?? nil,
        let target = names[values[Int(turn.target)]]
      else { return nil }
      return Turn(
        party: testimony.parties[party], target: target,
        before: Turn.Step(statement: before, reading: turn.before.reading),
        after: Turn.Step(statement: after, reading: turn.after.reading), kept: turn.kept)
    }
  }
}

/// Counts what was said in each part of a timeline.
private struct PointBuilder {
  let labels: StatementColumn
  let range: [String]
  let units: Units
  let acts: StatementColumn
  let stances: StanceColumn

  func points(of rows: [Int], in table: StatementTable) throws -> [Timeline.Point] {
    let places = Dictionary(uniqueKeysWithValues: range.enumerated().map { ($1, $0) })
    let placeOf = labels.values.map { places[$0] }
    var rowsOf = [[Int]](repeating: [], count: range.count)
    for row in rows {
      if let label = labels[row].first, let place = placeOf[Int(label)] {
        rowsOf[place].append(row)
      }
    }
    let supportive = taken(.supportive, table.count)
    let critical = taken(.critical, table.count)
    return try zip(range, rowsOf).map { label, rows in
      Timeline.Point(
        label: label, count: units.count(rows), supportive: rows.count(where: supportive.contains),
        critical: rows.count(where: critical.contains), act: mostFrequentAct(rows),
        statements: try table.ids(rows.suffix(3).reversed()))
    }
  }

  private func taken(_ stance: Stance, _ count: Int) -> RowSet {
    RowSet(stances.entries.lazy.filter { $0.reading.stance == stance }.map(\.row), of: count)
  }

  /// The act of most rows, nil where there are none.
  private func mostFrequentAct(_ rows: [Int]) -> String? {
    var counts = [Int](repeating: 0, count: acts.values.count)
    var without = 0
    for row in rows {
      if let act = acts[row].first { counts[Int(act)] += 1 } else { without += 1 }
    }
    var named = zip(acts.values, counts).filter { $0.1 > 0 }
    if without > 0 {
      // What has no act is said.
      let known = named.firstIndex { $0.0 == "say" }
      if let known { named[known].1 += without } else { named.append(("say", without)) }
    }
    return named.min { ($1.1, $0.0) < ($0.1, $1.0) }?.0
  }
}
