import SPARQL

/// Extends each row along a property path, from the end that is bound.
final class PathJoin: Operator {
  private let context: EvaluationContext
  private let input: any Operator
  private let pattern: PathPattern
  private let subjectColumn: Int?
  private let objectColumn: Int?
  private let added: [Variable]
  private let walker: PathWalker
  private var block: Block?
  private var row = 0
  private var rowPairs: [(TermID, TermID)] = []
  private var pairIndex = 0
  private var reached: [TermID: [TermID]] = [:]
  private var reachedBackwards: [TermID: [TermID]] = [:]

  init(
    _ input: any Operator, inputColumns: [Variable], pattern: PathPattern,
    context: EvaluationContext
  ) {
    self.context = context
    self.input = input
    self.pattern = pattern
    subjectColumn = pattern.subject.variable.flatMap(inputColumns.firstIndex)
    objectColumn = pattern.object.variable.flatMap(inputColumns.firstIndex)
    added = pattern.variables.filter { !inputColumns.contains($0) }
    walker = PathWalker(graph: pattern.graph, context: context)
  }

  func next() throws -> Block? {
    while true {
      try context.check()
      guard let current = block else {
        guard let next = try input.next() else { return nil }
        block = next
        row = 0
        pairIndex = 0
        rowPairs = []
        if next.count > 0 { rowPairs = try pairs(next, 0) }
        continue
      }
      if let result = try extended(current) { return result }
      block = nil
    }
  }

  /// The next rows of the block with what the path adds, nil where it is done.
  private func extended(_ block: Block) throws -> Block? {
    var rows: [Int32] = []
    var subjects: [TermID] = []
    var objects: [TermID] = []
    while row < block.count, rows.count < Block.targetCount {
      if pairIndex < rowPairs.count {
        rows.append(Int32(truncatingIfNeeded: row))
        subjects.append(rowPairs[pairIndex].0)
        objects.append(rowPairs[pairIndex].1)
        pairIndex += 1
        continue
      }
      row += 1
      pairIndex = 0
      rowPairs = row < block.count ? try pairs(block, row) : []
    }
    guard !rows.isEmpty else { return nil }
    var result = block.gather(rows)
    if let subjectColumn { result.columns[subjectColumn] = subjects }
    if let objectColumn { result.columns[objectColumn] = objects }
    for variable in added {
      result.columns.append(variable == pattern.subject.variable ? subjects : objects)
    }
    return result
  }

  /// The ends that fit a row.
  private func pairs(_ block: Block, _ row: Int) throws -> [(TermID, TermID)] {
    let subject = bound(pattern.subject, subjectColumn, block, row)
    let object = bound(pattern.object, objectColumn, block, row)
    let isSame = pattern.subject.variable != nil && pattern.subject == pattern.object
    // A variable stands for nodes of the graph only; a constant end may lie outside of it.
    let hasConstant = pattern.subject.id != nil || pattern.object.id != nil
    if let subject {
      if !hasConstant, pattern.path.allowsZeroSteps, try !walker.isNode(subject) { return [] }
      let ends = try reach(subject, reversed: false)
      let wanted = object ?? (isSame ? subject : nil)
      return ends.compactMap { wanted == nil || wanted == $0 ? (subject, $0) : nil }
    }
    if let object {
      if !hasConstant, pattern.path.allowsZeroSteps, try !walker.isNode(object) { return [] }
      return try reach(object, reversed: true).map { ($0, object) }
    }
    var result: [(TermID, TermID)] = []
    for start in try walker.starts(of: pattern.path, reversed: false) {
      let before = result.count
      for end in try walker.targets(pattern.path, from: start, reversed: false)
      where !isSame || start == end {
        result.append((start, end))
      }
      try context.keep(result.count - before)
      try context.work(256 * (1 + result.count - before))
    }
    return result
  }

  private func bound(
    _ place: QuadPattern.Place, _ column: Int?, _ block: Block, _ row: Int
  ) -> TermID? {
    if let id = place.id { return id }
    guard let column, block.columns[column][row] != .unbound else { return nil }
    return block.columns[column][row]
  }

  private func reach(_ node: TermID, reversed: Bool) throws -> [TermID] {
    if let known = reversed ? reachedBackwards[node] : reached[node] { return known }
    let found = try walker.targets(pattern.path, from: node, reversed: reversed)
    if reversed { reachedBackwards[node] = found } else { reached[node] = found }
    try context.keep(found.count)
    return found
  }
}
