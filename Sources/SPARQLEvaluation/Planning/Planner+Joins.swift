import SPARQL

extension Planner {
  /// Joins plans pair by pair, the pair with the smallest result first, each filter as soon as
  /// all that it reads is there.
  ///
  /// The result may be bushy: two stars that share a variable are joined whole, not triple by
  /// triple. Products of unconnected plans come last.
  ///
  /// - Parameters:
  ///   - plans: the plans.
  ///   - filters: the conditions.
  ///   - trimmed: what becomes of the plan of a join, while those plans and conditions are left.
  /// - Returns: the plan of all joins.
  /// - Throws: what the dataset throws.
  func joined(
    _ plans: [Plan], filters: [Expression], trimmed: (Plan, [Plan], [Expression]) -> Plan
  ) throws -> Plan {
    var pending = filters
    var forest = plans.isEmpty ? [Plan.unit] : plans
    for index in forest.indices {
      forest[index] = try filtered(forest[index], &pending, others: forest.without(index))
    }
    while forest.count > 1 {
      let (left, right) =
        context.options.isOptimised ? try bestPair(in: forest) : (0, 1)
      let result = try join(forest[left], forest[right])
      forest.remove(at: max(left, right))
      forest.remove(at: min(left, right))
      let rest = try filtered(result, &pending, others: forest)
      forest.insert(trimmed(rest, forest, pending), at: 0)
    }
    var result = forest[0]
    for condition in pending { result = try filter(result, condition) }
    return result
  }

  private func bestPair(in forest: [Plan]) throws -> (Int, Int) {
    var best = (0, 1)
    var bestRank = (isProduct: true, rows: Double.infinity, cost: Double.infinity)
    for left in forest.indices {
      // Thousands of patterns have millions of pairs.
      try context.check()
      for right in forest.indices where right > left {
        let isProduct = !forest[left].columns.contains(where: forest[right].columns.contains)
        // A plan of one row at most can be joined with anything at no cost.
        let isFree = min(forest[left].rows, forest[right].rows) <= 1
        let rank = (
          isProduct: isProduct && !isFree,
          rows: joinedRows(forest[left], forest[right])
            * stride(forest[left], forest[right]),
          cost: forest[left].rows + forest[right].rows
        )
        let isBetter =
          rank.isProduct != bestRank.isProduct
          ? !rank.isProduct
          : rank.rows != bestRank.rows ? rank.rows < bestRank.rows : rank.cost < bestRank.cost
        if isBetter {
          bestRank = rank
          best = (left, right)
        }
      }
    }
    return best
  }

  /// How much more a row of a join costs where the places that are looked up lie all over the columns, and
  /// not one behind the other: they then miss the processor's cache, where they are many.
  private func stride(_ left: Plan, _ right: Plan) -> Double {
    guard max(left.rows, right.rows) > Planner.cachedRows else { return 1 }
    if let column = left.sortedBy, column == right.sortedBy { return 1 }
    return min(left.rows, right.rows) > Planner.cachedRows ? Planner.farther : Planner.farInCache
  }

  /// The columns of so many rows stay in the processor's cache.
  private static let cachedRows = 65_536.0
  private static let farther = 1.25
  /// Little more: of joins that are alike otherwise, those along an order come first.
  private static let farInCache = 1.05

  /// How many rows a join is expected to give, each shared variable taken as independent.
  ///
  /// Where values repeat on both sides, those that are frequent on one may be on the other too: the more
  /// uneven they are, the more rows match.
  func joinedRows(_ left: Plan, _ right: Plan) -> Double {
    var rows = left.rows * right.rows
    for column in left.columns where right.columns.contains(column) {
      let values = max(left.distinctValues(of: column), right.distinctValues(of: column))
      let even = (left.evenValues(of: column) * right.evenValues(of: column)).squareRoot()
      rows /= left.isKey(column) || right.isKey(column) ? values : min(values, even)
    }
    return rows
  }

  /// The join of two plans, by probing, by hashing or along a path.
  func join(_ left: Plan, _ right: Plan) throws -> Plan {
    if let result = try probing(left, right) ?? probing(right, left) { return result }
    var rows = joinedRows(left, right)
    let (outer, inner) = sides(left, right)
    let node: Plan.Node
    let cost: Double
    switch inner.node {
    case .scan(let pattern):
      node = .patternJoin(outer, pattern, tableCost: inner.cost)
      cost = outer.cost + min(outer.rows * PatternJoin.rowsPerProbe, inner.cost) + rows
    case .path(_, let path) where inner.isPath:
      node = .path(outer, path)
      cost = outer.cost + outer.rows * 16
      if path.variables.allSatisfy(outer.columns.contains) { rows = min(rows, outer.rows) }
    case .unit:
      return outer
    default:
      node = .hashJoin(outer, inner)
      cost = outer.cost + inner.cost + rows
    }
    var result = joined(outer, inner, rows: rows)
    result.node = node
    result.cost = cost
    return result
  }

