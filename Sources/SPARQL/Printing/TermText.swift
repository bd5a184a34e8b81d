import RDF

/// Terms and variables as SPARQL writes them.
enum TermText {
  /// A term or a variable; `.agg0` stays `?.agg0`, which only explanations show.
  static func text(_ pattern: TermPattern) -> String {
    switch pattern {
    case .term(let term): text(term)
    case .variable(let variable):
      variable.isBlankNode ? variable.name : "?" + variable.name
    }
  }

  /// A term.
  static func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): text(iri)
    case .blankNode(let node): node.description
    case .literal(let literal): text(literal)
    }
  }

  /// An IRI in angle brackets.
  static func text(_ iri: IRI) -> String {
    var text = "<"
    for scalar in iri.value.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "<", ">", "\"", "{", "}", "|", "^", "`", "\\":
        text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + ">"
  }

  /// A literal; unsigned integers and booleans in their short form.
  static func text(_ literal: Literal) -> String {
    if let language = literal.language { return quoted(literal.lexicalForm) + "@" + language }
    switch literal.datatype {
    case XSD.string: return quoted(literal.lexicalForm)
    case XSD.integer
    where !literal.lexicalForm.isEmpty && literal.lexicalForm.utf8.allSatisfy(isDigit):
      return literal.lexicalForm
    case XSD.boolean where ["true", "false"].contains(literal.lexicalForm):
      return literal.lexicalForm
    default: return quoted(literal.lexicalForm) + "^^" + text(literal.datatype)
    }
  }

  /// A text in quotation marks.
  static func quoted(_ value: String) -> String {
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}": text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
