import RDF

/// The operations that speak of whole graphs.
extension Parser {
  mutating func load() throws(SPARQLError) -> UpdateOperation {
    advance()
    let isSilent = take(keyword: "SILENT")
    guard let source = try optionalIRI() else {
      throw expected("the IRI of a document", keywords: isSilent ? [] : ["SILENT"])
    }
    guard take(keyword: "INTO") else { return .load(source, into: nil, silent: isSilent) }
    try need(keyword: "GRAPH")
    return .load(source, into: try iri("the IRI of a graph"), silent: isSilent)
  }

  mutating func clear() throws(SPARQLError) -> UpdateOperation {
    advance()
    let isSilent = take(keyword: "SILENT")
    return .clear(try graphRefAll(), silent: isSilent)
  }

  mutating func drop() throws(SPARQLError) -> UpdateOperation {
    advance()
    let isSilent = take(keyword: "SILENT")
    return .drop(try graphRefAll(), silent: isSilent)
  }

  mutating func create() throws(SPARQLError) -> UpdateOperation {
    advance()
    let isSilent = take(keyword: "SILENT")
    try need(keyword: "GRAPH")
    return .create(try iri("the IRI of a graph"), silent: isSilent)
  }

  /// Reads ADD, MOVE or COPY.
  mutating func transfer() throws(SPARQLError) -> UpdateOperation {
    let keyword = token.keyword
    advance()
    let isSilent = take(keyword: "SILENT")
    let source = try graphOrDefault()
    try need(keyword: "TO")
    let target = try graphOrDefault()
    switch keyword {
    case "ADD": return .add(source, to: target, silent: isSilent)
    case "MOVE": return .move(source, to: target, silent: isSilent)
    default: return .copy(source, to: target, silent: isSilent)
    }
  }

  private mutating func graphOrDefault() throws(SPARQLError) -> GraphOrDefault {
    if take(keyword: "DEFAULT") { return .defaultGraph }
    if take(keyword: "GRAPH") { return .graph(try iri("the IRI of a graph")) }
    guard let graph = try optionalIRI() else {
      throw expected("DEFAULT or the IRI of a graph", keywords: ["DEFAULT", "GRAPH"])
    }
    return .graph(graph)
  }

  private mutating func graphRefAll() throws(SPARQLError) -> GraphRefAll {
    if take(keyword: "DEFAULT") { return .defaultGraph }
    if take(keyword: "NAMED") { return .named }
    if take(keyword: "ALL") { return .all }
    guard take(keyword: "GRAPH") else {
      let isName: Bool =
        switch token.kind {
        case .iri, .prefixedName: true
        case .blankNode, .variable, .string, .languageTag, .integer, .decimal, .double, .word,
          .symbol, .end:
          false
        }
      throw expected(
        "GRAPH, DEFAULT, NAMED or ALL", keywords: ["GRAPH", "DEFAULT", "NAMED", "ALL"],
        suggestion: isName ? "GRAPH stands before the name of a graph here" : nil)
    }
    return .graph(try iri("the IRI of a graph"))
  }
}
