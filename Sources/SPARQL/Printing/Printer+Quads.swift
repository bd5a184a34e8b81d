import RDF

/// Templates and data, as what stands between curly brackets.
extension Printer {
  /// Writes a keyword with the triples of a template in brackets.
  mutating func block(_ head: String, triples: [TriplePattern]) {
    block(head, quads: triples.map { QuadTemplate($0) })
  }

  /// Writes a keyword with quads in brackets; neighbours of one graph share their GRAPH.
  mutating func block(_ head: String, quads: [QuadTemplate]) {
    line(head + " {")
    indented { printer in
      var rest = quads[...]
      while let first = rest.first {
        guard let graph = first.graph else {
          printer.takeTriples(of: nil, from: &rest)
          continue
        }
        printer.line("GRAPH \(TermText.text(graph)) {")
        printer.indented { $0.takeTriples(of: graph, from: &rest) }
        printer.line("}")
      }
    }
    line("}")
  }

  /// Writes the first quads as triples, as long as they belong to that graph.
  private mutating func takeTriples(
    of graph: TermPattern?, from quads: inout ArraySlice<QuadTemplate>
  ) {
    while let quad = quads.first, quad.graph == graph {
      line(text(of: quad.triple))
      quads.removeFirst()
    }
  }
}

extension QuadTemplate {
  /// Data as a template without variables.
  init(_ quad: Quad) {
    self.init(
      TriplePattern(
        .term(quad.triple.subject), .term(.iri(quad.triple.predicate)), .term(quad.triple.object)),
      graph: quad.graph.map { .term($0) })
  }
}
