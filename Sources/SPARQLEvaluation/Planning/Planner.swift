import RDF
import SPARQL

/// Turns algebra into plans, with the help of the dataset's statistics.
struct Planner {
  let context: EvaluationContext
  /// The variables that are read of solutions whose repetitions nobody counts; nil where each counts.
  var read: Set<Variable>?

  /// How many keys of an outer side an inner plan is expected to be evaluated for at once.
  static let batchRows = Double(Block.targetCount)

  /// The plan of a pattern.
  ///
  /// - Parameters:
  ///   - pattern: the algebra.
  ///   - graph: the graph that its triples are asked of.
  ///   - seed: keys that the caller will join the result with; the plan may leave out solutions
  ///     that match none of them.
  /// - Returns: the plan.
  /// - Throws: `EvaluationError` for what is not supported, and what the dataset throws.
  func plan(
    _ pattern: GraphPattern, in graph: QuadPattern.Graph, seed: Seed? = nil
  ) throws -> Plan {
    switch pattern {
    case .bgp, .path, .join, .filter, .graph, .service:
      return try planGroup(pattern, in: graph, seed: seed)
    case .values(let variables, let rows):
      return try table(variables, rows)
    case .leftJoin(let left, let right, let condition):
      return try planSideJoin(.left(condition), left, right, in: graph, seed: seed)
    case .minus(let left, let right):
      guard !left.scope.isDisjoint(with: right.scope) else {
        return try plan(left, in: graph, seed: seed)
      }
      return try planSideJoin(.minus, left, right, in: graph, seed: seed)
    case .union:
      var branches: [GraphPattern] = []
      pattern.collectBranches(into: &branches)
      return union(try branches.map { try plan($0, in: graph, seed: seed) })
    case .extend(let inner, let variable, let expression):
      let usable = seed.map { !$0.variables.contains(variable) } ?? true
      let input = try reading(also: expression)
        .plan(inner, in: graph, seed: usable ? seed : nil)
      var result = input
      result.node = .extend(input, variable, try localised(expression, graph))
      if !input.columns.contains(variable) { result.columns.append(variable) }
      return result
    case .group(let inner, let keys, let aggregates):
      if let kept = try keptCounts(inner, keys, aggregates, in: graph) { return kept }
      let input = try reading(inner, by: keys, aggregates).plan(inner, in: graph)
      return group(input, keys, try aggregates.map { try localised($0, graph) })
    case .orderBy(let inner, let keys):
      let localKeys = try keys.map {
        OrderComparator(try localised($0.expression, graph), descending: $0.descending)
      }
      let planner = keys.reduce(self) { $0.reading(also: $1.expression) }
      return sort(try planner.plan(inner, in: graph), localKeys, limit: nil)
    case .project(let inner, let variables):
      let usable = seed.map { $0.variables.allSatisfy(variables.contains) } ?? true
      let input = try reading(only: variables)
        .plan(inner, in: graph, seed: usable ? seed : nil)
      return project(input, variables.filter { read?.contains($0) ?? true })
    case .distinct(let inner):
      let input = try ignoringRepetitions(reading: read ?? inner.scope)
        .plan(inner, in: graph, seed: seed)
      return distinct(
        input,
        rows: min(input.rows, input.columns.reduce(1) { $0 * input.distinctValues(of: $1) }))
    case .reduced(let inner):
      return try plan(inner, in: graph, seed: seed)
    case .slice(let inner, let offset, let limit):
      var input = try countingRepetitions.plan(inner, in: graph)
      if let limit, context.options.isOptimised {
        input = try readingInOrder(
          input.limited(to: offset.addingReportingOverflow(limit).partialValue))
        input = try joiningInOrder(input, for: inner, in: graph)
      }
      var result = input
      result.node = .slice(input, offset: offset, limit: limit)
      result.rows = min(max(0, input.rows - Double(offset)), limit.map(Double.init) ?? .infinity)
      return result
    }
  }

  // MARK: Single steps

  private func table(_ variables: [Variable], _ rows: [[Term?]]) throws -> Plan {
    var columns = Array(repeating: [TermID](), count: variables.count)
    try context.keep(rows.count, width: variables.count)
    for row in rows {
      try context.work(64 * variables.count)
      for (index, term) in row.enumerated() {
        columns[index].append(try term.map { try context.encode($0) } ?? .unbound)
      }
    }
    return Plan(
      node: .table(columns, count: rows.count, label: "VALUES"), columns: variables,
      certain: GraphPattern.values(variables, rows).certain, rows: Double(rows.count),
      cost: Double(rows.count))
  }

