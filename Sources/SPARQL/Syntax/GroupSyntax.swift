import RDF

/// What stands between curly brackets, in the order in which it was written.
struct GroupSyntax {
  /// The parts.
  var elements: [ElementSyntax] = []
  /// How deep the algebra of the group can become; see `ParserOptions.maximumDepth`.
  var depth = 1
  /// Where the group stands.
  var range = 0..<0
}

/// One part of a group.
indirect enum ElementSyntax {
  /// Triples, with paths.
  case triples([TripleSyntax])
  /// FILTER.
  case filter(ExpressionSyntax)
  /// BIND.
  case bind(ExpressionSyntax, VariableSyntax)
  /// OPTIONAL.
  case optional(GroupSyntax)
  /// MINUS.
  case minus(GroupSyntax)
  /// Groups joined by UNION; a single one is a plain group.
  case union([GroupSyntax])
  /// GRAPH.
  case graph(TermPattern, GroupSyntax)
  /// SERVICE.
  case service(TermPattern, GroupSyntax, silent: Bool)
  /// VALUES.
  case values(ValuesSyntax)
  /// A query inside.
  case subquery(QuerySyntax)
}

/// A triple whose predicate may be a path; blank nodes are variables named `_:label`.
struct TripleSyntax {
  /// The subject.
  var subject: TermPattern
  /// The way from it.
  var verb: VerbSyntax
  /// The object.
  var object: TermPattern
}

/// What stands in the middle of a triple.
enum VerbSyntax {
  /// A variable.
  case variable(Variable)
  /// A path; a single property is one as well.
  case path(PropertyPath)
}
