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

    /// The format of the W3C for results, where it is one.
    var results: ResultFormat? {
      switch self {
      case .json: .json
      case .xml: .xml
      case .csv: .csv
      case .tsv: .tsv
      case .table, .turtle, .ntriples: nil
      }
    }
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
    switch query.form {
    case .select(let variables):
      let solutions = try engine.select(query, bindings: bindings)
      return try write(solutions, variables.map(\.name), as: wanted ?? .table, context)
    case .ask:
      let isTrue = try engine.ask(query, bindings: bindings)
      let text =
        try (wanted ?? .table).results.map { QueryResult.boolean(isTrue).text(as: $0) }
        ?? table(wanted, context).text(of: .boolean(isTrue))
      try context.output.write(text)
      return isTrue ? .done : .nothingMatched
    case .construct, .describe:
      let graph = try engine.graph(query, bindings: bindings)
      return try write(graph, as: wanted, invocation, context)
    }
  }

  /// Writes solutions: for programs as they come, for people when all are known, since a column is as wide
  /// as its widest cell.
  private func write(
    _ solutions: Solutions, _ variables: [String], as format: Format, _ context: Context
  ) throws -> ExitCode {
    var solutions = solutions
    guard let results = format.results else {
      let text = try table(format, context)
      let rows = try solutions.allRows()
      try text.write(SolutionTable(variables: variables, rows: rows)) {
        try context.checkInterruption()
        try context.output.write($0)
      }
      return rows.isEmpty ? .nothingMatched : .done
    }
    var writer = ResultWriter(results, variables: variables)
    // Nothing is written before the first rows are known: what fails at once has no beginning.
    var rows = try solutions.nextRows()
    let code = rows == nil ? ExitCode.nothingMatched : .done
    try context.output.write(writer.beginning)
    while let found = rows {
      try context.checkInterruption()
      try context.output.write(writer.text(of: found))
      rows = try solutions.nextRows()
    }
    try context.output.write(writer.end)
    return code
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
    var writer = RDFPartsWriter(
      RDFWriter(
        syntax, prefixes: ParserOptions.wellKnownPrefixes.mapValues { IRI($0) },
        base: IRI(invocation[BaseOption.base])))
    func write(_ bytes: ArraySlice<UInt8>) throws {
      try context.output.write(String(decoding: bytes, as: UTF8.self))
    }
    var graph = graph
    var code = ExitCode.nothingMatched
    while let triples = try graph.nextTriples() {
      code = .done
      try context.checkInterruption()
      try writer.write(triples.map { Quad($0) }, to: write)
    }
    try writer.finish(to: write)
    return code
  }

  /// The table for people.
  private func table(_ format: Format?, _ context: Context) throws -> TextTable {
    guard format ?? .table == .table else {
      throw UsageError("a table is no graph: write it as table, json, xml, csv or tsv")
    }
    return TextTable(
      prefixes: ParserOptions.wellKnownPrefixes,
      maximumCellWidth: context.surroundings.isOutputTerminal ? max(20, context.width / 2) : nil)
  }
}
