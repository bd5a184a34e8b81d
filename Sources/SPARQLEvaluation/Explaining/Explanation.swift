public import RDF
public import SPARQL

/// How a query is run, or was run.
public struct Explanation: Sendable {
  /// The operators.
  public let plan: PlanTree
  /// How long it took to make the plan.
  public let planning: Duration
  /// What running it came to; nil where it was not run.
  public let run: Run?

  /// A run of the whole query, all rows fetched.
  public struct Run: Sendable {
    /// How many solutions there were.
    public let rows: Int
    /// How long all of it took.
    public let time: Duration
    /// How much of that went into looking up the terms of the answer.
    public let decoding: Duration
    /// The most memory that was counted at once, in bytes.
    public let memory: Int
    /// Why the query was stopped before its end, nil where it was not.
    public let stopped: EvaluationError?
  }
}

extension QueryEngine {
  /// How a query would be run: its operators as a tree, with the rows that are expected.
  ///
  /// - Throws: as `select(_:bindings:)` does.
  public func explain(_ query: Query, bindings: [Variable: Term] = [:]) throws -> PlanTree {
    try explanation(query, bindings: bindings, analyzing: false).plan
  }

  /// How a query would be run or, where it is analysed, how it was: rows, blocks and times as well.
  ///
  /// A query that reaches a limit is explained as far as it came.
  /// - Parameters:
  ///   - query: the query, of any form; of CONSTRUCT and DESCRIBE its pattern is looked at.
  ///   - bindings: values for variables of the query.
  ///   - isAnalyzed: whether the query is run and measured.
  ///   - prefixes: prefixes for shortening IRIs, to the namespaces.
  /// - Returns: the plan and what it took.
  /// - Throws: as `select(_:bindings:)` does.
  public func explanation(
    _ query: Query, bindings: [Variable: Term] = [:], analyzing isAnalyzed: Bool,
    prefixes: [String: String] = [:]
  ) throws -> Explanation {
    try dataset.snapshot {
      let start = ContinuousClock.now
      let (bare, context) = try prepare(query, bindings: bindings)
      let planning = ContinuousClock.now - start
      context.innerPlans = InnerPlans(isMeasured: isAnalyzed)
      let plan = isAnalyzed ? bare.measured() : bare
      let run = isAnalyzed ? try run(plan, query, context) : nil
      return Explanation(
        plan: try PlanTree(plan, context: context, prefixes: prefixes), planning: planning,
        run: run)
    }
  }

  private func run(
    _ plan: Plan, _ query: Query, _ context: EvaluationContext
  ) throws -> Explanation.Run {
    let start = ContinuousClock.now
    var rows = 0
    var decoding = Duration.zero
    var stopped: EvaluationError?
    do {
      let source = try OperatorFactory(context: context).make(plan)
      while let block = try source.next() {
        try context.check()
        rows += block.count
        let decodingStart = ContinuousClock.now
        for column in block.columns { _ = try context.terms(of: column) }
        decoding += ContinuousClock.now - decodingStart
        if query.form == .ask, rows > 0 { break }
      }
    } catch let error as EvaluationError {
      stopped = error
    }
    return Explanation.Run(
      rows: rows, time: ContinuousClock.now - start, decoding: decoding,
      memory: context.peakBytes, stopped: stopped)
  }
}
