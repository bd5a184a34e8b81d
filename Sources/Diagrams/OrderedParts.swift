/// The parts of a drawing in their order: the same for the same drawing, however they were added.
struct OrderedParts {
  /// Each node once, those of articles in the order of reading.
  let nodes: [Node]
  /// The edges between these nodes.
  let edges: [Edge]
  /// The clusters that hold nodes, each node in one of them.
  let clusters: [Cluster]
  /// The frame of each node that stands in one, by the node's id.
  let frames: [String: Cluster]

  /// Sorts the parts of a drawing and leaves out what has no place in it.
  init(_ drawing: Drawing) {
    var known: Set<String> = []
    nodes = drawing.nodes.sorted(by: Self.isBefore).filter { known.insert($0.id).inserted }
    let isKnown = { [known] (edge: Edge) in known.contains(edge.from) && known.contains(edge.to) }
    edges = drawing.edges.filter(isKnown).sorted(by: Self.isBefore)
    var free = known
    clusters = drawing.clusters.sorted { isNaturallyBefore($0.id, $1.id) }.compactMap { cluster in
      let inside = cluster.nodes.filter { free.remove($0) != nil }
      return inside.isEmpty ? nil : Cluster(cluster.id, label: cluster.label, nodes: inside)
    }
    frames = Dictionary(
      clusters.flatMap { cluster in cluster.nodes.map { ($0, cluster) } },
      uniquingKeysWith: { first, _ in first })
  }

  private static func isBefore(_ a: Node, _ b: Node) -> Bool {
    if a.id != b.id { return isNaturallyBefore(a.id, b.id) }
    return (a.kind.rawValue, a.label.joined(separator: "\n"), a.tooltip)
      < (b.kind.rawValue, b.label.joined(separator: "\n"), b.tooltip)
  }

  private static func isBefore(_ a: Edge, _ b: Edge) -> Bool {
    if a.from != b.from { return isNaturallyBefore(a.from, b.from) }
    if a.to != b.to { return isNaturallyBefore(a.to, b.to) }
    return (a.kind.rawValue, a.label ?? "", a.weight ?? 0, a.tooltip)
      < (b.kind.rawValue, b.label ?? "", b.weight ?? 0, b.tooltip)
  }
}
