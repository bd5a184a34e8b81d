/// OPTIONAL and MINUS: the right side decides about each row of the left.
///
/// Where the plan has a seed, the right side is evaluated once for the distinct keys of each left
/// block; otherwise once and for all.
final class SideJoinOperator: Operator {
  private let factory: OperatorFactory
  private let join: Plan.SideJoin
  private let left: any Operator
  private let merge: RowMerge
  private let condition: ExpressionEvaluator?
  private let seedColumns: [Int]
  private var table: RowTable
  private var isBuilt = false
  private var finder: PairFinder
  private var block: Block?
  private var isMatched: [Bool] = []

  init(_ join: Plan.SideJoin, factory: OperatorFactory) throws {
    self.factory = factory
    self.join = join
    left = try factory.make(join.left)
    merge = RowMerge(left: join.left, right: join.right)
    finder = PairFinder(leftKeys: merge.leftKeys, loose: merge.loose)
    table = RowTable(width: join.right.columns.count, keyColumns: merge.rightKeys)
    seedColumns = join.seed?.variables.compactMap(join.left.columns.firstIndex) ?? []
    if case .left(let expression?) = join.kind {
      let columns = join.left.columns + merge.added.map { join.right.columns[$0] }
      condition = try ExpressionEvaluator(expression, columns: columns, factory: factory)
    } else {
      condition = nil
    }
  }

  func next() throws -> Block? {
    while true {
      try factory.context.check()
      if let current = block {
        let pairs = finder.next(in: table)
        if pairs.left.isEmpty {
          block = nil
          let rest = unmatched(current)
          if rest.count > 0 { return rest }
        } else if let result = try matched(current, pairs.left, pairs.right) {
          return result
        }
        continue
      }
      guard let next = try left.next() else { return nil }
      try build(for: next)
      block = next
      isMatched = Array(repeating: false, count: next.count)
      finder.start(next)
    }
  }

  /// Evaluates the right side for a block.
  private func build(for block: Block) throws {
    if let seed = join.seed {
      var keys = RowSet(width: seedColumns.count)
      _ = keys.insert(RowKeys(block.columns, seedColumns, count: block.count))
      seed.block = Block(columns: keys.columns, count: keys.count)
      try factory.context.keep(-table.count, width: table.columns.count)
      table = RowTable(width: join.right.columns.count, keyColumns: merge.rightKeys)
    } else if isBuilt {
      return
    }
    isBuilt = true
    try factory.context.keepingOnlyMeanwhile {
      let right = try factory.make(join.right)
      while let block = try right.next() {
        try factory.context.check()
        try factory.context.keep(block.count, width: block.columns.count)
        table.append(block)
      }
    }
    try factory.context.keep(table.count, width: table.columns.count)
  }

  /// What the pairs give: merged rows for OPTIONAL, nothing but marks for MINUS.
  private func matched(_ block: Block, _ left: [Int32], _ right: [Int32]) throws -> Block? {
    switch join.kind {
    case .minus:
      for (row, other) in zip(left, right) where sharesBinding(block, Int(row), Int(other)) {
        isMatched[Int(row)] = true
      }
      return nil
    case .left:
      var result = merge.merged(block, table, (left, right))
      guard let condition else {
        for row in left { isMatched[Int(row)] = true }
        return result
      }
      try condition.prepare(result)
      var kept: [Int32] = []
      for row in 0..<result.count where try condition.isTrue(row) {
        kept.append(Int32(truncatingIfNeeded: row))
        isMatched[Int(left[row])] = true
      }
      guard !kept.isEmpty else { return nil }
      if kept.count < result.count { result = result.gather(kept) }
      return result
    }
  }

  /// Whether the two rows have a variable in common that both bind.
  private func sharesBinding(_ block: Block, _ row: Int, _ other: Int) -> Bool {
    !merge.leftKeys.isEmpty
      || merge.loose.contains {
        block.columns[$0.left][row] != .unbound && table.columns[$0.right][other] != .unbound
      }
  }

  /// The rows that the right side did not match.
  private func unmatched(_ block: Block) -> Block {
    var rows: [Int32] = []
    for row in 0..<block.count where !isMatched[row] {
      rows.append(Int32(truncatingIfNeeded: row))
    }
    var result = block.gather(rows)
    if case .left = join.kind {
      for _ in merge.added {
        result.columns.append(Array(repeating: .unbound, count: rows.count))
      }
    }
    return result
  }
}
