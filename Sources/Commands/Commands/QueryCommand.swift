internal import Arguments
internal import RDF
internal import SPARQL
internal import SPARQLEvaluation
internal import SPARQLResults

/// `rapporteur query`: SPARQL.
enum QueryCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json, xml, csv, tsv }

  private static let query = Argument<String?>("SPARQL", help: "The query, in one word.")
  private static let file = Option<String?>(
    "file", short: "f", value: "FILE", completion: .files,
    help: "Reads the query from a file; - is standard input.")
  private static let format = Option<Format>(
    "format", value: "FORMAT", default: .table, help: "How the answer is written.")

  static let command = Command<Context>(
    "query", category: "Asking", abstract: "Answers a SPARQL query.",
    discussion: "SELECT and ASK of SPARQL 1.1. The prefixes schema, rap, org, nif, prov, skos, "
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
    ], arguments: [query], options: [file, format]
  ) { invocation, context in
    let text = try queryText(invocation, context)
    let query = try Query(parsing: text)
    let engine = QueryEngine(
      dataset: try context.store(invocation), options: context.evaluationOptions)
    let result: QueryResult
    switch query.form {
    case .select(let variables):
      var solutions = try engine.select(query)
      result = .solutions(
        SolutionTable(variables: variables.map(\.name), rows: try solutions.allRows()))
    case .ask: result = .boolean(try engine.ask(query))
    case .construct, .describe:
      throw CommandError(
        "CONSTRUCT and DESCRIBE are not answered yet; ask the same pattern with SELECT.")
    }
    switch invocation[format] {
    case .table: try context.output.write(table(context).text(of: result))
    case .json: try context.output.write(result.text(as: .json))
    case .xml: try context.output.write(result.text(as: .xml))
    case .csv: try context.output.write(result.text(as: .csv))
    case .tsv: try context.output.write(result.text(as: .tsv))
    }
    if case .solutions(let table) = result, table.rows.isEmpty { return .nothingMatched }
    return result == .boolean(false) ? .nothingMatched : .done
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
