/// The rows for which an expression is true.
final class FilterOperator: Operator {
  private let input: any Operator
  private let evaluator: ExpressionEvaluator

  init(_ input: any Operator, evaluator: ExpressionEvaluator) {
    self.input = input
    self.evaluator = evaluator
  }

  func next() throws -> Block? {
    guard let block = try input.next() else { return nil }
    let rows = try evaluator.trueRows(block)
    return rows.count == block.count ? block : block.gather(rows)
  }
}

/// Each row with one more column, computed.
final class ExtendOperator: Operator {
  private let input: any Operator
  /// The column that the variable has already, nil where it is a new one.
  private let target: Int?
  private let evaluator: ExpressionEvaluator

  init(_ input: any Operator, target: Int?, evaluator: ExpressionEvaluator) {
    self.input = input
    self.target = target
    self.evaluator = evaluator
  }

  func next() throws -> Block? {
    guard var block = try input.next() else { return nil }
    let column = try evaluator.ids(of: block)
    if let target {
      for row in 0..<block.count where block.columns[target][row] == .unbound {
        block.columns[target][row] = column[row]
      }
    } else {
      block.columns.append(column)
    }
    return block
  }
}

/// One input after the other, each with its columns put in the same order.
///
/// With a single input it is a projection.
final class UnionOperator: Operator {
  private let inputs: [(source: any Operator, columns: [Int?])]
  private var current = 0

  init(_ inputs: [(source: any Operator, columns: [Int?])]) { self.inputs = inputs }

  func next() throws -> Block? {
    while current < inputs.count {
      let (source, columns) = inputs[current]
      guard let block = try source.next() else {
        current += 1
        continue
      }
      let rearranged = columns.map { column in
        column.map { block.columns[$0] } ?? Array(repeating: .unbound, count: block.count)
      }
      return Block(columns: rearranged, count: block.count)
    }
    return nil
  }

  func remaining() throws -> Int {
    var count = 0
    while current < inputs.count {
      count += try inputs[current].source.remaining()
      current += 1
    }
    return count
  }
}

/// Each row once.
final class DistinctOperator: Operator {
  private let context: EvaluationContext
  private let input: any Operator
  private let keys: [Int]
  private var seen: RowSet

  init(
    _ input: any Operator, width: Int, expecting rows: Double = 0, context: EvaluationContext
  ) {
    self.context = context
    self.input = input
    keys = Array(0..<width)
    seen = RowSet(width: width, expecting: rows)
  }

  func next() throws -> Block? {
    guard let block = try input.next() else { return nil }
    try context.check()
    var next = Int32(truncatingIfNeeded: seen.count)
    var rows: [Int32] = []
    for (row, number) in seen.insert(RowKeys(block.columns, keys, count: block.count)).enumerated()
    where number == next {
      next += 1
      rows.append(Int32(truncatingIfNeeded: row))
    }
    try context.keep(rows.count, width: keys.count)
    return rows.count == block.count ? block : block.gather(rows)
  }
}

/// Some of the rows, from a start.
final class SliceOperator: Operator {
  private let input: any Operator
  private var toSkip: Int
  private var toGive: Int

  init(_ input: any Operator, offset: Int, limit: Int?) {
    self.input = input
    toSkip = offset
    toGive = limit ?? .max
  }

  func next() throws -> Block? {
    guard toGive > 0, let block = try input.next() else { return nil }
    let start = min(toSkip, block.count)
    toSkip -= start
    let end = block.count - start > toGive ? start + toGive : block.count
    toGive -= end - start
    if start == 0, end == block.count { return block }
    return block.gather((start..<end).map { Int32(truncatingIfNeeded: $0) })
  }
}
