import Foundation
import RDF
import RDFFormats

/// The query evaluation tests of one W3C manifest.
struct W3CManifest {
  /// One test: a query, its data and what has to come out.
  struct Entry: CustomStringConvertible {
    var name = ""
    var query = URL(fileURLWithPath: "/")
    var data: [URL] = []
    /// Files that are named graphs, and their names.
    var graphs: [(name: IRI, url: URL)] = []
    var result: URL?
    var isReduced = false
    /// What endpoints of SERVICE hold.
    var services: [(endpoint: IRI, data: URL)] = []

    var description: String { name }
  }

  private(set) var entries: [Entry] = []
  private let triples: [Term: [IRI: [Term]]]

  private static let manifest = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  private static let query = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"

  init(folder: URL, types wanted: [String] = ["QueryEvaluationTest"]) throws {
    triples = try GraphFile.triples(of: folder.appendingPathComponent("manifest.ttl"))
    let suite = folder.lastPathComponent
    for test in listed() {
      let types = objects(test, RDFVocabulary.type)
      guard wanted.contains(where: { types.contains(.iri(Self.manifest + $0)) }) else { continue }
      guard let action = objects(test, IRI(Self.manifest + "action")).first,
        let file = url(objects(action, IRI(Self.query + "query")).first)
      else { continue }
      var entry = Entry()
      let local = test.iri?.value.split(separator: "#").last.map(String.init) ?? ""
      entry.name = "\(suite)/\(local)"
      entry.query = file
      entry.data = objects(action, IRI(Self.query + "data")).compactMap(url)
      for graph in objects(action, IRI(Self.query + "graphData")) {
        if let iri = graph.iri, let url = url(graph) { entry.graphs.append((iri, url)) }
      }
      for service in objects(action, IRI(Self.query + "serviceData")) {
        let endpoint = objects(service, IRI(Self.query + "endpoint")).first?.iri
        let data = objects(service, IRI(Self.query + "data")).first
        if let endpoint, let url = url(data) { entry.services.append((endpoint, url)) }
      }
      entry.result = url(objects(test, IRI(Self.manifest + "result")).first)
      entry.isReduced =
        objects(test, IRI(Self.manifest + "resultCardinality")).first
        == .iri(Self.manifest + "LaxCardinality")
      entries.append(entry)
    }
    entries.sort { $0.name < $1.name }
  }

  /// The tests that the manifest lists: those that are only described are not part of the suite.
  private func listed() -> [Term] {
    var result: [Term] = []
    for list in triples.values.compactMap({ $0[IRI(Self.manifest + "entries")]?.first }) {
      var rest = list
      while let item = objects(rest, RDFVocabulary.first).first {
        result.append(item)
        guard let next = objects(rest, RDFVocabulary.rest).first else { break }
        rest = next
      }
    }
    return result
  }

  private func objects(_ subject: Term, _ predicate: IRI) -> [Term] {
    triples[subject]?[predicate] ?? []
  }

  private func url(_ term: Term?) -> URL? { term?.iri.flatMap { URL(string: $0.value) } }
}

/// Reads RDF files of the suites; relative IRIs are resolved against the file's own.
enum GraphFile {
  static func quads(of url: URL, graph: Term? = nil, prefix: String = "") throws -> [Quad] {
    if url.pathExtension == "rdf" {
      return try RDFXMLSubset.quads(of: url).map { Quad($0.triple, graph: graph) }
    }
    let reader = RDFReader(
      RDFFormat(path: url.path) ?? .turtle, document: url.lastPathComponent,
      relativeIRIs: .resolved(against: IRI(url.absoluteString)), blankNodePrefix: prefix,
      isStrict: false)
    var quads: [Quad] = []
    let bytes = try Array(Data(contentsOf: url))
    guard !bytes.isEmpty else { return [] }
    try reader.read(bytes: bytes + [UInt8(ascii: "\n")]) { quad in
      quads.append(Quad(quad.triple, graph: graph ?? quad.graph))
    }
    return quads
  }

  static func triples(of url: URL) throws -> [Term: [IRI: [Term]]] {
    var result: [Term: [IRI: [Term]]] = [:]
    for quad in try quads(of: url) {
      result[quad.triple.subject, default: [:]][quad.triple.predicate, default: []]
        .append(quad.triple.object)
    }
    return result
  }
}
