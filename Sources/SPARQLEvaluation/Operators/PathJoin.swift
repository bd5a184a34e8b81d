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
  private let allowsZeroSteps: Bool
  private var block: Block?
  private var row = 0
  /// Where the row's path begins, from the end that is known, and what it leads to.
  private var fixedEnd = TermID.unbound
  private var isFixedSubject = true
  private var ends: [TermID] = []
  private var nextEnd = 0
  /// Where it may begin too, where the row binds neither end.
  private var starts: [TermID] = []
  /// How it is walked then, where its edges are in memory.
  private var closure: EdgeClosure?
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
    allowsZeroSteps = pattern.path.allowsZeroSteps
    walker = PathWalker(graph: pattern.graph, context: context)
  }

  func next() throws -> Block? {
    while true {
      try context.check()
      guard let current = block else {
        guard let next = try input.next() else { return nil }
        block = next
        row = 0
        if next.count > 0 { try open(next, 0) }
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
    // Many paths are expected where both ends are free; one from a term is short as a rule.
    let expected = min(Block.targetCount, starts.count)
    rows.reserveCapacity(expected)
    subjects.reserveCapacity(expected)
    objects.reserveCapacity(expected)
    while row < block.count, rows.count < Block.targetCount {
      while nextEnd < ends.count, rows.count < Block.targetCount {
        rows.append(Int32(truncatingIfNeeded: row))
        subjects.append(isFixedSubject ? fixedEnd : ends[nextEnd])
        objects.append(isFixedSubject ? ends[nextEnd] : fixedEnd)
        nextEnd += 1
      }
      if nextEnd < ends.count { break }
      if let start = starts.popLast() {
        try open(from: start)
        continue
      }
      row += 1
      if row < block.count { try open(block, row) }
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

  /// Finds the ends that fit a row.
  private func open(_ block: Block, _ row: Int) throws {
    let subject = bound(pattern.subject, subjectColumn, block, row)
    let object = bound(pattern.object, objectColumn, block, row)
    // A variable stands for nodes of the graph only; a constant end may lie outside of it.
    let hasConstant = pattern.subject.id != nil || pattern.object.id != nil
    ends = []
    nextEnd = 0
    if let known = subject ?? object {
      if !hasConstant, allowsZeroSteps, try !walker.isNode(known) { return }
      fixedEnd = known
      isFixedSubject = subject != nil
      ends = try reach(known, reversed: !isFixedSubject)
      if isFixedSubject, let wanted = object ?? (isSame ? subject : nil) {
        ends = ends.filter { $0 == wanted }
      }
    } else {
      closure = try walker.closure(of: pattern.path)
      starts = try walker.starts(of: pattern.path, reversed: false)
    }
  }

  /// Finds the ends of the paths from a node, where both ends are free.
  private func open(from start: TermID) throws {
    try context.work(1_024)
    fixedEnd = start
    isFixedSubject = true
    nextEnd = 0
    if let closure {
      ends.removeAll(keepingCapacity: true)
      try closure.appendReached(
        from: start, includesStart: allowsZeroSteps, to: &ends, check: context.check)
    } else {
      ends = try walker.targets(pattern.path, from: start, reversed: false)
    }
    if isSame { ends = ends.filter { $0 == start } }
  }

  private var isSame: Bool {
    pattern.subject.variable != nil && pattern.subject == pattern.object
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
