/// How large the parts of a drawing are beside the heaviest of their kind.
struct Scale {
  private let heaviestNode: Int
  private let heaviestEdge: Int

  /// Finds the heaviest node and the heaviest edge.
  init(_ parts: OrderedParts) {
    heaviestNode = max(1, parts.nodes.compactMap(\.weight).max() ?? 1)
    heaviestEdge = max(1, parts.edges.compactMap(\.weight).max() ?? 1)
  }

  /// The share of a node, 0 where it has no weight.
  func share(of node: Node) -> Double { share(node.weight ?? 0, of: heaviestNode) }

  /// The share of an edge, 0 where it has no weight.
  func share(of edge: Edge) -> Double { share(edge.weight ?? 0, of: heaviestEdge) }

  /// The root of the share of the heaviest, from 0 to 1: areas and not lengths then compare.
  private func share(_ weight: Int, of heaviest: Int) -> Double {
    let share = Double(max(0, weight)) / Double(heaviest) * 10_000
    // In hundredths, which is more than the eye sees, and the same on every machine.
    return Double((0...100).first { Double($0 * $0) >= share } ?? 100) / 100
  }
}

/// A number with one decimal place, the same on every machine.
func decimal(_ number: Double) -> String {
  let tenths = Int(number * 10 + 0.5)
  return "\(tenths / 10).\(tenths % 10)"
}
