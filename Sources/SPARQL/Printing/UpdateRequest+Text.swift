import RDF

extension UpdateRequest {
  /// The update as SPARQL, one clause a line; reading it gives the same algebra again.
  ///
  /// IRIs are written out in full. BASE stands before the patterns that were read under another
  /// base than the one before, because the function IRI depends on it.
  public var sparqlText: String {
    var base: IRI?
    let texts = operations.map { operation in
      var printer = Printer()
      if case .deleteInsert(let change) = operation, let next = change.base, next != base {
        printer.line("BASE " + TermText.text(next))
        base = next
      }
      printer.write(operation)
      return String(printer.output.dropLast())
    }
    return texts.joined(separator: " ;\n") + (texts.isEmpty ? "" : "\n")
  }
}

extension Printer {
  /// Writes one operation.
  fileprivate mutating func write(_ operation: UpdateOperation) {
    switch operation {
    case .insertData(let quads): block("INSERT DATA", quads: quads.map { QuadTemplate($0) })
    case .deleteData(let quads): block("DELETE DATA", quads: quads.map { QuadTemplate($0) })
    case .deleteInsert(let change): write(change)
    case .load(let source, let target, let isSilent):
      let into = target.map { " INTO GRAPH " + TermText.text($0) } ?? ""
      line(head("LOAD", isSilent) + TermText.text(source) + into)
    case .clear(let graphs, let isSilent): line(head("CLEAR", isSilent) + text(of: graphs))
    case .drop(let graphs, let isSilent): line(head("DROP", isSilent) + text(of: graphs))
    case .create(let graph, let isSilent):
      line(head("CREATE", isSilent) + "GRAPH " + TermText.text(graph))
    case .add(let source, let target, let isSilent):
      line("\(head("ADD", isSilent))\(text(of: source)) TO \(text(of: target))")
    case .move(let source, let target, let isSilent):
      line("\(head("MOVE", isSilent))\(text(of: source)) TO \(text(of: target))")
    case .copy(let source, let target, let isSilent):
      line("\(head("COPY", isSilent))\(text(of: source)) TO \(text(of: target))")
    }
  }

  private mutating func write(_ change: DeleteInsert) {
    if let graph = change.with { line("WITH " + TermText.text(graph)) }
    // One of both has to stand there, be it empty.
    if !change.delete.isEmpty || change.insert.isEmpty { block("DELETE", quads: change.delete) }
    if !change.insert.isEmpty { block("INSERT", quads: change.insert) }
    for graph in change.defaultGraphs { line("USING " + TermText.text(graph)) }
    for graph in change.namedGraphs { line("USING NAMED " + TermText.text(graph)) }
    block("WHERE", change.pattern)
  }

  private func head(_ keyword: String, _ isSilent: Bool) -> String {
    keyword + (isSilent ? " SILENT " : " ")
  }

  private func text(of graph: GraphOrDefault) -> String {
    switch graph {
    case .defaultGraph: "DEFAULT"
    case .graph(let name): "GRAPH " + TermText.text(name)
    }
  }

  private func text(of graphs: GraphRefAll) -> String {
    switch graphs {
    case .graph(let name): "GRAPH " + TermText.text(name)
    case .defaultGraph: "DEFAULT"
    case .named: "NAMED"
    case .all: "ALL"
    }
  }
}
