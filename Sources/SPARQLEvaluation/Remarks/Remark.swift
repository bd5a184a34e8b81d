public import RDF
public import SPARQL

/// Something about a query that is no mistake of its language and still hardly what was meant.
public enum Remark: Hashable, Sendable {
  /// A variable is asked for or compared, and nothing ever gives it a value; perhaps another is meant.
  case neverBound(Variable, near: Variable?)
  /// No triple has the predicate; perhaps another one is meant.
  case unusedPredicate(IRI, near: IRI?)
  /// Nothing is of the type; perhaps another one is meant.
  case unusedType(IRI, near: IRI?)
  /// No triple has the IRI as its subject or object.
  case unknownName(IRI)
}

extension Query {
  /// The variables that the query reads and that nothing in it can give a value.
  ///
  /// - Parameter given: variables that get their values from elsewhere.
  /// - Returns: a remark for each, by name.
  public func remarks(given: Set<Variable> = []) -> [Remark] {
    let bindable = pattern.bindable
    var read = pattern.mentioned
    if case .select(let variables) = form { read.formUnion(variables) }
    if case .describe(let resources) = form { read.formUnion(resources.compactMap(\.variable)) }
    if case .construct(let template) = form { read.formUnion(template.flatMap(\.variables)) }
    let names = bindable.filter { !$0.isInternal }.map(\.name)
    return read.subtracting(bindable).subtracting(given).filter { !$0.isInternal }.sorted().map {
      .neverBound($0, near: nearest(to: $0.name, among: names).map { Variable($0) })
    }
  }
}

extension GraphPattern {
  /// The variables that any part of the pattern can give a value, hidden parts included.
  var bindable: Set<Variable> {
    switch self {
    case .bgp, .path, .values: scope
    case .join(let left, let right), .union(let left, let right), .minus(let left, let right):
      left.bindable.union(right.bindable)
    case .leftJoin(let left, let right, let condition):
      left.bindable.union(right.bindable).union(condition?.bindable ?? [])
    case .filter(let condition, let inner): inner.bindable.union(condition.bindable)
    case .graph(let name, let inner), .service(let name, let inner, _):
      inner.bindable.union(name.variable.map { [$0] } ?? [])
    case .extend(let inner, let variable, let expression):
      inner.bindable.union([variable]).union(expression.bindable)
    case .group(let inner, _, let aggregates):
      inner.bindable.union(aggregates.map(\.variable))
    case .orderBy(let inner, _), .project(let inner, _), .distinct(let inner), .reduced(let inner),
      .slice(let inner, _, _):
      inner.bindable
    }
  }
}

extension Expression {
  /// The variables that patterns of EXISTS can give a value.
  fileprivate var bindable: Set<Variable> {
    if case .exists(let pattern) = self { return pattern.bindable }
    return children.reduce(into: []) { $0.formUnion($1.bindable) }
  }
}
