import SPARQL

extension Planner {
  /// More rows than these are not told to an endpoint; it then sends all that it has.
  private static let mostKeys = 20_000.0
  /// What an endpoint is expected to send where it is told nothing.
  private static let answerRows = 10_000.0

  /// The plan that asks an endpoint for the rows of another plan.
  func service(_ input: Plan, _ call: ServiceCall) -> Plan {
    var call = call
    let shares = call.columns.contains(where: input.columns.contains)
    call.sendsKeys = context.options.isOptimised && shares && input.rows <= Self.mostKeys
    let rows = call.sendsKeys ? input.rows * 2 : max(1, input.rows) * Self.answerRows
    var columns = input.columns
    for column in call.columns + [call.endpoint.variable].compactMap(\.self)
    where !columns.contains(column) {
      columns.append(column)
    }
    return Plan(
      node: .service(input, call), columns: columns,
      certain: input.certain.union(call.certain).union([call.endpoint.variable].compactMap(\.self)),
      rows: rows, distinct: input.distinct,
      // Beside a request nothing counts.
      cost: input.cost + 100_000 + rows * 10)
  }

  /// Asks the endpoints of a group after all else is joined: they are told what is there already,
  /// and a variable endpoint has its value by then.
  func joined(
    _ plans: [Plan], services: [ServiceCall], filters: [Expression]
  ) throws -> Plan {
    guard !services.isEmpty else {
      return try joinedWithoutRepetitions(plans, filters: filters)
    }
    let later = services.reduce(into: Set<Variable>()) { $0.formUnion($1.columns) }
    let early = filters.filter { $0.variables.isDisjoint(with: later) }
    var result = try countingRepetitions.joinedWithoutRepetitions(plans, filters: early)
    var rest = services
    while !rest.isEmpty {
      let isReady = { (call: ServiceCall) in
        call.endpoint.variable.map(result.certain.contains) ?? true
      }
      result = service(result, rest.remove(at: rest.firstIndex(where: isReady) ?? 0))
    }
    for condition in filters where !condition.variables.isDisjoint(with: later) {
      result = try filter(result, condition)
    }
    return result
  }
}
