public import RDF

/// One operation of an update, by the specification's name.
///
/// `silent` means that a failure of the operation counts as success. See
/// <https://www.w3.org/TR/sparql11-update/#updateLanguage>.
public enum UpdateOperation: Hashable, Sendable {
  /// Quads to add; blank nodes are new ones, the same label the same node within the operation.
  case insertData([Quad])
  /// Quads to take away; they hold no blank nodes.
  case deleteData([Quad])
  /// What is deleted and inserted for each solution of a pattern.
  case deleteInsert(DeleteInsert)
  /// The triples of a document, into a graph or, where none is named, the default graph.
  case load(IRI, into: IRI?, silent: Bool)
  /// The triples of those graphs go.
  case clear(GraphRefAll, silent: Bool)
  /// Those graphs go.
  case drop(GraphRefAll, silent: Bool)
  /// A graph without triples comes into being.
  case create(IRI, silent: Bool)
  /// The triples of the first graph are added to the second.
  case add(GraphOrDefault, to: GraphOrDefault, silent: Bool)
  /// The second graph becomes the first, which goes.
  case move(GraphOrDefault, to: GraphOrDefault, silent: Bool)
  /// The second graph becomes as the first.
  case copy(GraphOrDefault, to: GraphOrDefault, silent: Bool)
}

/// One graph of the store.
public enum GraphOrDefault: Hashable, Sendable {
  /// The default graph.
  case defaultGraph
  /// The graph of that name.
  case graph(IRI)
}

/// The graphs that CLEAR and DROP can speak of.
public enum GraphRefAll: Hashable, Sendable {
  /// The graph of that name.
  case graph(IRI)
  /// The default graph.
  case defaultGraph
  /// All graphs that have a name.
  case named
  /// All graphs.
  case all
}
