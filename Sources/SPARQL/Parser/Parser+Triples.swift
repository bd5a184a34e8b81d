import RDF

/// Triples, property lists and collections.
extension Parser {
  /// Reads triples up to something that starts none.
  mutating func triplesBlock() throws(SPARQLError) -> [TripleSyntax] {
    var triples: [TripleSyntax] = []
    while startsTriple {
      try triplesSameSubject(&triples)
      if !take(".") { break }
    }
    return triples
  }

  /// Whether the next token can be the subject of a triple.
  var startsTriple: Bool {
    switch token.kind {
    case .iri, .prefixedName, .blankNode, .variable, .string, .integer, .decimal, .double: true
    case .symbol(let symbol): ["(", "[", "+", "-"].contains(symbol)
    case .word: ["TRUE", "FALSE"].contains(token.keyword ?? "")
    case .languageTag, .end: false
    }
  }

  private mutating func triplesSameSubject(
    _ triples: inout [TripleSyntax]
  ) throws(SPARQLError) {
    let start = token.start
    if let subject = try optionalTerm() {
      if case .term(.literal) = subject, !role.allowsVariables {
        // The grammar lets it pass, but no graph can hold it.
        throw error("a literal cannot be the subject of a triple", at: start..<endOfLast)
      }
      try propertyList(of: subject, into: &triples, required: true)
      return
    }
    // `[ … ]` and `( … )` have said something already.
    let subject = try node(into: &triples)
    try propertyList(of: subject, into: &triples, required: false)
  }

  /// Reads a term, a `[ … ]` or a `( … )`.
  private mutating func node(into triples: inout [TripleSyntax]) throws(SPARQLError) -> TermPattern
  {
    if let term = try optionalTerm() { return term }
    if at("[") {
      try checkBlankNode()
      var inner: [TripleSyntax] = []
      let node = try nested { parser throws(SPARQLError) in
        parser.advance()
        let node = parser.freshBlankNode()
        try parser.propertyList(of: node, into: &inner, required: true)
        guard parser.take("]") else { throw parser.expected("`]`, `;` or `,`") }
        return node
      }
      triples += inner
      return node
    }
    guard at("(") else {
      throw expected(role.allowsVariables ? "a term or a variable" : "a term")
    }
    try checkBlankNode()
    var inner: [TripleSyntax] = []
    let head = try nested { parser throws(SPARQLError) in try parser.collection(into: &inner) }
    triples += inner
    return head
  }

  /// Reads `( a b c )`, which is not empty.
  private mutating func collection(
    into triples: inout [TripleSyntax]
  ) throws(SPARQLError) -> TermPattern {
    try need("(")
    let head = freshBlankNode()
    var current = head
    while true {
      let value = try node(into: &triples)
      triples.append(
        TripleSyntax(
          subject: current, verb: .path(.predicate(RDFVocabulary.first)), object: value))
      let isLast = take(")")
      let next = isLast ? .term(.iri(RDFVocabulary.nil)) : freshBlankNode()
      triples.append(
        TripleSyntax(
          subject: current, verb: .path(.predicate(RDFVocabulary.rest)), object: next))
      if isLast { return head }
      current = next
    }
  }

  private mutating func propertyList(
    of subject: TermPattern, into triples: inout [TripleSyntax], required: Bool
  ) throws(SPARQLError) {
    guard let first = try optionalVerb() else {
      if required { throw expected("a property") }
      return
    }
    var verb = first
    while true {
      repeat {
        var inner: [TripleSyntax] = []
        let object = try node(into: &inner)
        triples.append(TripleSyntax(subject: subject, verb: verb, object: object))
        triples += inner
      } while take(",")
      guard take(";") else { return }
      while take(";") {}
      guard let next = try optionalVerb() else { return }
      verb = next
    }
  }

  /// Reads a variable or a path; nil (and nothing read) where neither is next.
  private mutating func optionalVerb() throws(SPARQLError) -> VerbSyntax? {
    switch token.kind {
    case .variable(let name):
      try checkVariable()
      advance()
      return .variable(Variable(name))
    case .iri, .prefixedName: break
    case .word(let word):
      guard word == "a" else { return nil }
    case .symbol(let symbol):
      guard ["^", "!", "("].contains(symbol) else { return nil }
      guard role.allowsPaths else { throw pathInTemplate() }
    case .blankNode, .string, .languageTag, .integer, .decimal, .double, .end: return nil
    }
    guard !role.allowsPaths else { return .path(try path()) }
    let property = try property()
    let goesOn = ["/", "|", "^", "*", "?", "+"].contains { at($0) } && !atSignedNumber
    guard !goesOn else { throw pathInTemplate() }
    return .path(.predicate(property))
  }
}
