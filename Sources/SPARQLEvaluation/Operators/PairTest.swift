/// A filter on a join that compares something of one side with something of the other, asked of pairs of
/// rows before they are put together: `STR(?a) < STR(?b)` leaves less than half of them.
final class PairTest {
  private let evaluator: ExpressionEvaluator
  private let comparison: ExpressionEvaluator.Comparison
  private let context: EvaluationContext
  /// How wide the rows are that are put together.
  private let width: Int
  /// For both sides of the comparison the column of the block that streams past, or of the table.
  private let left: Place
  private let right: Place
  private var blockNumbers: [Int32] = []
  private var tableNumbers: [Int32] = []
  private var timesForgotten = -1
  /// Whether too little comes back to be remembered: rows are then put together and asked as ever.
  private var isHopeless = false

  private enum Place {
    case block(Int)
    case table(Int)
  }

  /// Makes a test; nil where the filter does not compare one side with the other.
  ///
  /// - Parameters:
  ///   - evaluator: the filter, for the rows as they are put together.
  ///   - width: how many columns of them come from the block.
  ///   - added: which columns of the table follow.
  ///   - context: the query.
  init?(
    _ evaluator: ExpressionEvaluator, width: Int, added: [Int], context: EvaluationContext
  ) {
    guard let comparison = evaluator.comparison else { return nil }
    func place(_ side: ExpressionEvaluator.Comparison.Side) -> Place {
      side.column < width ? .block(side.column) : .table(added[side.column - width])
    }
    self.evaluator = evaluator
    self.comparison = comparison
    self.context = context
    self.width = width + added.count
    (left, right) = (place(comparison.left), place(comparison.right))
    switch (left, right) {
    case (.block, .table), (.table, .block): break
    case (.block, .block), (.table, .table): return nil
    }
  }

  /// Takes the block whose rows stream past next.
  func start(_ block: Block, _ table: RowTable) throws {
    guard !isHopeless else { return }
    if tableNumbers.isEmpty { try number(table) }
    blockNumbers = []
    if case .block(let column) = left {
      try blockNumbers.append(contentsOf: numbers(comparison.left, block.columns[column]))
    } else if case .block(let column) = right {
      try blockNumbers.append(contentsOf: numbers(comparison.right, block.columns[column]))
    }
    if timesForgotten != evaluator.timesForgotten(comparison) { isHopeless = true }
  }

  /// Those of some pairs of rows for which the filter is true.
  ///
  /// - Parameters:
  ///   - pairs: rows of the block that was started, and of the table.
  ///   - merge: puts pairs together.
  /// - Returns: those pairs, put together.
  /// - Throws: what the dataset throws, and what ends the query.
  func passing(_ pairs: PairFinder.Pairs, _ merge: (PairFinder.Pairs) -> Block) throws -> Block {
    guard !isHopeless else {
      let all = merge(pairs)
      return all.gatherInOrder(try evaluator.trueRows(all))
    }
    let one = Block.gather(blockNumbers, pairs.left)
    let other = Block.gather(tableNumbers, pairs.right)
    let rows: [Int32]
    if case .block = left {
      rows = try evaluator.rows(of: comparison, one, other)
    } else {
      rows = try evaluator.rows(of: comparison, other, one)
    }
    return merge((Block.gather(pairs.left, rows), Block.gather(pairs.right, rows)))
  }

  private func number(_ table: RowTable) throws {
    try context.keep(bytes: 4 * table.count)
    tableNumbers.reserveCapacity(table.count)
    timesForgotten = evaluator.timesForgotten(comparison)
    for start in stride(from: 0, to: table.count, by: Block.targetCount) {
      let rows = start..<min(table.count, start + Block.targetCount)
      if case .table(let column) = left {
        try tableNumbers += numbers(comparison.left, Array(table.columns[column][rows]))
      } else if case .table(let column) = right {
        try tableNumbers += numbers(comparison.right, Array(table.columns[column][rows]))
      }
      guard !isHopeless else { return }
    }
  }

  private func numbers(
    _ side: ExpressionEvaluator.Comparison.Side, _ column: [TermID]
  ) throws -> [Int32] {
    var columns = [[TermID]](repeating: [], count: width)
    columns[side.column] = column
    evaluator.block = Block(columns: columns, count: column.count)
    guard let numbers = try evaluator.numbers(side, column) else {
      isHopeless = true
      return []
    }
    return numbers
  }
}
