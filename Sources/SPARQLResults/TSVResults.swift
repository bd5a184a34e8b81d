import RDF

/// Writes SPARQL 1.1 Query Results TSV: terms as Turtle writes them, numbers bare.
enum TSVResults {
  /// What stands before the first row.
  static func beginning(_ variables: [String]) -> String {
    variables.map { "?" + $0 }.joined(separator: "\t") + "\n"
  }

  /// A row.
  static func row(_ row: [Term?]) -> String {
    row.map { $0.map(TermText.turtle) ?? "" }.joined(separator: "\t") + "\n"
  }
}
