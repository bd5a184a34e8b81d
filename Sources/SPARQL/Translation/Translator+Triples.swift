import RDF

/// Triples to basic graph patterns, paths to triples as far as they go.
///
/// See <https://www.w3.org/TR/sparql11-query/#sparqlTranslatePathExpressions>.
extension Translator {
  /// The pattern joined with a block of triples.
  mutating func add(_ triples: [TripleSyntax], to pattern: GraphPattern) -> GraphPattern {
    var block = TriplesBlock()
    for triple in triples {
      switch triple.verb {
      case .variable(let variable):
        block.add(TriplePattern(triple.subject, .variable(variable), triple.object))
      case .path(let path): add(path, triple.subject, triple.object, to: &block)
      }
    }
    block.flush()
    var result = pattern
    for part in block.parts { result = result.joined(with: part) }
    return result
  }

  private mutating func add(
    _ path: PropertyPath, _ subject: TermPattern, _ object: TermPattern,
    to block: inout TriplesBlock
  ) {
    switch path {
    case .predicate(let iri): block.add(TriplePattern(subject, .term(.iri(iri)), object))
    case .inverse(let path): add(path, object, subject, to: &block)
    case .sequence(let first, let second):
      let middle = TermPattern.variable(Variable("_:" + blankNodes.fresh()))
      add(first, subject, middle, to: &block)
      add(second, middle, object, to: &block)
    case .alternative, .zeroOrMore, .oneOrMore, .zeroOrOne, .negatedPropertySet:
      block.add(path, subject, object)
    }
  }
}

/// Triples and paths in their order, neighbouring triples in one basic graph pattern.
private struct TriplesBlock {
  private(set) var parts: [GraphPattern] = []
  private var triples: [TriplePattern] = []

  mutating func add(_ triple: TriplePattern) { triples.append(triple) }

  mutating func add(_ path: PropertyPath, _ subject: TermPattern, _ object: TermPattern) {
    flush()
    parts.append(.path(subject, path, object))
  }

  mutating func flush() {
    if !triples.isEmpty { parts.append(.bgp(triples)) }
    triples = []
  }
}
