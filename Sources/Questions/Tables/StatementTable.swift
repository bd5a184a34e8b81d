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
  /// For each statement the day of its article, in ISO 8601, nothing where it has none.
  public let days: StatementColumn
  /// For each statement the number of its article; statements of one article have the same.
  public let articles: [Int32]
  private let statements: [TermID]
  private let rows: RowIndex
  /// What restricts a column to the statements; empty where that costs more than reading all.
  private let restriction: StatementFilter.Patterns
  private let questions: Questions
  private let base: SolutionColumns
  private let known = KnownColumns()

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
    articles = CodedIDs(order.map { columns[1][$0] }).codes
    // The days are sorted: each comes once, in a row.
    let dates = CodedIDs(order.map { columns[2][$0] })
    let texts = try base.terms(of: dates.different).map { $0?.text }
    days = StatementColumn(values: texts, codes: dates.codes)
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
  /// - Complexity: O(*n*) in the number of values; O(1) for what was asked for before.
  public func column(_ property: StatementProperty) throws -> StatementColumn {
    if let known = known.columns[property] { return known }
    let column = try read(property)
    known.columns[property] = column
    return column
  }

  /// The contents of all rows, which are handed on as they are read.
  ///
  /// - Parameter take: gets the characters of each different content in UTF-8.
  /// - Returns: for each row the codes of its contents: their places in the order in which they are handed
  ///   on.
  /// - Throws: what the query and the closure throw.
  public func contents(
    _ take: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws -> StatementCodes {
    let (codes, different, found) = try read("?statement schema:text ?value")
    var places = [Int32](repeating: -1, count: different.count)
    var next: Int32 = 0
    try found.visitTexts(of: different) { index, characters in
      places[index] = next
      next += 1
      try take(characters)
    }
    return codes.mapped { places[Int($0)] }
  }

  private func read(_ property: StatementProperty) throws -> StatementColumn {
    let (codes, different, found) = try read(property.pattern)
    let names = try found.terms(of: different).map { $0.map(property.name) ?? "" }
    return StatementColumn(values: names, codes: codes)
  }

  /// The values that a pattern binds: for each row their codes, and the ids by the codes.
  private func read(
    _ pattern: String
  ) throws -> (codes: StatementCodes, different: [TermID], found: SolutionColumns) {
    let found = try questions.columns(
      "SELECT ?statement ?value { \(restriction.text) \(pattern) }", restriction)
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
    let (codes, different) = coded(values, starts)
    return (codes, different, found)
  }

  /// The values of each row once, in the order of their ids, as codes.
  private func coded(
    _ values: [TermID], _ starts: [Int32]
  ) -> (codes: StatementCodes, different: [TermID]) {
    var own: [TermID] = []
    own.reserveCapacity(values.count)
    var ends: [Int32] = [0]
    ends.reserveCapacity(count + 1)
    for row in 0..<count {
      let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
      if end - start > 1 {
        var last = TermID.unbound
        for id in values[start..<end].sorted() where id != last {
          own.append(id)
          last = id
        }
      } else if end > start {
        own.append(values[start])
      }
      ends.append(Int32(own.count))
    }
    let coded = CodedIDs(own)
    return (StatementCodes(starts: ends, codes: coded.codes), coded.different)
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
