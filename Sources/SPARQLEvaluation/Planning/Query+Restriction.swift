public import RDF
public import SPARQL

extension Query {
  /// The query with variables that may have some values only, as if VALUES stood beside each pattern
  /// that mentions them.
  ///
  /// One value is better given as a binding: the planner then knows it.
  public func restricted(to values: [Variable: [Term]]) -> Query {
    var result = self
    result.pattern = pattern.restrictedOutside(to: values)
    return result
  }

  /// Whether a pattern of the query can give the variable a value.
  public func binds(_ variable: Variable) -> Bool { pattern.bindable.contains(variable) }

  /// Whether the variable stands anywhere in the query's pattern.
  public func mentions(_ variable: Variable) -> Bool { pattern.mentioned.contains(variable) }
}

extension GraphPattern {
  /// What the query hands out is no border for its parameters; what a subquery does not is another
  /// variable of the same name.
  fileprivate func restrictedOutside(to values: [Variable: [Term]]) -> GraphPattern {
    switch self {
    case .slice, .distinct, .reduced: mappingChildren { $0.restrictedOutside(to: values) }
    case .project(let inner, let variables): .project(inner.restricted(to: values), variables)
    case .bgp, .path, .join, .leftJoin, .filter, .union, .minus, .graph, .service, .extend,
      .values, .group, .orderBy:
      restricted(to: values)
    }
  }

  fileprivate func restricted(to values: [Variable: [Term]]) -> GraphPattern {
    guard !values.isEmpty else { return self }
    func inner(_ pattern: GraphPattern) -> GraphPattern { pattern.restricted(to: values) }
    switch self {
    case .bgp, .path, .values: return joined(with: values, of: scope)
    case .graph(let name, let pattern):
      return GraphPattern.graph(name, inner(pattern))
        .joined(with: values, of: Set([name.variable].compactMap(\.self)))
    case .filter(let condition, let pattern):
      return .filter(condition.restricted(to: values), inner(pattern))
    case .leftJoin(let left, let right, let condition):
      return .leftJoin(inner(left), inner(right), condition?.restricted(to: values))
    case .extend(let pattern, let variable, let expression):
      return .extend(inner(pattern), variable, expression.restricted(to: values))
    case .orderBy(let pattern, let keys):
      return .orderBy(
        inner(pattern),
        keys.map {
          OrderComparator($0.expression.restricted(to: values), descending: $0.descending)
        })
    case .project(let pattern, let variables):
      return .project(
        pattern.restricted(to: values.filter { variables.contains($0.key) }), variables)
    case .join, .union, .minus, .service, .group, .distinct, .reduced, .slice:
      return mappingChildren(inner)
    }
  }

  private func joined(
    with values: [Variable: [Term]], of scope: Set<Variable>
  ) -> GraphPattern {
    values.filter { scope.contains($0.key) }.sorted { $0.key < $1.key }.reduce(self) {
      .join(.values([$1.key], $1.value.map { [$0] }), $0)
    }
  }
}

extension Expression {
  /// The expression where the variables are known to have values: BOUND is true of them.
  fileprivate func restricted(to values: [Variable: [Term]]) -> Expression {
    switch self {
    case .bound(let variable):
      values[variable] == nil ? self : .term(.literal(Literal(true)))
    case .exists(let pattern): .exists(pattern.restricted(to: values))
    case .term, .variable, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .notIn,
      .ifThenElse, .coalesce, .builtIn, .function:
      mappingChildren { $0.restricted(to: values) }
    }
  }
}
