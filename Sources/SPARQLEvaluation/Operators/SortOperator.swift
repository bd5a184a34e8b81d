/// All rows in order, or the first of them.
///
/// Each key's distinct ids are ranked once, so that rows compare as integers. The first rows are
/// found without bringing the others in order: a page of an answer costs little, whoever wants
/// the rest waits for it then. Where no more than the first rows are wanted, the others are thrown
/// away as soon as some thousands have gathered.
final class SortOperator: Operator {
  private let context: EvaluationContext
  private let input: any Operator
  private let keys: [(evaluator: ExpressionEvaluator, descending: Bool)]
  private let limit: Int?
  private var rows: Block
  private var keyColumns: [[TermID]]
  /// The numbers of the rows in order, at first of the first page alone.
  private var order: [Int32] = []
  private var given = 0
  private var isRead = false

  /// How many rows are handed on before the others are brought in order.
  private static let firstPage = 128

  init(
    _ input: any Operator, width: Int,
    keys: [(evaluator: ExpressionEvaluator, descending: Bool)], limit: Int?,
    context: EvaluationContext
  ) {
    self.context = context
    self.input = input
    self.keys = keys
    self.limit = limit
    rows = Block(width: width)
    keyColumns = Array(repeating: [], count: keys.count)
  }

  func next() throws -> Block? {
    try readAll()
    guard given < rows.count else { return nil }
    if given == order.count {
      order = try first(given == 0 && rows.count > 4 * Self.firstPage ? Self.firstPage : rows.count)
    }
    let end = min(given + Block.targetCount, order.count)
    defer { given = end }
    return rows.gather(Array(order[given..<end]))
  }

  func remaining() throws -> Int {
    try readAll()
    defer { given = rows.count }
    return rows.count - given
  }

  private func readAll() throws {
    guard !isRead else { return }
    isRead = true
    while let block = try input.next() {
      try context.check()
      try context.keep(block.count, width: block.columns.count + keys.count)
      for (index, key) in keys.enumerated() {
        try key.evaluator.prepare(block)
        for row in 0..<block.count { keyColumns[index].append(try key.evaluator.id(row)) }
      }
      rows.append(block)
      if let limit, rows.count > max(4 * limit, 8 * Block.targetCount) { try cut(to: limit) }
    }
    if let limit { try cut(to: limit) }
  }

  /// Throws away all rows but the first.
  private func cut(to limit: Int) throws {
    guard rows.count > limit else { return }
    try context.keep(limit - rows.count, width: rows.columns.count + keys.count)
    // In the order in which they came: equal rows keep it.
    let kept = try first(limit).sorted()
    rows = rows.gather(kept)
    keyColumns = keyColumns.map { Block.gather($0, kept) }
  }

  /// The numbers of the first rows, in order.
  ///
  /// Each key leaves only the rows that can still be among the first; the next one is looked at,
  /// and its terms decoded, for those alone.
  private func first(_ limit: Int) throws -> [Int32] {
    var order = (0..<rows.count).map { Int32(truncatingIfNeeded: $0) }
    var ranks: [[Int64]] = []
    for (column, key) in zip(keyColumns, keys) {
      var places = [Int64](repeating: 0, count: rows.count)
      for (row, rank) in zip(order, try self.ranks(of: Block.gather(column, order))) {
        places[Int(row)] = key.descending ? -rank : rank
      }
      ranks.append(places)
      guard limit > 0, order.count > limit else { continue }
      try sort(&order, by: ranks)
      let last = Int(order[limit - 1])
      var end = limit
      while end < order.count, ranks.allSatisfy({ $0[Int(order[end])] == $0[last] }) { end += 1 }
      order.removeLast(order.count - end)
    }
    try sort(&order, by: ranks)
    return Array(order.prefix(limit))
  }

  private func sort(_ order: inout [Int32], by ranks: [[Int64]]) throws {
    var comparisons = 0
    try order.sort { left, right in
      comparisons &+= 1
      // Millions of rows take seconds, in which somebody may want to stop.
      if comparisons & 0xFFFFF == 0 { try context.check() }
      for column in ranks {
        let (leftRank, rightRank) = (column[Int(left)], column[Int(right)])
        if leftRank != rightRank { return leftRank < rightRank }
      }
      return left < right
    }
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
    var decoded: [(id: TermID, term: EvaluationContext.Decoded)] = []
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
