public import RDF

/// The answer of a SELECT: columns, and rows with a term or nothing in each.
///
///     let table = SolutionTable(variables: ["name"], rows: [[.literal(Literal("Ada"))], [nil]])
public struct SolutionTable: Hashable, Sendable {
  /// The names of the columns, without `?`.
  public var variables: [String]
  /// The rows, each as long as `variables`; nil where a variable is unbound.
  public var rows: [[Term?]]

  /// Makes a table.
  public init(variables: [String], rows: [[Term?]] = []) {
    self.variables = variables
    self.rows = rows
  }
}

/// The answer of a SELECT or of an ASK.
public enum QueryResult: Hashable, Sendable {
  /// A table of solutions.
  case solutions(SolutionTable)
  /// Yes or no.
  case boolean(Bool)
}

extension QueryResult {
  /// The answer in a format for programs; every text ends in a line break.
  ///
  /// CSV and TSV know no yes or no: there it is the one line `true` or `false`.
  public func text(as format: ResultFormat) -> String {
    switch self {
    case .boolean(let value):
      switch format {
      case .json: return JSONResults.text(of: value)
      case .xml: return XMLResults.text(of: value)
      case .csv: return "\(value)\r\n"
      case .tsv: return "\(value)\n"
      }
    case .solutions(let table):
      var writer = ResultWriter(format, variables: table.variables)
      return writer.beginning + writer.text(of: table.rows) + writer.end
    }
  }
}

/// The formats of the W3C for answers.
public enum ResultFormat: String, Hashable, Sendable, CaseIterable {
  /// <https://www.w3.org/TR/sparql11-results-json/>.
  case json
  /// <https://www.w3.org/TR/rdf-sparql-XMLres/>.
  case xml
  /// <https://www.w3.org/TR/sparql11-results-csv-tsv/>: values only, for spreadsheets.
  case csv
  /// <https://www.w3.org/TR/sparql11-results-csv-tsv/>: terms as Turtle writes them.
  case tsv

  /// The media type that a server gives.
  public var mediaType: String {
    switch self {
    case .json: "application/sparql-results+json"
    case .xml: "application/sparql-results+xml"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .tsv: "text/tab-separated-values; charset=utf-8"
    }
  }
}
