/// Joins two sides: the right one is kept in a hash table, the left one streams past it, or, where it is
/// the same as the right, what is kept.
final class HashJoin: Operator {
  private let context: EvaluationContext
  private let left: (any Operator)?
  private let right: any Operator
  private let merge: RowMerge
  private var table: RowTable
  private var finder: PairFinder
  private var block: Block?
  private var isBuilt = false
  /// How many columns the left side has.
  private let leftWidth: Int
  private var test: PairTest?
  /// How many of the kept rows have been streamed.
  private var streamed = 0

  /// Makes a join.
  ///
  /// - Parameters:
  ///   - left: the rows that stream past; nil for a copy of the right side's.
  ///   - leftPlan: what they are.
  ///   - right: the rows that are kept.
  ///   - rightPlan: what they are.
  ///   - context: the query.
  init(
    left: (any Operator)?, leftPlan: Plan, right: any Operator, rightPlan: Plan,
    context: EvaluationContext
  ) {
    self.context = context
    self.left = left
    self.right = right
    leftWidth = leftPlan.columns.count
    merge = RowMerge(left: leftPlan, right: rightPlan)
    table = RowTable(width: rightPlan.columns.count, keyColumns: merge.rightKeys)
    finder = PairFinder(leftKeys: merge.leftKeys, loose: merge.loose)
  }

  /// Takes a filter of its rows over; false where it must be asked of the rows themselves.
  func takes(_ filter: ExpressionEvaluator) -> Bool {
    // Where a shared column may be unbound, it is not known before which side it is taken from.
    guard test == nil, merge.loose.isEmpty else { return false }
    test = PairTest(filter, width: leftWidth, added: merge.added, context: context)
    return test != nil
  }

  func next() throws -> Block? {
    if !isBuilt {
      isBuilt = true
      while let block = try right.next() {
        try context.check()
        try context.keep(block.count, width: block.columns.count)
        table.append(block)
      }
    }
    guard table.count > 0 else { return nil }
    while true {
      try context.check()
      if let block {
        let pairs = finder.next(in: table)
        if !pairs.left.isEmpty {
          guard let test else { return merge.merged(block, table, pairs) }
          return try test.passing(pairs) { merge.merged(block, table, $0) }
        }
      }
      guard let next = try nextLeft() else { return nil }
      block = next
      finder.start(next)
      try test?.start(next, table)
    }
  }

  /// The next rows of the left side; of a copy the kept ones, in the order in which they came.
  private func nextLeft() throws -> Block? {
    if let left { return try left.next() }
    guard streamed < table.count else { return nil }
    let rows = streamed..<min(table.count, streamed + Block.targetCount)
    streamed = rows.upperBound
    return Block(columns: table.columns.map { Array($0[rows]) }, count: rows.count)
  }
}
