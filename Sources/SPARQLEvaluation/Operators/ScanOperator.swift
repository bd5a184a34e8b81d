import SPARQL

/// Which places of a match are read into which variables, and which have to be equal.
struct PatternReader {
  /// The place that each variable is read from.
  let places: [Int]
  /// Places that have to hold the same id.
  let equalities: [(Int, Int)]
  /// The columns that have to be filled.
  let wanted: (subject: Bool, predicate: Bool, object: Bool, graph: Bool)

  /// Reads those variables; those in `bound` are constants of the pattern that is asked.
  init(_ pattern: QuadPattern, reading variables: [Variable], bound: [Variable] = []) {
    places = variables.map { pattern.places(of: $0)[0] }
    var equalities: [(Int, Int)] = []
    for variable in pattern.variables where !bound.contains(variable) {
      let all = pattern.places(of: variable)
      for other in all.dropFirst() { equalities.append((all[0], other)) }
    }
    self.equalities = equalities
    let read = Set(places + equalities.flatMap { [$0.0, $0.1] })
    wanted = (read.contains(0), read.contains(1), read.contains(2), read.contains(3))
  }

  /// The columns of the variables, without the rows whose equal places differ.
  func columns(of block: MatchBlock) -> Block {
    let sources = [block.subjects, block.predicates, block.objects, block.graphs]
    let result = Block(columns: places.map { sources[$0] }, count: block.count)
    guard !equalities.isEmpty else { return result }
    var rows: [Int32] = []
    for row in 0..<block.count
    where equalities.allSatisfy({ sources[$0.0][row] == sources[$0.1][row] }) {
      rows.append(Int32(truncatingIfNeeded: row))
    }
    return result.gather(rows)
  }
}

/// All matches of one pattern, or some of them in order.
final class ScanOperator: Operator {
  private let context: EvaluationContext
  private let reader: PatternReader
  private var cursor: any PatternMatches

  init(_ pattern: QuadPattern, columns: [Variable], context: EvaluationContext) throws {
    self.context = context
    reader = PatternReader(pattern, reading: columns)
    cursor = try context.dataset.matches(pattern.constants)
  }

  /// Reads some of the pairs of a predicate.
  init(_ scan: PairScan, columns: [Variable], context: EvaluationContext) {
    self.context = context
    reader = PatternReader(scan.pattern, reading: columns)
    cursor = PairMatches(
      scan.pairs, .object, predicate: scan.pattern.predicate.id ?? .unbound, places: scan.places,
      isDescending: scan.isDescending)
  }

  func next() throws -> Block? {
    try context.check()
    var matches = MatchBlock(wanted: reader.wanted)
    guard try cursor.next(into: &matches) else { return nil }
    return reader.columns(of: matches)
  }
}
