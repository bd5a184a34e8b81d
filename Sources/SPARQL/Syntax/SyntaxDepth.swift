/// How deep the algebra of a piece of syntax can become; counted while reading, so that no
/// hostile query makes a tree that recursion cannot walk.
extension ElementSyntax {
  /// The nodes that the element adds to the chain of its group.
  var links: Int {
    switch self {
    case .union(let groups): groups.count
    case .triples, .filter, .bind, .optional, .minus, .graph, .service, .values, .subquery: 1
    }
  }

  /// The depth of what hangs below the element.
  var depth: Int {
    switch self {
    case .triples, .values: 1
    case .filter(let expression), .bind(let expression, _): expression.depth
    case .optional(let group), .minus(let group), .graph(_, let group), .service(_, let group, _):
      group.depth
    case .union(let groups): groups.map(\.depth).max() ?? 1
    case .subquery(let query): query.pattern.depth + query.depthOfModifiers
    }
  }
}

extension QuerySyntax {
  /// The nodes that the modifiers add above the pattern, with the deepest of their expressions.
  var depthOfModifiers: Int {
    var items: [ProjectionSyntax] = []
    if case .select(let clause) = form { items = clause.items ?? [] }
    let computed = items.compactMap(\.expression)
    let expressions =
      computed + groupBy.map(\.expression) + having + orderBy.map(\.expression)
    return 8 + computed.count + groupBy.count + having.count + (expressions.map(\.depth).max() ?? 0)
  }
}

extension PropertyPath {
  /// How many paths stand inside each other.
  var depth: Int {
    switch self {
    case .predicate, .negatedPropertySet: 1
    case .inverse(let path), .zeroOrMore(let path), .oneOrMore(let path), .zeroOrOne(let path):
      1 + path.depth
    case .sequence(let first, let second), .alternative(let first, let second):
      1 + max(first.depth, second.depth)
    }
  }
}
