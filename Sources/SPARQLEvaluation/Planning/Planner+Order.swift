import RDF
import SPARQL

/// Reading the first rows of an order without reading the others.
extension Planner {
  /// The plan with its rows in the order of a variable, so that the first of them can be had without
  /// the others; nil where that takes sorting.
  func ordered(_ plan: Plan, by variable: Variable, descending: Bool) throws -> Plan? {
    var result = plan
    switch plan.node {
    case .filter(let inner, let condition):
      guard let inner = try ordered(inner, by: variable, descending: descending) else { return nil }
      result.node = .filter(inner, condition)
    case .extend(let inner, let other, let expression):
      guard other != variable,
        let inner = try ordered(inner, by: variable, descending: descending)
      else { return nil }
      result.node = .extend(inner, other, expression)
    default:
      guard var scan = try pairScan(plan, by: variable), scan.isOrderedByValue else { return nil }
      scan.isDescending = descending
      result = plan.reading(scan)
    }
    return result
  }

  /// The first rows of a sorted plan, read along an order that is there where one is.
  func readingInOrder(_ plan: Plan) throws -> Plan {
    var result = plan
    switch plan.node {
    case .project(let input): result.node = .project(try readingInOrder(input))
    case .sort(let input, let keys, let limit?):
      guard let first = keys.first, case .variable(let variable) = first.expression,
        let input = try ordered(input, by: variable, descending: first.descending)
      else { return plan }
      result.node = .firstRows(input, keys, limit: limit)
      result.cost = Double(limit)
    default: break
    }
    return result
  }

  /// The first rows of sorted joins, where reading along the order and joining row by row until there
  /// are enough costs less than the plan that was found; else that one.
  ///
  ///     Slice(Project(OrderBy(Join(A, B), ?d)))   →   the newest statements with their speakers' names
  func joiningInOrder(
    _ plan: Plan, for pattern: GraphPattern, in graph: QuadPattern.Graph
  ) throws -> Plan {
    var result = plan
    switch (plan.node, pattern) {
    case (.project(let input), .project(let inner, _)):
      result.node = .project(try joiningInOrder(input, for: inner, in: graph))
    case (.sort(let input, let keys, let limit?), .orderBy(let inner, _)):
      guard let first = keys.first, case .variable(let variable) = first.expression,
        let ordered = try planGroup(
          inner, in: graph, orderedBy: variable, descending: first.descending),
        ordered.cost * min(1, Double(2 * limit + 64) / max(1, ordered.rows)) < input.cost
      else { return plan }
      result.node = .firstRows(ordered, keys, limit: limit)
      result.columns = ordered.columns
      result.cost = Double(limit)
    default: break
    }
    return result
  }

  /// Joins plans row by row along an order that one of them can be read in; nil where that is not to
  /// be had.
  func joinedInOrder(
    _ plans: [Plan], filters: [Expression], by variable: Variable, descending: Bool
  ) throws -> Plan? {
    var pending = filters
    var forest = plans
    guard let start = forest.firstIndex(where: { $0.columns.contains(variable) }) else {
      return nil
    }
    let leaf = forest.remove(at: start)
    guard
      var result = try ordered(
        filtered(leaf, &pending, others: forest), by: variable, descending: descending)
    else { return nil }
    while !forest.isEmpty {
      let next = forest.indices.filter { index in
        guard case .scan = forest[index].node else { return false }
        return forest[index].columns.contains(where: result.certain.contains)
      }.min { joinedRows(result, forest[$0]) < joinedRows(result, forest[$1]) }
      guard let next, case .scan(let pattern) = forest[next].node else { return nil }
      let inner = forest.remove(at: next)
      var joined = self.joined(result, inner, rows: joinedRows(result, inner))
      joined.node = .orderedJoin(result, pattern, tableCost: inner.cost)
      joined.cost = result.cost + result.rows * PatternJoin.rowsPerProbe
      result = try filtered(joined, &pending, others: forest)
    }
    return try pending.reduce(result) { try filter($0, $1) }
  }
}
