/// A triple and the graph that it stands in.
///
/// See <https://www.w3.org/TR/n-quads/>.
public struct Quad: Hashable, Sendable {
  /// The triple.
  public var triple: Triple
  /// The graph's name, an IRI or a blank node; nil for the default graph.
  public var graph: Term?

  /// Makes a quad of a triple and the name of its graph.
  public init(_ triple: Triple, graph: Term? = nil) {
    self.triple = triple
    self.graph = graph
  }
}
