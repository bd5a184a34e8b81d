public import RDF
public import SPARQL

/// Holds an engine's answer against the naive one, as far as the specification fixes it.
///
/// Rows are compared as a multiset (a set within bounds for REDUCED). ORDER BY, LIMIT and OFFSET are
/// held against what the order leaves no doubt about: no row before one that is less, and no row
/// left out that is less than one that was kept.
public struct AnswerCheck {
  /// The variables of the rows.
  public let variables: [Variable]
  private let all: [[Term?]]
  private let order: [OrderComparator]
  private let offset: Int
  private let limit: Int?
  private let mayRepeat: Bool
  private let naive: NaiveEvaluator

  /// Works out what a SELECT query has to give.
  ///
  /// - Throws: `NaiveEvaluator.TooLarge` where there is too much of it.
  public init?(_ query: Query, quads: [Quad]) throws {
    guard case .select(let variables) = query.form else { return nil }
    self.variables = variables
    var pattern = query.pattern
    var slice = (offset: 0, limit: Int?.none)
    if case .slice(let inner, let offset, let limit) = pattern {
      pattern = inner
      slice = (offset, limit)
    }
    (offset, limit) = slice
    if case .reduced = pattern { mayRepeat = true } else { mayRepeat = false }
    order = pattern.order
    naive = NaiveEvaluator(quads: quads.asked(by: query))
    all = try naive.evaluate(pattern, .init()).map { row in variables.map { row[$0] } }
  }

  /// How many rows there are before they are cut.
  public var count: Int { all.count }

  /// What is wrong with an answer, nil where nothing is.
  public func complaint(about rows: [[Term?]]) throws -> String? {
    let wanted = max(0, min(limit ?? .max, all.count - offset))
    if rows.count != wanted, !mayRepeat { return "\(rows.count) rows instead of \(wanted)" }
    var left = Dictionary(all.map { ($0, 1) }, uniquingKeysWith: +)
    for row in rows {
      guard let count = left[row], count > 0 else {
        return "the row \(Self.text(row)) is not, or not so often, in the answer"
      }
      left[row] = count - 1
    }
    if mayRepeat, limit == nil, offset == 0, Set(rows) != Set(all) { return "rows are missing" }
    let keys = try rows.map(self.keys)
    for (place, key) in keys.enumerated() {
      for later in keys[(place + 1)...] where isLess(later, key) {
        return "\(Self.text(rows[place])) comes before a row that is less"
      }
    }
    guard offset == 0, !order.isEmpty, !mayRepeat else { return nil }
    for (row, count) in left where count > 0 {
      let key = try self.keys(row)
      if keys.contains(where: { isLess(key, $0) }) {
        return "\(Self.text(row)) was left out, and a row that is greater was not"
      }
    }
    return nil
  }

  private func isLess(_ left: [Term?], _ right: [Term?]) -> Bool {
    (NaiveEvaluator.inOrder(left, right, order) ?? 0) < 0
  }

  private func keys(_ row: [Term?]) throws -> [Term?] {
    var solution: NaiveEvaluator.Solution = [:]
    for (variable, term) in zip(variables, row) { solution[variable] = term }
    return try order.map { try naive.value($0.expression, solution, .init()) }
  }

  /// A row in few words.
  public static func text(_ row: [Term?]) -> String {
    row.map { term in
      switch term {
      case nil: "-"
      case .iri(let iri)?: iri.description
      case .blankNode(let node)?: node.description
      case .literal(let literal)?:
        "\"\(literal.lexicalForm)\""
          + (literal.language.map { "@" + $0 }
            ?? "^^\(literal.datatype.value.split(separator: "#").last ?? "")")
      }
    }.joined(separator: " ")
  }
}

extension GraphPattern {
  /// The keys of an ORDER BY that lies under columns alone.
  fileprivate var order: [OrderComparator] {
    switch self {
    case .distinct(let inner), .reduced(let inner), .project(let inner, _): inner.order
    case .orderBy(_, let keys): keys
    default: []
    }
  }
}

extension [Quad] {
  /// The dataset that FROM and FROM NAMED make of these quads.
  func asked(by query: Query) -> [Quad] {
    guard !query.defaultGraphs.isEmpty || !query.namedGraphs.isEmpty else { return self }
    let merged = query.defaultGraphs.map(Term.iri)
    let named = query.namedGraphs.map(Term.iri)
    return flatMap { quad -> [Quad] in
      guard let graph = quad.graph else { return [] }
      return (merged.contains(graph) ? [Quad(quad.triple)] : [])
        + (named.contains(graph) ? [quad] : [])
    }
  }
}
