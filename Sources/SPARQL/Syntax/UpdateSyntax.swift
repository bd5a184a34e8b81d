import RDF

/// An update as it was written; prefixes and relative IRIs are already resolved.
struct UpdateSyntax {
  /// The operations, in their order.
  var operations: [UpdateOperationSyntax] = []
}

/// One operation of an update.
enum UpdateOperationSyntax {
  /// An operation without a pattern, which is algebra as it stands.
  case plain(UpdateOperation)
  /// DELETE and INSERT with their pattern.
  case deleteInsert(DeleteInsertSyntax)
}

/// DELETE and INSERT, DELETE WHERE among them.
struct DeleteInsertSyntax {
  /// `WITH`.
  var with: IRI?
  /// The template of DELETE.
  var delete: [QuadTemplate] = []
  /// The template of INSERT.
  var insert: [QuadTemplate] = []
  /// `USING`.
  var defaultGraphs: [IRI] = []
  /// `USING NAMED`.
  var namedGraphs: [IRI] = []
  /// `WHERE`.
  var pattern = GroupSyntax()
  /// The base when the operation was read.
  var base: IRI?
}
