import RDF
import SPARQL

/// A SERVICE pattern, ready to be asked.
struct ServiceCall {
  /// Who is asked.
  let endpoint: TermPattern
  /// What is asked.
  let pattern: GraphPattern
  /// Whether a failure counts as one empty solution.
  let isSilent: Bool
  /// The columns of the answer.
  let columns: [Variable]
  /// Whether the rows that are there already are told to the endpoint, so that it sends no others.
  var sendsKeys = true

  /// The most rows that are told in one request; few enough for any endpoint.
  static let batchSize = 500

  init(_ endpoint: TermPattern, _ pattern: GraphPattern, isSilent: Bool) {
    self.endpoint = endpoint
    self.pattern = pattern
    self.isSilent = isSilent
    columns = pattern.scope.filter { !$0.isInternal }.sorted()
  }

  /// The columns that are bound in every row of the answer; none where it may be an empty solution.
  var certain: Set<Variable> {
    isSilent ? [] : pattern.certain.intersection(columns)
  }

  /// The question as SPARQL.
  ///
  /// - Parameters:
  ///   - variables: those that rows already bind.
  ///   - rows: their values, each combination once; the answer is joined with them.
  ///   - base: the base of the query, for `IRI()`.
  /// - Returns: a SELECT query whose columns are those of the answer.
  func query(_ variables: [Variable], _ rows: [[Term?]], base: IRI?) -> String {
    let joined =
      variables.isEmpty ? pattern : .join(pattern, .values(variables, rows))
    return Query(
      form: .select(columns), pattern: .project(joined, columns), base: base
    ).sparqlText
  }
}
