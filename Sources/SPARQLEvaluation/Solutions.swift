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
    try context.dataset.snapshot {
      while let block = try source.next() {
        try context.check()
        guard block.count > 0 else { continue }
        let columns = try block.columns.map { try context.terms(of: $0) }
        return (0..<block.count).map { row in columns.map { $0[row] } }
      }
      return nil
    }
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
    try context.dataset.snapshot { try source.remaining() }
  }
}
