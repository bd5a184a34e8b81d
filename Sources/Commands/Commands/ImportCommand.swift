internal import Arguments
internal import FoundationEssentials
internal import Knowledge
internal import Presentation
internal import RDF
internal import RDFFormats
internal import TripleStore

/// `rapporteur import`: RDF of others, or of an export.
enum ImportCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ntriples, nquads, turtle, trig

    var format: RDFFormat {
      switch self {
      case .ntriples: .nTriples
      case .nquads: .nQuads
      case .turtle: .turtle
      case .trig: .triG
      }
    }
  }

  private static let file = Argument<String>("FILE", completion: .files, help: "A file of RDF.")
  private static let format = Option<Format?>(
    "format", value: "FORMAT", help: "Its format, where its name does not say it.")

  static let command = Command<Context>(
    "import", category: "Keeping", abstract: "Takes RDF into the graph.",
    discussion: "Triples that stand in no graph are put into one that is named after the file, "
      + "import/FILE, so that each still says where it comes from.",
    examples: [
      Example("rapporteur import graph.nq", "Takes in an export of another database."),
      Example("rapporteur import ministers.ttl", "Adds facts of one's own."),
    ], arguments: [file], options: [format, BaseOption.base]
  ) { invocation, context in
    let path = invocation[file]
    guard let format = invocation[format]?.format ?? RDFFormat(path: path) else {
      throw CommandError(
        "The name \(path) does not say which format it has; say it with --format.")
    }
    let name = URL(fileURLWithPath: path).lastPathComponent
    let base = invocation[BaseOption.base]
    let reader = RDFReader(
      format, document: path, relativeIRIs: .kept, blankNodePrefix: prefix(of: name))
    let graph = Term.iri("import/" + name.percentEncoded())
    try refuseXML(path, context)
    let store = try KnowledgeBase.open(try context.databasePath(invocation)).store
    let before = try store.statistics()
    var count = 0
    Program.keepBatches()
    try store.write { transaction in
      if !format.hasGraphs { try transaction.makeWide(graph) }
      let prepare: @Sendable (inout [Quad]) -> QuadBatch = { quads in
        quads.makeRelative(to: base, defaultGraph: graph)
        return QuadBatch(quads)
      }
      try read(reader, context.surroundings.path(path), prepare) { batch in
        count += batch.count
        try context.checkInterruption()
        try transaction.insert(batch)
      }
      // Whoever writes articles to the same file has to learn the names that came in.
      let generation = try store.note("generation").flatMap { Int($0) } ?? 0
      try transaction.setNote(String(generation + 1), for: "generation")
    }
    try store.refreshStatistics()
    let new = try store.statistics().triples - before.triples
    try context.print("\(counted(count, "triple")) read from \(name), \(grouped(new)) of them new.")
    return .done
  }

  /// Reads the file, some thousand quads at a time; nothing of it stays where it turns out to be wrong.
  private static func read(
    _ reader: RDFReader, _ path: String, _ prepare: @escaping @Sendable (inout [Quad]) -> QuadBatch,
    _ body: (QuadBatch) throws -> Void
  ) throws {
    do {
      guard reader.format.isLineBased else {
        return try readInTurn(reader, path) { try body(prepare(&$0)) }
      }
      // Telling terms apart is left to the thread that reads: the one that writes has enough to do.
      let lines = try ReadAhead(QuadLines(reader, file: path)) { lines in
        var quads = try lines.next(atMost: batch)
        return quads.isEmpty ? nil : prepare(&quads)
      }
      while let batch = try lines.next() { try body(batch) }
    } catch let error as RDFFormatError {
      let place = error.line > 0 ? "line \(error.line), column \(error.column): " : ""
      throw CommandError(
        "\(error.document) cannot be imported (\(place)\(error.message)), and nothing of it was; "
          + "repair it, or say its format with --format.")
    }
  }

  private static func readInTurn(
    _ reader: RDFReader, _ path: String, _ body: (inout [Quad]) throws -> Void
  ) throws {
    var quads: [Quad] = []
    try reader.read(file: path) { quad in
      quads.append(quad)
      guard quads.count == batch else { return }
      try body(&quads)
      quads.removeAll(keepingCapacity: true)
    }
    if !quads.isEmpty { try body(&quads) }
  }

  /// How many quads are written together: sorted, so that neighbours meet the same page.
  private static let batch = 32_768

  /// RDF/XML is the one form of RDF that is often met and not read; what a parser of Turtle says
  /// about it helps nobody.
  private static func refuseXML(_ path: String, _ context: Context) throws {
    // Where it cannot be read, the reader comes to the same place and says what is wrong with it.
    guard case .success(let start) = context.bytes(of: path, atMost: 512) else { return }
    let words = String(decoding: start, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let isXML = ["<?xml", "<rdf:RDF", "<!DOCTYPE"].contains { words.hasPrefix($0) }
    guard isXML else { return }
    throw CommandError(
      "\(path) is XML, and RDF/XML is not read; convert it to Turtle first, as with: "
        + "rapper --output turtle \(path)")
  }

  private static func prefix(of name: String) -> String {
    String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }) + "-"
  }
}
