public import RDF
public import SPARQL

/// The solutions of a query, pulled in blocks of rows.
///
///     var solutions = try engine.select(query)
///     while let rows = try solutions.nextRows() {
///       for row in rows { print(row) }
///     }
public struct Solutions {
  /// The variables, in the order of the row's terms.
  public let variables: [Variable]

  private let source: any Operator
  /// Rows that were read when the query was planned.
  private var ready: [[Term?]]?
  /// A block that was read together with the one before.
  private var pending: Block?
  private var isDone = false
  let context: EvaluationContext

  init(variables: [Variable], source: any Operator, context: EvaluationContext) {
    self.variables = variables
    self.source = source
    self.context = context
  }

  /// The next rows, some thousand at most and never none; nil at the end.
  ///
  /// - Throws: `EvaluationError` where a limit is reached, and what the dataset throws.
  public mutating func nextRows() throws -> [[Term?]]? {
    if let ready {
      self.ready = nil
      return ready
    }
    guard !isDone || pending != nil else { return nil }
    return try context.dataset.snapshot { try readRows() }
  }

  /// Reads the first rows: where they cost next to nothing, opening the dataset for them alone would
  /// cost more.
  mutating func prefetch() throws { ready = try readRows() }

  private mutating func readRows() throws -> [[Term?]]? {
    guard let block = try pending ?? nextBlock() else { return nil }
    pending = nil
    // Whether few rows were all is best asked while the dataset is open.
    if block.count < Self.fewRows { pending = try nextBlock() }
    let columns = try block.columns.map { try context.terms(of: $0) }
    return (0..<block.count).map { row in columns.map { $0[row] } }
  }

  private static let fewRows = 64

  /// The next block that has rows.
  private mutating func nextBlock() throws -> Block? {
    while !isDone, let block = try source.next() {
      try context.check()
      if block.count > 0 { return block }
    }
    isDone = true
    return nil
  }

  /// All rows that are left; they count towards the limits.
  public mutating func allRows() throws -> [[Term?]] {
    var result: [[Term?]] = []
    while let rows = try nextRows() {
      result += rows
      try context.keep(rows.count, width: 4 * variables.count)
      let texts = rows.reduce(0) { $1.reduce($0) { $0 + ($1?.textSize ?? 0) } }
      try context.keep(bytes: texts)
    }
    return result
  }

  /// How many rows are left; nothing is decoded, and what need not be is not sorted.
  public mutating func count() throws -> Int {
    let known = (ready?.count ?? 0) + (pending?.count ?? 0)
    (ready, pending) = (nil, nil)
    return try context.dataset.snapshot { try known + (isDone ? 0 : source.remaining()) }
  }
}
