import RDF
public import SPARQL

/// Carries out updates: all operations of a request, or none.
///
///     let request = try UpdateRequest(parsing: "INSERT DATA { <ann> schema:name 'Ann' }")
///     let summary = try UpdateEngine().run(request, on: &dataset)
///     // summary.added == 1
///
/// Each operation sees what those before it wrote. A failure under SILENT undoes what its operation
/// did and nothing else. See <https://www.w3.org/TR/sparql11-update/>.
public struct UpdateEngine {
  /// How far the evaluation of each operation may go.
  public let options: EvaluationOptions
  /// Who reads what LOAD names; nil where nothing may be loaded.
  public let documents: (any DocumentSource)?

  /// Makes an engine.
  public init(
    options: EvaluationOptions = EvaluationOptions(), documents: (any DocumentSource)? = nil
  ) {
    self.options = options
    self.documents = documents
  }

  /// Carries out a request as one transaction.
  ///
  /// - Parameters:
  ///   - request: the operations, in their order.
  ///   - store: what they change.
  /// - Returns: how much was changed.
  /// - Throws: `EvaluationError` where an operation fails or a limit is reached, and what the store
  ///   throws; nothing is changed then.
  public func run<Store: MutableDataset>(
    _ request: UpdateRequest, on store: inout Store
  ) throws -> UpdateSummary {
    try store.atomically { store in
      var summary = UpdateSummary()
      for operation in request.operations {
        summary += try run(operation, on: &store)
      }
      return summary
    }
  }

  private func run<Store: MutableDataset>(
    _ operation: UpdateOperation, on store: inout Store
  ) throws -> UpdateSummary {
    switch operation {
    case .insertData(let quads):
      var rename = BlankNodeRenaming()
      let new = quads.map { quad in
        Quad(
          Triple(rename(quad.triple.subject), quad.triple.predicate, rename(quad.triple.object)),
          graph: quad.graph)
      }
      return UpdateSummary(added: try store.insert(new))
    case .deleteData(let quads):
      return UpdateSummary(removed: try store.remove(quads.unnamedFirst))
    case .deleteInsert(let operation):
      return try deleteInsert(operation, on: &store)
    case .load(let document, let graph, let silent):
      return try attempt(silent, on: &store) { try load(document, into: graph, on: &$0) }
    case .clear(let graphs, let silent), .drop(let graphs, let silent):
      return try attempt(silent, on: &store) { try clear(graphs, on: &$0) }
    case .create(let graph, let silent):
      return try attempt(silent, on: &store) { try create(graph, on: &$0) }
    case .add(let source, let target, let silent):
      return try attempt(silent, on: &store) {
        try transfer(source, to: target, .add, on: &$0)
      }
    case .move(let source, let target, let silent):
      return try attempt(silent, on: &store) {
        try transfer(source, to: target, .move, on: &$0)
      }
    case .copy(let source, let target, let silent):
      return try attempt(silent, on: &store) {
        try transfer(source, to: target, .copy, on: &$0)
      }
    }
  }

  /// Does an operation; where it is silent its failure counts as success.
  ///
  /// Limits and what the store itself throws are no failures of the operation.
  private func attempt<Store: MutableDataset>(
    _ silent: Bool, on store: inout Store,
    _ work: (inout Store) throws -> UpdateSummary
  ) throws -> UpdateSummary {
    guard silent else { return try work(&store) }
    do {
      return try store.separately(work)
    } catch EvaluationError.operationFailed {
      return UpdateSummary()
    }
  }
}
