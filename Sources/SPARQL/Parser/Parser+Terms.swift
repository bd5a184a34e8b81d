import RDF

/// IRIs, literals, variables and blank nodes.
extension Parser {
  /// An IRI against the base.
  func resolved(_ value: String) -> IRI {
    let iri = IRI(value)
    return base.map { iri.resolved(against: $0) } ?? iri
  }

  /// Reads an IRI, written out or by its prefix; nil (and nothing read) where none is next.
  mutating func optionalIRI() throws(SPARQLError) -> IRI? {
    switch token.kind {
    case .iri(let value):
      advance()
      return resolved(value)
    case .prefixedName(let prefix, let local):
      guard let namespace = prefixes[prefix] ?? options.knownPrefixes[prefix] else {
        let near = nearest(
          to: prefix, among: Array(prefixes.keys) + Array(options.knownPrefixes.keys))
        throw error(
          "the prefix `\(prefix):` is not declared", at: token.start..<token.end,
          suggestion: near.map { "did you mean `\($0):`?" }
            ?? "declare it at the start: `PREFIX \(prefix): <…>`")
      }
      advance()
      return IRI(namespace + local)
    case .blankNode, .variable, .string, .languageTag, .integer, .decimal, .double, .word, .symbol,
      .end:
      return nil
    }
  }

  /// Reads an IRI, which has to be next.
  mutating func iri(_ what: String) throws(SPARQLError) -> IRI {
    guard let iri = try optionalIRI() else { throw expected(what) }
    return iri
  }

  /// Reads a variable, which has to be next.
  mutating func variable() throws(SPARQLError) -> VariableSyntax {
    guard case .variable(let name) = token.kind else { throw expected("a variable") }
    defer { advance() }
    return VariableSyntax(variable: Variable(name), range: token.start..<token.end)
  }

  /// Reads a variable or an IRI; nil (and nothing read) where neither is next.
  mutating func variableOrIRI() throws(SPARQLError) -> TermPattern? {
    if case .variable(let name) = token.kind {
      try checkVariable()
      advance()
      return .variable(Variable(name))
    }
    return try optionalIRI().map { .term(.iri($0)) }
  }

  /// Reads a literal; nil (and nothing read) where none is next.
  mutating func optionalLiteral() throws(SPARQLError) -> Literal? {
    switch token.kind {
    case .string(let value):
      advance()
      if case .languageTag(let tag) = token.kind {
        advance()
        return Literal(value, language: tag)
      }
      if take("^^") { return Literal(value, datatype: try iri("the IRI of a datatype")) }
      return Literal(value)
    case .integer, .decimal, .double: return number(sign: "")
    case .symbol("+"), .symbol("-"):
      guard atSignedNumber else { return nil }
      let sign = at("-") ? "-" : "+"
      advance()
      return number(sign: sign)
    case .word:
      guard let keyword = token.keyword, keyword == "TRUE" || keyword == "FALSE" else { return nil }
      advance()
      return Literal(keyword == "TRUE")
    case .iri, .prefixedName, .blankNode, .variable, .languageTag, .symbol, .end: return nil
    }
  }

  /// Whether a number with a sign is next: a sign belongs to the number that it touches.
  var atSignedNumber: Bool {
    guard at("+") || at("-"), following.start == token.end else { return false }
    switch following.kind {
    case .integer, .decimal, .double: return true
    case .iri, .prefixedName, .blankNode, .variable, .string, .languageTag, .word, .symbol, .end:
      return false
    }
  }

  private mutating func number(sign: String) -> Literal? {
    let literal: Literal
    switch token.kind {
    case .integer(let digits): literal = Literal(sign + digits, datatype: XSD.integer)
    case .decimal(let digits): literal = Literal(sign + digits, datatype: XSD.decimal)
    case .double(let digits): literal = Literal(sign + digits, datatype: XSD.double)
    case .iri, .prefixedName, .blankNode, .variable, .string, .languageTag, .word, .symbol, .end:
      return nil
    }
    advance()
    return literal
  }

  /// Reads a variable or a term, blank nodes and `()` included; nil where none is next.
  mutating func optionalTerm() throws(SPARQLError) -> TermPattern? {
    if let term = try variableOrIRI() { return term }
    if let literal = try optionalLiteral() { return .term(.literal(literal)) }
    switch token.kind {
    case .blankNode(let label):
      try checkBlankNode()
      guard blankNodes.claim(label, for: role) else { throw sharedLabel(label) }
      advance()
      return blankNode(label)
    case .symbol("("):
      guard following.kind == .symbol(")") else { return nil }
      advance()
      advance()
      return .term(.iri(RDFVocabulary.nil))
    case .symbol("["):
      guard following.kind == .symbol("]") else { return nil }
      try checkBlankNode()
      advance()
      advance()
      return freshBlankNode()
    case .iri, .prefixedName, .variable, .string, .languageTag, .integer, .decimal, .double, .word,
      .symbol, .end:
      return nil
    }
  }

  /// A blank node that nobody named.
  mutating func freshBlankNode() -> TermPattern { blankNode(blankNodes.fresh()) }

  private func blankNode(_ label: String) -> TermPattern {
    role == .pattern
      ? .variable(Variable("_:" + label)) : .term(.blankNode(BlankNode(label)))
  }

  private func sharedLabel(_ label: String) -> SPARQLError {
    let isData = role == .insertedData
    return error(
      "the blank node `_:\(label)` already stands in another \(isData ? "INSERT DATA" : "pattern")",
      at: token.start..<token.end,
      suggestion: isData
        ? "put what speaks of it into one INSERT DATA, or give it an IRI"
        : "a variable can be used in several patterns: `?\(label)`")
  }
}
