import SPARQL

extension Expression {
  /// The expression with each direct part replaced.
  func mappingChildren(_ replace: (Expression) -> Expression) -> Expression {
    switch self {
    case .term, .variable, .bound, .exists: self
    case .or(let left, let right): .or(replace(left), replace(right))
    case .and(let left, let right): .and(replace(left), replace(right))
    case .compare(let comparison, let left, let right):
      .compare(comparison, replace(left), replace(right))
    case .arithmetic(let operation, let left, let right):
      .arithmetic(operation, replace(left), replace(right))
    case .not(let inner): .not(replace(inner))
    case .negate(let inner): .negate(replace(inner))
    case .plus(let inner): .plus(replace(inner))
    case .isIn(let item, let list): .isIn(replace(item), list.map(replace))
    case .notIn(let item, let list): .notIn(replace(item), list.map(replace))
    case .ifThenElse(let test, let yes, let no):
      .ifThenElse(replace(test), replace(yes), replace(no))
    case .coalesce(let list): .coalesce(list.map(replace))
    case .builtIn(let function, let list): .builtIn(function, list.map(replace))
    case .function(let name, let list): .function(name, list.map(replace))
    }
  }

  /// The expression with each pattern of EXISTS replaced.
  func mappingExists(_ replace: (GraphPattern) -> GraphPattern) -> Expression {
    guard containsExists else { return self }
    if case .exists(let pattern) = self { return .exists(replace(pattern)) }
    return mappingChildren { $0.mappingExists(replace) }
  }
}

extension GraphPattern {
  /// The pattern with each direct part replaced; expressions stay as they are.
  func mappingChildren(_ replace: (GraphPattern) -> GraphPattern) -> GraphPattern {
    switch self {
    // What an endpoint is asked is sent to it as it was written.
    case .bgp, .path, .values, .service: self
    case .join(let left, let right): .join(replace(left), replace(right))
    case .leftJoin(let left, let right, let condition):
      .leftJoin(replace(left), replace(right), condition)
    case .filter(let condition, let inner): .filter(condition, replace(inner))
    case .union(let left, let right): .union(replace(left), replace(right))
    case .minus(let left, let right): .minus(replace(left), replace(right))
    case .graph(let name, let inner): .graph(name, replace(inner))
    case .extend(let inner, let variable, let expression):
      .extend(replace(inner), variable, expression)
    case .group(let inner, let keys, let aggregates):
      .group(replace(inner), by: keys, aggregates: aggregates)
    case .orderBy(let inner, let keys): .orderBy(replace(inner), keys)
    case .project(let inner, let variables): .project(replace(inner), variables)
    case .distinct(let inner): .distinct(replace(inner))
    case .reduced(let inner): .reduced(replace(inner))
    case .slice(let inner, let offset, let limit):
      .slice(replace(inner), offset: offset, limit: limit)
    }
  }
}
