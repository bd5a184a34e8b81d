import RDF

/// Writes SPARQL 1.1 Query Results JSON, one solution a line.
enum JSONResults {
  /// The answer of an ASK.
  static func text(of value: Bool) -> String { "{\"head\":{},\"boolean\":\(value)}\n" }

  /// What stands before the first row.
  static func beginning(_ variables: [String]) -> String {
    let names = variables.map(string).joined(separator: ",")
    return "{\"head\":{\"vars\":[\(names)]},\"results\":{\"bindings\":["
  }

  /// A row, without what parts it from others.
  static func row(_ row: [Term?], _ variables: [String]) -> String {
    let bindings = zip(variables, row).compactMap { name, term in
      term.map { "\(string(name)):\(object($0))" }
    }
    return "{" + bindings.joined(separator: ",") + "}"
  }

  /// What stands after the last row.
  static let end = "\n]}}\n"

  private static func object(_ term: Term) -> String {
    switch term {
    case .iri(let iri): "{\"type\":\"uri\",\"value\":\(string(iri.value))}"
    case .blankNode(let node): "{\"type\":\"bnode\",\"value\":\(string(node.label))}"
    case .literal(let literal):
      "{\"type\":\"literal\"\(attributes(literal)),\"value\":\(string(literal.lexicalForm))}"
    }
  }

  private static func attributes(_ literal: Literal) -> String {
    if let language = literal.language { return ",\"xml:lang\":" + string(language) }
    if literal.datatype == XSD.string { return "" }
    return ",\"datatype\":" + string(literal.datatype.value)
  }

  /// A string of JSON; control characters as escapes, everything else as it is.
  private static func string(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
