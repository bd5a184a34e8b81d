import RDF
import SPARQL

/// One aggregate over all groups at once.
///
/// Values that are errors or unbound are left out by COUNT, MIN, MAX, SAMPLE and GROUP_CONCAT and
/// make SUM and AVG an error, as the specification has it.
final class Accumulator {
  /// What is known of one group.
  private struct State {
    var count: Int64 = 0
    var sum: XSDValue? = .integer(0)
    /// What is still to be added to the sum: of numbers that lie in their ids.
    var inlineSum: Int64 = 0
    var best: TermID = .unbound
    var text = ""

    var wholeSum: XSDValue? {
      inlineSum == 0 ? sum : sum?.applying(.add, .integer(BigInteger(inlineSum)))
    }
  }

  private let context: EvaluationContext
  private let aggregate: Aggregate
  private let evaluator: ExpressionEvaluator?
  private let allColumns: [Int]
  private let isDistinct: Bool
  private var seen: RowTable
  private var states: [State] = []

  init(_ aggregate: Aggregate, columns: [Variable], factory: OperatorFactory) throws {
    context = factory.context
    self.aggregate = aggregate
    evaluator = try aggregate.expression.map {
      try ExpressionEvaluator($0, columns: columns, factory: factory)
    }
    switch aggregate {
    case .countAll(let distinct), .of(_, _, let distinct), .groupConcat(_, _, let distinct):
      isDistinct = distinct
    }
    allColumns = columns.indices.filter { !columns[$0].name.hasPrefix("_:") }
    seen = RowTable(uniqueWidth: evaluator == nil ? allColumns.count + 1 : 2)
  }

  /// Adds the rows of a block to their groups.
  func add(_ block: Block, _ groups: [Int32], _ groupCount: Int) throws {
    try context.keep(bytes: max(0, groupCount - states.count) * MemoryLayout<State>.stride)
    while states.count < groupCount { states.append(State()) }
    guard let evaluator else {
      try countRows(block, groups)
      return
    }
    let values = try evaluator.ids(of: block)
    let isNew = try isDistinct ? firstSeen([values], groups) : nil
    if case .of(.count, _, _) = aggregate {
      count(groups) { values[$0] != .unbound && isNew?[$0] ?? true }
    } else {
      for row in 0..<block.count where isNew?[row] ?? true {
        try add(values[row], to: Int(groups[row]))
      }
    }
  }

  private func countRows(_ block: Block, _ groups: [Int32]) throws {
    if isDistinct {
      let isNew = try firstSeen(allColumns.map { block.columns[$0] }, groups)
      count(groups) { isNew[$0] }
    } else {
      count(groups) { _ in true }
    }
  }

  /// Counts those rows to their groups for which the closure holds.
  @inline(__always)
  private func count(_ groups: [Int32], where holds: (Int) -> Bool) {
    states.withUnsafeMutableBufferPointer { states in
      for row in groups.indices where holds(row) { states[Int(groups[row])].count += 1 }
    }
  }

  /// Which rows are the first of their group with those values.
  private func firstSeen(_ values: [[TermID]], _ groups: [Int32]) throws -> [Bool] {
    let columns = values + [groups.map { TermID(rawValue: Int64($0)) }]
    let keys = Array(columns.indices)
    let hashes = RowTable.hashes(of: columns, keys: keys, count: groups.count)
    let before = seen.count
    var result: [Bool] = []
    result.reserveCapacity(groups.count)
    for row in groups.indices {
      result.append(seen.insert(columns, keys: keys, row: row, hash: hashes[row]).isNew)
    }
    try context.keep(seen.count - before, width: columns.count)
    return result
  }

  private func add(_ id: TermID, to group: Int) throws {
    switch aggregate {
    case .countAll, .of(.count, _, _): break
    case .of(.sum, _, _), .of(.avg, _, _):
      states[group].count += 1
      guard let sum = states[group].sum else { return }
      if id.tag == .integer {
        // An id holds 56 bits of a number: this overflows after hundreds of rows at the earliest.
        let (total, overflows) = states[group].inlineSum.addingReportingOverflow(id.inlineInteger)
        if overflows { states[group].sum = states[group].wholeSum }
        states[group].inlineSum = overflows ? id.inlineInteger : total
      } else if id != .unbound, let value = try context.decode(id).value {
        states[group].sum = sum.applying(.add, value)
      } else {
        states[group].sum = nil
      }
    case .of(.min, _, _): try take(id, group) { $0 < 0 }
    case .of(.max, _, _): try take(id, group) { $0 > 0 }
    case .of(.sample, _, _):
      if states[group].best == .unbound { states[group].best = id }
    case .groupConcat(_, let separator, _):
      guard id != .unbound, let text = ExpressionEvaluator.text(try context.decode(id).term)
      else { return }
      try context.keep(bytes: text.utf8.count + separator.utf8.count)
      try context.allowText(ofBytes: states[group].text.utf8.count + text.utf8.count)
      if states[group].count > 0 { states[group].text += separator }
      states[group].text += text
      states[group].count += 1
    }
  }

  private func take(_ id: TermID, _ group: Int, where isBetter: (Int) -> Bool) throws {
    guard id != .unbound else { return }
    let best = states[group].best
    if best == .unbound {
      states[group].best = id
    } else if id.isInline, id.rawValue >> 56 == best.rawValue >> 56 {
      if isBetter(id < best ? -1 : id == best ? 0 : 1) { states[group].best = id }
    } else {
      let (new, old) = (try context.decode(id), try context.decode(best))
      if isBetter(TermOrder.compare((new.term, new.value), (old.term, old.value))) {
        states[group].best = id
      }
    }
  }

  /// The value of each group.
  func results(_ count: Int) throws -> [TermID] {
    while states.count < count { states.append(State()) }
    return try states.map { state in
      switch aggregate {
      case .countAll, .of(.count, _, _):
        return try context.encode(.integer(BigInteger(state.count)))
      case .of(.sum, _, _): return try state.wholeSum.map(context.encode) ?? .unbound
      case .of(.avg, _, _):
        guard state.count > 0 else { return try context.encode(.integer(0)) }
        let mean = state.wholeSum?.applying(.divide, .integer(BigInteger(state.count)))
        return try mean.map(context.encode) ?? .unbound
      case .of(.min, _, _), .of(.max, _, _), .of(.sample, _, _): return state.best
      case .groupConcat: return try context.encode(.string(state.text))
      }
    }
  }
}
