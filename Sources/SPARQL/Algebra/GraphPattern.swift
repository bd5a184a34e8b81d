public import RDF

/// A node of the SPARQL algebra: what a query asks, stripped of how it was written.
///
/// See <https://www.w3.org/TR/sparql11-query/#sparqlAlgebra>. The names are the specification's.
public indirect enum GraphPattern: Hashable, Sendable {
  /// A basic graph pattern: all triples match at once. Empty: one empty solution.
  case bgp([TriplePattern])
  /// A property path between two ends (those that are more than one predicate).
  case path(TermPattern, PropertyPath, TermPattern)
  /// Both sides, compatible with each other.
  case join(GraphPattern, GraphPattern)
  /// The left side, extended by the right where it fits and the expression holds.
  case leftJoin(GraphPattern, GraphPattern, Expression?)
  /// The solutions for which the expression holds.
  case filter(Expression, GraphPattern)
  /// The solutions of either side.
  case union(GraphPattern, GraphPattern)
  /// The left side without the solutions that the right side shares a binding with.
  case minus(GraphPattern, GraphPattern)
  /// The pattern evaluated within a named graph, or within each of them.
  case graph(TermPattern, GraphPattern)
  /// The pattern asked of another endpoint.
  case service(TermPattern, GraphPattern, silent: Bool)
  /// Each solution with one more binding (BIND, `AS`).
  case extend(GraphPattern, Variable, Expression)
  /// Inline data.
  case values([Variable], [[Term?]])
  /// Grouping with its aggregates, each bound to a variable.
  case group(GraphPattern, by: [Variable], aggregates: [AggregateBinding])
  /// Sorting.
  case orderBy(GraphPattern, [OrderComparator])
  /// Only those variables.
  case project(GraphPattern, [Variable])
  /// Without repetitions.
  case distinct(GraphPattern)
  /// With repetitions allowed to go.
  case reduced(GraphPattern)
  /// Some of the solutions, from a start.
  case slice(GraphPattern, offset: Int, limit: Int?)
}

/// A triple whose parts may be variables.
public struct TriplePattern: Hashable, Sendable {
  /// The subject: a variable, an IRI or a blank node (a variable that cannot be projected).
  public var subject: TermPattern
  /// The predicate: a variable or an IRI.
  public var predicate: TermPattern
  /// The object.
  public var object: TermPattern

  /// Makes a pattern of its three parts.
  public init(_ subject: TermPattern, _ predicate: TermPattern, _ object: TermPattern) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}

/// A term or a variable; blank nodes of a query have become variables named `_:label`.
public enum TermPattern: Hashable, Sendable {
  /// A fixed term.
  case term(Term)
  /// A variable.
  case variable(Variable)
}

/// A variable by its name, without `?` or `$`.
public struct Variable: Hashable, Sendable, Comparable {
  /// The name.
  public let name: String

  /// Makes a variable of that name.
  public init(_ name: String) { self.name = name }

  /// Whether the characters of the names are the same, not only what they look like.
  public static func == (left: Variable, right: Variable) -> Bool {
    left.name.utf8.elementsEqual(right.name.utf8)
  }

  /// Orders by code points.
  public static func < (left: Variable, right: Variable) -> Bool {
    left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

/// A way through the graph.
///
/// See <https://www.w3.org/TR/sparql11-query/#propertypaths>.
public indirect enum PropertyPath: Hashable, Sendable {
  /// One property.
  case predicate(IRI)
  /// Backwards.
  case inverse(PropertyPath)
  /// One after the other.
  case sequence(PropertyPath, PropertyPath)
  /// One or the other.
  case alternative(PropertyPath, PropertyPath)
  /// Any number of times, none included.
  case zeroOrMore(PropertyPath)
  /// At least once.
  case oneOrMore(PropertyPath)
  /// At most once.
  case zeroOrOne(PropertyPath)
  /// Any property but these, forwards and backwards.
  case negatedPropertySet(forward: [IRI], inverse: [IRI])
}

/// An aggregate and the variable that gets its value.
public struct AggregateBinding: Hashable, Sendable {
  /// The variable.
  public var variable: Variable
  /// The aggregate.
  public var aggregate: Aggregate

  /// Makes a binding.
  public init(variable: Variable, aggregate: Aggregate) {
    self.variable = variable
    self.aggregate = aggregate
  }
}

/// An aggregate function over a group.
///
/// See <https://www.w3.org/TR/sparql11-query/#aggregates>.
public enum Aggregate: Hashable, Sendable {
  /// `COUNT(*)`, of distinct solutions where asked.
  case countAll(distinct: Bool)
  /// A function over the values of an expression.
  case of(Function, Expression, distinct: Bool)
  /// `GROUP_CONCAT` with its separator.
  case groupConcat(Expression, separator: String, distinct: Bool)

  /// The functions that take one expression.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The names of the specification.
    case count = "COUNT"
    case sum = "SUM"
    case avg = "AVG"
    case min = "MIN"
    case max = "MAX"
    case sample = "SAMPLE"
  }
}

/// One key of ORDER BY.
public struct OrderComparator: Hashable, Sendable {
  /// What is compared.
  public var expression: Expression
  /// Whether the greatest comes first.
  public var descending: Bool

  /// Makes a key.
  public init(_ expression: Expression, descending: Bool = false) {
    self.expression = expression
    self.descending = descending
  }
}
