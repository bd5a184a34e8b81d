/// A node without a name of its own; the label counts only within one document or one answer.
///
/// See <https://www.w3.org/TR/rdf11-concepts/#section-blank-nodes>.
public struct BlankNode: Hashable, Sendable, CustomStringConvertible {
  /// The label, without the leading `_:`.
  public let label: String

  /// Makes a blank node with that label.
  public init(_ label: String) { self.label = label }

  /// Whether the characters of the labels are the same, not only what they look like.
  public static func == (left: BlankNode, right: BlankNode) -> Bool {
    left.label.hasSameBytes(as: right.label)
  }

  /// The node as N-Triples writes it, `_:label`.
  public var description: String { "_:\(label)" }
}
