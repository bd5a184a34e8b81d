import RDF

/// SELECT and the modifiers of a solution sequence.
extension Parser {
  static let modifierKeywords = ["GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "VALUES"]

  /// Reads SELECT of a query.
  mutating func select() throws(SPARQLError) -> QuerySyntax {
    var query = QuerySyntax(form: .select(try selectClause()))
    try dataset(&query)
    try whereClause(&query)
    try modifiers(&query)
    return query
  }

  /// Reads SELECT inside a group, up to the bracket that closes it.
  mutating func subquery() throws(SPARQLError) -> QuerySyntax {
    var query = QuerySyntax(form: .select(try selectClause()))
    try whereClause(&query)
    try modifiers(&query)
    if take(keyword: "VALUES") { query.values = try values() }
    return query
  }

  private mutating func selectClause() throws(SPARQLError) -> SelectSyntax {
    try need(keyword: "SELECT")
    var clause = SelectSyntax(range: token.start..<token.end)
    if take(keyword: "DISTINCT") {
      clause.duplicates = .removed
    } else if take(keyword: "REDUCED") {
      clause.duplicates = .reduced
    }
    clause.range = token.start..<token.end
    if take("*") { return clause }
    var items: [ProjectionSyntax] = []
    while true {
      if case .variable = token.kind {
        items.append(ProjectionSyntax(variable: try variable(), expression: nil))
      } else if take("(") {
        let expression = try nested { parser throws(SPARQLError) in try parser.expression() }
        guard take(keyword: "AS") else {
          throw expected("AS and a variable", keywords: ["AS"])
        }
        items.append(ProjectionSyntax(variable: try variable(), expression: expression))
        try need(")")
      } else {
        break
      }
    }
    guard !items.isEmpty else {
      let isCall: Bool =
        if case .word = token.kind { following.kind == .symbol("(") } else { false }
      let error = expected("a variable, `(… AS ?name)` or `*`", keywords: ["DISTINCT", "REDUCED"])
      guard isCall else { throw error }
      throw SPARQLError(
        error.message, at: error.range, line: error.line,
        suggestion:
          "an expression wants brackets and a name: `(\(token.keyword ?? "")(…) AS ?name)`")
    }
    clause.items = items
    clause.range = clause.range.lowerBound..<endOfLast
    return clause
  }

  /// Reads GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET.
  mutating func modifiers(_ query: inout QuerySyntax) throws(SPARQLError) {
    if take(keyword: "GROUP") {
      try need(keyword: "BY")
      repeat { query.groupBy.append(try groupCondition()) } while startsCondition
    }
    if take(keyword: "HAVING") {
      repeat { query.having.append(try constraint()) } while startsCondition
    }
    if take(keyword: "ORDER") {
      try need(keyword: "BY")
      repeat { query.orderBy.append(try orderCondition()) } while startsCondition
    }
    while true {
      if at(keyword: "LIMIT"), query.limit == nil {
        advance()
        query.limit = try count()
      } else if at(keyword: "OFFSET"), query.offset == nil {
        advance()
        query.offset = try count()
      } else {
        return
      }
    }
  }

  /// Whether another condition of GROUP BY, HAVING or ORDER BY follows.
  private var startsCondition: Bool {
    switch token.kind {
    case .variable, .iri, .prefixedName: true
    case .symbol(let symbol): symbol == "("
    case .word:
      !Self.modifierKeywords.contains(token.keyword ?? "")
        && (following.kind == .symbol("(")
          || ["NOT", "EXISTS"].contains(token.keyword ?? ""))
    case .blankNode, .string, .languageTag, .integer, .decimal, .double, .end: false
    }
  }

  private mutating func groupCondition() throws(SPARQLError) -> GroupConditionSyntax {
    if case .variable = token.kind {
      return GroupConditionSyntax(expression: try primary(), variable: nil)
    }
    guard take("(") else {
      return GroupConditionSyntax(expression: try constraint(), variable: nil)
    }
    let expression = try nested { parser throws(SPARQLError) in try parser.expression() }
    let name = take(keyword: "AS") ? try variable() : nil
    try need(")")
    return GroupConditionSyntax(expression: expression, variable: name)
  }

  private mutating func orderCondition() throws(SPARQLError) -> OrderConditionSyntax {
    if at(keyword: "ASC") || at(keyword: "DESC") {
      let descending = at(keyword: "DESC")
      advance()
      guard at("(") else { throw expected("`(` behind ASC or DESC") }
      return OrderConditionSyntax(expression: try bracketed(), descending: descending)
    }
    if case .variable = token.kind {
      return OrderConditionSyntax(expression: try primary(), descending: false)
    }
    return OrderConditionSyntax(expression: try constraint(), descending: false)
  }

  private mutating func count() throws(SPARQLError) -> Int {
    guard case .integer(let digits) = token.kind else { throw expected("a whole number") }
    guard let count = Int(digits) else {
      throw error("the number \(digits.prefix(30)) is too large", at: token.start..<token.end)
    }
    advance()
    return count
  }
}
