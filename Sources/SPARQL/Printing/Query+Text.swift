extension Query {
  /// The query as SPARQL, one clause a line; reading it gives the same algebra again.
  ///
  /// IRIs are written out in full, so that the text needs no prefixes; BASE stays, because the
  /// function IRI depends on it.
  public var sparqlText: String {
    var printer = Printer()
    let isSelect = if case .select = form { true } else { false }
    let parts = QueryParts(pattern, takingColumns: isSelect)
    if let base { printer.line("BASE " + TermText.text(base)) }
    switch form {
    case .select(let variables):
      printer.line(printer.selectLine(parts, columns: variables))
    case .ask: printer.line("ASK")
    case .construct(let template): printer.block("CONSTRUCT", triples: template)
    case .describe(let resources):
      let names = resources.map(TermText.text).joined(separator: " ")
      printer.line("DESCRIBE " + (names.isEmpty ? "*" : names))
    }
    for graph in defaultGraphs { printer.line("FROM " + TermText.text(graph)) }
    for graph in namedGraphs { printer.line("FROM NAMED " + TermText.text(graph)) }
    printer.block("WHERE", parts.pattern)
    printer.modifiers(parts)
    return printer.output
  }
}

extension GraphPattern {
  /// The pattern as the inside of a group of SPARQL.
  public var sparqlText: String {
    var printer = Printer()
    printer.contents(self)
    return printer.output
  }
}

/// Writes SPARQL line by line.
struct Printer {
  /// What has been written.
  private(set) var output = ""
  private var indent = 0
  /// What stands for the variables of aggregates while the head of a grouped query is written.
  var aggregates: [Variable: Aggregate] = [:]

  /// Writes a line.
  mutating func line(_ text: String) {
    output += String(repeating: "  ", count: indent) + text + "\n"
  }

  /// Writes lines one level deeper.
  mutating func indented(_ body: (inout Printer) -> Void) {
    indent += 1
    body(&self)
    indent -= 1
  }

  /// The inside of a bracket on lines of its own.
  mutating func block(_ head: String, _ pattern: GraphPattern) {
    line(head.isEmpty ? "{" : head + " {")
    indented { $0.contents(pattern) }
    line("}")
  }
}
