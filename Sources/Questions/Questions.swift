internal import RDF
internal import SPARQL
public import SPARQLEvaluation

/// The questions that commands ask of a graph, and their answers as records.
///
///     let questions = Questions(store, folding: folded)
///     let who = try questions.things(named: "cavusoglu", of: [.person]).map(\.id)
///     var filter = StatementFilter()
///     filter.speakers = who
///     let page = try questions.statements(filter, limit: 20)
///     page.records.first?.text
///
/// Every question is a SPARQL text that stands in this target; what a person typed reaches it as a
/// binding or as rows of VALUES, never as a part of the text. Few questions answer for many rows:
/// first the ids that a filter leaves, then all their columns at once.
public struct Questions {
  /// Asks a query: how many rows are decoded at most, and how many there are.
  typealias Asking = (Query, [Variable: Term], Int?) throws -> Answer
  /// Asks a query for all its solutions, undecoded.
  typealias AskingForColumns = (Query, [Variable: Term]) throws -> SolutionColumns

  /// Brings a name into the form of `rap:lookup`: small letters without accents.
  public let folding: @Sendable (String) -> String
  private let asking: Asking
  private let askingForColumns: AskingForColumns
  private let parsed = ParsedQueries()

  /// Makes questions to a dataset.
  ///
  /// - Parameters:
  ///   - dataset: the graph, in the layout that `schema/rapporteur.ttl` describes.
  ///   - options: how far one question may go.
  ///   - folding: brings a name into the form in which `rap:lookup` keeps names.
  public init(
    _ dataset: some Dataset, options: EvaluationOptions = EvaluationOptions(),
    folding: @escaping @Sendable (String) -> String
  ) {
    self.folding = folding
    let engine = QueryEngine(dataset: dataset, options: options)
    askingForColumns = { try engine.columns($0, bindings: $1) }
    asking = { query, bindings, limit in
      var solutions = try engine.select(query, bindings: bindings)
      var answer = Answer()
      while answer.rows.count < limit ?? .max, let rows = try solutions.nextRows() {
        answer.rows += rows
      }
      answer.total = answer.rows.count + (limit == nil ? 0 : try solutions.count())
      if let limit, answer.rows.count > limit {
        answer.rows.removeLast(answer.rows.count - limit)
      }
      return answer
    }
  }

  /// Rows of an answer and the number of all there are.
  struct Answer {
    var rows: [[Term?]] = []
    var total = 0
  }

  /// Asks a question.
  ///
  /// - Parameters:
  ///   - text: the query.
  ///   - bindings: values for variables that stand in the query as parameters.
  ///   - lists: rows for each `VALUES` of the query that has none of its own, by its variables.
  ///   - limit: how many rows are wanted; the others are only counted.
  /// - Returns: the rows, and how many there are.
  /// - Throws: `SPARQLError` for a mistake in the text, and what the evaluation throws.
  func ask(
    _ text: String, bindings: [String: Term] = [:], lists: [[String]: [[Term]]] = [:],
    limit: Int? = nil
  ) throws -> Answer {
    var query = try parsed.query(text)
    if !lists.isEmpty { query.pattern = query.pattern.filling(lists) }
    let values = Dictionary(
      uniqueKeysWithValues: bindings.map { (Variable($0.key), $0.value) })
    return try asking(query, values, limit)
  }

  /// Asks a question about the statements of a filter for all its solutions, undecoded.
  func columns(_ text: String, _ patterns: StatementFilter.Patterns) throws -> SolutionColumns {
    var query = try parsed.query(text)
    if !patterns.lists.isEmpty { query.pattern = query.pattern.filling(patterns.lists) }
    let values = Dictionary(
      uniqueKeysWithValues: patterns.bindings.map { (Variable($0.key), $0.value) })
    return try askingForColumns(query, values)
  }

  /// Asks a question whose only list is of one variable.
  func ask(
    _ text: String, _ variable: String, in terms: [Term], bindings: [String: Term] = [:],
    limit: Int? = nil
  ) throws -> Answer {
    try ask(text, bindings: bindings, lists: [[variable]: terms.map { [$0] }], limit: limit)
  }
}
