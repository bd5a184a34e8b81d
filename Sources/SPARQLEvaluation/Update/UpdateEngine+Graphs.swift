import RDF
import SPARQL

/// The operations on whole graphs.
///
/// No empty graphs are kept: a graph is there while it holds a triple. So CREATE has nothing to do,
/// and DROP does what CLEAR does.
extension UpdateEngine {
  /// What becomes of the two graphs of COPY, MOVE and ADD.
  enum Transfer: String {
    case add = "ADD"
    case copy = "COPY"
    case move = "MOVE"
  }

  /// CLEAR and DROP: graphs that are not there are empty already.
  func clear<Store: MutableDataset>(
    _ graphs: GraphRefAll, on store: inout Store
  ) throws -> UpdateSummary {
    var removed = 0
    switch graphs {
    case .graph(let name): removed += try store.removeAll(from: .iri(name))
    case .defaultGraph: removed += try store.removeAll(from: nil)
    case .named, .all:
      for name in try store.filledGraphs() { removed += try store.removeAll(from: name) }
      if graphs == .all { removed += try store.removeAll(from: nil) }
    }
    return UpdateSummary(removed: removed)
  }

  /// CREATE.
  func create(_ graph: IRI, on store: inout some MutableDataset) throws -> UpdateSummary {
    if try store.hasGraph(graph) {
      throw EvaluationError.operationFailed("CREATE found the graph \(graph) there already")
    }
    return UpdateSummary()
  }

  /// COPY, MOVE and ADD.
  func transfer<Store: MutableDataset>(
    _ source: GraphOrDefault, to target: GraphOrDefault, _ transfer: Transfer,
    on store: inout Store
  ) throws -> UpdateSummary {
    if case .graph(let name) = source, try !store.hasGraph(name) {
      throw EvaluationError.operationFailed(
        "\(transfer.rawValue) found no triples in the graph \(name)")
    }
    guard source != target else { return UpdateSummary() }
    let context = EvaluationContext(dataset: store, options: options)
    var triples: [Triple] = []
    try store.readTriples(of: source.term) { block in
      try context.check()
      try context.keep(block.count)
      triples += block
    }
    var summary = UpdateSummary()
    if transfer != .add { summary.removed += try store.removeAll(from: target.term) }
    if transfer == .move { summary.removed += try store.removeAll(from: source.term) }
    summary.added += try store.insert(triples.map { Quad($0, graph: target.term) })
    if transfer == .copy, let name = source.term {
      // Emptying the default graph takes along what a graph that it is made of says; the source of
      // a copy stays.
      let restored = try store.insert(triples.map { Quad($0, graph: name) })
      summary.removed -= restored
    }
    return summary
  }

  /// LOAD.
  func load<Store: MutableDataset>(
    _ document: IRI, into graph: IRI?, on store: inout Store
  ) throws -> UpdateSummary {
    guard let documents else {
      throw EvaluationError.operationFailed("LOAD \(document) is not allowed here")
    }
    let context = EvaluationContext(dataset: store, options: options)
    let name = graph.map { Term.iri($0) }
    var summary = UpdateSummary()
    do {
      try documents.read(document, blankNodePrefix: FreshBlankNodes().prefix) { triples in
        try context.check()
        summary.added += try store.insert(triples.map { Quad($0, graph: name) })
      }
    } catch let error as DocumentError {
      throw EvaluationError.operationFailed("LOAD \(document) failed: \(error)")
    }
    return summary
  }
}

extension GraphOrDefault {
  /// The graph's name, nil for the default graph.
  fileprivate var term: Term? {
    switch self {
    case .defaultGraph: nil
    case .graph(let name): .iri(name)
    }
  }
}
