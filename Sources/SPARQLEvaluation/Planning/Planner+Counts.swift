import RDF
import SPARQL

/// Counts that the dataset keeps, so that nothing need be read to answer them.
extension Planner {
  /// The plan of `COUNT` over a single pattern, by predicate or in all; nil where it is another
  /// question or the dataset does not know.
  func keptCounts(
    _ inner: GraphPattern, _ keys: [Variable], _ aggregates: [AggregateBinding],
    in graph: QuadPattern.Graph
  ) throws -> Plan? {
    guard context.options.isOptimised, graph == .defaultGraph, case .bgp(let triples) = inner,
      triples.count == 1, let triple = triples.first,
      aggregates.allSatisfy({ $0.aggregate.countsRows(of: triple) })
    else { return nil }
    let variables = [triple.subject, triple.predicate, triple.object].compactMap(\.variable)
    guard Set(variables).count == variables.count else { return nil }
    var groups: [(key: TermID?, count: Int)] = []
    if keys.isEmpty {
      guard let pattern = try pattern(of: triple), let count = try context.dataset.count(pattern)
      else { return nil }
      groups = [(nil, count)]
    } else {
      guard keys.count == 1, keys[0] == triple.predicate.variable, variables.count == 3,
        let predicates = try context.dataset.predicates()
      else { return nil }
      for predicate in predicates {
        guard let count = try context.dataset.count(IDPattern(predicate: predicate)) else {
          return nil
        }
        if count > 0 { groups.append((predicate, count)) }
      }
    }
    let counts = try groups.map { try context.encode(.integer(BigInteger($0.count))) }
    return Plan(
      node: .table(
        keys.map { _ in groups.compactMap(\.key) } + aggregates.map { _ in counts },
        count: groups.count, label: "KeptCounts"),
      columns: keys + aggregates.map(\.variable), certain: Set(keys + aggregates.map(\.variable)),
      rows: Double(groups.count), cost: Double(groups.count))
  }

  /// The pattern of ids; nil where it has a term that the dataset does not know.
  private func pattern(of triple: TriplePattern) throws -> IDPattern? {
    var pattern = IDPattern()
    for (place, path) in [
      (triple.subject, \IDPattern.subject), (triple.predicate, \.predicate),
      (triple.object, \.object),
    ] {
      guard case .term(let term) = place else { continue }
      let id = try context.encode(term)
      guard id.tag != .scratch else { return nil }
      pattern[keyPath: path] = id
    }
    return pattern
  }
}

extension Aggregate {
  /// Whether it gives how many matches the triple has.
  fileprivate func countsRows(of triple: TriplePattern) -> Bool {
    switch self {
    case .countAll(let isDistinct): !isDistinct
    case .of(.count, .variable(let variable), let isDistinct):
      !isDistinct
        && [triple.subject, triple.predicate, triple.object].contains { $0.variable == variable }
    case .of, .groupConcat: false
    }
  }
}
