public import RDF

/// The operation that deletes and inserts what the solutions of a pattern say.
///
/// `DELETE WHERE { … }` is one as well: its pattern is its template. See
/// <https://www.w3.org/TR/sparql11-update/#deleteInsert>.
public struct DeleteInsert: Hashable, Sendable {
  /// The graph of `WITH`: the default graph of the templates and, without USING, of the pattern.
  public var with: IRI?
  /// The template of what goes, which is before anything comes; it holds no blank nodes.
  public var delete: [QuadTemplate]
  /// The template of what comes.
  public var insert: [QuadTemplate]
  /// The graphs of `USING`, merged to the pattern's default graph.
  public var defaultGraphs: [IRI]
  /// The graphs of `USING NAMED`.
  public var namedGraphs: [IRI]
  /// What is matched, over the data as they were before the operation.
  public var pattern: GraphPattern
  /// The base against which relative IRIs were resolved.
  public var base: IRI?

  /// Makes an operation.
  public init(
    delete: [QuadTemplate] = [], insert: [QuadTemplate] = [], pattern: GraphPattern,
    with: IRI? = nil, defaultGraphs: [IRI] = [], namedGraphs: [IRI] = [], base: IRI? = nil
  ) {
    self.with = with
    self.delete = delete
    self.insert = insert
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
    self.pattern = pattern
    self.base = base
  }
}
