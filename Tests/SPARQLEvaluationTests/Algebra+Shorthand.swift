import RDF
import SPARQL
import SPARQLEvaluation

/// Short ways to write data and algebra in tests: `"?x"` is a variable, `"a"` an IRI, `"'a'"` a
/// text and `"5"` a number.
func term(_ text: String) -> Term {
  if let number = Int(text) { return .literal(Literal(number)) }
  if text.hasPrefix("'") { return .literal(Literal(String(text.dropFirst().dropLast()))) }
  if text.hasPrefix("_:") { return .blankNode(BlankNode(String(text.dropFirst(2)))) }
  return .iri(text)
}

func place(_ text: String) -> TermPattern {
  text.hasPrefix("?") ? .variable(variable(text)) : .term(term(text))
}

func variable(_ text: String) -> Variable {
  Variable(text.hasPrefix("?") ? String(text.dropFirst()) : text)
}

func expression(_ text: String) -> Expression {
  text.hasPrefix("?") ? .variable(variable(text)) : .term(term(text))
}

/// A basic graph pattern of lines of three words each.
func bgp(_ lines: String...) -> GraphPattern {
  .bgp(
    lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return TriplePattern(place(words[0]), place(words[1]), place(words[2]))
    })
}

/// Quads of lines of three or four words each.
func quads(_ lines: String...) -> [Quad] {
  lines.map { line in
    let words = line.split(separator: " ").map(String.init)
    return Quad(
      Triple(term(words[0]), IRI(words[1]), term(words[2])),
      graph: words.count > 3 ? term(words[3]) : nil)
  }
}

extension GraphPattern {
  /// The rows of the pattern as text: `x=a y=1`, sorted.
  func rows(
    in dataset: any Dataset, options: EvaluationOptions = EvaluationOptions(),
    bindings: [Variable: Term] = [:], _ names: String...
  ) throws -> [String] {
    let variables = names.map(variable)
    let query = Query(form: .select(variables), pattern: .project(self, variables))
    var solutions = try QueryEngine(dataset: dataset, options: options)
      .select(query, bindings: bindings)
    return try solutions.allRows().map { row in
      zip(names, row).compactMap { name, term in term.map { "\(name)=\(text($0))" } }
        .joined(separator: " ")
    }
  }
}

/// A term as these tests write it.
func text(_ term: Term) -> String {
  switch term {
  case .iri(let iri): return iri.value
  case .blankNode(let node): return node.description
  case .literal(let literal):
    if literal.datatype == XSD.string { return "'\(literal.lexicalForm)'" }
    return literal.lexicalForm
  }
}
