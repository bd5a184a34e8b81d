internal import Questions
internal import TextAnalysis

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
  ///   - shown: how many statements that show each stance are wanted; nil for all.
  /// - Throws: what the questions throw.
  public init(
    of testimony: Testimony, counting: Counting = .statements, top: Int?, examples: Int?,
    shown: Int? = 3
  ) async throws {
    self.counting = counting
    sides = try await OverviewCount(testimony, counting, top: top).sides(
      examples: examples, shown: shown)
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

  init(_ testimony: Testimony, _ counting: Counting, top: Int?) async throws {
    let table = testimony.table
    try testimony.contents()
    self.testimony = testimony
    self.top = top
    counter = TallyCounter(units: try Units(counting, of: table))
    acts = try table.column(.act)
    modes = try table.column(.mode)
    months = table.days.mapped { String($0.prefix(7)) }
    places = try table.column(.place)
    addressees = try table.column(.addressee)
    topics = try await testimony.topics().column
    articles = try Units(.articles, of: table)
    clusters = try Units(.clusters, of: table)
    outlets = try Units(.outlets, of: table)
    stances = try await testimony.stances()
  }

  func sides(examples: Int?, shown: Int?) throws -> [OverviewSide] {
    let spoken = testimony.rows.map { rows in
      (mentions: counts(stances.mentions, rows), topics: counts(topics, rows))
    }
    return try testimony.parties.indices.map { index in
      let rows = testimony.rows[index]
      let days = testimony.table.days
      let dated = rows.filter { !days[$0].isEmpty }
      let latest = rows.reversed().prefix(examples ?? .max)
      return OverviewSide(
        party: testimony.parties[index], statements: rows.count, articles: articles.count(rows),
        clusters: clusters.count(rows), outlets: outlets.count(rows),
        days: dated.first.flatMap(days.first).flatMap { first in
          dated.last.flatMap(days.first).map { first...$0 }
        },
        undated: rows.count - dated.count,
        acts: try tallies(acts, rows), modes: try tallies(modes, rows),
        months: try tallies(months, rows, isCut: false).sorted { $0.id < $1.id },
        places: try tallies(places, rows, isNamed: true),
        addressees: try tallies(addressees, rows, isNamed: true),
        mentions: try named(spoken[index].mentions, stances.mentions),
        topics: try named(spoken[index].topics, topics),
        stances: try stanceTallies(rows, shown: shown ?? .max),
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
    var isOthers = [Bool](repeating: false, count: column.values.count)
    for (other, counts) in counts.enumerated() where other != index {
      // A speaker's own country is compared with itself: what the one says, the other does.
      for count in counts { isOthers[Int(count.code)] = true }
    }
    let own = counts[index].filter { !isOthers[Int($0.code)] }
    guard !own.isEmpty else { return [] }
    // The article in which each is named first, and whether it is named in another.
    var first = [Int32](repeating: -1, count: column.values.count)
    var isRepeated = [Bool](repeating: false, count: column.values.count)
    for row in testimony.rows[index] {
      let article = testimony.table.articles[row]
      for code in column[row] where !isOthers[Int(code)] {
        let known = first[Int(code)]
        if known < 0 {
          first[Int(code)] = article
        } else if known != article {
          isRepeated[Int(code)] = true
        }
      }
    }
    let kept = own.filter { isRepeated[Int($0.code)] }
    return try testimony.tallies(kept.prefix(top ?? .max), of: column, isNamed: true)
  }

  private func stanceTallies(_ rows: [Int], shown most: Int) throws -> [StanceTally] {
    let values = stances.mentions.values
    let counts = StanceCounts(
      stances, rows: rows, units: counter.units, of: testimony.table.count,
      most: most)
    let order = values.indices.filter { counts.taken($0) > 0 }.sorted {
      (counts.taken($1), values[$0]) < (counts.taken($0), values[$1])
    }.prefix(top ?? .max)
    let names = try testimony.questions.names(order.map { values[$0] })
    let shown = Array(Set(order.flatMap { counts.shown[$0].map(\.row) }))
    let ids = Dictionary(uniqueKeysWithValues: zip(shown, try testimony.table.ids(shown)))
    return order.compactMap { target in
      guard let name = names[values[target]] else { return nil }
      return StanceTally(
        target: name, supportive: counts.count(target, .supportive),
        critical: counts.count(target, .critical), open: counts.count(target, .open),
        shown: counts.shown[target].compactMap { entry in
          ids[entry.row].map { StanceTally.Shown(statement: $0, reading: entry.reading) }
        })
    }
  }
}
