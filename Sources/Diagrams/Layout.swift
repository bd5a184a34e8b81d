/// The program of Graphviz that lays a drawing out.
public enum Layout: String, Sendable, CaseIterable {
  /// In layers along the edges (`dot`): frames are drawn, a few dozen nodes read well.
  case layered = "dot"
  /// As if the edges were springs (`sfdp`): hundreds of nodes find room, frames are not drawn.
  case springs = "sfdp"
}

extension Drawing {
  /// The layout that was asked for, or the one that suits the nodes and edges.
  public var layout: Layout {
    if let preferredLayout { return preferredLayout }
    // Layers grow as wide as the fullest of them, and each crossing edge costs the reader.
    if nodes.count > (isCounted ? Self.mostLayered : 150) || edges.count > 300 { return .springs }
    // Countries that speak of each other have no order that layers could show.
    return isCounted && !hasOrder ? .springs : .layered
  }

  /// More nodes than so many, with lines from everywhere to everywhere, are too high in layers.
  static var mostLayered: Int { 40 }

  /// Whether lines stand for numbers of statements and not for single ones.
  var isCounted: Bool { edges.contains { $0.weight != nil } }

  /// Whether every node is on one side of the edges only, as with speakers and topics.
  var isTwoSided: Bool { Set(edges.map(\.from)).isDisjoint(with: edges.map(\.to)) }

  /// Whether no path along the edges leads back to where it began.
  private var hasOrder: Bool {
    var entering: [String: Int] = [:]
    for edge in edges { entering[edge.to, default: 0] += 1 }
    let leaving = Dictionary(grouping: edges, by: \.from)
    var free = leaving.keys.filter { entering[$0] == nil }
    var passed = 0
    while let next = free.popLast() {
      for edge in leaving[next] ?? [] {
        passed += 1
        entering[edge.to, default: 0] -= 1
        if entering[edge.to] == 0 { free.append(edge.to) }
      }
    }
    return passed == edges.count
  }
}
