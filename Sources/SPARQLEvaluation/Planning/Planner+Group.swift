import RDF
import SPARQL

extension Planner {
  /// What a group of joined patterns holds, flattened.
  private struct Group {
    var plans: [Plan] = []
    var services: [ServiceCall] = []
    var filters: [Expression] = []
  }

  /// The plan of patterns that are joined and filtered.
  func planGroup(
    _ pattern: GraphPattern, in graph: QuadPattern.Graph, seed: Seed?
  ) throws -> Plan {
    if seed == nil, case .bgp(let triples) = pattern, triples.count == 1,
      case .term = triples[0].subject
    {
      // What stands alone is read whatever it costs: counting it would cost as much.
      return try leaf(triples[0], in: graph, isAlone: true)
    }
    var group = Group()
    try countingRepetitions.collect(pattern, in: graph, isWhole: true, into: &group)
    if let seed {
      var bound = group.plans.reduce(into: Set<Variable>()) { $0.formUnion($1.certain) }
      for call in group.services {
        bound.formUnion(call.certain)
        if let endpoint = call.endpoint.variable { bound.insert(endpoint) }
      }
      let usable = seed.variables.filter(bound.contains)
      if !usable.isEmpty { group.plans.append(seedPlan(seed, usable)) }
    }
    return try reading(also: Set(seed?.variables ?? []))
      .joined(group.plans, services: group.services, filters: group.filters)
  }

  /// The plan of patterns that are joined and filtered, with its rows in the order of a variable; nil
  /// where the pattern is no such group or the order is not to be had.
  func planGroup(
    _ pattern: GraphPattern, in graph: QuadPattern.Graph, orderedBy variable: Variable,
    descending: Bool
  ) throws -> Plan? {
    switch pattern {
    case .bgp, .join, .filter: break
    case .path, .leftJoin, .union, .minus, .graph, .service, .extend, .values, .group, .orderBy,
      .project, .distinct, .reduced, .slice:
      return nil
    }
    var group = Group()
    try countingRepetitions.collect(pattern, in: graph, isWhole: true, into: &group)
    guard group.plans.count > 1 else { return nil }
    return try joinedInOrder(
      group.plans, filters: group.filters, by: variable, descending: descending)
  }

  private func seedPlan(_ seed: Seed, _ usable: [Variable]) -> Plan {
    let rows = Planner.batchRows
    return Plan(
      node: .seed(seed), columns: usable, certain: Set(usable), rows: rows, cost: rows)
  }

  /// Flattens joins, patterns and those filters that may be evaluated anywhere in the group.
  private func collect(
    _ pattern: GraphPattern, in graph: QuadPattern.Graph, isWhole: Bool, into group: inout Group
  ) throws {
    switch pattern {
    case .bgp(let triples):
      for triple in triples { group.plans.append(try leaf(triple, in: graph)) }
    case .join(let left, let right):
      try collect(left, in: graph, isWhole: false, into: &group)
      try collect(right, in: graph, isWhole: false, into: &group)
    case .filter(let condition, let inner):
      // Inside a larger group the filter must not see what the rest of the group binds.
      if isWhole || condition.variables.isSubset(of: inner.certain) {
        try collect(inner, in: graph, isWhole: isWhole, into: &group)
        for part in condition.conjuncts { group.filters.append(try localised(part, graph)) }
      } else {
        group.plans.append(try plan(pattern, in: graph))
      }
    case .path(let subject, let path, let object):
      group.plans.append(try pathPlan(subject, path, object, in: graph))
    case .graph(let name, let inner):
      try collectGraph(name, inner, isWhole: isWhole, into: &group)
    case .service(let endpoint, let inner, let silent):
      group.services.append(ServiceCall(endpoint, inner, isSilent: silent))
    case .leftJoin, .union, .minus, .extend, .values, .group, .orderBy, .project, .distinct,
      .reduced, .slice:
      group.plans.append(try plan(pattern, in: graph))
    }
  }

  private func collectGraph(
    _ name: TermPattern, _ inner: GraphPattern, isWhole: Bool, into group: inout Group
  ) throws {
    switch name {
    case .term(let term):
      guard let id = try context.dataset.id(of: term),
        context.restriction.map({ $0.namedGraphs.contains(id) }) ?? true,
        try hasTriples(graph: id)
      else {
        // A graph that is not there has no solutions, not even empty ones.
        group.plans.append(
          Plan(
            node: .nothing, columns: inner.scope.sorted(), certain: inner.certain, rows: 0, cost: 0)
        )
        return
      }
      try collect(inner, in: .named(id), isWhole: false, into: &group)
    case .variable(let variable):
      // Where the pattern itself names the variable, it is another binding until both are joined.
      if inner.bindsGraphEverywhere, !inner.mentioned.contains(variable),
        context.restriction == nil
      {
        try collect(inner, in: .variable(variable), isWhole: false, into: &group)
      } else {
        group.plans.append(graphLoop(variable, inner))
      }
    }
  }

  private func hasTriples(graph: TermID) throws -> Bool {
    var cursor = try context.dataset.matches(IDPattern(graph: .named(graph)))
    var block = MatchBlock(wanted: (false, false, false, false))
    while try cursor.next(into: &block) {
      if block.count > 0 { return true }
    }
    return false
  }

  private func graphLoop(_ variable: Variable, _ inner: GraphPattern) -> Plan {
    let scope = inner.scope.union([variable])
    return Plan(
      node: .graphLoop(variable, inner), columns: scope.sorted(),
      certain: inner.certain.union([variable]), rows: 10_000, cost: 10_000)
  }

  // MARK: Leaves

