package import SPARQL

extension Optimiser {
  /// Moves each part of a condition to the deepest place where all that it reads is bound.
  ///
  ///     Filter(a && b, LeftJoin(L, R))   →   LeftJoin(Filter(a, L), R) under Filter(b, …)
  ///
  /// Joins are left to the planner, which places the filters of a group itself.
  package static func pushingFilters(_ pattern: GraphPattern) -> GraphPattern {
    guard case .filter(let condition, let inner) = pattern else {
      return pattern.mappingChildren(pushingFilters)
    }
    return condition.conjuncts.reduce(pushingFilters(inner)) { pushing($1, into: $0) }
  }

  /// The pattern with one condition put as deep as it may stand.
  private static func pushing(_ condition: Expression, into pattern: GraphPattern) -> GraphPattern {
    // What differs from row to row must be asked of the rows that were meant.
    guard !condition.isVolatile else { return .filter(condition, pattern) }
    switch pattern {
    case .filter(let other, let inner):
      return .filter(other, pushing(condition, into: inner))
    case .union(let left, let right):
      return .union(pushing(condition, into: left), pushing(condition, into: right))
    case .minus(let left, let right):
      return .minus(pushing(condition, into: left), right)
    case .leftJoin(let left, let right, let test):
      // The optional part can change neither what is bound already nor what it does not mention.
      let seen = condition.variables.intersection(pattern.scope)
      guard seen.isSubset(of: left.scope),
        seen.isDisjoint(with: right.scope.subtracting(left.certain))
      else { return .filter(condition, pattern) }
      return .leftJoin(pushing(condition, into: left), right, test)
    case .extend(let inner, let variable, let expression):
      guard !condition.variables.contains(variable) else { return .filter(condition, pattern) }
      return .extend(pushing(condition, into: inner), variable, expression)
    case .distinct(let inner):
      return .distinct(pushing(condition, into: inner))
    case .bgp, .path, .join, .graph, .service, .values, .group, .orderBy, .project, .reduced,
      .slice:
      return .filter(condition, pattern)
    }
  }
}
