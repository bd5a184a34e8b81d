import SPARQL

/// How a pattern is joined with rows by the pairs of its predicate.
struct PairJoinShape {
  /// What is wanted at the place that is not looked up.
  enum Other {
    /// A variable that the rows do not have.
    case free
    /// This term.
    case constant(TermID)
    /// What a column of the row has.
    case column(Int)
  }

  let predicate: TermID
  /// Where the key stands.
  let position: IDPattern.Position
  let keyColumn: Int
  let other: Other

  /// The shape of a pattern whose keys are those columns of the rows; nil where pairs do not answer it.
  init?(_ pattern: QuadPattern, keys: [Variable], keyColumns: [Int]) {
    guard pattern.graph == .defaultGraph, case .id(let predicate) = pattern.predicate,
      predicate.tag != .scratch, pattern.subject != pattern.object
    else { return nil }
    func column(_ place: QuadPattern.Place) -> Int? {
      place.variable.flatMap(keys.firstIndex).map { keyColumns[$0] }
    }
    let (subject, object) = (column(pattern.subject), column(pattern.object))
    self.predicate = predicate
    if let subject {
      position = .subject
      keyColumn = subject
      other =
        object.map(Other.column) ?? pattern.object.id.map(Other.constant) ?? .free
    } else if let object {
      position = .object
      keyColumn = object
      other = pattern.subject.id.map(Other.constant) ?? .free
    } else {
      return nil
    }
  }
}

/// Finds the pairs for the rows of blocks, piece by piece, in the order of the rows.
struct PairJoin {
  private let shape: PairJoinShape
  private let pairs: SortedPairs
  private var block = Block(width: 0)
  private var row = 0
  /// The pairs of the row before that have not been handed on.
  private var rest = 0..<0

  init(_ shape: PairJoinShape, _ pairs: SortedPairs) {
    self.shape = shape
    self.pairs = pairs
  }

  /// Begins with another block.
  mutating func start(_ block: Block) {
    self.block = block
    row = 0
    rest = 0..<0
    pairs.expect(lookups: block.count)
  }

  /// The next rows and the places of their pairs, some thousand at most; empty where the block is done.
  mutating func next() -> (rows: [Int32], places: [Int32]) {
    switch shape.other {
    case .free:
      return pairs.find(
        block.columns[shape.keyColumn], from: &row, rest: &rest, atMost: Block.targetCount)
    case .constant(let wanted): return nextHolding { _ in wanted }
    case .column(let column):
      let values = block.columns[column]
      return nextHolding { values[$0] }
    }
  }

  /// The next rows whose key has a pair with the value that is wanted of the row.
  private mutating func nextHolding(
    _ wanted: (Int) -> TermID
  ) -> (rows: [Int32], places: [Int32]) {
    var rows: [Int32] = []
    var places: [Int32] = []
    let keys = block.columns[shape.keyColumn]
    while rows.count < Block.targetCount, row < block.count {
      let found = pairs.range(of: keys[row])
      if pairs.contains(wanted(row), in: found) {
        rows.append(Int32(truncatingIfNeeded: row))
        places.append(Int32(truncatingIfNeeded: found.lowerBound))
      }
      row += 1
    }
    return (rows, places)
  }

  /// The rows joined with the values at those places, where the pattern has a free place.
  func joined(_ rows: [Int32], _ places: [Int32]) -> Block {
    var result = block.gatherInOrder(rows)
    if case .free = shape.other {
      result.columns.append(Block.gather(pairs.values, places))
    }
    return result
  }
}
