/// A whole update: its operations, to be done in their order, all of them or none.
///
///     let request = try UpdateRequest(parsing: "CLEAR DEFAULT; INSERT DATA { <s> <p> 1 }")
///     // request.operations.count == 2
///
/// See <https://www.w3.org/TR/sparql11-update/>.
public struct UpdateRequest: Hashable, Sendable {
  /// The operations.
  public var operations: [UpdateOperation]

  /// Makes an update of its operations.
  public init(_ operations: [UpdateOperation] = []) { self.operations = operations }
}