  private func place(_ term: TermPattern) throws -> QuadPattern.Place {
    switch term {
    case .variable(let variable): .variable(variable)
    case .term(let term): .id(try context.encode(term))
    }
  }

  private func leaf(
    _ triple: TriplePattern, in graph: QuadPattern.Graph, isAlone: Bool = false
  ) throws -> Plan {
    if case .term(.iri(let predicate)) = triple.predicate, predicate == Rap.matches {
      return try textSearch(triple)
    }
    let pattern = QuadPattern(
      subject: try place(triple.subject), predicate: try place(triple.predicate),
      object: try place(triple.object), graph: graph)
    return try scan(pattern, expecting: isAlone ? Self.triplesOfSubject : nil)
  }

  /// How many triples a subject has, where nobody counts them.
  private static let triplesOfSubject = 16

  /// The plan that reads the matches of a pattern.
  ///
  /// - Parameters:
  ///   - pattern: the pattern.
  ///   - expected: how many matches to expect; nil to ask the dataset.
  /// - Returns: the plan.
  /// - Throws: what the dataset throws.
  func scan(_ pattern: QuadPattern, expecting expected: Int? = nil) throws -> Plan {
    let variables = pattern.variables
    let constants = pattern.constants
    let isKnown = [
      pattern.subject.id, pattern.predicate.id, pattern.object.id, pattern.graph.id,
    ].allSatisfy { $0?.tag != .scratch }
    let count = isKnown ? try expected ?? context.dataset.estimate(constants) : 0
    let cost = isKnown ? try context.dataset.scanCost(constants, rows: count) : 0
    let rows = Double(count)
    var (distinct, even) = ([Variable: Double](), [Variable: Double]())
    for variable in variables {
      let place = pattern.places(of: variable)[0]
      if let position = IDPattern.Position(rawValue: place), rows > 1 {
        let values = try context.distinctValues(of: position, predicate: pattern.predicate.id)
        distinct[variable] = min(rows, Double(values))
        even[variable] = try context.dataset.evenValues(
          of: position, predicate: pattern.predicate.id)
      }
    }
    return Plan(
      node: isKnown ? .scan(pattern) : .nothing, columns: variables, certain: Set(variables),
      rows: rows, distinct: distinct, even: even, cost: cost,
      // Pairs come by their subjects, and so do those of one object.
      sortedBy: pattern.predicate.id == nil ? nil : pattern.subject.variable)
  }

  private func textSearch(_ triple: TriplePattern) throws -> Plan {
    guard case .term(.literal(let words)) = triple.object else {
      throw EvaluationError.invalid(
        "the object of rap:matches has to be the words, written as a text")
    }
    let ids = try context.literals(matching: words.lexicalForm)
    let label = "TextSearch \"\(words.lexicalForm)\""
    switch triple.subject {
    case .variable(let variable):
      return Plan(
        node: .table([ids], count: ids.count, label: label), columns: [variable],
        certain: [variable], rows: Double(ids.count), cost: Double(ids.count))
    case .term(let term):
      let isFound = ids.contains(try context.encode(term))
      return Plan(
        node: .table([], count: isFound ? 1 : 0, label: label), columns: [], certain: [],
        rows: isFound ? 1 : 0, cost: 1)
    }
  }

  private func pathPlan(
    _ subject: TermPattern, _ path: PropertyPath, _ object: TermPattern,
    in graph: QuadPattern.Graph
  ) throws -> Plan {
    let scope: IDPattern.Graph
    switch graph {
    case .defaultGraph: scope = .defaultGraph
    case .named(let id): scope = .named(id)
    case .variable:
      throw EvaluationError.unsupported("a property path in a graph that is not known")
    }
    let pattern = PathPattern(
      subject: try place(subject), path: path, object: try place(object), graph: scope)
    let rows: Double
    switch pattern.variables.count {
    case 0: rows = 1
    case 1: rows = 16
    default: rows = max(64, Double(try context.dataset.estimate(IDPattern(graph: scope))) * 4)
    }
    return Plan(
      node: .path(.unit, pattern), columns: pattern.variables, certain: Set(pattern.variables),
      rows: rows,
      distinct: Dictionary(
        uniqueKeysWithValues: pattern.variables.map { ($0, max(1, rows / 4)) }), cost: rows)
  }
}

extension Plan {
  /// One solution without bindings.
  static var unit: Plan { Plan(node: .unit, columns: [], certain: [], rows: 1, cost: 0) }
}

extension GraphPattern {
  /// Whether every part of the pattern reads a triple of the graph in every solution, so that the
  /// graph's variable can be joined as a fourth place of each triple.
  var bindsGraphEverywhere: Bool {
    switch self {
    case .bgp(let triples):
      !triples.isEmpty
        && triples.allSatisfy { $0.predicate != .term(.iri(Rap.matches)) }
    case .join(let left, let right), .union(let left, let right):
      left.bindsGraphEverywhere && right.bindsGraphEverywhere
    case .leftJoin(let left, let right, let condition):
      left.bindsGraphEverywhere && right.bindsGraphEverywhere
        && !(condition?.containsExists ?? false)
    case .filter(let condition, let inner):
      inner.bindsGraphEverywhere && !condition.containsExists
    case .extend(let inner, _, _): inner.bindsGraphEverywhere
    case .path, .minus, .graph, .service, .values, .group, .orderBy, .project, .distinct,
      .reduced, .slice:
      false
    }
  }
}

extension Expression {
  /// The parts of `a && b && c`.
  var conjuncts: [Expression] {
    guard case .and(let left, let right) = self else { return [self] }
    return left.conjuncts + right.conjuncts
  }
}
