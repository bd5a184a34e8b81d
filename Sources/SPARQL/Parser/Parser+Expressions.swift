import RDF

/// Operators, from the weakest to the strongest.
extension Parser {
  /// How strongly a binary operator binds: `||` 1, `&&` 2, comparison 3, sum 4, product 5.
  private var precedence: Int? {
    switch token.kind {
    case .symbol("||"): 1
    case .symbol("&&"): 2
    case .symbol("="), .symbol("!="), .symbol("<"), .symbol("<="), .symbol(">"), .symbol(">="): 3
    case .symbol("+"), .symbol("-"): 4
    case .symbol("*"), .symbol("/"): 5
    case .word: ["IN", "NOT"].contains(token.keyword ?? "") ? 3 : nil
    case .iri, .prefixedName, .blankNode, .variable, .string, .languageTag, .integer, .decimal,
      .double, .symbol, .end:
      nil
    }
  }

  /// Reads an expression whose operators bind at least that strongly.
  ///
  /// One function for all binary operators keeps the stack of nested brackets short.
  mutating func expression(from minimum: Int = 1) throws(SPARQLError) -> ExpressionSyntax {
    var left = try unary()
    var highest = 5
    while let precedence, precedence >= minimum, precedence <= highest {
      let start = left.range.lowerBound
      if case .word = token.kind {
        left = try membership(of: left)
      } else {
        guard case .symbol(let symbol) = token.kind else { break }
        advance()
        let right = try expression(from: precedence + 1)
        left = try node(binary(symbol, left, right), from: start)
      }
      // Comparisons do not chain: `1 < 2 < 3` is refused where the second one stands.
      highest = precedence == 3 ? 2 : precedence
    }
    return left
  }

  private func binary(
    _ symbol: String, _ left: ExpressionSyntax, _ right: ExpressionSyntax
  ) -> ExpressionSyntax.Kind {
    if let comparison = Expression.Comparison(rawValue: symbol) {
      return .compare(comparison, left, right)
    }
    if let operation = Expression.ArithmeticOperator(rawValue: symbol) {
      return .arithmetic(operation, left, right)
    }
    return symbol == "||" ? .or(left, right) : .and(left, right)
  }

  private mutating func membership(
    of left: ExpressionSyntax
  ) throws(SPARQLError) -> ExpressionSyntax {
    let negated = take(keyword: "NOT")
    try need(keyword: "IN")
    let list = try expressionList()
    return try node(.isIn(left, list, negated: negated), from: left.range.lowerBound)
  }

  private mutating func unary() throws(SPARQLError) -> ExpressionSyntax {
    let start = token.start
    if take("!") {
      let operand = try nested { parser throws(SPARQLError) in try parser.unary() }
      return try node(.not(operand), from: start)
    }
    guard at("-") || at("+") else { return try primary() }
    if let literal = try optionalLiteral() {
      return try node(.term(.literal(literal)), from: start)
    }
    let isMinus = at("-")
    advance()
    let operand = try primary()
    return try node(isMinus ? .negate(operand) : .plus(operand), from: start)
  }

  /// Reads a term, a variable, a call or something in brackets.
  mutating func primary() throws(SPARQLError) -> ExpressionSyntax {
    let start = token.start
    if at("(") { return try bracketed() }
    if case .variable(let name) = token.kind {
      advance()
      return try node(.variable(Variable(name)), from: start)
    }
    if let iri = try optionalIRI() {
      guard at("(") else { return try node(.term(.iri(iri)), from: start) }
      if following.keyword == "DISTINCT" {
        throw error(
          "aggregates of one's own are not supported", at: start..<following.end)
      }
      return try functionCall(iri, from: start)
    }
    if let literal = try optionalLiteral() {
      return try node(.term(.literal(literal)), from: start)
    }
    guard case .word = token.kind else { throw expected("an expression") }
    return try call()
  }

  /// Reads an expression in brackets.
  mutating func bracketed() throws(SPARQLError) -> ExpressionSyntax {
    try need("(")
    let expression = try nested { parser throws(SPARQLError) in try parser.expression() }
    guard take(")") else { throw expected("`)` or an operator") }
    return expression
  }

  /// Reads what FILTER and HAVING take: brackets or a call.
  mutating func constraint() throws(SPARQLError) -> ExpressionSyntax {
    if at("(") { return try bracketed() }
    let start = token.start
    if let iri = try optionalIRI() {
      guard at("(") else { throw expected("`(`") }
      return try functionCall(iri, from: start)
    }
    guard case .word = token.kind, optionalBoolean == nil else {
      throw expected("a condition in brackets or a call")
    }
    return try call()
  }

  private var optionalBoolean: String? {
    ["TRUE", "FALSE"].first { $0 == token.keyword }
  }

  /// Reads expressions in brackets, between commas; there may be none.
  mutating func expressionList() throws(SPARQLError) -> [ExpressionSyntax] {
    try nested { parser throws(SPARQLError) in
      try parser.need("(")
      if parser.take(")") { return [] }
      var list = [try parser.expression()]
      while parser.take(",") { list.append(try parser.expression()) }
      guard parser.take(")") else { throw parser.expected("`,` or `)`") }
      return list
    }
  }

  /// Makes a node that ends where the last token did.
  func node(_ kind: ExpressionSyntax.Kind, from start: Int) throws(SPARQLError) -> ExpressionSyntax
  {
    var depth = kind.operands.map(\.depth).max() ?? 0
    if case .exists(let group) = kind { depth = group.depth }
    let range = start..<max(start, endOfLast)
    try checkDepth(depth + 1, at: range)
    return ExpressionSyntax(kind: kind, range: range, depth: depth + 1)
  }
}
