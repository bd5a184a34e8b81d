public import RDF

/// Writes the solutions of a SELECT in a format for programs, as they come.
///
///     var writer = ResultWriter(.csv, variables: ["name"])
///     print(writer.beginning, terminator: "")
///     print(writer.text(of: [[.literal(Literal("Ada"))]]), terminator: "")
///     print(writer.end, terminator: "")
public struct ResultWriter {
  private let format: ResultFormat
  private let variables: [String]
  private var isFirst = true

  /// Makes a writer for columns of those names, without `?`.
  public init(_ format: ResultFormat, variables: [String]) {
    self.format = format
    self.variables = variables
  }

  /// What stands before the first row.
  public var beginning: String {
    switch format {
    case .json: JSONResults.beginning(variables)
    case .xml: XMLResults.beginning(variables)
    case .csv: CSVResults.beginning(variables)
    case .tsv: TSVResults.beginning(variables)
    }
  }

  /// Rows, each as long as there are variables; nil where one is unbound.
  public mutating func text(of rows: [[Term?]]) -> String {
    var text = ""
    for row in rows {
      switch format {
      case .json: text += (isFirst ? "\n" : ",\n") + JSONResults.row(row, variables)
      case .xml: text += XMLResults.row(row, variables)
      case .csv: text += CSVResults.row(row)
      case .tsv: text += TSVResults.row(row)
      }
      isFirst = false
    }
    return text
  }

  /// What stands after the last row.
  public var end: String {
    switch format {
    case .json: JSONResults.end
    case .xml: XMLResults.end
    case .csv, .tsv: ""
    }
  }
}
