/// The program of Graphviz that lays a drawing out.
public enum Layout: String, Sendable, CaseIterable {
  /// In layers along the edges (`dot`): frames are drawn, a few dozen nodes read well.
  case layered = "dot"
  /// As if the edges were springs (`sfdp`): hundreds of nodes find room, frames are not drawn.
  case springs = "sfdp"
}

extension Drawing {
  /// The layout that was asked for, or the one that suits the number of nodes and edges.
  public var layout: Layout {
    if let preferredLayout { return preferredLayout }
    // Layers grow as wide as the fullest of them, and each crossing edge costs the reader.
    return nodes.count > 150 || edges.count > 300 ? .springs : .layered
  }
}
