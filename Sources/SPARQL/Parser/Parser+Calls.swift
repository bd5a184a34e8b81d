import RDF

/// Built-in functions and aggregates.
extension Parser {
  /// Reads a call by name, EXISTS and NOT EXISTS included.
  mutating func call() throws(SPARQLError) -> ExpressionSyntax {
    let start = token.start
    let name = token.keyword ?? ""
    switch name {
    case "EXISTS":
      advance()
      return try node(.exists(try group()), from: start)
    case "NOT":
      advance()
      let inner = token.start
      try need(keyword: "EXISTS")
      return try node(.not(try node(.exists(try group()), from: inner)), from: start)
    case "BOUND":
      advance()
      try need("(")
      let variable = try variable().variable
      try need(")")
      return try node(.bound(variable), from: start)
    case "IF":
      advance()
      let list = try arguments(of: name, 3...3, from: start)
      return try node(.ifThenElse(list[0], list[1], list[2]), from: start)
    case "COALESCE":
      advance()
      return try node(.coalesce(try expressionList()), from: start)
    case "COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT":
      advance()
      return try node(try aggregate(name), from: start)
    default:
      guard let function = BuiltIn(rawValue: name) else { throw unknownFunction() }
      advance()
      let list = try arguments(of: name, function.argumentCounts, from: start)
      return try node(.builtIn(function, list), from: start)
    }
  }

  /// Reads the arguments of a function that an IRI names; functions of our own have to exist.
  mutating func functionCall(_ name: IRI, from start: Int) throws(SPARQLError) -> ExpressionSyntax {
    guard name.value.hasPrefix(Rap.namespace) else {
      return try node(.function(name, try expressionList()), from: start)
    }
    guard let function = ExtensionFunction(name) else {
      let typed = String(name.value.dropFirst(Rap.namespace.count))
      throw error(
        "there is no function rap:\(typed.prefix(40))", at: start..<endOfLast,
        suggestion: nearest(to: typed, among: ExtensionFunction.allCases.map(\.rawValue))
          .map { "did you mean rap:\($0)?" })
    }
    let list = try arguments(of: "rap:\(function.rawValue)", function.argumentCounts, from: start)
    return try node(.function(name, list), from: start)
  }

  private func unknownFunction() -> SPARQLError {
    guard case .word(let word) = token.kind, following.kind == .symbol("(") else {
      return expected(
        "an expression",
        keywords: BuiltIn.allCases.map(\.rawValue) + ["EXISTS", "NOT", "TRUE", "FALSE"])
    }
    let special = ["BOUND", "IF", "COALESCE", "EXISTS", "GROUP_CONCAT", "ASC", "DESC"]
    let known =
      BuiltIn.allCases.map(\.rawValue) + Aggregate.Function.allCases.map(\.rawValue) + special
    return error(
      "there is no function \(word.prefix(40))", at: token.start..<token.end,
      suggestion: nearest(to: word, among: known).map { "did you mean \($0)?" })
  }

  private mutating func arguments(
    of name: String, _ counts: ClosedRange<Int>, from start: Int
  ) throws(SPARQLError) -> [ExpressionSyntax] {
    let list = try expressionList()
    guard counts.contains(list.count) else {
      let wanted =
        counts.upperBound == .max
        ? "at least \(counts.lowerBound)"
        : counts.count == 1
          ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      throw error(
        "\(name) takes \(wanted) argument\(wanted == "1" ? "" : "s"), not \(list.count)",
        at: start..<endOfLast)
    }
    return list
  }

  private mutating func aggregate(_ name: String) throws(SPARQLError) -> ExpressionSyntax.Kind {
    try need("(")
    let distinct = take(keyword: "DISTINCT")
    if name == "COUNT", take("*") {
      try need(")")
      return .countAll(distinct: distinct)
    }
    let expression = try nested { parser throws(SPARQLError) in try parser.expression() }
    if name == "GROUP_CONCAT" {
      var separator = " "
      if take(";") {
        try need(keyword: "SEPARATOR")
        try need("=")
        guard case .string(let value) = token.kind else { throw expected("a text") }
        separator = value
        advance()
      }
      try need(")")
      return .groupConcat(expression, separator: separator, distinct: distinct)
    }
    guard take(")") else { throw expected("`)`: \(name) takes one argument") }
    guard let function = Aggregate.Function(rawValue: name) else { throw unknownFunction() }
    return .aggregate(function, expression, distinct: distinct)
  }
}

extension BuiltIn {
  /// How many arguments the function takes.
  public var argumentCounts: ClosedRange<Int> {
    switch self {
    case .rand, .now, .uuid, .struuid: 0...0
    case .bnode: 0...1
    case .concat: 0...Int.max
    case .langMatches, .contains, .strstarts, .strends, .strbefore, .strafter, .strlang, .strdt,
      .sameTerm:
      2...2
    case .regex, .substr: 2...3
    case .replace: 3...4
    case .str, .lang, .datatype, .iri, .uri, .abs, .ceil, .floor, .round, .strlen, .ucase, .lcase,
      .encodeForURI, .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz, .md5, .sha1,
      .sha256, .sha384, .sha512, .isIRI, .isURI, .isBlank, .isLiteral, .isNumeric:
      1...1
    }
  }
}
