/// What an update has changed.
public struct UpdateSummary: Hashable, Sendable {
  /// How many triples came into a graph, counted once for each graph.
  public var added = 0
  /// How many triples went from a graph, counted once for each graph; what went from the default graph
  /// counts once, however many graphs said it.
  public var removed = 0

  /// Makes a summary, of nothing unless told.
  public init(added: Int = 0, removed: Int = 0) {
    self.added = added
    self.removed = removed
  }

  static func += (left: inout UpdateSummary, right: UpdateSummary) {
    left.added += right.added
    left.removed += right.removed
  }
}
