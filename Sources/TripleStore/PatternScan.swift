internal import SPARQLEvaluation
internal import SQLite

/// The statement of SQL that answers a pattern from rows.
struct PatternScan {
  /// What the rows are found by.
  enum Path {
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

  /// Makes the scan of a pattern.
  init(_ pattern: IDPattern, by path: Path) {
    self.pattern = pattern
    var names: [String] = []
    func column(_ name: String, _ bound: TermID?) -> Int? {
      guard bound == nil else { return nil }
      names.append(name)
      return names.count - 1
    }
    let subject = column("subject", pattern.subject)
    let predicate = column("predicate", pattern.predicate)
    let object = column("object", pattern.object)
    var graph: Int?
    if pattern.graph == .anyNamed {
      graph = names.count
      names.append("graph")
    }
    columns = (subject, predicate, object, graph)
    isInOrder = path == .subject
    let list = names.isEmpty ? "1" : names.joined(separator: ", ")
    let limit = names.isEmpty ? " LIMIT 1" : ""
    sql =
      "SELECT \(raw: list) FROM quad \(Self.source(pattern, by: path))\(raw: limit)"
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
