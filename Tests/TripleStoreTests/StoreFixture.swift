import RDF
import SPARQLEvaluation
import TestSupport
import TripleStore

/// A store in a directory of its own, where graphs whose name holds `#statement` are claims.
struct StoreFixture {
  let directory: TemporaryDirectory
  let store: TripleStore

  init() throws {
    directory = try TemporaryDirectory()
    store = try StoreFixture.open(directory.path("graph.sqlite"))
  }

  static func open(_ path: String, patience: Int = 5_000) throws -> TripleStore {
    try TripleStore(path, patience: patience) { !isClaim($0) }
  }

  static func isClaim(_ graph: Term) -> Bool {
    graph.iri?.value.contains("#statement") == true
  }

  /// All quads (or triples of the default graph) that match, as terms.
  func find(
    _ subject: Term? = nil, _ predicate: IRI? = nil, _ object: Term? = nil,
    in graph: IDPattern.Graph = .defaultGraph
  ) throws -> [Quad] {
    func id(_ term: Term?) throws -> TermID? {
      // A term that the store does not know matches nothing: an id that no term has says so.
      try term.map { try store.id(of: $0) ?? TermID(rawValue: 1 << 50) }
    }
    let pattern = IDPattern(
      subject: try id(subject), predicate: try id(predicate.map(Term.iri)), object: try id(object),
      graph: graph)
    var cursor = try store.matches(pattern)
    var quads: [Quad] = []
    var block = MatchBlock(
      wanted: (subject: true, predicate: true, object: true, graph: graph != .defaultGraph))
    while try cursor.next(into: &block) {
      let names = try store.terms(of: block.graphs)
      for row in 0..<block.count {
        guard let predicate = try store.term(of: block.predicates[row]).iri else { continue }
        quads.append(
          Quad(
            Triple(
              try store.term(of: block.subjects[row]), predicate,
              try store.term(of: block.objects[row])),
            graph: names.isEmpty ? nil : names[row]))
      }
      block.removeAll()
    }
    return quads
  }
}

/// A quad in few characters; numbers become literals.
func quad(_ subject: String, _ predicate: String, _ object: Term, _ graph: String? = nil) -> Quad {
  Quad(Triple(.iri(subject), IRI(predicate), object), graph: graph.map { .iri($0) })
}
