import RDF
import SPARQL

/// What is planned while a query runs, below the step that asks it.
extension PlanTree {
  /// The tree of such a pattern; nil where there is nothing that it could be asked of.
  init?(
    _ inner: InnerPattern, context: EvaluationContext, prefixes: [String: String]
  ) throws {
    guard let plans = context.innerPlans else { return nil }
    let plan: Plan
    switch inner.kind {
    case .exists:
      let question = ExistsQuestion(inner.pattern, columns: inner.columns, context: context)
      plan = try plans.plan(of: inner.pattern) { try question.plan(context) }
      label =
        question.isSeedable
        ? "Exists, by keys " + question.shared.map { "?" + $0.name }.joined(separator: " ")
        : "Exists, row by row"
    case .eachGraph(let variable):
      guard let graph = try context.someGraph() else { return nil }
      plan = try plans.plan(of: inner.pattern) {
        try Planner(context: context).plan(inner.pattern, in: .named(graph))
      }
      label = "Each graph ?" + variable.name
    }
    estimatedRows = plan.rows
    measured = plan.counter?.measurement
    inputs = [try PlanTree(plan, context: context, prefixes: prefixes)]
  }
}

extension EvaluationContext {
  /// One of the named graphs, nil where there is none.
  fileprivate func someGraph() throws -> TermID? {
    if let restriction { return restriction.namedGraphs.min() }
    if let known = namedGraphs { return known.first }
    var cursor = try dataset.matches(IDPattern(graph: .anyNamed))
    var block = MatchBlock(wanted: (false, false, false, true))
    while block.graphs.isEmpty, try cursor.next(into: &block) {}
    return block.graphs.first
  }
}
