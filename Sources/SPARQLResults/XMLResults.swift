import RDF

/// Writes the SPARQL Query Results XML Format.
enum XMLResults {
  private static let declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    + "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

  /// The answer of an ASK.
  static func text(of value: Bool) -> String {
    declaration + "  <head/>\n  <boolean>\(value)</boolean>\n</sparql>\n"
  }

  /// What stands before the first row.
  static func beginning(_ variables: [String]) -> String {
    let names = variables.map { "    <variable name=\"\(escaped($0))\"/>\n" }
    return declaration + "  <head>\n" + names.joined() + "  </head>\n  <results>\n"
  }

  /// A row.
  static func row(_ row: [Term?], _ variables: [String]) -> String {
    var text = "    <result>\n"
    for (name, term) in zip(variables, row) {
      guard let term else { continue }
      text += "      <binding name=\"\(escaped(name))\">\(element(term))</binding>\n"
    }
    return text + "    </result>\n"
  }

  /// What stands after the last row.
  static let end = "  </results>\n</sparql>\n"

  private static func element(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return "<uri>\(escaped(iri.value))</uri>"
    case .blankNode(let node): return "<bnode>\(escaped(node.label))</bnode>"
    case .literal(let literal):
      let value = escaped(literal.lexicalForm)
      if let language = literal.language {
        return "<literal xml:lang=\"\(escaped(language))\">\(value)</literal>"
      }
      if literal.datatype == XSD.string { return "<literal>\(value)</literal>" }
      return "<literal datatype=\"\(escaped(literal.datatype.value))\">\(value)</literal>"
    }
  }

  /// Text for elements and attributes; what XML 1.0 cannot hold becomes U+FFFD.
  private static func escaped(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": text.append(contentsOf: "&quot;".unicodeScalars)
      // Readers of XML turn a raw carriage return into a line feed.
      case "\r": text.append(contentsOf: "&#13;".unicodeScalars)
      case "\t", "\n": text.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
