import RDF

/// Updates: the sequence of operations, and those that change triples.
///
/// See <https://www.w3.org/TR/sparql11-query/#rUpdate>.
extension Parser {
  static let operationKeywords = [
    "INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY",
  ]

  /// Reads a whole update, to the end of the text; it may have no operations.
  mutating func update() throws(SPARQLError) -> UpdateSyntax {
    whole = "update"
    var update = UpdateSyntax()
    while true {
      try prologue()
      // Empty text, and a semicolon or a prologue at the end, are all allowed.
      if token.kind == .end { return update }
      update.operations.append(try operation())
      guard take(";") else { break }
    }
    guard token.kind == .end else {
      let isOperation = Self.operationKeywords.contains(token.keyword ?? "")
      throw expected(
        "`;` or the end of the update", keywords: ["INTO"],
        suggestion: isOperation ? "a `;` separates two operations" : nil)
    }
    return update
  }

  private mutating func operation() throws(SPARQLError) -> UpdateOperationSyntax {
    switch token.keyword {
    case "INSERT" where following.keyword == "DATA": .plain(try insertData())
    case "DELETE" where following.keyword == "DATA": .plain(try deleteData())
    case "DELETE" where following.keyword == "WHERE": .deleteInsert(try deleteWhere())
    case "INSERT", "DELETE", "WITH": .deleteInsert(try deleteInsert())
    case "LOAD": .plain(try load())
    case "CLEAR": .plain(try clear())
    case "DROP": .plain(try drop())
    case "CREATE": .plain(try create())
    case "ADD", "MOVE", "COPY": .plain(try transfer())
    default: throw noOperation()
    }
  }

  private func noOperation() -> SPARQLError {
    if Self.queryForms.contains(token.keyword ?? "") {
      return expected(
        "an operation of an update",
        suggestion: "\(token.keyword ?? "") begins a query, which changes nothing")
    }
    let keywords = Self.operationKeywords
    let last = keywords.last ?? ""
    return expected(
      keywords.dropLast().joined(separator: ", ") + " or " + last,
      keywords: keywords + ["PREFIX", "BASE"])
  }

  private mutating func insertData() throws(SPARQLError) -> UpdateOperation {
    advance()
    advance()
    // The labels of two INSERT DATA are kept apart as those of two patterns are.
    blankNodes.beginPattern()
    return .insertData(try quadData(as: .insertedData))
  }

  private mutating func deleteData() throws(SPARQLError) -> UpdateOperation {
    advance()
    advance()
    return .deleteData(try quadData(as: .deletedData))
  }

  /// Reads the short form, whose pattern is its template, once as each.
  private mutating func deleteWhere() throws(SPARQLError) -> DeleteInsertSyntax {
    advance()
    advance()
    let start = index
    var operation = DeleteInsertSyntax(base: base)
    operation.delete = try quads(as: .deletion)
    index = start
    operation.pattern = try group()
    return operation
  }

  private mutating func deleteInsert() throws(SPARQLError) -> DeleteInsertSyntax {
    var operation = DeleteInsertSyntax(base: base)
    if take(keyword: "WITH") { operation.with = try iri("the IRI of a graph") }
    let deletes = take(keyword: "DELETE")
    if deletes {
      guard at("{") else { throw noTemplate(of: "DELETE", with: operation.with) }
      operation.delete = try quads(as: .deletion)
    }
    if take(keyword: "INSERT") {
      guard at("{") else { throw noTemplate(of: "INSERT", with: operation.with) }
      operation.insert = try quads(as: .template)
    } else if !deletes {
      throw expected("DELETE or INSERT", keywords: ["DELETE", "INSERT"])
    }
    while take(keyword: "USING") {
      let isNamed = take(keyword: "NAMED")
      let graph = try iri("the IRI of a graph")
      if isNamed {
        operation.namedGraphs.append(graph)
      } else {
        operation.defaultGraphs.append(graph)
      }
    }
    guard take(keyword: "WHERE") else {
      var keywords = ["USING", "WHERE"]
      if operation.insert.isEmpty { keywords.append("INSERT") }
      var suggestion: String?
      if at("{") { suggestion = "in an update, WHERE cannot be left out" }
      if at(keyword: "DELETE") { suggestion = "DELETE stands before INSERT" }
      throw expected("WHERE", keywords: keywords, suggestion: suggestion)
    }
    operation.pattern = try group()
    return operation
  }

  private func noTemplate(of keyword: String, with graph: IRI?) -> SPARQLError {
    var suggestion: String?
    if keyword == "INSERT", at(keyword: "WHERE") {
      suggestion = "INSERT needs to know what: `INSERT { … } WHERE { … }`"
    } else if graph != nil, at(keyword: "WHERE") {
      suggestion = "behind WITH, write the template: `DELETE { … } WHERE { … }`"
    } else if graph != nil, at(keyword: "DATA") {
      suggestion = "data name their graph themselves: `\(keyword) DATA { GRAPH <…> { … } }`"
    }
    let keywords = graph == nil ? ["DATA", "WHERE"] : []
    return expected(
      "`{` behind \(keyword)",
      keywords: keyword == "INSERT" ? keywords.filter { $0 == "DATA" } : keywords,
      suggestion: suggestion)
  }
}
