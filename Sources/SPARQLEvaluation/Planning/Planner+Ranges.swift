import RDF
import SPARQL

/// Reading no more of a predicate than a comparison asks for.
extension Planner {
  /// The plan with its scan narrowed to the objects for which the condition can hold; nil where the
  /// condition compares no object of a scan with a number or a time, or the pairs are not at hand.
  ///
  ///     Filter(?d >= "2023-03-01"^^xsd:date, Scan ?s :saidAt ?d)   →   Filter(…, PairScan ?s :saidAt ?d)
  ///
  /// What is left out is known to fail; the condition is still to be asked of the rest, since terms
  /// that do not hold their value in their id stay in.
  func narrowed(_ plan: Plan, by condition: Expression) throws -> Plan? {
    guard context.options.isOptimised, let (variable, ranges) = condition.objectRanges else {
      return nil
    }
    return try narrowed(plan, variable, ranges)
  }

  private func narrowed(
    _ plan: Plan, _ variable: Variable, _ ranges: [ClosedRange<TermID>]
  ) throws -> Plan? {
    if case .filter(let inner, let other) = plan.node {
      guard let narrower = try narrowed(inner, variable, ranges) else { return nil }
      var result = plan
      result.node = .filter(narrower, other)
      result.rows *= narrower.rows / max(1, inner.rows)
      result.cost = narrower.cost + narrower.rows
      return result
    }
    guard let scan = try pairScan(plan, by: variable) else { return nil }
    let wanted = ranges.map { scan.pairs.range(of: $0) }
    return plan.reading(
      PairScan(
        pattern: scan.pattern, pairs: scan.pairs,
        places: scan.places.flatMap { place in
          wanted.map { $0.clamped(to: place) }.filter { !$0.isEmpty }
        }))
  }

  /// The scan of a plan as one of pairs by their objects, where that is a variable of its own.
  func pairScan(_ plan: Plan, by variable: Variable) throws -> PairScan? {
    switch plan.node {
    case .pairScan(let scan): return scan.pattern.object.variable == variable ? scan : nil
    case .scan(let pattern):
      guard pattern.graph == .defaultGraph, let predicate = pattern.predicate.id,
        pattern.object.variable == variable, pattern.subject.id == nil,
        pattern.subject.variable != variable, plan.rows > Double(PairScan.fewestRows),
        let pairs = try context.dataset.pairs(of: predicate, by: .object, lookups: nil)
      else { return nil }
      return PairScan(pattern: pattern, pairs: pairs, places: [0..<pairs.count])
    default: return nil
    }
  }
}

/// A scan of some of the pairs of a predicate, in the order of their objects.
struct PairScan {
  let pattern: QuadPattern
  let pairs: SortedPairs
  /// Which pairs are read, ascending.
  let places: [Range<Int>]
  /// Whether the last of them come first.
  var isDescending = false

  /// Fewer rows are not worth it.
  static let fewestRows = 64

  /// How many rows are read.
  var rows: Int { places.reduce(0) { $0 + $1.count } }

  /// Whether the order of the ids is that of the values: all hold their value, of the same kind.
  var isOrderedByValue: Bool {
    guard let first = places.first?.first, let last = places.last?.last else { return true }
    let (least, most) = (pairs.keys[first], pairs.keys[last])
    return least.isInline && least.rawValue >> 56 == most.rawValue >> 56
  }
}

extension Plan {
  /// The plan of a scan, with those pairs read instead.
  func reading(_ scan: PairScan) -> Plan {
    var result = self
    result.node = .pairScan(scan)
    result.rows = Double(scan.rows)
    result.cost = min(cost, Double(scan.rows))
    for (variable, values) in distinct { result.distinct[variable] = min(values, result.rows) }
    return result
  }
}

extension Expression {
  /// The variable of `?x < 5` and the like, and the ids that a term for which it holds can have.
  fileprivate var objectRanges: (Variable, [ClosedRange<TermID>])? {
    guard case .compare(let comparison, let left, let right) = self else { return nil }
    switch (left, right) {
    case (.variable(let variable), .term(.literal(let literal))):
      return TermID(inline: literal).flatMap { $0.ranges(where: comparison) }.map { (variable, $0) }
    case (.term(.literal(let literal)), .variable(let variable)):
      return TermID(inline: literal).flatMap { $0.ranges(where: comparison.reversed) }
        .map { (variable, $0) }
    default: return nil
    }
  }
}

extension Expression.Comparison {
  /// What holds of the sides in turn.
  fileprivate var reversed: Self {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension TermID {
  /// The ids that do not hold a value of this one's kind, and of those that do the ones for which
  /// `id < self` and the like is true.
  fileprivate func ranges(where comparison: Expression.Comparison) -> [ClosedRange<TermID>]? {
    let first = (rawValue >> 56) << 56
    let last = first | ((1 << 56) - 1)
    var (least, most) = (first, last)
    switch comparison {
    case .notEqual: return nil
    case .equal: (least, most) = (rawValue, rawValue)
    case .less: most = rawValue - 1
    case .lessOrEqual: most = rawValue
    case .greater: least = rawValue + 1
    case .greaterOrEqual: least = rawValue
    }
    let others = [.min...first - 1, last + 1 ... .max]
    let ranges = [others[0]] + (least <= most ? [least...most] : []) + [others[1]]
    return ranges.map { TermID(rawValue: $0.lowerBound)...TermID(rawValue: $0.upperBound) }
  }
}
