import RDF

/// Writes the SPARQL Query Results XML Format.
enum XMLResults {
  static func text(of result: QueryResult) -> String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"
    switch result {
    case .boolean(let value):
      text += "  <head/>\n  <boolean>\(value)</boolean>\n"
    case .solutions(let table):
      text += "  <head>\n"
      for name in table.variables { text += "    <variable name=\"\(escaped(name))\"/>\n" }
      text += "  </head>\n  <results>\n"
      for row in table.rows {
        text += "    <result>\n"
        for (name, term) in zip(table.variables, row) {
          guard let term else { continue }
          text += "      <binding name=\"\(escaped(name))\">\(element(term))</binding>\n"
        }
        text += "    </result>\n"
      }
      text += "  </results>\n"
    }
    return text + "</sparql>\n"
  }

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
