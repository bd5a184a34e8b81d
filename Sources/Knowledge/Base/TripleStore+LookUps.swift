internal import RDF
internal import SPARQLEvaluation
internal import TripleStore

/// The few questions that writing has to ask, in terms rather than ids.
extension TripleStore {
  /// All quads that match; the graphs are named only where all named graphs are asked.
  ///
  /// A position that is nil matches everything; a term that the store does not know, nothing.
  func quads(
    _ subject: Term? = nil, _ predicate: IRI? = nil, _ object: Term? = nil,
    in graph: LookUpGraph = .defaultGraph
  ) throws -> [Quad] {
    var pattern = IDPattern()
    if let subject {
      guard let id = try id(of: subject) else { return [] }
      pattern.subject = id
    }
    if let predicate {
      guard let id = try id(of: .iri(predicate)) else { return [] }
      pattern.predicate = id
    }
    if let object {
      guard let id = try id(of: object) else { return [] }
      pattern.object = id
    }
    var name: Term?
    switch graph {
    case .defaultGraph: pattern.graph = .defaultGraph
    case .anyNamed: pattern.graph = .anyNamed
    case .named(let iri):
      name = .iri(iri)
      guard let id = try id(of: .iri(iri)) else { return [] }
      pattern.graph = .named(id)
    }
    var cursor = try matches(pattern)
    var block = MatchBlock(
      wanted: (subject: true, predicate: true, object: true, graph: graph == .anyNamed))
    var quads: [Quad] = []
    while try cursor.next(into: &block) {
      for row in 0..<block.count {
        guard let predicate = try term(of: block.predicates[row]).iri else { continue }
        let triple = Triple(
          try term(of: block.subjects[row]), predicate, try term(of: block.objects[row]))
        quads.append(
          Quad(triple, graph: block.graphs.isEmpty ? name : try term(of: block.graphs[row])))
      }
      block.removeAll()
    }
    return quads
  }

  /// The names of all graphs that hold anything.
  func graphNames() throws -> [IRI] {
    var cursor = try matches(IDPattern(graph: .anyNamed))
    var block = MatchBlock(wanted: (subject: false, predicate: false, object: false, graph: true))
    var graphs: Set<TermID> = []
    while try cursor.next(into: &block) {
      graphs.formUnion(block.graphs)
      block.removeAll()
    }
    return try graphs.compactMap { try term(of: $0).iri }
  }

  /// The objects of a subject's property, in the order of the store.
  func objects(
    of subject: IRI, _ predicate: IRI, in graph: LookUpGraph = .defaultGraph
  ) throws -> [Term] {
    try quads(.iri(subject), predicate, in: graph).map(\.triple.object)
  }

  /// The IRIs that have a property with that value, in the order of the store.
  func subjects(
    with predicate: IRI, _ object: Term, in graph: LookUpGraph = .defaultGraph
  ) throws -> [IRI] {
    try quads(nil, predicate, object, in: graph).compactMap(\.triple.subject.iri)
  }
}

/// Which graphs a look-up looks at.
enum LookUpGraph: Hashable {
  /// What the corpus holds for true.
  case defaultGraph
  /// Every graph that has a name.
  case anyNamed
  /// One graph.
  case named(IRI)
}
