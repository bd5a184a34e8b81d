import SPARQL

/// A running step: hands on blocks until there are no more.
///
/// The calls through the protocol are one a block; the loops over rows are concrete.
protocol Operator: AnyObject {
  /// The next block, which may be empty, or nil at the end.
  func next() throws -> Block?

  /// How many rows are left, which are then gone.
  func remaining() throws -> Int
}

extension Operator {
  func remaining() throws -> Int {
    var count = 0
    while let block = try next() { count += block.count }
    return count
  }
}

/// Hands on blocks that are known beforehand.
final class TableOperator: Operator {
  private var block: Block?

  init(_ block: Block) { self.block = block }

  func next() -> Block? {
    defer { block = nil }
    return block
  }
}

/// Puts plans to work.
struct OperatorFactory {
  let context: EvaluationContext

  /// The operator of a plan, ready to be pulled from; measured where the plan has a counter.
  func make(_ plan: Plan) throws -> any Operator {
    let bare = try makeBare(plan)
    return plan.counter.map { MeasuredOperator(bare, $0) } ?? bare
  }

  private func makeBare(_ plan: Plan) throws -> any Operator {
    switch plan.node {
    case .unit:
      return TableOperator(Block(columns: [], count: 1))
    case .nothing:
      return TableOperator(Block(width: plan.columns.count))
    case .table(let columns, let count, _):
      return TableOperator(Block(columns: columns, count: count))
    case .seed(let seed):
      let places = plan.columns.compactMap(seed.variables.firstIndex)
      let block = Block(columns: places.map { seed.block.columns[$0] }, count: seed.block.count)
      if places.count == seed.variables.count { return TableOperator(block) }
      return DistinctOperator(TableOperator(block), width: places.count, context: context)
    case .scan(let pattern):
      return try ScanOperator(pattern, columns: plan.columns, context: context)
    case .pairScan(let scan):
      return ScanOperator(scan, columns: plan.columns, context: context)
    case .patternJoin(let input, let pattern, let tableCost):
      return PatternJoin(
        try make(input), input: input, pattern: pattern, tableCost: tableCost, context: context)
    case .orderedJoin(let input, let pattern, let tableCost):
      return PatternJoin(
        try make(input), input: input, pattern: pattern, tableCost: tableCost, keepsOrder: true,
        context: context)
    case .path(let input, let pattern):
      return PathJoin(
        try make(input), inputColumns: input.columns, pattern: pattern, context: context)
    case .hashJoin(let left, let right):
      return HashJoin(
        left: right.isCopy(of: left) ? nil : try make(left), leftPlan: left,
        right: try make(right), rightPlan: right,
        context: context)
    case .sideJoin(let join):
      return try SideJoinOperator(join, factory: self)
    case .service(let input, let call):
      return ServiceJoin(try make(input), inputPlan: input, call: call, context: context)
    case .filter(let input, let condition):
      let source = try make(input)
      let evaluator = try ExpressionEvaluator(condition, columns: input.columns, factory: self)
      if let join = source as? HashJoin, join.takes(evaluator) { return join }
      return FilterOperator(source, evaluator: evaluator)
    case .extend(let input, let variable, let expression):
      return ExtendOperator(
        try make(input), target: input.columns.firstIndex(of: variable),
        evaluator: try ExpressionEvaluator(expression, columns: input.columns, factory: self))
    case .union(let branches):
      return UnionOperator(
        try branches.map { branch in
          (try make(branch), plan.columns.map { branch.columns.firstIndex(of: $0) })
        })
    case .group(let input, let keys, let aggregates):
      return try GroupOperator(
        try make(input), inputColumns: input.columns, keys: keys, aggregates: aggregates,
        expecting: plan.rows, factory: self)
    case .sort(let input, let keys, let limit):
      return try SortOperator(
        make(input), columns: input.columns, keys: keys, limit: limit, factory: self)
    case .firstRows(let input, let keys, let limit):
      return try SortOperator(
        make(input), columns: input.columns, keys: keys, limit: limit, isPresorted: true,
        factory: self)
    case .project(let input):
      return UnionOperator([
        (try make(input), plan.columns.map { input.columns.firstIndex(of: $0) })
      ])
    case .distinct(let input):
      return DistinctOperator(
        try make(input), width: input.columns.count, expecting: plan.rows, context: context)
    case .slice(let input, let offset, let limit):
      return SliceOperator(try make(input), offset: offset, limit: limit)
    case .graphLoop(let variable, let pattern):
      return try GraphLoop(variable, pattern, columns: plan.columns, factory: self)
    }
  }
}
