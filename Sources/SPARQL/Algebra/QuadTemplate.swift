/// One quad of a template of INSERT or DELETE: a triple and the graph that it is meant for.
///
/// The specification's grammar calls them quad patterns. Blank nodes stand for themselves here, as
/// in the template of CONSTRUCT: they are made anew for every solution.
public struct QuadTemplate: Hashable, Sendable {
  /// The triple; its parts may be variables.
  public var triple: TriplePattern
  /// The graph, an IRI or a variable; nil for the graph of WITH, or the default graph without it.
  public var graph: TermPattern?

  /// Makes a quad of a triple and its graph.
  public init(_ triple: TriplePattern, graph: TermPattern? = nil) {
    self.triple = triple
    self.graph = graph
  }
}
