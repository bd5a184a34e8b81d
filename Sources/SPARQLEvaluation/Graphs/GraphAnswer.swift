public import RDF
public import SPARQL

/// The triples of a CONSTRUCT or DESCRIBE query, each once, made as they are pulled.
///
///     var graph = try engine.graph(query)
///     while let triples = try graph.nextTriples() { … }
///
/// Which triples there were is remembered by their ids, not by their texts, and only where one could come
/// twice.
public struct GraphAnswer {
  private let context: EvaluationContext
  private let next: () throws -> [Triple]?

  init(_ context: EvaluationContext, next: @escaping () throws -> [Triple]?) {
    self.context = context
    self.next = next
  }

  /// The next triples, some thousand at most and never none; nil at the end.
  ///
  /// - Throws: `EvaluationError` where a limit is reached, and what the dataset throws.
  public mutating func nextTriples() throws -> [Triple]? {
    try context.dataset.snapshot {
      while let triples = try next() {
        try context.check()
        if !triples.isEmpty { return triples }
      }
      return nil
    }
  }

  /// All triples that are left; they count towards the limits.
  public mutating func allTriples() throws -> [Triple] {
    var result: [Triple] = []
    while let triples = try nextTriples() {
      try context.keep(triples.count, width: 20)
      let texts = triples.reduce(0) { $0 + $1.subject.textSize + $1.object.textSize }
      try context.keep(bytes: texts)
      result += triples
    }
    return result
  }
}

extension QueryEngine {
  /// The graph that a CONSTRUCT query makes or a DESCRIBE query tells.
  ///
  /// The description of a resource is all triples of the default graph whose subject it is, and those
  /// of the blank nodes that these lead to: the "concise bounded description".
  /// - Throws: as `select(_:bindings:)` does.
  public func graph(_ query: Query, bindings: [Variable: Term] = [:]) throws -> GraphAnswer {
    switch query.form {
    case .construct(let template):
      let variables = Set(template.flatMap(\.solutionVariables)).sorted()
      let (plan, source, context) = try ids(query, variables, bindings)
      var maker = try TripleMaker(
        template, variables: variables, rowsDiffer: plan.rowsDiffer, context: context)
      return GraphAnswer(context) {
        if let triples = try maker.nextTriples() { return triples }
        guard let block = try source.next() else { return nil }
        maker.start(block)
        return []
      }
    case .describe(let resources):
      let variables = Set(resources.compactMap(\.variable)).sorted()
      let (_, source, context) = try ids(query, variables, bindings)
      var walk = DescriptionWalk(context)
      try walk.add(resources.compactMap(\.term).compactMap { try dataset.id(of: $0) })
      return GraphAnswer(context) {
        if let triples = try walk.nextTriples() { return triples }
        // What a solution names is described before the next solutions are pulled.
        guard let block = try source.next() else { return nil }
        for column in block.columns { try walk.add(column) }
        return []
      }
    case .select, .ask:
      throw EvaluationError.invalid("only CONSTRUCT and DESCRIBE queries are answered with a graph")
    }
  }

  /// The solutions as ids of those variables, none of them computed yet.
  private func ids(
    _ query: Query, _ variables: [Variable], _ bindings: [Variable: Term]
  ) throws -> (Plan, any Operator, EvaluationContext) {
    try dataset.snapshot {
      let (plan, context) = try prepare(query, bindings: bindings)
      let projected = Planner(context: context).project(plan, variables)
      return (projected, try OperatorFactory(context: context).make(projected), context)
    }
  }
}

extension TriplePattern {
  /// The variables that solutions give values to.
  fileprivate var solutionVariables: [Variable] {
    [subject, predicate, object].filter { !$0.isBlankNode }.compactMap(\.variable)
  }
}

extension TermPattern {
  fileprivate var term: Term? {
    guard case .term(let term) = self else { return nil }
    return term
  }

  /// Whether it is a blank node, written as one or as the variable that stands for it in patterns.
  var isBlankNode: Bool {
    switch self {
    case .term(.blankNode): true
    case .term: false
    case .variable(let variable): variable.name.hasPrefix("_:")
    }
  }
}
