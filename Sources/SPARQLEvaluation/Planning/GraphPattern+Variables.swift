import RDF
import SPARQL

extension GraphPattern {
  /// The variables that a solution of the pattern can bind.
  ///
  /// See <https://www.w3.org/TR/sparql11-query/#variableScope>.
  var scope: Set<Variable> {
    switch self {
    case .bgp(let triples): Set(triples.flatMap(\.variables))
    case .path(let subject, _, let object): Set([subject, object].compactMap(\.variable))
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right):
      left.scope.union(right.scope)
    case .filter(_, let inner), .orderBy(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _), .minus(let inner, _):
      inner.scope
    case .graph(let name, let inner), .service(let name, let inner, _):
      name.variable.map { inner.scope.union([$0]) } ?? inner.scope
    case .extend(let inner, let variable, _): inner.scope.union([variable])
    case .values(let variables, _): Set(variables)
    case .group(_, let keys, let aggregates): Set(keys + aggregates.map(\.variable))
    case .project(_, let variables): Set(variables)
    }
  }

  /// The variables that every solution of the pattern binds.
  var certain: Set<Variable> {
    switch self {
    case .bgp, .path: scope
    case .join(let left, let right): left.certain.union(right.certain)
    case .leftJoin(let left, _, _): left.certain
    case .union(let left, let right): left.certain.intersection(right.certain)
    case .filter(_, let inner), .orderBy(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _), .minus(let inner, _), .extend(let inner, _, _):
      inner.certain
    case .graph(let name, let inner):
      name.variable.map { inner.certain.union([$0]) } ?? inner.certain
    case .service(let name, let inner, let silent):
      (silent ? [] : inner.certain).union([name.variable].compactMap(\.self))
    case .values(let variables, let rows):
      Set(
        variables.indices.filter { column in rows.allSatisfy { $0[column] != nil } }
          .map { variables[$0] })
    case .group(let inner, let keys, _): inner.certain.intersection(keys)
    case .project(let inner, let variables): inner.certain.intersection(variables)
    }
  }

  /// Every variable that is written anywhere in the pattern, hidden ones included.
  var mentioned: Set<Variable> {
    switch self {
    case .bgp, .path, .values: scope
    case .join(let left, let right), .union(let left, let right), .minus(let left, let right):
      left.mentioned.union(right.mentioned)
    case .leftJoin(let left, let right, let condition):
      left.mentioned.union(right.mentioned).union(condition?.variables ?? [])
    case .filter(let condition, let inner): inner.mentioned.union(condition.variables)
    case .graph(let name, let inner), .service(let name, let inner, _):
      name.variable.map { inner.mentioned.union([$0]) } ?? inner.mentioned
    case .extend(let inner, let variable, let expression):
      inner.mentioned.union([variable]).union(expression.variables)
    case .group(let inner, let keys, let aggregates):
      aggregates.reduce(inner.mentioned.union(keys)) {
        $0.union([$1.variable]).union($1.aggregate.expression?.variables ?? [])
      }
    case .orderBy(let inner, let keys):
      keys.reduce(inner.mentioned) { $0.union($1.expression.variables) }
    case .project(let inner, let variables): inner.mentioned.union(variables)
    case .distinct(let inner), .reduced(let inner), .slice(let inner, _, _): inner.mentioned
    }
  }

  /// Whether a path that may have no length ends in one of those variables.
  ///
  /// As a variable the end stands for nodes of the graph only, the value that is put in its place
  /// under EXISTS may lie outside of it.
  func hasPathOfNoLength(at ends: [Variable]) -> Bool {
    switch self {
    case .path(let subject, let path, let object):
      path.allowsZeroSteps
        && [subject, object].contains { $0.variable.map(ends.contains) ?? false }
    case .bgp, .values: false
    case .join(let left, let right), .leftJoin(let left, let right, _), .union(let left, let right),
      .minus(let left, let right):
      left.hasPathOfNoLength(at: ends) || right.hasPathOfNoLength(at: ends)
    case .filter(_, let inner), .graph(_, let inner), .service(_, let inner, _),
      .extend(let inner, _, _), .group(let inner, _, _), .orderBy(let inner, _),
      .project(let inner, _), .distinct(let inner), .reduced(let inner), .slice(let inner, _, _):
      inner.hasPathOfNoLength(at: ends)
    }
  }
}

extension TriplePattern {
  /// The variables of the three places.
  var variables: [Variable] { [subject, predicate, object].compactMap(\.variable) }
}

extension TermPattern {
  /// The variable, where it is one.
  var variable: Variable? {
    guard case .variable(let variable) = self else { return nil }
    return variable
  }
}

extension Aggregate {
  /// The expression that is aggregated, nil for `COUNT(*)`.
  var expression: Expression? {
    switch self {
    case .countAll: nil
    case .of(_, let expression, _), .groupConcat(let expression, _, _): expression
    }
  }
}

extension Expression {
  /// The expressions directly inside this one.
  var children: [Expression] {
    switch self {
    case .term, .variable, .bound, .exists: []
    case .or(let left, let right), .and(let left, let right), .compare(_, let left, let right),
      .arithmetic(_, let left, let right):
      [left, right]
    case .not(let inner), .negate(let inner), .plus(let inner): [inner]
    case .isIn(let item, let list), .notIn(let item, let list): [item] + list
    case .ifThenElse(let test, let yes, let no): [test, yes, no]
    case .coalesce(let list), .builtIn(_, let list), .function(_, let list): list
    }
  }

  /// The variables that the expression reads; of EXISTS all that its pattern mentions.
  var variables: Set<Variable> {
    switch self {
    case .variable(let variable), .bound(let variable): [variable]
    case .exists(let pattern): pattern.mentioned
    case .term: []
    case .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .notIn, .ifThenElse,
      .coalesce, .builtIn, .function:
      children.reduce(into: []) { $0.formUnion($1.variables) }
    }
  }

  /// Whether EXISTS stands anywhere in the expression.
  var containsExists: Bool {
    if case .exists = self { return true }
    return children.contains(where: \.containsExists)
  }

  /// Whether two evaluations of the expression may differ (`RAND`, `UUID`, `BNODE`).
  var isVolatile: Bool {
    if case .builtIn(let function, _) = self {
      switch function {
      case .rand, .uuid, .struuid, .bnode: return true
      default: break
      }
    }
    return children.contains(where: \.isVolatile)
  }
}
