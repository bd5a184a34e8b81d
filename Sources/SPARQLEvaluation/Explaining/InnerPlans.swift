import SPARQL

/// The plans that are made while a query runs, for explanations: those of the patterns of EXISTS and
/// of `GRAPH ?g`, which are planned for the keys or the graph that have come by then.
final class InnerPlans {
  /// Whether the query is run, so that the steps are measured.
  private let isMeasured: Bool
  private var plans: [GraphPattern: Plan] = [:]

  init(isMeasured: Bool) { self.isMeasured = isMeasured }

  /// The plan to be run, with the counters that are shown for the pattern.
  ///
  /// A pattern can be planned once for each key or graph. What plans of the same form do is added up;
  /// one of another form goes unnoted.
  func noting(_ plan: Plan, of pattern: GraphPattern) -> Plan {
    guard let known = plans[pattern] else {
      let noted = isMeasured ? plan.measured() : plan
      plans[pattern] = noted
      return noted
    }
    return plan.sharingCounters(of: known) ?? plan
  }

  /// The plan of a pattern, made now where none was needed so far.
  func plan(of pattern: GraphPattern, make: () throws -> Plan) rethrows -> Plan {
    try plans[pattern] ?? noting(make(), of: pattern)
  }
}

/// A pattern that is planned apart from the step that asks it.
struct InnerPattern {
  enum Kind {
    case exists
    case eachGraph(Variable)
  }

  var kind: Kind
  var pattern: GraphPattern
  /// The columns of the rows that it is asked for.
  var columns: [Variable]
}

extension Plan {
  /// The patterns that are planned when the step runs.
  var innerPatterns: [InnerPattern] {
    func inner(_ expressions: [Expression?], _ columns: [Variable]) -> [InnerPattern] {
      expressions.flatMap { $0?.existsPatterns ?? [] }
        .map { InnerPattern(kind: .exists, pattern: $0, columns: columns) }
    }
    switch node {
    case .filter(let input, let condition): return inner([condition], input.columns)
    case .extend(let input, _, let expression): return inner([expression], input.columns)
    case .group(let input, _, let aggregates):
      return inner(aggregates.map { $0.aggregate.expression }, input.columns)
    case .sort(let input, let keys, _), .firstRows(let input, let keys, _):
      return inner(keys.map(\.expression), input.columns)
    case .sideJoin(let join):
      guard case .left(let condition) = join.kind else { return [] }
      return inner(
        [condition],
        join.left.columns + join.right.columns.filter { !join.left.columns.contains($0) })
    case .graphLoop(let variable, let pattern):
      return [InnerPattern(kind: .eachGraph(variable), pattern: pattern, columns: [])]
    case .unit, .nothing, .table, .seed, .scan, .pairScan, .patternJoin, .orderedJoin, .path,
      .hashJoin, .service, .union, .project, .distinct, .slice:
      return []
    }
  }

  /// The plan with the counters of another one; nil where that is of another form.
  fileprivate func sharingCounters(of other: Plan) -> Plan? {
    guard node.name == other.node.name, inputs.count == other.inputs.count else { return nil }
    var (index, isAlike) = (0, true)
    var result = mappingInputs { input in
      defer { index += 1 }
      let shared = input.sharingCounters(of: other.inputs[index])
      if shared == nil { isAlike = false }
      return shared ?? input
    }
    result.counter = other.counter
    return isAlike ? result : nil
  }
}

extension Expression {
  /// The patterns of EXISTS anywhere in the expression.
  fileprivate var existsPatterns: [GraphPattern] {
    if case .exists(let pattern) = self { return [pattern] }
    return children.flatMap(\.existsPatterns)
  }
}
