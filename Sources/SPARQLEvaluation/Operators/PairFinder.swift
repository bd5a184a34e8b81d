/// Finds, for the rows of a block, the rows of a hash table with the same key, piece by piece.
struct PairFinder {
  /// Shared columns that may be unbound on either side: left index and table index.
  let loose: [(left: Int, right: Int)]
  /// Rows of the block beside rows of the table.
  typealias Pairs = (left: [Int32], right: [Int32])

  private let leftKeys: [Int]
  private var block = Block(width: 0)
  private var keys = RowKeys([], [], count: 0)
  private var row = 0
  private var candidate: Int32 = -1
  private var isInsideRow = false
  /// What was read to have it at hand: without a use of it, nothing would be read.
  private var touched: Int32 = 0

  init(leftKeys: [Int], loose: [(left: Int, right: Int)]) {
    self.leftKeys = leftKeys
    self.loose = loose
  }

  /// Begins with another block.
  mutating func start(_ block: Block) {
    self.block = block
    keys = RowKeys(block.columns, leftKeys, count: block.count)
    row = 0
    isInsideRow = false
  }

  /// The next pairs of rows, some thousand at most; empty where the block is done.
  mutating func next(in table: RowTable) -> Pairs {
    var left: [Int32] = []
    var right: [Int32] = []
    if row == 0, !isInsideRow { touched &+= table.touch(keys) }
    while row < block.count {
      if !isInsideRow {
        candidate = table.first(keys, row: row)
        isInsideRow = true
      }
      while candidate >= 0 {
        if left.count >= Block.targetCount { return (left, right) }
        if loose.isEmpty || isCompatible(table) {
          left.append(Int32(truncatingIfNeeded: row))
          right.append(candidate)
        }
        candidate = table.following(candidate)
      }
      isInsideRow = false
      row += 1
    }
    return (left, right)
  }

  /// Whether the loose columns agree wherever both are bound.
  private func isCompatible(_ table: RowTable) -> Bool {
    for (left, right) in loose {
      let leftID = block.columns[left][row]
      let rightID = table.columns[right][Int(candidate)]
      if leftID != rightID, leftID != .unbound, rightID != .unbound { return false }
    }
    return true
  }
}

/// How the rows of two sides become one row.
struct RowMerge {
  /// The columns that both sides bind in every row, in the order of the key.
  let leftKeys: [Int]
  let rightKeys: [Int]
  /// Shared columns that may be unbound.
  let loose: [(left: Int, right: Int)]
  /// The columns that only the right side has.
  let added: [Int]

  init(left: Plan, right: Plan) {
    var leftKeys: [Int] = []
    var rightKeys: [Int] = []
    var loose: [(left: Int, right: Int)] = []
    var added: [Int] = []
    for (index, column) in right.columns.enumerated() {
      guard let place = left.columns.firstIndex(of: column) else {
        added.append(index)
        continue
      }
      if left.certain.contains(column), right.certain.contains(column) {
        leftKeys.append(place)
        rightKeys.append(index)
      } else {
        loose.append((place, index))
      }
    }
    self.leftKeys = leftKeys
    self.rightKeys = rightKeys
    self.loose = loose
    self.added = added
  }

  /// The merged rows of pairs: the left columns, then what the right side adds.
  func merged(_ block: Block, _ table: RowTable, _ pairs: PairFinder.Pairs) -> Block {
    let (left, right) = pairs
    var result = block.gather(left)
    for (leftColumn, rightColumn) in loose {
      let values = Block.gather(table.columns[rightColumn], right)
      for row in 0..<result.count where result.columns[leftColumn][row] == .unbound {
        result.columns[leftColumn][row] = values[row]
      }
    }
    for column in added { result.columns.append(Block.gather(table.columns[column], right)) }
    return result
  }
}
