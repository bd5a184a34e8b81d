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

  /// Hands the characters of ids of these columns to a closure, without making terms of them.
  ///
  /// - Parameters:
  ///   - ids: ids, each once.
  ///   - body: takes the place of an id and the characters of its term, in any order; nothing for
  ///     `.unbound`.
  /// - Throws: what the dataset and the closure throw.
  public func visitTexts(
    of ids: [TermID], _ body: (Int, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    // Terms that lie in their ids, or that only this query knows, have no characters in the dataset.
    func isKept(_ id: TermID) -> Bool { id.tag == .dictionary && id != .unbound }
    let places = ids.indices.filter { isKept(ids[$0]) }.sorted { ids[$0] < ids[$1] }
    let isDone = try context.dataset.visitTexts(of: places.map { ids[$0] }) { place, text in
      try body(places[place], text.bytes)
    }
    let rest = ids.indices.filter { !isDone || !isKept(ids[$0]) }
    for (place, term) in zip(rest, try terms(of: rest.map { ids[$0] })) {
      var characters = term?.characters ?? ""
      try characters.withUTF8 { try body(place, $0) }
    }
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
