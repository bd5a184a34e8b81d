import RDF

/// Writes SPARQL 1.1 Query Results TSV: terms as Turtle writes them, numbers bare.
enum TSVResults {
  static func text(of result: QueryResult) -> String {
    switch result {
    case .boolean(let value): return "\(value)\n"
    case .solutions(let table):
      var text = table.variables.map { "?" + $0 }.joined(separator: "\t") + "\n"
      for row in table.rows {
        text += row.map { $0.map(TermText.turtle) ?? "" }.joined(separator: "\t") + "\n"
      }
      return text
    }
  }
}
