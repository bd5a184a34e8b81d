import RDF

/// Property paths.
extension Parser {
  /// Reads a path: alternatives of sequences.
  mutating func path() throws(SPARQLError) -> PropertyPath {
    let start = token.start
    var path = try pathSequence()
    var length = 1
    while take("|") {
      path = .alternative(path, try pathSequence())
      length += 1
      try checkDepth(length, at: start..<endOfLast)
    }
    return path
  }

  private mutating func pathSequence() throws(SPARQLError) -> PropertyPath {
    let start = token.start
    var path = try pathElement()
    var length = 1
    while take("/") {
      path = .sequence(path, try pathElement())
      length += 1
      try checkDepth(length, at: start..<endOfLast)
    }
    return path
  }

  private mutating func pathElement() throws(SPARQLError) -> PropertyPath {
    let isInverse = take("^")
    var path = try pathPrimary()
    if take("*") {
      path = .zeroOrMore(path)
    } else if !atSignedNumber, take("+") {
      path = .oneOrMore(path)
    } else if take("?") {
      path = .zeroOrOne(path)
    }
    return isInverse ? .inverse(path) : path
  }

  private mutating func pathPrimary() throws(SPARQLError) -> PropertyPath {
    if take("!") { return try negatedSet() }
    if take("(") {
      let path = try nested { parser throws(SPARQLError) in try parser.path() }
      try need(")")
      return path
    }
    return .predicate(try property())
  }

  private mutating func negatedSet() throws(SPARQLError) -> PropertyPath {
    var forward: [IRI] = []
    var inverse: [IRI] = []
    func add(_ parser: inout Parser) throws(SPARQLError) {
      if parser.take("^") {
        inverse.append(try parser.property())
      } else {
        forward.append(try parser.property())
      }
    }
    if take("(") {
      if !at(")") {
        repeat { try add(&self) } while take("|")
      }
      try need(")")
    } else {
      try add(&self)
    }
    return .negatedPropertySet(forward: forward, inverse: inverse)
  }

  /// Reads one property, `a` included.
  mutating func property() throws(SPARQLError) -> IRI {
    if case .word("a") = token.kind {
      advance()
      return RDFVocabulary.type
    }
    return try iri("a property")
  }
}
