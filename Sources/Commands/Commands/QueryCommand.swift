internal import Arguments
internal import RDF
internal import RDFFormats
internal import SPARQL
internal import SPARQLEvaluation
internal import SPARQLResults

/// `rapporteur query`: SPARQL.
enum QueryCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Of tables.
    case table, json, xml, csv, tsv
    /// Of graphs.
    case turtle, ntriples
  }

  private static let query = Argument<String?>("SPARQL", help: "The query, in one word.")
  private static let file = Option<String?>(
    "file", short: "f", value: "FILE", completion: .files,
    help: "Reads the query from a file; - is standard input.")
  private static let format = Option<Format?>(
    "format", value: "FORMAT",
    help: "How the answer is written: SELECT and ASK as a table or in a format of the W3C's for "
      + "results, CONSTRUCT and DESCRIBE in Turtle or N-Triples.")

  static let command = Command<Context>(
    "query", category: "Asking", abstract: "Answers a SPARQL query.",
    discussion:
      "SPARQL 1.1; rapporteur update carries out updates. The prefixes schema, rap, org, nif, prov, skos, "
      + "gaf, dcterms, rdf, rdfs, owl, foaf and xsd are known. Claims stand in graphs named after "
      + "their statements: GRAPH ?statement { … } asks them.",
    examples: [
      Example(
        "rapporteur query 'SELECT ?name { ?person a schema:Person ; schema:name ?name }'",
        "The names of all people."),
      Example(
        "rapporteur query --format csv 'SELECT ?who ?post ?where { GRAPH ?where { ?who org:holds "
          + "?post } }'", "Who holds which post, with the sentence that says so."),
      Example("rapporteur query -f question.rq --format json", "Answers a query from a file."),
      Example(
        "rapporteur query 'DESCRIBE ?who { ?who schema:name \"Ana Sol\" }'",
        "All that is said of somebody, as Turtle."),
    ], arguments: [query], options: [file, format, NetworkOptions.allowNetwork, BaseOption.base]
  ) { invocation, context in
    let text = try queryText(invocation, context)
    let query = try SPARQLText.query(text)
    let engine = QueryEngine(
      dataset: try context.store(invocation),
      options: NetworkOptions.evaluationOptions(invocation, context))
    let wanted = invocation[format]
    let result: QueryResult
    switch query.form {
    case .select(let variables):
      var solutions = try engine.select(query)
      result = .solutions(
        SolutionTable(variables: variables.map(\.name), rows: try solutions.allRows()))
    case .ask: result = .boolean(try engine.ask(query))
    case .construct, .describe:
      return try write(engine.graph(query), as: wanted, invocation, context)
    }
    switch wanted ?? .table {
    case .table: try context.output.write(table(context).text(of: result))
    case .json: try context.output.write(result.text(as: .json))
    case .xml: try context.output.write(result.text(as: .xml))
    case .csv: try context.output.write(result.text(as: .csv))
    case .tsv: try context.output.write(result.text(as: .tsv))
    case .turtle, .ntriples:
      throw UsageError("a table is no graph: write it as table, json, xml, csv or tsv")
    }
    if case .solutions(let table) = result, table.rows.isEmpty { return .nothingMatched }
    return result == .boolean(false) ? .nothingMatched : .done
  }

  private static func write(
    _ graph: GraphAnswer, as format: Format?, _ invocation: Invocation, _ context: Context
  ) throws -> ExitCode {
    let syntax: RDFFormat
    switch format ?? .turtle {
    case .turtle: syntax = .turtle
    case .ntriples: syntax = .nTriples
    case .table, .json, .xml, .csv, .tsv:
      throw UsageError("a graph is no table: write it as turtle or ntriples")
    }
    let writer = RDFWriter(
      syntax, prefixes: ParserOptions.wellKnownPrefixes.mapValues { IRI($0) },
      base: IRI(invocation[BaseOption.base]))
    var graph = graph
    // N-Triples are written as they are found, Turtle is sorted first.
    var triples = syntax == .nTriples ? try graph.nextTriples() : try graph.allTriples()
    guard let first = triples, !first.isEmpty else { return .nothingMatched }
    while let found = triples, !found.isEmpty {
      try context.checkInterruption()
      try writer.write(found.map { Quad($0) }) {
        try context.output.write(String(decoding: $0, as: UTF8.self))
      }
      triples = try graph.nextTriples()
    }
    return .done
  }

  private static func table(_ context: Context) -> TextTable {
    TextTable(
      prefixes: ParserOptions.wellKnownPrefixes,
      maximumCellWidth: context.surroundings.isOutputTerminal ? max(20, context.width / 2) : nil)
  }

  private static func queryText(_ invocation: Invocation, _ context: Context) throws -> String {
    switch (invocation[query], invocation[file]) {
    case (let text?, nil): return text
    case (nil, let path?): return try context.read(path)
    case (nil, nil):
      throw UsageError("a query is missing: give it in quotation marks, or a file with --file")
    case (_?, _?): throw UsageError("SPARQL and --file exclude each other; choose one")
    }
  }
}
