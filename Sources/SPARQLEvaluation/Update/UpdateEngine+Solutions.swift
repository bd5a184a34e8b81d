import RDF
import SPARQL

extension [Quad] {
  /// Those of the default graph before the others: what it loses goes from the graphs that it is made
  /// of, and is not to be counted or not counted there as chance has it.
  var unnamedFirst: [Quad] { filter { $0.graph == nil } + filter { $0.graph != nil } }
}

/// DELETE and INSERT for the solutions of a pattern.
extension UpdateEngine {
  /// Deletes, then inserts, what the solutions say; all of them are found before anything changes.
  func deleteInsert<Store: MutableDataset>(
    _ operation: DeleteInsert, on store: inout Store
  ) throws -> UpdateSummary {
    let changes = try changes(operation, in: store)
    let removed = try store.remove(changes.deletions)
    return UpdateSummary(added: try store.insert(changes.insertions), removed: removed)
  }

  /// What an operation removes and adds, each quad once.
  private func changes(
    _ operation: DeleteInsert, in store: some Dataset
  ) throws -> (deletions: [Quad], insertions: [Quad]) {
    let variables = Set((operation.delete + operation.insert).flatMap(\.variables)).sorted()
    let query = Query(
      form: .select(variables), pattern: operation.pattern,
      defaultGraphs: operation.defaultGraphs, namedGraphs: operation.namedGraphs,
      base: operation.base)
    let engine = QueryEngine(dataset: store, options: options)
    let context = try context(operation, in: store) ?? engine.context(for: query)
    var solutions = try engine.solutions(query, variables, bindings: [:], in: context)
    let deleting = QuadMaker(operation.delete, variables: variables, graph: operation.with)
    let inserting = QuadMaker(operation.insert, variables: variables, graph: operation.with)
    var fresh = FreshBlankNodes()
    var deletions: Set<Quad> = []
    var insertions: Set<Quad> = []
    while let rows = try solutions.nextRows() {
      let before = deletions.count + insertions.count
      for row in rows {
        deletions.formUnion(deleting.quads(row, &fresh))
        insertions.formUnion(inserting.quads(row, &fresh))
      }
      try context.keep(deletions.count + insertions.count - before)
    }
    return (Array(deletions).unnamedFirst, Array(insertions))
  }

  /// The context of WITH, whose graph is the pattern's default graph; nil where USING says which
  /// graphs are, or nothing does.
  private func context(
    _ operation: DeleteInsert, in store: some Dataset
  ) throws -> EvaluationContext? {
    guard let graph = operation.with, operation.defaultGraphs.isEmpty,
      operation.namedGraphs.isEmpty
    else { return nil }
    let id = try store.id(of: .iri(graph))
    return EvaluationContext(
      dataset: MergedDataset(
        inner: store, graphs: id.map { [$0] } ?? [], rowLimit: options.rowLimit),
      options: options)
  }
}
