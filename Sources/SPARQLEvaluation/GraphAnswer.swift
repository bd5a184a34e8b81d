public import RDF
public import SPARQL

/// The triples of a CONSTRUCT or DESCRIBE query, each once, made as they are pulled.
///
///     var graph = try engine.graph(query)
///     while let triples = try graph.nextTriples() { … }
public struct GraphAnswer {
  private let context: EvaluationContext
  private let next: () throws -> [Triple]?
  private var seen: Set<Triple> = []

  init(_ context: EvaluationContext, next: @escaping () throws -> [Triple]?) {
    self.context = context
    self.next = next
  }

  /// The next triples, never none; nil at the end.
  ///
  /// - Throws: `EvaluationError` where a limit is reached, and what the dataset throws.
  public mutating func nextTriples() throws -> [Triple]? {
    try context.dataset.snapshot {
      while let triples = try next() {
        try context.check()
        let new = triples.filter { seen.insert($0).inserted }
        try context.keep(new.count, width: 20)
        let texts = new.reduce(0) { $0 + $1.subject.textSize + $1.object.textSize }
        try context.keep(bytes: texts)
        if !new.isEmpty { return new }
      }
      return nil
    }
  }

  /// All triples that are left.
  public mutating func allTriples() throws -> [Triple] {
    var result: [Triple] = []
    while let triples = try nextTriples() { result += triples }
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
      var solutions = try solutions(query, variables, bindings: bindings)
      let maker = TripleMaker(template, variables: variables, context: solutions.context)
      return GraphAnswer(solutions.context) {
        try solutions.nextRows().map { rows in try rows.flatMap(maker.triples) }
      }
    case .describe(let resources):
      let variables = Set(resources.compactMap(\.variable)).sorted()
      var solutions = try solutions(query, variables, bindings: bindings)
      var walk = DescriptionWalk(solutions.context)
      try walk.add(resources.compactMap(\.term))
      return GraphAnswer(solutions.context) {
        if let triples = try walk.nextTriples() { return triples }
        // What a solution names is described before the next solutions are pulled.
        guard let rows = try solutions.nextRows() else { return nil }
        try walk.add(rows.joined().compactMap(\.self))
        return try walk.nextTriples() ?? []
      }
    case .select, .ask:
      throw EvaluationError.invalid("only CONSTRUCT and DESCRIBE queries are answered with a graph")
    }
  }
}

/// Makes the triples of a template for solutions.
private struct TripleMaker {
  private let template: [TriplePattern]
  private let columns: [Variable: Int]
  private let context: EvaluationContext

  init(_ template: [TriplePattern], variables: [Variable], context: EvaluationContext) {
    self.template = template
    self.context = context
    columns = Dictionary(uniqueKeysWithValues: zip(variables, variables.indices))
  }

  /// What the template gives for a solution: triples with an unbound or impossible part are left out,
  /// and each solution has blank nodes of its own.
  func triples(_ row: [Term?]) throws -> [Triple] {
    var nodes: [TermPattern: Term] = [:]
    func term(_ place: TermPattern) throws -> Term? {
      if place.isBlankNode {
        if let known = nodes[place] { return known }
        let node = try context.freshBlankNode()
        nodes[place] = node
        return node
      }
      switch place {
      case .term(let term): return term
      case .variable(let variable): return columns[variable].flatMap { row[$0] }
      }
    }
    return try template.compactMap { pattern in
      guard let subject = try term(pattern.subject), subject.literal == nil,
        let predicate = try term(pattern.predicate)?.iri, let object = try term(pattern.object)
      else { return nil }
      return Triple(subject, predicate, object)
    }
  }
}

/// Reads the descriptions of resources, one after the other.
private struct DescriptionWalk {
  private let context: EvaluationContext
  private var waiting: [TermID] = []
  private var known: Set<TermID> = []

  init(_ context: EvaluationContext) { self.context = context }

  mutating func add(_ resources: [Term]) throws {
    for term in resources where term.literal == nil {
      guard let id = try context.dataset.id(of: term), known.insert(id).inserted else { continue }
      waiting.append(id)
      try context.keep(1)
    }
  }

  /// The triples about the next resource, nil where none is waiting.
  mutating func nextTriples() throws -> [Triple]? {
    guard let subject = waiting.popLast() else { return nil }
    let name = try context.decode(subject).term
    var triples: [Triple] = []
    var cursor = try context.dataset.matches(IDPattern(subject: subject))
    var block = MatchBlock(wanted: (subject: false, predicate: true, object: true, graph: false))
    while try cursor.next(into: &block) {
      try context.check()
      for row in 0..<block.count {
        let object = try context.decode(block.objects[row]).term
        guard let predicate = try context.decode(block.predicates[row]).term.iri else { continue }
        triples.append(Triple(name, predicate, object))
        if case .blankNode = object { try add([object]) }
      }
      block.removeAll()
    }
    return triples
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
  fileprivate var isBlankNode: Bool {
    switch self {
    case .term(.blankNode): true
    case .term: false
    case .variable(let variable): variable.name.hasPrefix("_:")
    }
  }
}
