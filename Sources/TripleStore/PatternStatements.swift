internal import SPARQLEvaluation
internal import SQLite

/// The statements of SQL that answer patterns from rows: one for all patterns that bind the same places, with
/// other values, since one question can ask thousands.
struct PatternStatements {
  private var known = [SQL?](repeating: nil, count: 3 * 3 * 8)

  /// The statement that answers a pattern.
  mutating func statement(_ pattern: IDPattern, by path: PatternScan.Path) -> SQL {
    let number = Self.number(of: pattern, by: path)
    if let known = known[number] { return known.with(pattern.values) }
    let made = Self.made(pattern, by: path)
    known[number] = made
    return made
  }

  private static func made(_ pattern: IDPattern, by path: PatternScan.Path) -> SQL {
    let names = [
      pattern.subject == nil ? "subject" : nil, pattern.predicate == nil ? "predicate" : nil,
      pattern.object == nil ? "object" : nil, pattern.graph == .anyNamed ? "graph" : nil,
    ].compactMap(\.self)
    let list = names.isEmpty ? "1" : names.joined(separator: ", ")
    let limit = names.isEmpty ? " LIMIT 1" : ""
    return
      "SELECT \(raw: list) FROM quad \(PatternScan.source(pattern, by: path))\(raw: limit)"
  }

  /// The same for patterns that bind the same places and are found by the same.
  private static func number(of pattern: IDPattern, by path: PatternScan.Path) -> Int {
    let graph =
      switch pattern.graph {
      case .defaultGraph: 0
      case .anyNamed: 1
      case .named: 2
      }
    let bound =
      (pattern.subject == nil ? 0 : 1) + (pattern.predicate == nil ? 0 : 2)
      + (pattern.object == nil ? 0 : 4)
    return (path.rawValue * 3 + graph) * 8 + bound
  }
}

extension IDPattern {
  /// What the pattern binds, in the order in which ``PatternScan/source(_:by:)`` asks for it.
  fileprivate var values: [Value] {
    var values: [Value] = []
    if case .named(let graph) = self.graph { values.append(.integer(graph.rawValue)) }
    for id in [subject, predicate, object] {
      if let id { values.append(.integer(id.rawValue)) }
    }
    return values
  }
}
