import Glibc
import SPARQL

/// Dropping what repeats early, where nobody counts how often it comes.
///
/// `DISTINCT` and aggregates such as `COUNT(DISTINCT ?article)` see no difference between a solution
/// that comes once and one that comes a hundred times. Then a variable that served to join two
/// patterns and is read nowhere else can go as soon as they are joined, and with it all rows that
/// are alike in the others:
///
///     Group ?a ?b, COUNT(DISTINCT ?art): ?s1 :reportedIn ?art; :speaker ?a . ?s2 :reportedIn ?art; :speaker ?b
///       →   Join(Distinct ?art ?a (…), Distinct ?art ?b (…))
extension Planner {
  /// When the rows of a join lose what is read no more.
  private enum Dropping: CaseIterable {
    case never
    /// Where that halves them.
    case whereItShrinks
    /// Everywhere, so that in the end no two rows are alike.
    case always
  }

  /// The planner of a pattern whose repetitions nobody counts, and of whose variables these are read.
  func ignoringRepetitions(reading variables: Set<Variable>) -> Planner {
    Planner(context: context, read: context.options.isOptimised ? variables : nil)
  }

  /// The planner of a pattern each solution of which counts.
  var countingRepetitions: Planner { Planner(context: context) }

  /// The planner of a part beside which others read these variables.
  func reading(also variables: Set<Variable>) -> Planner {
    Planner(context: context, read: read?.union(variables))
  }

  /// The planner of a part beside which the expression is worked out.
  func reading(also expression: Expression?) -> Planner {
    guard let expression else { return self }
    // What differs from row to row is asked of each row that there is.
    return expression.isVolatile ? countingRepetitions : reading(also: expression.variables)
  }

  /// The planner of what is projected to these variables: others of the same name are not theirs.
  func reading(only variables: [Variable]) -> Planner {
    Planner(context: context, read: read?.intersection(variables))
  }

  /// The planner of what is grouped.
  func reading(
    _ inner: GraphPattern, by keys: [Variable], _ aggregates: [AggregateBinding]
  ) -> Planner {
    var result = Set(keys)
    for binding in aggregates {
      guard binding.aggregate.ignoresRepetitions else { return countingRepetitions }
      result.formUnion(binding.aggregate.expression?.variables ?? inner.scope)
    }
    return ignoringRepetitions(reading: result)
  }

  /// Joins plans, and drops repetitions on the way where that is expected to pay.
  func joinedWithoutRepetitions(_ plans: [Plan], filters: [Expression]) throws -> Plan {
    let isSteady = !filters.contains(where: \.isVolatile)
    guard let read, plans.count > 1, isSteady,
      plans.contains(where: { !read.isSuperset(of: $0.columns) })
    else { return try joined(plans, filters: filters) { plan, _, _ in plan } }
    let candidates = try Dropping.allCases.map { dropping in
      try joined(plans, filters: filters) { plan, others, pending in
        guard !others.isEmpty else { return plan }
        var wanted = read
        for other in others { wanted.formUnion(other.columns) }
        for condition in pending { wanted.formUnion(condition.variables) }
        return withoutRepetitions(plan, keeping: wanted, dropping)
      }
    }
    // Whoever asked drops the repetitions that are left, and keeps what they differ in to do so.
    func cost(_ plan: Plan) -> Double {
      let isDone = plan.rowsDiffer && read.isSuperset(of: plan.columns)
      return plan.cost + (isDone ? 0 : 2 * plan.rows)
    }
    return candidates.min { cost($0) < cost($1) } ?? .unit
  }

  private func withoutRepetitions(
    _ plan: Plan, keeping wanted: Set<Variable>, _ dropping: Dropping
  ) -> Plan {
    let kept = plan.columns.filter(wanted.contains)
    guard dropping != .never, kept.count < plan.columns.count else { return plan }
    let rows = plan.differentRows(of: kept)
    guard dropping == .always || rows < plan.rows / 2 else { return plan }
    return distinct(project(plan, kept), rows: rows)
  }

  /// Each row of a plan once.
  func distinct(_ input: Plan, rows: Double) -> Plan {
    guard !context.options.isOptimised || !input.rowsDiffer else { return input }
    var result = input
    result.node = .distinct(input)
    result.rows = rows
    result.cost += input.rows
    return result
  }
}

extension Plan {
  /// How many rows are expected that differ in those columns.
  ///
  /// Rows fall upon the combinations of values as balls into urns; see
  /// <https://en.wikipedia.org/wiki/Occupancy_problem>. Of uneven values it takes fewer.
  fileprivate func differentRows(of columns: [Variable]) -> Double {
    guard rows > 1 else { return rows }
    let urns = columns.reduce(1) { $0 * evenValues(of: $1) }
    let most = columns.reduce(1) { $0 * distinctValues(of: $1) }
    // Few balls hardly ever meet: the difference is lost in rounding.
    let hit = rows / urns < 1e-6 ? rows : urns * (1 - exp(-rows / urns))
    return max(1, min(rows, most, hit))
  }
}

extension Aggregate {
  /// Whether the value stays the same where solutions come more than once.
  fileprivate var ignoresRepetitions: Bool {
    switch self {
    case .countAll(let isDistinct): isDistinct
    case .of(let function, let expression, let isDistinct):
      !expression.isVolatile && (isDistinct || function.ignoresRepetitions)
    case .groupConcat(let expression, _, let isDistinct): isDistinct && !expression.isVolatile
    }
  }

  /// The aggregate where the values of a group are known to differ.
  ///
  /// - Parameters:
  ///   - columns: what the grouped rows have, no two of which are alike.
  ///   - keys: what they are grouped by.
  /// - Returns: the same aggregate where it counts something else.
  func knowingRowsDiffer(_ columns: [Variable], keys: [Variable]) -> Aggregate {
    guard let expression else {
      // Columns without a name are none of what is counted.
      return columns.contains { $0.name.hasPrefix("_:") } ? self : .countAll(distinct: false)
    }
    guard case .variable(let variable) = expression,
      columns.allSatisfy({ $0 == variable || keys.contains($0) })
    else { return self }
    switch self {
    case .countAll: return self
    case .of(let function, _, _): return .of(function, expression, distinct: false)
    case .groupConcat(_, let separator, _):
      return .groupConcat(expression, separator: separator, distinct: false)
    }
  }
}

extension Aggregate.Function {
  fileprivate var ignoresRepetitions: Bool {
    switch self {
    case .min, .max, .sample: true
    case .count, .sum, .avg: false
    }
  }
}
