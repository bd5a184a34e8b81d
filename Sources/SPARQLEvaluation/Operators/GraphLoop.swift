import SPARQL

/// The solutions of a pattern in each named graph, with the graph's name.
final class GraphLoop: Operator {
  private let factory: OperatorFactory
  private let variable: Variable
  private let pattern: GraphPattern
  private let columns: [Variable]
  private var graphs: [TermID] = []
  private var current: (source: any Operator, columns: [Int?], graph: TermID)?

  init(
    _ variable: Variable, _ pattern: GraphPattern, columns: [Variable],
    factory: OperatorFactory
  ) throws {
    self.factory = factory
    self.variable = variable
    self.pattern = pattern
    self.columns = columns
    graphs = try factory.namedGraphs().reversed()
  }

  func next() throws -> Block? {
    while true {
      try factory.context.check()
      if let (source, places, graph) = current {
        if let block = try source.next() { return rearranged(block, places, graph) }
        current = nil
      }
      guard let graph = graphs.popLast() else { return nil }
      var plan = try Planner(context: factory.context).plan(pattern, in: .named(graph))
      plan = factory.context.innerPlans?.noting(plan, of: pattern) ?? plan
      current = (
        try factory.make(plan), columns.map { plan.columns.firstIndex(of: $0) }, graph
      )
    }
  }

  /// The rows in the order of the columns, joined with the graph's name.
  private func rearranged(_ block: Block, _ places: [Int?], _ graph: TermID) -> Block {
    var result = Block(width: 0)
    result.count = block.count
    var rows: [Int32]?
    for (place, column) in zip(places, columns) {
      if column == variable {
        if let place {
          rows = (0..<block.count).filter {
            block.columns[place][$0] == graph || block.columns[place][$0] == .unbound
          }.map { Int32(truncatingIfNeeded: $0) }
        }
        result.columns.append(Array(repeating: graph, count: block.count))
      } else {
        result.columns.append(
          place.map { block.columns[$0] } ?? Array(repeating: .unbound, count: block.count))
      }
    }
    return rows.map(result.gather) ?? result
  }
}

extension OperatorFactory {
  /// The graphs that `GRAPH ?g` ranges over, in the order of their ids.
  func namedGraphs() throws -> [TermID] {
    if let restriction = context.restriction { return restriction.namedGraphs.sorted() }
    if let known = context.namedGraphs { return known }
    var seen: Set<TermID> = []
    var cursor = try context.dataset.matches(IDPattern(graph: .anyNamed))
    var block = MatchBlock(wanted: (false, false, false, true))
    while try cursor.next(into: &block) {
      try context.check()
      let before = seen.count
      seen.formUnion(block.graphs)
      try context.keep(seen.count - before, width: 1, staying: true)
      block.removeAll()
    }
    let graphs = seen.sorted()
    context.namedGraphs = graphs
    return graphs
  }
}
