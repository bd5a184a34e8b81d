internal import Arguments
internal import Presentation
internal import Questions
internal import RDF
internal import RDFFormats
internal import SPARQL
internal import SPARQLEvaluation
internal import TripleStore

/// The base of exported IRIs, which stand relative in the database.
enum BaseOption {
  static let base = Option<String>(
    "base", value: "IRI", default: "https://example.org/graph/",
    help: "What the graph's own IRIs begin with outside the database.")
}

/// `rapporteur export`: the graph for other programs.
enum ExportCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case nquads, turtle, trig, csv, jsonl }

  private static let format = Option<Format>(
    "format", value: "FORMAT", default: .nquads, help: "The form of the export.")
  private static let file = Option<String?>(
    "output", short: "o", value: "FILE", completion: .files, help: "The file; else the output.")

  static let command = Command<Context>(
    "export", category: "Keeping", abstract: "Writes the graph for other programs.",
    discussion: "N-Quads and TriG hold everything: facts, claims and citations, each in its graph. "
      + "Turtle knows no graphs and holds what the articles assert, without claims. CSV and "
      + "JSON Lines hold the statements.",
    examples: [
      Example("rapporteur export -o graph.nq", "Everything as N-Quads."),
      Example("rapporteur export --format turtle --base https://press.example/", "The facts."),
      Example("rapporteur export --format csv -o statements.csv", "Who said what, as a table."),
    ], options: [format, file, BaseOption.base]
  ) { invocation, context in
    guard let path = invocation[file] else {
      try write(invocation, context) { try context.output.write($0) }
      return .done
    }
    try context.write(to: path) { file in
      try write(invocation, context) { try file.write($0) }
    }
    return .done
  }

  private static func write(
    _ invocation: Invocation, _ context: Context, _ sink: (String) throws -> Void
  ) throws {
    switch invocation[format] {
    case .nquads: try writeQuads(.nQuads, invocation, context, sink)
    case .turtle: try writeQuads(.turtle, invocation, context, sink)
    case .trig: try writeQuads(.triG, invocation, context, sink)
    case .csv, .jsonl:
      let questions = try context.questions(invocation)
      let ids = try questions.statementIDs(StatementFilter(), limit: nil).records
      let isTable = invocation[format] == .csv
      if isTable { try sink(CSVLine.text(StatementRecord.columns)) }
      var start = 0
      while start < ids.count {
        try context.checkInterruption()
        let end = min(start + 500, ids.count)
        for record in try questions.statements(Array(ids[start..<end])) {
          try sink(isTable ? record.csvLine : record.json.text + "\n")
        }
        start = end
      }
    }
  }

  private static func writeQuads(
    _ format: RDFFormat, _ invocation: Invocation, _ context: Context,
    _ sink: (String) throws -> Void
  ) throws {
    let store = try context.store(invocation)
    let prefixes = ParserOptions.wellKnownPrefixes.mapValues { IRI($0) }
    var writer = RDFPartsWriter(
      RDFWriter(format, prefixes: prefixes, base: IRI(invocation[BaseOption.base])))
    func write(_ bytes: ArraySlice<UInt8>) throws {
      try sink(String(decoding: bytes, as: UTF8.self))
    }
    try store.snapshot {
      // They come by subjects, which is how Turtle lays them out.
      var cursor = try store.matches(
        IDPattern(graph: format.hasGraphs ? .anyNamed : .defaultGraph))
      var block = MatchBlock(
        wanted: (subject: true, predicate: true, object: true, graph: format.hasGraphs))
      while try cursor.next(into: &block) {
        try context.checkInterruption()
        try writer.write(try quads(of: block, in: store), to: write)
        block.removeAll()
      }
    }
    try writer.finish(to: write)
  }

  private static func quads(of block: MatchBlock, in store: TripleStore) throws -> [Quad] {
    let subjects = try store.terms(of: block.subjects)
    let predicates = try store.terms(of: block.predicates)
    let objects = try store.terms(of: block.objects)
    let graphs = try store.terms(of: block.graphs)
    return (0..<block.count).compactMap { row in
      predicates[row].iri.map { predicate in
        Quad(
          Triple(subjects[row], predicate, objects[row]),
          graph: graphs.isEmpty ? nil : graphs[row])
      }
    }
  }
}
