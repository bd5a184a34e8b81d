import RDF

/// Terms as text.
enum TermText {
  /// A term as Turtle writes it, without prefixes; numbers bare where Turtle allows it.
  static func turtle(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return "<\(escapedIRI(iri.value))>"
    case .blankNode(let node): return node.description
    case .literal(let literal):
      if let language = literal.language { return quoted(literal.lexicalForm) + "@" + language }
      if literal.datatype == XSD.string { return quoted(literal.lexicalForm) }
      if isBareNumber(literal) { return literal.lexicalForm }
      return quoted(literal.lexicalForm) + "^^<\(escapedIRI(literal.datatype.value))>"
    }
  }

  /// Whether the lexical form alone reads as the same literal in Turtle.
  private static func isBareNumber(_ literal: Literal) -> Bool {
    var rest = literal.lexicalForm.utf8[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
      rest = rest.dropFirst(digits)
      return digits
    }
    func take(_ characters: String) -> Bool {
      guard let byte = rest.first, characters.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("+-")
    let whole = takeDigits()
    switch literal.datatype {
    case XSD.integer: return whole > 0 && rest.isEmpty
    case XSD.decimal: return take(".") && takeDigits() > 0 && rest.isEmpty
    case XSD.double:
      let fraction = take(".") ? takeDigits() : 0
      guard whole + fraction > 0, take("eE") else { return false }
      _ = take("+-")
      return takeDigits() > 0 && rest.isEmpty
    default: return false
    }
  }

  private static func escapedIRI(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "<", ">", "\"", "{", "}", "|", "^", "`", "\\":
        text += escaped(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func quoted(_ value: String) -> String {
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
