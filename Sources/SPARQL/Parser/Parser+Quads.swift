import RDF

/// Templates and data: triples in brackets, some of them inside GRAPH.
extension Parser {
  /// Reads the triples of a template with its brackets; they hold no paths.
  mutating func triplesTemplate(
    as role: TripleRole
  ) throws(SPARQLError) -> [TriplePattern] {
    try need("{")
    let outer = self.role
    self.role = role
    defer { self.role = outer }
    let triples = try templateBlock()
    guard take("}") else { throw expected("a triple or `}`") }
    return triples
  }

  /// Reads the quads of a template with its brackets.
  mutating func quads(as role: TripleRole) throws(SPARQLError) -> [QuadTemplate] {
    try need("{")
    let outer = self.role
    self.role = role
    defer { self.role = outer }
    var quads = try templateBlock().map { QuadTemplate($0) }
    while take(keyword: "GRAPH") {
      guard let graph = try variableOrIRI() else {
        throw expected(role.allowsVariables ? "a variable or an IRI" : "the IRI of a graph")
      }
      try need("{")
      quads += try templateBlock().map { QuadTemplate($0, graph: graph) }
      guard take("}") else {
        throw expected(
          "a triple or `}`",
          suggestion: at(keyword: "GRAPH") ? "GRAPH cannot stand inside of GRAPH here" : nil)
      }
      _ = take(".")
      quads += try templateBlock().map { QuadTemplate($0) }
    }
    guard take("}") else {
      let isPattern = Self.patternKeywords.contains(token.keyword ?? "")
      throw expected(
        "a triple, GRAPH or `}`", keywords: ["GRAPH"],
        suggestion: isPattern ? "\(role.description) takes triples and GRAPH only" : nil)
    }
    return quads
  }

  /// Reads the quads of INSERT DATA or DELETE DATA.
  mutating func quadData(as role: TripleRole) throws(SPARQLError) -> [Quad] {
    let start = token.start
    var data: [Quad] = []
    for quad in try quads(as: role) {
      guard let term = quad.data else {
        throw error("a variable cannot stand in \(role.description)", at: start..<endOfLast)
      }
      data.append(term)
    }
    return data
  }

  private mutating func templateBlock() throws(SPARQLError) -> [TriplePattern] {
    var template: [TriplePattern] = []
    for triple in try triplesBlock() {
      switch triple.verb {
      case .variable(let variable):
        template.append(TriplePattern(triple.subject, .variable(variable), triple.object))
      case .path(.predicate(let iri)):
        template.append(TriplePattern(triple.subject, .term(.iri(iri)), triple.object))
      case .path: throw pathInTemplate()
      }
    }
    return template
  }

  /// The error that a path begins or goes on at the next token.
  func pathInTemplate() -> SPARQLError {
    error(
      "\(role.description) holds triples, no paths", at: token.start..<token.end,
      suggestion: "match the path in WHERE, and put a variable here")
  }

  /// Refuses a variable where data are read.
  func checkVariable() throws(SPARQLError) {
    guard case .variable = token.kind, !role.allowsVariables else { return }
    let keyword = role == .insertedData ? "INSERT" : "DELETE"
    throw error(
      "a variable cannot stand in \(role.description)", at: token.start..<token.end,
      suggestion: "variables want a pattern: `\(keyword) { … } WHERE { … }`")
  }

  /// Refuses a blank node, or what makes one, where something is deleted.
  func checkBlankNode() throws(SPARQLError) {
    guard !role.allowsBlankNodes else { return }
    throw error(
      "a blank node cannot stand in \(role.description): it would be a new one",
      at: token.start..<token.end,
      suggestion: role == .deletedData
        ? "find it by a variable: `DELETE WHERE { … }`" : "find it by a variable")
  }
}

extension QuadTemplate {
  /// The quad itself, nil where a variable stands in it.
  fileprivate var data: Quad? {
    guard case .term(let subject) = triple.subject,
      case .term(.iri(let predicate)) = triple.predicate,
      case .term(let object) = triple.object
    else { return nil }
    switch graph {
    case .variable: return nil
    case .term(let name): return Quad(Triple(subject, predicate, object), graph: name)
    case nil: return Quad(Triple(subject, predicate, object))
    }
  }
}
