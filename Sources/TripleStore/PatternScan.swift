internal import SPARQLEvaluation
internal import SQLite

/// The statement of SQL that answers a pattern, by the index that fits it.
struct PatternScan {
  let pattern: IDPattern
  let sql: SQL
  let columns: (subject: Int?, predicate: Int?, object: Int?, graph: Int?)

  /// Makes the scan of a pattern.
  ///
  /// - Parameters:
  ///   - pattern: what is looked for.
  ///   - startsFromGraph: for a named graph: whether the graph's own triples are fewer than those
  ///     that the rest of the pattern matches.
  init(_ pattern: IDPattern, startsFromGraph: Bool) {
    self.pattern = pattern
    var names: [String] = []
    func column(_ name: String, _ bound: TermID?) -> Int? {
      guard bound == nil else { return nil }
      names.append(name)
      return names.count - 1
    }
    let subject = column("t.subject", pattern.subject)
    let predicate = column("t.predicate", pattern.predicate)
    let object = column("t.object", pattern.object)
    var graph: Int?
    if pattern.graph == .anyNamed {
      graph = names.count
      names.append("c.graph")
    }
    columns = (subject, predicate, object, graph)
    let list = names.isEmpty ? "1" : names.joined(separator: ", ")
    let index = Self.index(for: pattern)
    let condition = Self.condition(pattern)
    switch pattern.graph {
    case .defaultGraph:
      sql =
        "SELECT \(raw: list) FROM triple t INDEXED BY \(raw: index) WHERE \(condition) AND t.asserted"
    case .anyNamed:
      sql = """
        SELECT \(raw: list) FROM triple t INDEXED BY \(raw: index)
        CROSS JOIN citation c ON c.triple = t.id WHERE \(condition) AND c.graph > 0
        """
    case .named(let graph) where startsFromGraph:
      sql = """
        SELECT \(raw: list) FROM citation c INDEXED BY citation_by_graph
        CROSS JOIN triple t ON t.id = c.triple WHERE c.graph = \(graph.rawValue) AND \(condition)
        """
    case .named(let graph):
      sql = """
        SELECT \(raw: list) FROM triple t INDEXED BY \(raw: index) CROSS JOIN citation c
        ON c.triple = t.id AND c.graph = \(graph.rawValue) WHERE \(condition)
        """
    }
  }

  /// The index whose first columns are the ones that the pattern binds, or all but the predicate.
  static func index(for pattern: IDPattern) -> String {
    switch (pattern.subject != nil, pattern.predicate != nil, pattern.object != nil) {
    case (true, _, _), (false, false, false): "triple_spo"
    case (false, true, _), (false, false, true): "triple_pos"
    }
  }

  static func condition(_ pattern: IDPattern) -> SQL {
    var condition: SQL = "1"
    if let id = pattern.subject { condition = "\(condition) AND t.subject = \(id.rawValue)" }
    if let id = pattern.predicate {
      condition = "\(condition) AND t.predicate = \(id.rawValue)"
    } else if pattern.subject == nil, pattern.object != nil {
      // One probe of the index for each predicate: they are few.
      condition = "\(condition) AND t.predicate IN (SELECT predicate FROM predicate_statistics)"
    }
    if let id = pattern.object { condition = "\(condition) AND t.object = \(id.rawValue)" }
    return condition
  }
}
