import SPARQL

/// A pattern of EXISTS and what it shares with the rows that it is asked for.
struct ExistsQuestion {
  let pattern: GraphPattern
  /// The columns that the pattern mentions.
  let shared: [Variable]
  /// Whether the pattern can be evaluated once for many rows.
  ///
  /// All that it shares with them has to be bound in every one of its solutions.
  let isSeedable: Bool
  /// Where the keys of the rows are put.
  let seed: Seed

  init(_ pattern: GraphPattern, columns: [Variable], context: EvaluationContext) {
    self.pattern = pattern
    let mentioned = pattern.mentioned
    shared = columns.filter(mentioned.contains)
    isSeedable =
      context.options.isOptimised && !shared.isEmpty
      && pattern.certain.isSuperset(of: shared) && !pattern.hasPathOfNoLength(at: shared)
    seed = Seed(shared)
  }

  /// The plan for the keys of many rows or, where that is not possible, for those without values.
  func plan(_ context: EvaluationContext) throws -> Plan {
    let planner = Planner(context: context)
    guard isSeedable else { return try planner.plan(pattern, in: .defaultGraph) }
    // One solution is as good as many.
    let inner = try planner.ignoringRepetitions(reading: Set(shared))
      .plan(pattern, in: .defaultGraph, seed: seed)
    return planner.project(inner, shared)
  }
}
