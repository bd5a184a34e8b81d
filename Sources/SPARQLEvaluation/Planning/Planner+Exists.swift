import RDF
import SPARQL

extension Planner {
  /// An expression whose EXISTS patterns are asked of the graph that the expression stands in.
  func localised(_ expression: Expression, _ graph: QuadPattern.Graph) throws -> Expression {
    guard expression.containsExists else { return expression }
    switch graph {
    case .defaultGraph: return expression
    case .variable(let variable):
      return expression.mappingExists { .graph(.variable(variable), $0) }
    case .named(let id):
      let name = try context.decode(id).term
      return expression.mappingExists { .graph(.term(name), $0) }
    }
  }

  func localised(
    _ binding: AggregateBinding, _ graph: QuadPattern.Graph
  ) throws -> AggregateBinding {
    var result = binding
    switch binding.aggregate {
    case .countAll: break
    case .of(let function, let expression, let distinct):
      result.aggregate = .of(function, try localised(expression, graph), distinct: distinct)
    case .groupConcat(let expression, let separator, let distinct):
      result.aggregate = .groupConcat(
        try localised(expression, graph), separator: separator, distinct: distinct)
    }
    return result
  }
}
