/// All rows in order, or the first of them.
///
/// Each key's distinct ids are ranked once, so that rows compare as integers. Where only the
/// first rows are wanted, the others are thrown away as soon as some thousands have gathered.
final class SortOperator<D: Dataset>: Operator {
  private let context: EvaluationContext<D>
  private let input: any Operator
  private let keys: [(evaluator: ExpressionEvaluator<D>, descending: Bool)]
  private let limit: Int?
  private var rows: Block
  private var keyColumns: [[TermID]]
  private var given = 0
  private var isSorted = false

  init(
    _ input: any Operator, width: Int,
    keys: [(evaluator: ExpressionEvaluator<D>, descending: Bool)], limit: Int?,
    context: EvaluationContext<D>
  ) {
    self.context = context
    self.input = input
    self.keys = keys
    self.limit = limit
    rows = Block(width: width)
    keyColumns = Array(repeating: [], count: keys.count)
  }

  func next() throws -> Block? {
    if !isSorted {
      isSorted = true
      try readAll()
    }
    guard given < rows.count else { return nil }
    let end = min(given + Block.targetCount, rows.count)
    let range = (given..<end).map { Int32(truncatingIfNeeded: $0) }
    given = end
    return rows.gather(range)
  }

  private func readAll() throws {
    while let block = try input.next() {
      try context.check()
      try context.keep(block.count)
      for (index, key) in keys.enumerated() {
        try key.evaluator.prepare(block)
        for row in 0..<block.count { keyColumns[index].append(try key.evaluator.id(row)) }
      }
      rows.append(block)
      if let limit, rows.count > max(4 * limit, 8 * Block.targetCount) { try sort(limit) }
    }
    try sort(limit)
  }

  /// Brings the rows in order and leaves the first of them.
  private func sort(_ limit: Int?) throws {
    let ranks = try zip(keyColumns, keys).map { column, key in
      let ranks = try self.ranks(of: column)
      return key.descending ? ranks.map { -$0 } : ranks
    }
    var order = (0..<rows.count).map { Int32(truncatingIfNeeded: $0) }
    if ranks.count == 1 {
      let only = ranks[0]
      order.sort { left, right in
        let (leftRank, rightRank) = (only[Int(left)], only[Int(right)])
        return leftRank == rightRank ? left < right : leftRank < rightRank
      }
    } else {
      order.sort { left, right in
        for column in ranks where column[Int(left)] != column[Int(right)] {
          return column[Int(left)] < column[Int(right)]
        }
        return left < right
      }
    }
    if let limit, order.count > limit {
      try context.keep(limit - order.count)
      order.removeLast(order.count - limit)
    }
    rows = rows.gather(order)
    keyColumns = keyColumns.map { Block.gather($0, order) }
  }

  /// For each id of a column its place among them all; ids of equal values have the same.
  private func ranks(of column: [TermID]) throws -> [Int64] {
    // Inline ids of one kind order as their values do.
    if let first = column.first, first.isInline,
      column.allSatisfy({ $0.rawValue >> 56 == first.rawValue >> 56 })
    {
      return column.map(\.rawValue)
    }
    try context.prefetch(column)
    let distinct = Set(column)
    var decoded: [(id: TermID, term: EvaluationContext<D>.Decoded)] = []
    for id in distinct where id != .unbound { decoded.append((id, try context.decode(id))) }
    decoded.sort {
      TermOrder.compare(($0.term.term, $0.term.value), ($1.term.term, $1.term.value)) < 0
    }
    var ranks: [TermID: Int64] = [.unbound: 0]
    var rank: Int64 = 0
    for (index, entry) in decoded.enumerated() {
      let isNew =
        index == 0
        || TermOrder.compare(
          (decoded[index - 1].term.term, decoded[index - 1].term.value),
          (entry.term.term, entry.term.value)) != 0
      if isNew { rank += 1 }
      ranks[entry.id] = rank
    }
    return column.map { ranks[$0] ?? 0 }
  }
}