  /// What is known of the rows of a join: its columns and their values.
  func joined(_ outer: Plan, _ inner: Plan, rows: Double) -> Plan {
    var columns = outer.columns
    for column in inner.columns where !columns.contains(column) { columns.append(column) }
    var (distinct, even) = ([Variable: Double](), [Variable: Double]())
    for column in columns {
      let sides = [outer, inner].filter { $0.columns.contains(column) }
      distinct[column] = sides.map { $0.distinctValues(of: column) }.min()
      even[column] = sides.map { $0.evenValues(of: column) }.min()
    }
    return Plan(
      node: .unit, columns: columns, certain: outer.certain.union(inner.certain), rows: rows,
      distinct: distinct, even: even, cost: 0, sortedBy: outer.sortedBy)
  }

  /// The join with a filtered scan by asking for the keys of the other side and filtering then; nil
  /// where reading and filtering the scan costs less.
  private func probing(_ outer: Plan, _ inner: Plan) throws -> Plan? {
    guard context.options.isOptimised, case .filter = inner.node else { return nil }
    var conditions: [Expression] = []
    var bare = inner
    while case .filter(let input, let condition) = bare.node {
      conditions.insert(condition, at: 0)
      bare = input
    }
    let pattern: QuadPattern
    switch bare.node {
    case .scan(let scanned): pattern = scanned
    case .pairScan(let scan): pattern = scan.pattern
    default: return nil
    }
    // A condition must not see what it did not see in the scan.
    guard outer.rows * 2 < bare.rows,
      conditions.allSatisfy({ $0.variables.isSubset(of: bare.certain) }),
      pattern.variables.contains(where: outer.certain.contains)
    else { return nil }
    let joined = try join(outer, scan(pattern))
    return try conditions.reduce(joined) { try filter($0, $1) }
  }

  /// Which plan is streamed and which is probed, walked or hashed.
  private func sides(_ left: Plan, _ right: Plan) -> (outer: Plan, inner: Plan) {
    switch (left.isProbeable, right.isProbeable) {
    case (true, false): return (right, left)
    case (false, true): return (left, right)
    case (true, true):
      // Paths are walked from the rows of patterns, unless those are many and one end is known.
      if left.isPath != right.isPath {
        let (path, pattern) = left.isPath ? (left, right) : (right, left)
        return path.hasKnownEnd && path.rows < pattern.rows
          ? (path, pattern) : (pattern, path)
      }
      return left.rows <= right.rows ? (left, right) : (right, left)
    case (false, false):
      return left.rows >= right.rows ? (left, right) : (right, left)
    }
  }

  // MARK: Filters

  /// The plan under those filters that read nothing that the other plans could still bind.
  func filtered(
    _ plan: Plan, _ pending: inout [Expression], others: [Plan]
  ) throws -> Plan {
    guard context.options.isOptimised || others.isEmpty else { return plan }
    var result = plan
    var rest: [Expression] = []
    for condition in pending {
      let isReady = condition.variables.allSatisfy { variable in
        plan.certain.contains(variable)
          || !others.contains { $0.columns.contains(variable) }
      }
      // What reads nothing of this plan belongs to another one.
      let isOurs = condition.variables.contains(where: plan.columns.contains) || others.isEmpty
      if isReady, isOurs { result = try filter(result, condition) } else { rest.append(condition) }
    }
    pending = rest
    return result
  }

  func filter(_ input: Plan, _ condition: Expression) throws -> Plan {
    let narrower = try narrowed(input, by: condition)
    let input = narrower ?? input
    var result = input
    result.node = .filter(input, condition)
    result.rows = input.rows * (narrower == nil ? selectivity(of: condition, in: input) : 1)
    result.cost += input.rows * (condition.containsExists ? 4 : 1)
    return result
  }

  /// Which part of the rows a filter is expected to leave.
  private func selectivity(of condition: Expression, in input: Plan) -> Double {
    switch condition {
    case .compare(.equal, .variable(let variable), .term),
      .compare(.equal, .term, .variable(let variable)):
      1 / input.distinctValues(of: variable)
    case .builtIn(.sameTerm, let list):
      1 / (list.first?.variables.first.map(input.distinctValues) ?? 1)
    case .compare(.equal, _, _): 0.1
    case .compare(.notEqual, _, _): 0.9
    case .compare: 0.3
    case .builtIn(.contains, _), .builtIn(.regex, _), .builtIn(.strstarts, _),
      .builtIn(.strends, _):
      0.1
    case .and(let left, let right):
      selectivity(of: left, in: input) * selectivity(of: right, in: input)
    case .not(let inner): max(0.1, 1 - selectivity(of: inner, in: input))
    case .term, .variable, .or, .arithmetic, .negate, .plus, .isIn, .notIn, .bound, .ifThenElse,
      .coalesce, .builtIn, .function, .exists:
      0.5
    }
  }
}

extension Plan {
  /// Whether the plan is a bare pattern or path, which a join can ask for given keys.
  fileprivate var isProbeable: Bool {
    if case .scan = node { return true }
    return isPath
  }

  /// Whether the plan is a path from or to a term.
  fileprivate var hasKnownEnd: Bool {
    guard case .path(_, let pattern) = node else { return false }
    return pattern.subject.id != nil || pattern.object.id != nil
  }

  /// Whether the plan is a bare path: one that begins in other rows holds on to those, even where
  /// they bind nothing.
  fileprivate var isPath: Bool {
    guard case .path(let before, _) = node, case .unit = before.node else { return false }
    return true
  }
}

extension Array {
  /// The array without the element at that index.
  fileprivate func without(_ index: Int) -> Array {
    Array(self[..<index]) + Array(self[(index + 1)...])
  }
}
