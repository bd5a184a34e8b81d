import Foundation
import RDF

/// The update evaluation tests of one W3C manifest.
struct W3CUpdateManifest {
  /// A state of the graph store, as files.
  struct State {
    var unnamed: [URL] = []
    var named: [(name: IRI, url: URL)] = []

    /// The quads of the files.
    func quads() throws -> [Quad] {
      var result = try unnamed.enumerated().flatMap {
        try GraphFile.quads(of: $1, prefix: "d\($0)-")
      }
      for (index, graph) in named.enumerated() {
        result += try GraphFile.quads(
          of: graph.url, graph: .iri(graph.name), prefix: "g\(index)-")
      }
      return result
    }
  }

  /// One test: a request, what it is carried out on and what has to be there afterwards.
  struct Entry: CustomStringConvertible {
    var name: String
    var request: URL
    var before: State
    var after: State

    var description: String { name }
  }

  private(set) var entries: [Entry] = []
  private let triples: [Term: [IRI: [Term]]]

  private static let manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  private static let update = "http://www.w3.org/2009/sparql/tests/test-update#"

  init(folder: URL) throws {
    triples = try GraphFile.triples(of: folder.appendingPathComponent("manifest.ttl"))
    let type = Term.iri(Self.manifest + "UpdateEvaluationTest")
    for test in triples.keys where objects(test, RDFVocabulary.type).contains(type) {
      guard let action = objects(test, IRI(Self.manifest + "action")).first,
        let request = url(objects(action, IRI(Self.update + "request")).first),
        let result = objects(test, IRI(Self.manifest + "result")).first
      else { continue }
      let local = test.iri?.value.split(separator: "#").last.map(String.init) ?? ""
      entries.append(
        Entry(
          name: "\(folder.lastPathComponent)/\(local)", request: request, before: state(action),
          after: state(result)))
    }
    entries.sort { $0.name < $1.name }
  }

  private func state(_ node: Term) -> State {
    var state = State()
    state.unnamed = objects(node, IRI(Self.update + "data")).compactMap(url)
    for graph in objects(node, IRI(Self.update + "graphData")) {
      let label = objects(graph, IRI("http://www.w3.org/2000/01/rdf-schema#label")).first
      guard let name = label?.literal?.lexicalForm,
        let url = url(objects(graph, IRI(Self.update + "graph")).first)
      else { continue }
      state.named.append((IRI(name), url))
    }
    return state
  }

  private func objects(_ subject: Term, _ predicate: IRI) -> [Term] {
    triples[subject]?[predicate] ?? []
  }

  private func url(_ term: Term?) -> URL? { term?.iri.flatMap { URL(string: $0.value) } }
}
