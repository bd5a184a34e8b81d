import SPARQL

/// One row for each combination of the keys, with its aggregates.
final class GroupOperator: Operator {
  private let context: EvaluationContext
  private let input: any Operator
  private let keyColumns: [Int]
  private let missingKeys: [Int]
  private let width: Int
  private let accumulators: [Accumulator]
  private var groups: RowSet
  private var isDone = false

  init(
    _ input: any Operator, inputColumns: [Variable], keys: [Variable],
    aggregates: [AggregateBinding], expecting rows: Double, factory: OperatorFactory
  ) throws {
    context = factory.context
    self.input = input
    keyColumns = keys.compactMap(inputColumns.firstIndex)
    missingKeys = keys.indices.filter { !inputColumns.contains(keys[$0]) }
    width = inputColumns.count
    groups = RowSet(width: keyColumns.count, expecting: rows)
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
        _ = groups.insert(RowKeys([], [], count: 1))
      }
      return Array(repeating: 0, count: block.count)
    }
    return groups.insert(RowKeys(block.columns, keyColumns, count: block.count))
  }
}
