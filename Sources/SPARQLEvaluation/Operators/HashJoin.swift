/// Joins two sides: the right one is kept in a hash table, the left one streams past it.
final class HashJoin: Operator {
  private let context: EvaluationContext
  private let left: any Operator
  private let right: any Operator
  private let merge: RowMerge
  private var table: RowTable
  private var finder: PairFinder
  private var block: Block?
  private var isBuilt = false

  init(
    left: any Operator, leftPlan: Plan, right: any Operator, rightPlan: Plan,
    context: EvaluationContext
  ) {
    self.context = context
    self.left = left
    self.right = right
    merge = RowMerge(left: leftPlan, right: rightPlan)
    table = RowTable(width: rightPlan.columns.count, keyColumns: merge.rightKeys)
    finder = PairFinder(leftKeys: merge.leftKeys, loose: merge.loose)
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
        if !pairs.left.isEmpty { return merge.merged(block, table, pairs.left, pairs.right) }
      }
      guard let next = try left.next() else { return nil }
      block = next
      finder.start(next)
    }
  }
}
