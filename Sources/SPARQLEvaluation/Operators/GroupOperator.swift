import SPARQL

/// One row for each combination of the keys, with its aggregates.
final class GroupOperator: Operator {
  private let context: EvaluationContext
  private let input: any Operator
  private let keyColumns: [Int]
  private let missingKeys: [Int]
  private let width: Int
  private let accumulators: [Accumulator]
  private var groups: RowTable
  private var isDone = false

  init(
    _ input: any Operator, inputColumns: [Variable], keys: [Variable],
    aggregates: [AggregateBinding], factory: OperatorFactory
  ) throws {
    context = factory.context
    self.input = input
    keyColumns = keys.compactMap(inputColumns.firstIndex)
    missingKeys = keys.indices.filter { !inputColumns.contains(keys[$0]) }
    width = inputColumns.count
    groups = RowTable(uniqueWidth: keyColumns.count)
    accumulators = try aggregates.map {
      try Accumulator($0.aggregate, columns: inputColumns, factory: factory)
    }
  }

  func next() throws -> Block? {
    guard !isDone else { return nil }
    isDone = true
    while let block = try input.next() {
      try context.check()
      let before = groups.count
      let numbers = groupNumbers(block)
      try context.keep(groups.count - before, width: keyColumns.count)
      for accumulator in accumulators { try accumulator.add(block, numbers, groups.count) }
    }
    var count = groups.count
    // Without keys there is one group, however empty.
    if keyColumns.isEmpty, missingKeys.isEmpty { count = 1 }
    var result = Block(columns: groups.columns, count: count)
    for index in missingKeys {
      result.columns.insert(Array(repeating: .unbound, count: count), at: index)
    }
    for accumulator in accumulators { result.columns.append(try accumulator.results(count)) }
    return result
  }

  private func groupNumbers(_ block: Block) -> [Int32] {
    guard !keyColumns.isEmpty else {
      if block.count > 0, groups.count == 0 {
        _ = groups.insert([], keys: [], row: 0, hash: 0)
      }
      return Array(repeating: 0, count: block.count)
    }
    let hashes = RowTable.hashes(of: block.columns, keys: keyColumns, count: block.count)
    var numbers: [Int32] = []
    numbers.reserveCapacity(block.count)
    for row in 0..<block.count {
      let group = groups.insert(
        block.columns, keys: keyColumns, row: row, hash: hashes[row])
      numbers.append(Int32(truncatingIfNeeded: group.index))
    }
    return numbers
  }
}
