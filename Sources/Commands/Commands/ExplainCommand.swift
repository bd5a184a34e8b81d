internal import Arguments
internal import Presentation
internal import SPARQL
internal import SPARQLEvaluation
internal import TripleStore

/// `rapporteur explain`: how a query is run, and why it is slow.
enum ExplainCommand {
  private static let analyze = Flag(
    "analyze", short: "a", help: "Runs the query and shows rows, blocks and times as they were.")
  private static let sql = Flag(
    "sql", help: "Runs the query and lists the statements of SQL that the store ran for it.")

  static let command = Command<Context>(
    "explain", category: "Asking", abstract: "Shows how a SPARQL query is run, and what is slow.",
    discussion: "The plan is a tree: each operator takes its rows from those further in below it. "
      + "An operator whose rows are far from what was expected is where a plan goes wrong; the "
      + "one whose own time is longest is where the time goes. A query that reaches a limit is "
      + "shown as far as it came.",
    examples: [
      Example(
        "rapporteur explain 'SELECT ?name { ?person a schema:Person ; schema:name ?name }'",
        "The plan, with the rows that are expected."),
      Example(
        "rapporteur explain --analyze -f question.rq", "The plan with what each step really took."),
      Example("rapporteur explain --sql -f question.rq", "The statements of SQL that it comes to."),
      Example(
        "rapporteur queries show who-met-whom | rapporteur explain --analyze -f -",
        "The plan of a saved query."),
    ], arguments: [QueryText.query],
    options: [QueryText.file, analyze, sql, NetworkOptions.allowNetwork, SharedOptions.json],
    groups: [LimitOptions.group]
  ) { invocation, context in
    let query = try SPARQLText.query(try QueryText.read(invocation, context))
    let store = try context.store(invocation)
    if invocation[sql] { store.noteStatements() }
    let engine = QueryEngine(
      dataset: store, options: try NetworkOptions.limited(invocation, context))
    let explanation = try LimitOptions.explained {
      try engine.explanation(
        query, analyzing: invocation[analyze] || invocation[sql],
        prefixes: ParserOptions.wellKnownPrefixes)
    }
    let statements = invocation[sql] ? store.statementsRun : []
    if invocation[SharedOptions.json] {
      try context.print(JSON(explanation, statements).text)
    } else {
      try context.output.write(ExplanationText(explanation, statements).text(context.style))
    }
    guard let stopped = explanation.run?.stopped else { return .done }
    if stopped == .cancelled { throw stopped }
    throw CommandError(
      ["\(stopped)", LimitOptions.hint(for: stopped)].compactMap(\.self).joined(separator: " "))
  }
}
