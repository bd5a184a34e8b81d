import RDF

/// Writes SPARQL 1.1 Query Results CSV: bare values, quoted as RFC 4180 says.
enum CSVResults {
  /// What stands before the first row.
  static func beginning(_ variables: [String]) -> String { line(variables) }

  /// A row.
  static func row(_ row: [Term?]) -> String { line(row.map { $0.map(value) ?? "" }) }

  private static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func value(_ term: Term) -> String {
    switch term {
    case .iri(let iri): iri.value
    case .blankNode(let node): node.description
    case .literal(let literal): literal.lexicalForm
    }
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return field }
    var text = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
