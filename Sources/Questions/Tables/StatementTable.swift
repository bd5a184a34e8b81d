internal import RDF
internal import SPARQLEvaluation

/// Many statements at once, in the order of their days, with their properties as columns.
///
///     let table = try questions.table(of: filter)
///     let acts = try table.column(.act)
///     acts.first(0)       // what is done by the earliest of them
///
/// One query a column, however many statements there are; terms are decoded once for each
/// different value. For hundred thousands of statements, where ``StatementRecord`` is for pages.
public struct StatementTable {
  /// How many statements there are.
  public let count: Int
  /// For each statement the day of its article, in ISO 8601, nil where it has none.
  public let days: [String?]
  /// For each statement the number of its article; statements of one article have the same.
  public let articles: [Int32]
  private let statements: [TermID]
  private let rows: RowIndex
  /// What restricts a column to the statements; empty where that costs more than reading all.
  private let restriction: StatementFilter.Patterns
  private let questions: Questions
  private let base: SolutionColumns

  /// From this share of all statements on, a property is read of all and not only of the table's.
  private static let broadShare = 0.25

  init(_ filter: StatementFilter, _ questions: Questions) throws {
    self.questions = questions
    let patterns = filter.patterns(.date)
    base = try questions.columns("SELECT ?statement ?article ?date { \(patterns.text) }", patterns)
    // Two dates of one article, in a damaged graph, make no second statement of one.
    var seen: Set<TermID> = []
    seen.reserveCapacity(base.count)
    let columns = base.columns
    let order = (0..<base.count).filter { seen.insert(columns[0][$0]).inserted }.sorted {
      (columns[2][$0], columns[0][$0]) < (columns[2][$1], columns[0][$1])
    }
    count = order.count
    statements = order.map { columns[0][$0] }
    rows = RowIndex(statements)
    var numbers: [TermID: Int32] = [:]
    articles = order.map { row in
      let number = numbers[columns[1][row]] ?? Int32(numbers.count)
      numbers[columns[1][row]] = number
      return number
    }
    let different = Array(Set(order.map { columns[2][$0] }))
    let names = Dictionary(
      uniqueKeysWithValues: zip(different, try base.terms(of: different).map { $0?.text }))
    days = order.map { names[columns[2][$0]] ?? nil }
    let all = try questions.countAllStatements()
    restriction =
      Double(count) > Self.broadShare * Double(all) ? .init() : filter.patterns(.nothing)
  }

  /// The IRIs of rows.
  ///
  /// - Throws: what the dataset throws.
  public func ids(_ rows: some Sequence<Int>) throws -> [String] {
    try base.terms(of: rows.map { statements[$0] }).map { $0?.text ?? "" }
  }

  /// A property of all rows.
  ///
  /// - Throws: what the query throws.
  /// - Complexity: O(*n*) in the number of values.
  public func column(_ property: StatementProperty) throws -> StatementColumn {
    let found = try questions.columns(
      "SELECT ?statement ?value { \(restriction.text) \(property.pattern) }", restriction)
    // Where each row's values begin, by counting; then every value into its place.
    let (subjects, objects) = (found.columns[0], found.columns[1])
    var places = [Int32](repeating: -1, count: subjects.count)
    for (index, id) in subjects.enumerated() { places[index] = rows[id] }
    var starts = [Int32](repeating: 0, count: count + 1)
    for row in places where row >= 0 { starts[Int(row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var values = [TermID](repeating: .unbound, count: Int(starts[count]))
    var next = starts
    for (row, value) in zip(places, objects) where row >= 0 {
      values[Int(next[Int(row)])] = value
      next[Int(row)] += 1
    }
    return try coded(values, starts, property, found)
  }

  /// The values of each row once, in the order of their ids, as codes.
  private func coded(
    _ values: [TermID], _ starts: [Int32], _ property: StatementProperty, _ found: SolutionColumns
  ) throws -> StatementColumn {
    var codes: [Int32] = []
    codes.reserveCapacity(values.count)
    var ends: [Int32] = [0]
    ends.reserveCapacity(count + 1)
    var different: [TermID] = []
    var known: [TermID: Int32] = [:]
    for row in 0..<count {
      var own = values[Int(starts[row])..<Int(starts[row + 1])]
      if own.count > 1 { own.sort() }
      var last = TermID.unbound
      for id in own where id != last {
        last = id
        let code = known[id] ?? Int32(different.count)
        if code == different.count {
          known[id] = code
          different.append(id)
        }
        codes.append(code)
      }
      ends.append(Int32(codes.count))
    }
    let names = try found.terms(of: different).map { $0.map(property.name) ?? "" }
    return StatementColumn(values: names, starts: ends, codes: codes)
  }
}

extension Questions {
  /// The statements that a filter leaves, as a table.
  ///
  /// - Throws: what the query throws.
  public func table(of filter: StatementFilter) throws -> StatementTable {
    try StatementTable(filter, self)
  }

  /// How many statements the graph holds.
  func countAllStatements() throws -> Int {
    try ask(
      "SELECT ?statement { ?statement a ?class }", bindings: ["class": .iri(Rap.statement)],
      limit: 0
    ).total
  }
}
