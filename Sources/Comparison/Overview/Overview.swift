internal import Questions

/// Two or more parties side by side, in numbers.
///
///     let overview = try Overview(of: testimony, counting: .clusters, top: 10, examples: 5)
///     overview.sides[0].acts      // [condemn: 12, say: 9, …], each with statements that show it
public struct Overview: Sendable {
  /// The sides, in the order of the parties.
  public var sides: [OverviewSide]
  /// What was counted in acts, modes, months, places, names and topics.
  public var counting: Counting

  /// Counts what parties said.
  ///
  /// - Parameters:
  ///   - testimony: what they said.
  ///   - counting: what is counted.
  ///   - top: how many of each kind are wanted; nil for all.
  ///   - examples: how many of the latest statements of each party are wanted; nil for all.
  /// - Throws: what the questions throw.
  public init(
    of testimony: Testimony, counting: Counting = .statements, top: Int?, examples: Int?
  ) throws {
    self.counting = counting
    sides = try OverviewCount(testimony, counting, top: top).sides(examples: examples)
  }

  /// The speech acts that any side has, the most frequent first.
  public var acts: [String] { Self.ids(sides.map(\.acts)) }

  /// The months in which any side spoke, the earliest first.
  public var months: [String] { Set(sides.flatMap { $0.months.map(\.id) }).sorted() }

