internal import SPARQLEvaluation
internal import SQLite

/// The statement of SQL that answers a pattern from rows.
struct PatternScan {
  /// What the rows are found by.
  enum Path: Int {
    /// The subject, or all rows one after the other.
    case subject
    /// The graph, which is not wide.
    case graph
    /// Claims: the predicate, and the object where the pattern has one.
    case claims
  }

  let pattern: IDPattern
  let sql: SQL
  /// The column that holds each position; nil where the pattern binds it.
  let columns: (subject: Int?, predicate: Int?, object: Int?, graph: Int?)
  /// Whether rows can be skipped: they come in the order of their triples.
  private let isInOrder: Bool

  /// Makes the scan of a pattern, with a statement that was put together before where there is one.
  init(_ pattern: IDPattern, by path: Path, _ statements: inout PatternStatements) {
    self.pattern = pattern
    var count = 0
    func column(isWanted: Bool) -> Int? {
      guard isWanted else { return nil }
      count += 1
      return count - 1
    }
    let subject = column(isWanted: pattern.subject == nil)
    let predicate = column(isWanted: pattern.predicate == nil)
    let object = column(isWanted: pattern.object == nil)
    columns = (subject, predicate, object, column(isWanted: pattern.graph == .anyNamed))
    isInOrder = path == .subject
    sql = statements.statement(pattern, by: path)
  }

  /// The same scan, begun behind a triple; nil where the index cannot go there.
  func behind(_ triple: (subject: Int64, predicate: Int64, object: Int64)) -> SQL? {
    guard isInOrder else { return nil }
    let places: [(name: String, value: Int64)]
    switch (columns.subject != nil, columns.predicate != nil, columns.object != nil) {
    case (true, true, true):
      places = [
        ("subject", triple.subject), ("predicate", triple.predicate), ("object", triple.object),
      ]
    case (false, true, true):
      places = [("predicate", triple.predicate), ("object", triple.object)]
    case (false, true, false): places = [("predicate", triple.predicate)]
    case (false, false, true): places = [("object", triple.object)]
    // Not found by the first part of the key, or one row at most.
    case (true, _, _), (false, false, false): return nil
    }
    let names = places.map(\.name).joined(separator: ", ")
    let values = places.dropFirst().reduce("\(places[0].value)" as SQL) { "\($0), \($1.value)" }
    return "\(sql) AND (\(raw: names)) > (\(values))"
  }

  /// The index and the condition, to stand behind `FROM quad`.
  static func source(_ pattern: IDPattern, by path: Path) -> SQL {
    var condition: SQL =
      switch pattern.graph {
      case .defaultGraph: "asserted = 1"
      case .anyNamed: "graph > 0"
      case .named(let graph): "graph = \(graph.rawValue)"
      }
    switch path {
    case .subject: condition = "INDEXED BY sqlite_autoindex_quad_1 WHERE \(condition)"
    case .graph: condition = "INDEXED BY quad_by_graph WHERE wide = 0 AND \(condition)"
    case .claims: condition = "INDEXED BY quad_claimed WHERE asserted = 0 AND \(condition)"
    }
    if let id = pattern.subject { condition = "\(condition) AND subject = \(id.rawValue)" }
    if let id = pattern.predicate { condition = "\(condition) AND predicate = \(id.rawValue)" }
    if let id = pattern.object { condition = "\(condition) AND object = \(id.rawValue)" }
    return condition
  }
}
