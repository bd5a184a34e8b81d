import RDF

/// Group graph patterns.
extension Parser {
  static let patternKeywords = [
    "OPTIONAL", "FILTER", "BIND", "UNION", "MINUS", "GRAPH", "SERVICE", "VALUES", "SELECT",
  ]

  /// Reads a group with its brackets.
  mutating func group() throws(SPARQLError) -> GroupSyntax {
    try nested { parser throws(SPARQLError) in
      let start = parser.token.start
      try parser.need("{")
      parser.blankNodes.beginPattern()
      var group = GroupSyntax()
      if parser.at(keyword: "SELECT") {
        let query = try parser.subquery()
        group.elements = [.subquery(query)]
        group.depth = query.pattern.depth + query.depthOfModifiers
      } else {
        try parser.elements(of: &group)
      }
      parser.blankNodes.beginPattern()
      guard parser.take("}") else {
        throw parser.expected(
          "a pattern or `}`", keywords: Self.patternKeywords,
          suggestion: parser.startsTriple
            ? "triples are set apart by `.`; `;` goes before another property of the same subject"
            : nil)
      }
      group.range = start..<parser.endOfLast
      try parser.checkDepth(group.depth, at: group.range)
      return group
    }
  }

  private mutating func elements(of group: inout GroupSyntax) throws(SPARQLError) {
    var deepest = 0
    var links = 1
    while true {
      if startsTriple {
        let triples = try triplesBlock()
        for triple in triples {
          if case .path(let path) = triple.verb { links += path.depth - 1 }
        }
        group.elements.append(.triples(triples))
      }
      guard let element = try element() else { break }
      group.elements.append(element)
      links += element.links
      deepest = max(deepest, element.depth)
      _ = take(".")
    }
    group.depth = links + deepest
  }

  /// Reads anything that is no triple; nil (and nothing read) at the end of the group.
  private mutating func element() throws(SPARQLError) -> ElementSyntax? {
    if at("{") {
      var groups = [try group()]
      while take(keyword: "UNION") { groups.append(try group()) }
      return .union(groups)
    }
    guard let keyword = token.keyword else { return nil }
    if keyword == "FILTER" {
      advance()
      // A filter does not end the basic graph pattern that it stands in.
      let pattern = blankNodes.pattern
      defer { blankNodes.resume(pattern) }
      return .filter(try constraint())
    }
    let element: ElementSyntax
    switch keyword {
    case "OPTIONAL":
      advance()
      element = .optional(try group())
    case "MINUS":
      advance()
      element = .minus(try group())
    case "GRAPH":
      advance()
      guard let name = try variableOrIRI() else { throw expected("a variable or an IRI") }
      element = .graph(name, try group())
    case "SERVICE":
      advance()
      let isSilent = take(keyword: "SILENT")
      guard let name = try variableOrIRI() else { throw expected("a variable or an IRI") }
      element = .service(name, try group(), silent: isSilent)
    case "BIND":
      advance()
      element = try bind()
    case "VALUES":
      advance()
      element = .values(try values())
    default: return nil
    }
    blankNodes.beginPattern()
    return element
  }

  private mutating func bind() throws(SPARQLError) -> ElementSyntax {
    try need("(")
    let expression = try nested { parser throws(SPARQLError) in try parser.expression() }
    guard take(keyword: "AS") else { throw expected("AS and a variable", keywords: ["AS"]) }
    let variable = try variable()
    try need(")")
    return .bind(expression, variable)
  }

  /// Reads inline data behind VALUES.
  mutating func values() throws(SPARQLError) -> ValuesSyntax {
    if case .variable = token.kind {
      let variable = try variable().variable
      try need("{")
      var rows: [[Term?]] = []
      while !take("}") { rows.append([try dataValue()]) }
      return ValuesSyntax(variables: [variable], rows: rows)
    }
    try need("(")
    var variables: [Variable] = []
    while !take(")") {
      let next = try variable()
      guard !variables.contains(next.variable) else {
        throw error("?\(next.variable.name) stands twice in VALUES", at: next.range)
      }
      variables.append(next.variable)
    }
    try need("{")
    var rows: [[Term?]] = []
    while !take("}") {
      let start = token.start
      guard take("(") else { throw expected("a row in `()` or `}`") }
      var row: [Term?] = []
      while !take(")") { row.append(try dataValue()) }
      guard row.count == variables.count else {
        throw error(
          "this row has \(row.count) values where VALUES has \(variables.count) variables",
          at: start..<endOfLast)
      }
      rows.append(row)
    }
    return ValuesSyntax(variables: variables, rows: rows)
  }

  private mutating func dataValue() throws(SPARQLError) -> Term? {
    if take(keyword: "UNDEF") { return nil }
    if let iri = try optionalIRI() { return .iri(iri) }
    if let literal = try optionalLiteral() { return .literal(literal) }
    throw expected("an IRI, a literal or UNDEF", keywords: ["UNDEF"])
  }
}
