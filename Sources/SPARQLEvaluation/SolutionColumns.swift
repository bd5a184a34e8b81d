public import RDF
public import SPARQL

/// All solutions of a query as columns of ids, none of them decoded yet.
///
///     let table = try engine.columns(query)
///     let counts = Dictionary(grouping: table.columns[0]) { $0 }.mapValues(\.count)
///     let names = try table.terms(of: Array(counts.keys))
///
/// Who counts hundred thousands of rows needs the terms of a few: an id costs eight bytes, a term a
/// text of its own.
public struct SolutionColumns {
  /// The variables, in the order of the columns.
  public let variables: [Variable]
  /// For each variable its ids, `.unbound` where a solution has none.
  public private(set) var columns: [[TermID]]
  /// How many solutions there are.
  public private(set) var count = 0
  private let context: EvaluationContext

  init(variables: [Variable], context: EvaluationContext) {
    self.variables = variables
    self.context = context
    columns = Array(repeating: [], count: variables.count)
  }

  /// The terms of ids of these columns, nil for `.unbound`.
  ///
  /// - Throws: what the dataset throws.
  public func terms(of ids: [TermID]) throws -> [Term?] {
    try context.dataset.snapshot { try context.terms(of: ids) }
  }

  mutating func append(_ block: Block) throws {
    for index in columns.indices { columns[index] += block.columns[index] }
    count += block.count
    // A row is its ids; what they stand for is not read.
    try context.keep(bytes: 8 * columns.count * block.count)
  }
}

extension QueryEngine {
  /// The solutions of a SELECT query as columns of ids.
  ///
  /// - Parameters:
  ///   - query: the query.
  ///   - bindings: values for variables of the query, as if they stood there as constants.
  /// - Returns: all solutions.
  /// - Throws: as `select(_:bindings:)` does.
  public func columns(
    _ query: Query, bindings: [Variable: Term] = [:]
  ) throws -> SolutionColumns {
    guard case .select(let variables) = query.form else {
      throw EvaluationError.invalid("a table of solutions can only be made of a SELECT query")
    }
    return try dataset.snapshot {
      let (plan, context) = try prepare(query, bindings: bindings)
      let planner = Planner(context: context)
      let source = try OperatorFactory(context: context).make(planner.project(plan, variables))
      var table = SolutionColumns(variables: variables, context: context)
      while let block = try source.next() {
        try context.check()
        try table.append(block)
      }
      return table
    }
  }
}
