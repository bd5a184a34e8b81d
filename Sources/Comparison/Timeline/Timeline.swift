internal import Questions

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
  ) throws {
    self.period = period
    let table = testimony.table
    let stances = try StanceColumn(of: testimony, rows: 0..<table.count)
    let labels = table.days.map { $0.flatMap(period.label) }
    let range = Self.labels(of: labels, by: period)
    let builder = PointBuilder(
      labels: labels, range: range, units: try Units(counting, of: table),
      acts: try table.column(.act), stances: stances)
    lines = try zip(testimony.parties, testimony.rows).map { party, rows in
      Line(
        party: party, points: try builder.points(of: rows, in: table),
        undated: rows.count { labels[$0] == nil })
    }
    let finder = TurnFinder(days: table.days, stories: try Units(.clusters, of: table).numbers)
    let values = stances.mentions.values
    let wanted = subjects.map { subjects in values.map(subjects.contains) }
    var found: [(party: Int, turn: TurnFinder.Found)] = []
    for (index, rows) in testimony.rows.enumerated() {
      let own = Set(rows)
      let entries = stances.entries.filter {
        own.contains($0.row) && wanted?[Int($0.target)] != false
      }
      let (turns, single) = finder.turns(entries)
      exceptions += single
      found += turns.map { (index, $0) }
    }
    found.sort { ($0.turn.after.row, $0.party) < ($1.turn.after.row, $1.party) }
    allTurns = found.count
    turns = try Self.turns(Array(found.prefix(limit ?? .max)), testimony, values)
  }

  private static func labels(of labels: [String?], by period: Period) -> [String] {
    let known = labels.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else { return [] }
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
  let labels: [String?]
  let range: [String]
  let units: Units
  let acts: StatementColumn
  let stances: StanceColumn

  func points(of rows: [Int], in table: StatementTable) throws -> [Timeline.Point] {
    let places = Dictionary(uniqueKeysWithValues: range.enumerated().map { ($1, $0) })
    var rowsOf = [[Int]](repeating: [], count: range.count)
    for row in rows {
      if let place = labels[row].flatMap({ places[$0] }) { rowsOf[place].append(row) }
    }
    let taken = self.taken(rows)
    return try zip(range, rowsOf).map { label, rows in
      var counts: [String: Int] = [:]
      for row in rows { counts[acts.first(row) ?? "say", default: 0] += 1 }
      let act = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      return Timeline.Point(
        label: label, count: units.count(rows),
        supportive: rows.count { taken[$0]?.contains(.supportive) == true },
        critical: rows.count { taken[$0]?.contains(.critical) == true }, act: act,
        statements: try table.ids(rows.suffix(3).reversed()))
    }
  }

  private func taken(_ rows: [Int]) -> [Int: Set<Stance>] {
    let own = Set(rows)
    var taken: [Int: Set<Stance>] = [:]
    for entry in stances.entries where own.contains(entry.row) && entry.reading.stance != .open {
      taken[entry.row, default: []].insert(entry.reading.stance)
    }
    return taken
  }
}
