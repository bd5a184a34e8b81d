import RDF

/// Updates: of their operations, only DELETE and INSERT have a pattern to translate.
extension Translator {
  /// The algebra of a whole update.
  mutating func update(_ syntax: UpdateSyntax) throws(SPARQLError) -> UpdateRequest {
    var operations: [UpdateOperation] = []
    for operation in syntax.operations {
      switch operation {
      case .plain(let operation): operations.append(operation)
      case .deleteInsert(let syntax): operations.append(.deleteInsert(try deleteInsert(syntax)))
      }
    }
    return UpdateRequest(operations)
  }

  private mutating func deleteInsert(
    _ syntax: DeleteInsertSyntax
  ) throws(SPARQLError) -> DeleteInsert {
    DeleteInsert(
      delete: syntax.delete, insert: syntax.insert, pattern: try pattern(syntax.pattern),
      with: syntax.with, defaultGraphs: syntax.defaultGraphs, namedGraphs: syntax.namedGraphs,
      base: syntax.base)
  }
}
