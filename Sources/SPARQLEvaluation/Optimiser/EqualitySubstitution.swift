import RDF
package import SPARQL

extension Optimiser {
  /// Puts an IRI that a variable has to equal in the variable's place.
  ///
  ///     Filter(?x = <a>, BGP(?x p ?y))   →   Extend(BGP(<a> p ?y), ?x, <a>)
  ///
  /// Only IRIs: equal literals may be written differently. Only where the pattern binds the
  /// variable in every solution, and is made of triples, paths, joins and graphs.
  package static func substitutingEqualities(_ pattern: GraphPattern) -> GraphPattern {
    guard case .filter(let condition, let inner) = pattern else {
      return pattern.mappingChildren(substitutingEqualities)
    }
    var rest: [Expression] = []
    var bindings: [Variable: Term] = [:]
    for part in condition.conjuncts {
      if let (variable, term) = part.fixedValue, bindings[variable] == nil,
        inner.certain.contains(variable), inner.isPlain
      {
        bindings[variable] = term
      } else {
        rest.append(part)
      }
    }
    let body = substitutingEqualities(inner)
    guard !bindings.isEmpty else { return .filter(condition, body) }
    let extended = body.substituting(bindings).extended(by: bindings)
    return rest.reduce(extended) { .filter($1.substituting(bindings), $0) }
  }
}

extension Expression {
  /// The variable and the IRI of `?x = <iri>` or `sameTerm(?x, <iri>)`.
  fileprivate var fixedValue: (Variable, Term)? {
    switch self {
    case .compare(.equal, .variable(let variable), .term(.iri(let iri))),
      .compare(.equal, .term(.iri(let iri)), .variable(let variable)):
      return (variable, .iri(iri))
    case .builtIn(.sameTerm, let list):
      guard list.count == 2, case .variable(let variable) = list[0],
        case .term(.iri(let iri)) = list[1]
      else { return nil }
      return (variable, .iri(iri))
    case .term, .variable, .or, .and, .not, .compare, .arithmetic, .negate, .plus, .isIn, .notIn,
      .bound, .ifThenElse, .coalesce, .builtIn, .function, .exists:
      return nil
    }
  }
}

extension GraphPattern {
  /// Whether the pattern is made of triples, paths, joins, graphs and filters of them alone.
  fileprivate var isPlain: Bool {
    switch self {
    case .bgp, .path: true
    case .join(let left, let right): left.isPlain && right.isPlain
    case .filter(let condition, let inner): !condition.containsExists && inner.isPlain
    case .graph(.term, let inner): inner.isPlain
    case .graph, .leftJoin, .union, .minus, .service, .extend, .values, .group, .orderBy,
      .project, .distinct, .reduced, .slice:
      false
    }
  }
}
