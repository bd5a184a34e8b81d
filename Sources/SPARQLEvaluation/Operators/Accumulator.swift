import RDF
import SPARQL

/// One aggregate over all groups at once.
///
/// Values that are errors or unbound are left out by COUNT, MIN, MAX, SAMPLE and GROUP_CONCAT and
/// make SUM and AVG an error, as the specification has it.
final class Accumulator {
  private let context: EvaluationContext
  private let aggregate: Aggregate
  private let evaluator: ExpressionEvaluator?
  private let allColumns: [Int]
  private let isDistinct: Bool
  private var seen: RowSet
  /// For each group how many values it has.
  private var counts: [Int64] = []
  /// For each group the sum of the integers that lie in their ids.
  private var sums: [Int64] = []
  /// The sum of what does not lie in ids, nil where a value cannot be added; most groups have none.
  private var otherSums: [Int: XSDValue?] = [:]
  /// For each group its least, greatest or first value.
  private var best: [TermID] = []
  private var texts: [String] = []

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
    seen = RowSet(width: evaluator == nil ? allColumns.count + 1 : 2)
  }

  /// Adds the rows of a block to their groups.
  func add(_ block: Block, _ groups: [Int32], _ groupCount: Int) throws {
    // A count, a sum or a value, and for texts their beginning.
    try context.keep(bytes: 32 * max(0, groupCount - counts.count))
    makeRoom(groupCount)
    guard let evaluator else {
      let isNew = try isDistinct ? firstSeen(allColumns.map { block.columns[$0] }, groups) : nil
      count(groups) { isNew?[$0] ?? true }
      return
    }
    let values = try evaluator.ids(of: block)
    let isNew = try isDistinct ? firstSeen([values], groups) : nil
    switch aggregate {
    case .countAll, .of(.count, _, _):
      count(groups) { values[$0] != .unbound && isNew?[$0] ?? true }
    case .of(.sum, _, _), .of(.avg, _, _):
      count(groups) { isNew?[$0] ?? true }
      for row in values.indices where isNew?[row] ?? true {
        try addNumber(values[row], to: Int(groups[row]))
      }
    case .of(.min, _, _), .of(.max, _, _), .of(.sample, _, _), .groupConcat:
      for row in values.indices where values[row] != .unbound && isNew?[row] ?? true {
        try take(values[row], Int(groups[row]))
      }
    }
  }

  private func makeRoom(_ groupCount: Int) {
    let missing = groupCount - counts.count
    guard missing > 0 else { return }
    counts += repeatElement(0, count: missing)
    switch aggregate {
    case .countAll, .of(.count, _, _): break
    case .of(.sum, _, _), .of(.avg, _, _): sums += repeatElement(0, count: missing)
    case .of(.min, _, _), .of(.max, _, _), .of(.sample, _, _):
      best += repeatElement(.unbound, count: missing)
    case .groupConcat: texts += repeatElement("", count: missing)
    }
  }

  /// Counts those rows to their groups for which the closure holds.
  @inline(__always)
  private func count(_ groups: [Int32], where holds: (Int) -> Bool) {
    counts.withUnsafeMutableBufferPointer { counts in
      for row in groups.indices where holds(row) { counts[Int(groups[row])] += 1 }
    }
  }

  /// Which rows are the first of their group with those values.
  private func firstSeen(_ values: [[TermID]], _ groups: [Int32]) throws -> [Bool] {
    let columns = values + [groups.map { TermID(rawValue: Int64($0)) }]
    let before = seen.count
    var next = Int32(truncatingIfNeeded: before)
    let keys = RowKeys(columns, Array(columns.indices), count: groups.count)
    let result = seen.insert(keys).map { number in
      defer { if number == next { next += 1 } }
      return number == next
    }
    try context.keep(seen.count - before, width: columns.count)
    return result
  }

  private func addNumber(_ id: TermID, to group: Int) throws {
    if id.isInlineInteger {
      // An id holds 56 bits of a number: this overflows after hundreds of rows at the earliest.
      let (total, overflows) = sums[group].addingReportingOverflow(id.inlineInteger)
      if overflows { otherSums[group] = .some(sum(of: group)) }
      sums[group] = overflows ? id.inlineInteger : total
    } else if id != .unbound, let value = try context.decode(id).value {
      let other = otherSums[group] ?? .integer(0)
      otherSums[group] = .some(other?.applying(.add, value))
    } else {
      otherSums[group] = .some(nil)
    }
  }

  /// The whole sum of a group, nil where a value could not be added.
  private func sum(of group: Int) -> XSDValue? {
    guard let other = otherSums[group] else { return .integer(BigInteger(sums[group])) }
    return sums[group] == 0 ? other : other?.applying(.add, .integer(BigInteger(sums[group])))
  }

  private func take(_ id: TermID, _ group: Int) throws {
    switch aggregate {
    case .of(.min, _, _): try take(id, group) { $0 < 0 }
    case .of(.max, _, _): try take(id, group) { $0 > 0 }
    case .groupConcat(_, let separator, _):
      guard let text = ExpressionEvaluator.text(try context.decode(id).term) else { return }
      try context.keep(bytes: text.utf8.count + separator.utf8.count)
      try context.allowText(ofBytes: texts[group].utf8.count + text.utf8.count)
      if counts[group] > 0 { texts[group] += separator }
      texts[group] += text
      counts[group] += 1
    case .of, .countAll:
      if best[group] == .unbound { best[group] = id }
    }
  }

  private func take(_ id: TermID, _ group: Int, where isBetter: (Int) -> Bool) throws {
    let known = best[group]
    if known == .unbound {
      best[group] = id
    } else if id.isInline, id.rawValue >> 56 == known.rawValue >> 56 {
      if isBetter(id < known ? -1 : id == known ? 0 : 1) { best[group] = id }
    } else {
      let (new, old) = (try context.decode(id), try context.decode(known))
      if isBetter(TermOrder.compare((new.term, new.value), (old.term, old.value))) {
        best[group] = id
      }
    }
  }

  /// The mean of each group; where there are many groups, many have the same sum and count.
  private func averages() throws -> [TermID] {
    var known = RowSet(width: 2)
    let pairs = [sums, counts].map { $0.map { TermID(rawValue: $0) } }
    let numbers = known.insert(RowKeys(pairs, [0, 1], count: counts.count))
    let means = try (0..<known.count).map { number in
      try mean(.integer(BigInteger(known[number, 0].rawValue)), known[number, 1].rawValue)
    }
    return try counts.indices.map { group in
      otherSums[group] == nil
        ? means[Int(numbers[group])] : try mean(sum(of: group), counts[group])
    }
  }

  private func mean(_ sum: XSDValue?, _ count: Int64) throws -> TermID {
    guard count > 0 else { return try context.encode(.integer(0)) }
    let mean = sum?.applying(.divide, .integer(BigInteger(count)))
    return try mean.map(context.encode) ?? .unbound
  }

  /// The value of each group.
  func results(_ groupCount: Int) throws -> [TermID] {
    makeRoom(groupCount)
    switch aggregate {
    case .countAll, .of(.count, _, _):
      return counts.map { TermID(inlineInteger: $0) ?? .unbound }
    case .of(.sum, _, _):
      return try counts.indices.map { try sum(of: $0).map(context.encode) ?? .unbound }
    case .of(.avg, _, _): return try averages()
    case .of(.min, _, _), .of(.max, _, _), .of(.sample, _, _): return best
    case .groupConcat: return try texts.map { try context.encode(.string($0)) }
    }
  }
}
