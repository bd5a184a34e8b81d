import RDF

extension Query {
  /// The query as an S-expression: its form, what it makes, the graphs it asks, its pattern.
  ///
  ///     (construct (template (triple ?s <p> ?o)) (from <g>) (bgp (triple ?o <q> ?s)))
  public var sExpression: String {
    let dataset = SExpression.dataset(defaultGraphs, namedGraphs)
    let pattern = SExpression.text(of: pattern)
    let expression: SExpression =
      switch form {
      case .select(let variables):
        .list("select", [.list(variables.map(SExpression.atom))] + dataset + [pattern])
      case .ask: .list("ask", dataset + [pattern])
      case .construct(let template):
        .list(
          "construct", [.list("template", template.map(SExpression.text))] + dataset + [pattern])
      case .describe(let resources):
        .list("describe", [.list(resources.map(SExpression.atom))] + dataset + [pattern])
      }
    return expression.text(indent: 0)
  }
}
