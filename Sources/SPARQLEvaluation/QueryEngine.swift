public import RDF
public import SPARQL

/// Answers queries over a dataset.
///
///     let engine = QueryEngine(dataset: dataset)
///     var people = try engine.select(query, bindings: [Variable("country"): .iri("country/IRN")])
///     while let rows = try people.nextRows() { … }
///
/// See <https://www.w3.org/TR/sparql11-query/>.
public struct QueryEngine {
  /// The data that is asked.
  public let dataset: any Dataset
  /// How far an evaluation may go.
  public let options: EvaluationOptions

  /// Makes an engine for a dataset.
  public init(dataset: any Dataset, options: EvaluationOptions = EvaluationOptions()) {
    self.dataset = dataset
    self.options = options
  }

  /// The solutions of a SELECT query, evaluated as they are pulled.
  ///
  /// - Parameters:
  ///   - query: the query.
  ///   - bindings: values for variables of the query, as if they stood there as constants; so
  ///     nothing that a person typed is ever pasted into a query.
  /// - Returns: the solutions, none of them computed yet.
  /// - Throws: `EvaluationError` for what is not supported or beyond the limits, and what the
  ///   dataset throws.
  public func select(_ query: Query, bindings: [Variable: Term] = [:]) throws -> Solutions {
    guard case .select(let variables) = query.form else {
      throw EvaluationError.invalid("a table of solutions can only be made of a SELECT query")
    }
    return try solutions(query, variables, bindings: bindings)
  }

  /// The solutions of a query's pattern as a table of those variables, whatever the query's form.
  ///
  /// - Parameters:
  ///   - query: the query.
  ///   - variables: the columns.
  ///   - bindings: values for variables of the query.
  ///   - context: the context to run in; nil for one of the query's own graphs.
  /// - Returns: the solutions, none of them computed yet.
  /// - Throws: as `select(_:bindings:)` does.
  func solutions(
    _ query: Query, _ variables: [Variable], bindings: [Variable: Term],
    in context: EvaluationContext? = nil
  ) throws -> Solutions {
    try dataset.snapshot {
      let (plan, context) = try prepare(query, bindings: bindings, in: context)
      let planner = Planner(context: context)
      let source = try OperatorFactory(context: context).make(planner.project(plan, variables))
      return Solutions(variables: variables, source: source, context: context)
    }
  }

  /// Whether an ASK query has a solution.
  ///
  /// - Throws: as `select(_:bindings:)` does.
  public func ask(_ query: Query, bindings: [Variable: Term] = [:]) throws -> Bool {
    guard case .ask = query.form else {
      throw EvaluationError.invalid("only an ASK query is answered with yes or no")
    }
    return try dataset.snapshot {
      let (plan, context) = try prepare(query, bindings: bindings)
      let source = try OperatorFactory(context: context).make(plan)
      while let block = try source.next() {
        if block.count > 0 { return true }
      }
      return false
    }
  }

  func prepare(
    _ query: Query, bindings: [Variable: Term], in context: EvaluationContext? = nil
  ) throws -> (Plan, EvaluationContext) {
    let context = try context ?? self.context(for: query)
    context.base = query.base
    var pattern = query.pattern.binding(bindings).numberingSolutions()
    if options.isOptimised { pattern = Optimiser.optimised(pattern) }
    let plan = try Planner(context: context).plan(pattern, in: .defaultGraph)
    return (plan, context)
  }

  /// A context with the graphs that FROM and FROM NAMED leave; those that are not there are empty.
  func context(for query: Query) throws -> EvaluationContext {
    guard !query.defaultGraphs.isEmpty || !query.namedGraphs.isEmpty else {
      return EvaluationContext(dataset: dataset, options: options)
    }
    func ids(_ names: [IRI]) throws -> Set<TermID> {
      Set(try names.compactMap { try dataset.id(of: .iri($0)) })
    }
    let merged = MergedDataset(
      inner: dataset, graphs: try ids(query.defaultGraphs).sorted(),
      rowLimit: min(options.rowLimit, options.memoryLimit / 72))
    let context = EvaluationContext(dataset: merged, options: options)
    context.restriction = DatasetRestriction(namedGraphs: try ids(query.namedGraphs))
    return context
  }
}

extension GraphPattern {
  /// The pattern with parameters put in and, where a projection hands them out, bound.
  fileprivate func binding(_ bindings: [Variable: Term]) -> GraphPattern {
    guard !bindings.isEmpty else { return self }
    switch self {
    case .slice, .distinct, .reduced:
      return mappingChildren { $0.binding(bindings) }
    case .project(let inner, let variables):
      let visible = bindings.filter { variables.contains($0.key) }
      return .project(inner.substituting(bindings).extended(by: visible), variables)
    case .bgp, .path, .join, .leftJoin, .filter, .union, .minus, .graph, .service, .extend,
      .values, .group, .orderBy:
      return substituting(bindings)
    }
  }
}
