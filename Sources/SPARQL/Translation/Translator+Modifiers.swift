import RDF

/// Grouping, computed columns and the modifiers of the solution sequence.
///
/// See <https://www.w3.org/TR/sparql11-query/#convertSolMod>.
extension Translator {
  /// The algebra of a query or a subquery, from its pattern to LIMIT.
  mutating func solutions(of query: QuerySyntax) throws(SPARQLError) -> GraphPattern {
    var pattern = try pattern(query.pattern)
    var select: SelectSyntax?
    if case .select(let clause) = query.form { select = clause }
    let items = select?.items ?? []
    try checkNames(of: items, in: query)

    var aggregates: AggregateCollector?
    var computed: [(Variable, Expression)] = []
    let isGrouped = query.isGrouped
    if isGrouped {
      if let select, select.items == nil {
        throw error(
          "SELECT * cannot be grouped", at: select.range,
          suggestion: "name the keys of GROUP BY and the aggregates")
      }
      aggregates = AggregateCollector()
    }
    var keys: [Variable] = []
    pattern = try addKeys(of: query, to: pattern, &keys)
    if isGrouped { try checkGrouping(of: items, keys: keys) }

    for item in items {
      guard let syntax = item.expression else { continue }
      computed.append((item.variable.variable, try expression(syntax, in: "SELECT", &aggregates)))
    }
    for (name, expression) in computed { aggregates?.substitutes[name] = expression }
    var conditions: [Expression] = []
    for syntax in query.having {
      conditions.append(try expression(syntax, in: "HAVING", &aggregates))
    }
    aggregates?.substitutes = [:]
    var order: [OrderComparator] = []
    for condition in query.orderBy {
      let expression = try expression(condition.expression, in: "ORDER BY", &aggregates)
      order.append(OrderComparator(expression, descending: condition.descending))
    }

    if let aggregates { pattern = .group(pattern, by: keys, aggregates: aggregates.bindings) }
    if let first = conditions.first {
      pattern = .filter(conditions.dropFirst().reduce(first) { .and($0, $1) }, pattern)
    }
    if let values = query.values {
      pattern = pattern.joined(with: .values(values.variables, values.rows))
    }
    for (name, expression) in computed { pattern = .extend(pattern, name, expression) }
    if !order.isEmpty { pattern = .orderBy(pattern, order) }
    if let select {
      pattern = .project(pattern, query.projected)
      switch select.duplicates {
      case .kept: break
      case .removed: pattern = .distinct(pattern)
      case .reduced: pattern = .reduced(pattern)
      }
    }
    if query.limit != nil || query.offset ?? 0 > 0 {
      pattern = .slice(pattern, offset: query.offset ?? 0, limit: query.limit)
    }
    return pattern
  }

  /// Gives every key of GROUP BY a variable.
  private mutating func addKeys(
    of query: QuerySyntax, to pattern: GraphPattern, _ keys: inout [Variable]
  ) throws(SPARQLError) -> GraphPattern {
    var result = pattern
    let scope = Scope(query.pattern)
    for condition in query.groupBy {
      if case .variable(let variable) = condition.expression.kind, condition.variable == nil {
        if !keys.contains(variable) { keys.append(variable) }
        continue
      }
      let key = condition.variable?.variable ?? Variable(".key\(keys.count)")
      if let name = condition.variable, scope.contains(key) || keys.contains(key) {
        throw error(
          "GROUP BY cannot give ?\(key.name) a value: it has one already", at: name.range,
          suggestion: "choose another name")
      }
      result = .extend(result, key, try plain(condition.expression, in: "GROUP BY"))
      keys.append(key)
    }
    return result
  }

  /// Refuses names of `AS` that are taken.
  private func checkNames(
    of items: [ProjectionSyntax], in query: QuerySyntax
  ) throws(SPARQLError) {
    var scope = Scope(query.pattern)
    for condition in query.groupBy {
      if let name = condition.variable { scope.add(name.variable) }
    }
    for variable in query.values?.variables ?? [] { scope.add(variable) }
    for item in items {
      let variable = item.variable.variable
      if item.expression != nil, scope.contains(variable) {
        throw error(
          "AS cannot give ?\(variable.name) a value: it has one already", at: item.variable.range,
          suggestion: "choose another name")
      }
      scope.add(variable)
    }
  }

  /// Refuses columns of a grouped query that have many values in a group.
  private func checkGrouping(
    of items: [ProjectionSyntax], keys: [Variable]
  ) throws(SPARQLError) {
    var allowed = Set(keys)
    for item in items {
      if let expression = item.expression {
        try checkUngrouped(expression, allowed: allowed)
      } else {
        try check(item.variable.variable, at: item.variable.range, allowed: allowed)
      }
      allowed.insert(item.variable.variable)
    }
  }

  private func checkUngrouped(
    _ syntax: ExpressionSyntax, allowed: Set<Variable>
  ) throws(SPARQLError) {
    guard !syntax.kind.isAggregate else { return }
    switch syntax.kind {
    case .variable(let variable), .bound(let variable):
      try check(variable, at: syntax.range, allowed: allowed)
    default:
      for operand in syntax.kind.operands { try checkUngrouped(operand, allowed: allowed) }
    }
  }

  private func check(
    _ variable: Variable, at range: Range<Int>, allowed: Set<Variable>
  ) throws(SPARQLError) {
    guard !allowed.contains(variable) else { return }
    throw error(
      "?\(variable.name) has many values in a group", at: range,
      suggestion: "add it to GROUP BY, or take one: `(SAMPLE(?\(variable.name)) AS …)`")
  }
}

extension QuerySyntax {
  /// Whether solutions are put into groups: by GROUP BY, or all into one by an aggregate.
  var isGrouped: Bool {
    var expressions = having + orderBy.map(\.expression)
    if case .select(let clause) = form {
      expressions += (clause.items ?? []).compactMap(\.expression)
    }
    return !groupBy.isEmpty || !having.isEmpty || expressions.contains(where: \.containsAggregate)
  }
}
