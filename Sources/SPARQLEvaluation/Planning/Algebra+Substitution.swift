import RDF
import SPARQL

extension GraphPattern {
  /// The pattern with values put in for variables.
  ///
  /// Variables that a subquery does not hand out are others of the same name and stay.
  func substituting(_ bindings: [Variable: Term]) -> GraphPattern {
    guard !bindings.isEmpty else { return self }
    switch self {
    case .bgp(let triples): return .bgp(triples.map { $0.substituting(bindings) })
    case .path(let subject, let path, let object):
      return .path(subject.substituting(bindings), path, object.substituting(bindings))
    case .filter(let condition, let inner):
      return .filter(condition.substituting(bindings), inner.substituting(bindings))
    case .leftJoin(let left, let right, let condition):
      return .leftJoin(
        left.substituting(bindings), right.substituting(bindings),
        condition?.substituting(bindings))
    case .minus(let left, let right):
      // MINUS looks at what both sides bind, so the bindings have to stay visible.
      let shared = bindings.filter { left.scope.contains($0.key) && right.scope.contains($0.key) }
      return .minus(
        left.substituting(bindings).extended(by: shared),
        right.substituting(bindings).extended(by: shared))
    case .graph(let name, let inner):
      return .graph(name.substituting(bindings), inner.substituting(bindings))
    case .extend(let inner, let variable, let expression):
      let value = expression.substituting(bindings)
      guard let term = bindings[variable] else {
        return .extend(inner.substituting(bindings), variable, value)
      }
      return .filter(.builtIn(.sameTerm, [value, .term(term)]), inner.substituting(bindings))
    case .values(let variables, let rows): return values(variables, rows, bindings)
    case .group(let inner, let keys, let aggregates):
      let grouped = GraphPattern.group(
        inner.substituting(bindings).extended(by: bindings.filter { keys.contains($0.key) }),
        by: keys, aggregates: aggregates.map { $0.substituting(bindings) })
      return aggregates.reduce(grouped) { result, aggregate in
        guard let term = bindings[aggregate.variable] else { return result }
        return .filter(
          .builtIn(.sameTerm, [.variable(aggregate.variable), .term(term)]), result)
      }
    case .orderBy(let inner, let keys):
      return .orderBy(
        inner.substituting(bindings),
        keys.map {
          OrderComparator($0.expression.substituting(bindings), descending: $0.descending)
        })
    case .project(let inner, let variables):
      let visible = bindings.filter { variables.contains($0.key) }
      return .project(
        inner.substituting(visible), variables.filter { visible[$0] == nil })
    case .slice(let inner, let offset, let limit):
      return .slice(inner.substituting(bindings), offset: offset, limit: limit)
    case .service(let name, let inner, let silent):
      return .service(
        name.substituting(bindings), inner.substituting(bindings), silent: silent)
    case .join, .union, .distinct, .reduced:
      return mappingChildren { $0.substituting(bindings) }
    }
  }

  /// The pattern with each value bound to its variable again.
  func extended(by bindings: [Variable: Term]) -> GraphPattern {
    bindings.sorted { $0.key < $1.key }.reduce(self) { .extend($0, $1.key, .term($1.value)) }
  }

  private func values(
    _ variables: [Variable], _ rows: [[Term?]], _ bindings: [Variable: Term]
  ) -> GraphPattern {
    let kept = variables.indices.filter { bindings[variables[$0]] == nil }
    let fitting = rows.filter { row in
      variables.indices.allSatisfy { column in
        guard let wanted = bindings[variables[column]], let value = row[column] else {
          return true
        }
        return wanted == value
      }
    }
    return .values(kept.map { variables[$0] }, fitting.map { row in kept.map { row[$0] } })
  }
}

extension TermPattern {
  func substituting(_ bindings: [Variable: Term]) -> TermPattern {
    guard case .variable(let variable) = self, let term = bindings[variable] else { return self }
    return .term(term)
  }
}

extension TriplePattern {
  func substituting(_ bindings: [Variable: Term]) -> TriplePattern {
    TriplePattern(
      subject.substituting(bindings), predicate.substituting(bindings),
      object.substituting(bindings))
  }
}

extension AggregateBinding {
  fileprivate func substituting(_ bindings: [Variable: Term]) -> AggregateBinding {
    var result = self
    switch aggregate {
    case .countAll: break
    case .of(let function, let expression, let distinct):
      result.aggregate = .of(function, expression.substituting(bindings), distinct: distinct)
    case .groupConcat(let expression, let separator, let distinct):
      result.aggregate = .groupConcat(
        expression.substituting(bindings), separator: separator, distinct: distinct)
    }
    return result
  }
}

extension Expression {
  func substituting(_ bindings: [Variable: Term]) -> Expression {
    switch self {
    case .variable(let variable): bindings[variable].map(Expression.term) ?? self
    case .bound(let variable):
      bindings[variable] == nil ? self : .term(.literal(Literal(true)))
    case .exists(let pattern): .exists(pattern.substituting(bindings))
    case .term, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .notIn,
      .ifThenElse, .coalesce, .builtIn, .function:
      mappingChildren { $0.substituting(bindings) }
    }
  }
}
