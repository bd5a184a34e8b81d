import RDF

/// The variables that a pattern can bind, in the order in which they first stand in the text.
///
/// See <https://www.w3.org/TR/sparql11-query/#variableScope>.
struct Scope {
  /// The variables, blank nodes left out.
  private(set) var variables: [Variable] = []
  private var known: Set<Variable> = []

  init() {}

  init(_ group: GroupSyntax) {
    for element in group.elements { add(element) }
  }

  func contains(_ variable: Variable) -> Bool { known.contains(variable) }

  mutating func add(_ variable: Variable) {
    guard !variable.isBlankNode, known.insert(variable).inserted else { return }
    variables.append(variable)
  }

  mutating func add(_ element: ElementSyntax) {
    switch element {
    case .triples(let triples):
      for triple in triples {
        add(triple.subject)
        if case .variable(let variable) = triple.verb { add(variable) }
        add(triple.object)
      }
    case .filter, .minus: break
    case .bind(_, let name): add(name.variable)
    case .optional(let group): add(group)
    case .union(let groups):
      for group in groups { add(group) }
    case .graph(let name, let group), .service(let name, let group, _):
      add(name)
      add(group)
    case .values(let values):
      for variable in values.variables { add(variable) }
    case .subquery(let query):
      for variable in query.projected { add(variable) }
    }
  }

  private mutating func add(_ group: GroupSyntax) {
    for element in group.elements { add(element) }
  }

  private mutating func add(_ term: TermPattern) {
    if case .variable(let variable) = term { add(variable) }
  }
}

extension QuerySyntax {
  /// The columns of a SELECT, in order.
  var projected: [Variable] {
    guard case .select(let clause) = form else { return [] }
    return clause.items?.map(\.variable.variable) ?? visible
  }

  /// The variables that `*` stands for, in order.
  var visible: [Variable] {
    var scope = Scope()
    if isGrouped {
      for condition in groupBy {
        if let name = condition.variable {
          scope.add(name.variable)
        } else if case .variable(let variable) = condition.expression.kind {
          scope.add(variable)
        }
      }
    } else {
      scope = Scope(pattern)
    }
    for variable in values?.variables ?? [] { scope.add(variable) }
    return scope.variables
  }
}

extension Variable {
  /// Whether the variable stands for a blank node of the query.
  public var isBlankNode: Bool { name.hasPrefix("_:") }

  /// Whether nobody wrote the variable: it stands for a blank node, an aggregate or a key of
  /// GROUP BY without a name, and cannot be projected.
  public var isInternal: Bool { isBlankNode || name.hasPrefix(".") }
}
