internal import SPARQLEvaluation
internal import SQLite

/// The statement of SQL that answers a pattern, by the index that fits it.
struct PatternScan {
  let pattern: IDPattern
  let sql: SQL
  /// The column that holds each position; nil where the pattern binds it.
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
    let subject = column("subject", pattern.subject)
    let predicate = column("predicate", pattern.predicate)
    let object = column("object", pattern.object)
    var graph: Int?
    if pattern.graph == .anyNamed {
      graph = names.count
      names.append("graph")
    }
    columns = (subject, predicate, object, graph)
    let list = names.isEmpty ? "1" : names.joined(separator: ", ")
    let index = startsFromGraph ? "sqlite_autoindex_quad_1" : Self.index(for: pattern)
    let condition = Self.condition(pattern)
    let limit = names.isEmpty ? " LIMIT 1" : ""
    sql =
      "SELECT \(raw: list) FROM quad INDEXED BY \(raw: index) WHERE \(condition)\(raw: limit)"
  }

  /// The same scan, begun behind a triple; nil where the index cannot go there.
  func behind(_ triple: (subject: Int64, predicate: Int64, object: Int64)) -> SQL? {
    let places: [(name: String, value: Int64)]
    switch (columns.subject != nil, columns.predicate != nil, columns.object != nil) {
    case (true, true, true):
      places = [
        ("subject", triple.subject), ("predicate", triple.predicate), ("object", triple.object),
      ]
    case (false, true, true):
      places = [("predicate", triple.predicate), ("object", triple.object)]
    case (true, false, true): places = [("object", triple.object), ("subject", triple.subject)]
    case (false, true, false): places = [("predicate", triple.predicate)]
    case (false, false, true): places = [("object", triple.object)]
    case (true, false, false): places = [("subject", triple.subject)]
    // One probe of the index for each predicate, or one row at most.
    case (true, true, false), (false, false, false): return nil
    }
    let names = places.map(\.name).joined(separator: ", ")
    let values = places.dropFirst().reduce("\(places[0].value)" as SQL) { "\($0), \($1.value)" }
    return "\(sql) AND (\(raw: names)) > (\(values))"
  }

  /// The index whose first columns are the ones that the pattern binds, or all but the predicate.
  static func index(for pattern: IDPattern) -> String {
    switch (pattern.subject != nil, pattern.predicate != nil, pattern.object != nil) {
    case (true, _, _), (false, false, false): "quad_spo"
    case (false, true, _), (false, false, true): "quad_pos"
    }
  }

  static func condition(_ pattern: IDPattern) -> SQL {
    var condition: SQL =
      switch pattern.graph {
      case .defaultGraph: "asserted"
      case .anyNamed: "graph > 0"
      case .named(let graph): "graph = \(graph.rawValue)"
      }
    if let id = pattern.subject { condition = "\(condition) AND subject = \(id.rawValue)" }
    if let id = pattern.predicate {
      condition = "\(condition) AND predicate = \(id.rawValue)"
    } else if pattern.subject == nil, pattern.object != nil {
      // One probe of the index for each predicate: they are few.
      condition = "\(condition) AND predicate IN (SELECT predicate FROM predicate_statistics)"
    }
    if let id = pattern.object { condition = "\(condition) AND object = \(id.rawValue)" }
    return condition
  }
}