  /// What the tallies of all sides count, what is most frequent over all of them first.
  public static func ids(_ tallies: [[Tally]]) -> [String] {
    var totals: [String: Int] = [:]
    for tally in tallies.joined() { totals[tally.id, default: 0] += tally.count }
    return totals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

/// The columns of an overview, and the counting of one side after the other.
private struct OverviewCount {
  let testimony: Testimony
  let top: Int?
  let counter: TallyCounter
  let acts: StatementColumn
  let modes: StatementColumn
  let months: StatementColumn
  let places: StatementColumn
  let addressees: StatementColumn
  let topics: StatementColumn
  let clusters: Units
  let outlets: Units
  let articles: Units
  let stances: StanceColumn

  init(_ testimony: Testimony, _ counting: Counting, top: Int?) throws {
    let table = testimony.table
    self.testimony = testimony
    self.top = top
    counter = TallyCounter(units: try Units(counting, of: table))
    acts = try table.column(.act)
    modes = try table.column(.mode)
    months = StatementColumn(table.days.map { $0.map { [String($0.prefix(7))] } ?? [] })
    places = try table.column(.place)
    addressees = try table.column(.addressee)
    topics = try table.column(.topic)
    articles = try Units(.articles, of: table)
    clusters = try Units(.clusters, of: table)
    outlets = try Units(.outlets, of: table)
    stances = try StanceColumn(of: testimony, rows: 0..<table.count)
  }

  func sides(examples: Int?) throws -> [OverviewSide] {
    let spoken = testimony.rows.map { rows in
      (mentions: counts(stances.mentions, rows), topics: counts(topics, rows))
    }
    return try testimony.parties.indices.map { index in
      let rows = testimony.rows[index]
      let days = rows.compactMap { testimony.table.days[$0] }
      let latest = rows.reversed().prefix(examples ?? .max)
      return OverviewSide(
        party: testimony.parties[index], statements: rows.count, articles: articles.count(rows),
        clusters: clusters.count(rows), outlets: outlets.count(rows),
        days: days.first.flatMap { first in days.last.map { first...$0 } },
        undated: rows.count - days.count,
        acts: try tallies(acts, rows), modes: try tallies(modes, rows),
        months: try tallies(months, rows, isCut: false).sorted { $0.id < $1.id },
        places: try tallies(places, rows, isNamed: true),
        addressees: try tallies(addressees, rows, isNamed: true),
        mentions: try named(spoken[index].mentions, stances.mentions),
        topics: try named(spoken[index].topics, topics),
        stances: try stanceTallies(rows),
        only: try only(index, spoken.map(\.mentions), stances.mentions)
          + only(index, spoken.map(\.topics), topics),
        examples: try testimony.questions.statements(try testimony.table.ids(latest)))
    }
  }

  private func counts(_ column: StatementColumn, _ rows: [Int]) -> [TallyCounter.Count] {
    counter.counts(of: column, over: rows)
  }

  private func tallies(
    _ column: StatementColumn, _ rows: [Int], isNamed: Bool = false, isCut: Bool = true
  ) throws -> [Tally] {
    // Speakers without a name, "a senior official", are each known to one article only.
    let all = counts(column, rows).filter { !column.values[Int($0.code)].contains("#") }
    // Acts and modes are few; what is named can be hundreds.
    let kept = isNamed && isCut ? all.prefix(top ?? .max) : all[...]
    return try testimony.tallies(kept, of: column, isNamed: isNamed)
  }

  private func named(
    _ counts: [TallyCounter.Count], _ column: StatementColumn
  ) throws -> [Tally] {
    try testimony.tallies(counts.prefix(top ?? .max), of: column, isNamed: true)
  }

  /// What one side speaks of in two articles or more, and no other side at all.
  private func only(
    _ index: Int, _ counts: [[TallyCounter.Count]], _ column: StatementColumn
  ) throws -> [Tally] {
    guard counts.count > 1 else { return [] }
    var others: Set<Int32> = []
    for (other, counts) in counts.enumerated() where other != index {
      // A speaker's own country is compared with itself: what the one says, the other does.
      others.formUnion(counts.map(\.code))
    }
    let own = counts[index].filter { !others.contains($0.code) }
    guard !own.isEmpty else { return [] }
    var seen: [Int32: Set<Int32>] = [:]
    for row in testimony.rows[index] {
      for code in column[row] where !others.contains(code) {
        seen[code, default: []].insert(testimony.table.articles[row])
      }
    }
    let kept = own.filter { seen[$0.code, default: []].count > 1 }
    return try testimony.tallies(kept.prefix(top ?? .max), of: column, isNamed: true)
  }

  private func stanceTallies(_ rows: [Int]) throws -> [StanceTally] {
    var tallies: [Int32: (counts: [Stance: Set<Int32>], shown: [StanceColumn.Entry])] = [:]
    let own = Set(rows)
    for entry in stances.entries.reversed() where own.contains(entry.row) {
      let unit = counter.units.numbers[entry.row]
      let stance = entry.reading.stance
      tallies[entry.target, default: ([:], [])].counts[stance, default: []].insert(unit)
      let shown = tallies[entry.target]?.shown ?? []
      if stance != .open, shown.count(where: { $0.reading.stance == stance }) < 3 {
        tallies[entry.target]?.shown.append(entry)
      }
    }
    let values = stances.mentions.values
    func count(_ target: Int32, _ stance: Stance) -> Int {
      tallies[target]?.counts[stance]?.count ?? 0
    }
    func taken(_ target: Int32) -> Int { count(target, .supportive) + count(target, .critical) }
    let order = tallies.keys.filter { taken($0) > 0 }.sorted {
      (taken($1), values[Int($0)]) < (taken($0), values[Int($1)])
    }.prefix(top ?? .max)
    let names = try testimony.questions.names(order.map { values[Int($0)] })
    let rows = Array(Set(order.flatMap { tallies[$0]?.shown.map(\.row) ?? [] }))
    let ids = Dictionary(uniqueKeysWithValues: zip(rows, try testimony.table.ids(rows)))
    return order.compactMap { target in
      guard let name = names[values[Int(target)]] else { return nil }
      return StanceTally(
        target: name, supportive: count(target, .supportive), critical: count(target, .critical),
        open: count(target, .open),
        shown: (tallies[target]?.shown ?? []).compactMap { entry in
          ids[entry.row].map { StanceTally.Shown(statement: $0, reading: entry.reading) }
        })
    }
  }
}
