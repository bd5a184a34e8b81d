internal import Arguments
internal import RDF
internal import RDFFormats
internal import SPARQL
internal import SPARQLEvaluation
internal import SPARQLResults

/// A query that is to be answered, in the form that was asked for.
struct QueryAnswer {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// Of tables.
    case table, json, xml, csv, tsv
    /// Of graphs.
    case turtle, ntriples
  }

  static let format = Option<Format?>(
    "format", value: "FORMAT",
    help: "How the answer is written: SELECT and ASK as a table or in a format of the W3C's for "
      + "results, CONSTRUCT and DESCRIBE in Turtle or N-Triples.")

  let query: Query
  let engine: QueryEngine
  /// Values for variables of the query.
  var bindings: [Variable: Term] = [:]
  /// Variables that may have a value or not, as whoever asks likes.
  var parameters: Set<Variable> = []

  /// Answers it.
  ///
  /// - Returns: what the shell is told.
  /// - Throws: `CommandError` where a limit is reached, with the option that moves it.
  func write(_ invocation: Invocation, _ context: Context) throws -> ExitCode {
    try LimitOptions.explained {
      try note(query.remarks(given: parameters.union(bindings.keys)), context)
      let code = try answer(invocation, context)
      if code == .nothingMatched { try note(engine.remarksOnNames(query), context) }
      return code
    }
  }

  private func note(_ remarks: [Remark], _ context: Context) throws {
    for remark in remarks { try context.note("Note: \(remark.sentence)") }
  }

  private func answer(_ invocation: Invocation, _ context: Context) throws -> ExitCode {
    let wanted = invocation[Self.format]
    let result: QueryResult
    switch query.form {
    case .select(let variables):
      var solutions = try engine.select(query, bindings: bindings)
      result = .solutions(
        SolutionTable(variables: variables.map(\.name), rows: try solutions.allRows()))
    case .ask: result = .boolean(try engine.ask(query, bindings: bindings))
    case .construct, .describe:
      let graph = try engine.graph(query, bindings: bindings)
      return try write(graph, as: wanted, invocation, context)
    }
    switch wanted ?? .table {
    case .table: try context.output.write(Self.table(context).text(of: result))
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

  private func write(
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
}