  private func union(_ branches: [Plan]) -> Plan {
    var columns: [Variable] = []
    for branch in branches {
      for column in branch.columns where !columns.contains(column) { columns.append(column) }
    }
    var certain = branches.first?.certain ?? []
    for branch in branches.dropFirst() { certain.formIntersection(branch.certain) }
    var distinct: [Variable: Double] = [:]
    for column in columns {
      distinct[column] = branches.reduce(0) {
        $0 + ($1.columns.contains(column) ? $1.distinctValues(of: column) : 1)
      }
    }
    return Plan(
      node: .union(branches), columns: columns, certain: certain,
      rows: branches.reduce(0) { $0 + $1.rows }, distinct: distinct,
      cost: branches.reduce(0) { $0 + $1.cost })
  }

  private func group(
    _ input: Plan, _ keys: [Variable], _ aggregates: [AggregateBinding]
  ) -> Plan {
    let groups = keys.reduce(1) { $0 * input.distinctValues(of: $1) }
    let aggregates =
      !context.options.isOptimised || !input.rowsDiffer
      ? aggregates
      : aggregates.map {
        AggregateBinding(
          variable: $0.variable,
          aggregate: $0.aggregate.knowingRowsDiffer(input.columns, keys: keys))
      }
    return Plan(
      node: .group(input, by: keys, aggregates: aggregates),
      columns: keys + aggregates.map(\.variable), certain: input.certain.intersection(keys),
      rows: min(input.rows, groups), distinct: input.distinct.filter { keys.contains($0.key) },
      cost: input.cost + input.rows)
  }

  private func sort(_ input: Plan, _ keys: [OrderComparator], limit: Int?) -> Plan {
    var result = input
    result.node = .sort(input, keys, limit: limit)
    result.cost += input.rows
    return result
  }

  func project(_ input: Plan, _ variables: [Variable]) -> Plan {
    var result = input
    result.node = .project(input)
    result.columns = variables
    result.certain = input.certain.intersection(variables)
    return result
  }

  /// OPTIONAL and MINUS: the right side for the keys of the left, or once and for all.
  private func planSideJoin(
    _ kind: Plan.SideJoin.Kind, _ left: GraphPattern, _ right: GraphPattern,
    in graph: QuadPattern.Graph, seed: Seed?
  ) throws -> Plan {
    var planner = self
    var kind = kind
    if case .left(let condition) = kind {
      planner = reading(also: condition)
      kind = .left(try condition.map { try localised($0, graph) })
    }
    let leftPlan = try planner.reading(also: right.mentioned).plan(left, in: graph, seed: seed)
    planner = planner.reading(also: left.mentioned)
    var rightPlan = try planner.plan(right, in: graph)
    var innerSeed: Seed?
    let keys = leftPlan.certain.intersection(rightPlan.certain).sorted()
    if context.options.isOptimised, !keys.isEmpty {
      let candidate = Seed(keys)
      let seeded = try planner.plan(right, in: graph, seed: candidate)
      let batches = max(1, (leftPlan.rows / Planner.batchRows).rounded(.up))
      if seeded.cost * batches < rightPlan.cost + rightPlan.rows {
        rightPlan = seeded
        innerSeed = candidate
      }
    }
    var result = leftPlan
    result.node = .sideJoin(
      Plan.SideJoin(kind: kind, left: leftPlan, right: rightPlan, seed: innerSeed))
    result.cost = leftPlan.cost + rightPlan.cost
    if case .left = kind {
      for column in rightPlan.columns where !result.columns.contains(column) {
        result.columns.append(column)
        result.distinct[column] = rightPlan.distinct[column] ?? rightPlan.rows
      }
    }
    return result
  }
}

extension Plan {
  /// The plan where it needs to give no more than the first rows.
  func limited(to limit: Int) -> Plan {
    var result = self
    switch node {
    case .sort(let input, let keys, let known):
      result.node = .sort(input, keys, limit: min(limit, known ?? limit))
      result.rows = min(rows, Double(limit))
    case .project(let input):
      result.node = .project(input.limited(to: limit))
    default:
      break
    }
    return result
  }
}

extension GraphPattern {
  /// The branches of nested unions.
  func collectBranches(into branches: inout [GraphPattern]) {
    guard case .union(let left, let right) = self else {
      branches.append(self)
      return
    }
    left.collectBranches(into: &branches)
    right.collectBranches(into: &branches)
  }
}
