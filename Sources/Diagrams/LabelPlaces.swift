/// Where the numbers of lines stand: at the end where fewer lines meet, at changing distances.
///
/// Near a node with many lines numbers would cover each other; the other end has room as a rule.
struct LabelPlaces {
  /// The place of one number.
  struct Place {
    /// Whether it stands where the line ends, and not where it starts.
    var isAtHead: Bool
    /// The how many-eth number it is at that node.
    var number: Int
  }

  private let lines: [String: Int]
  private var numbers: [String: Int] = [:]

  /// Counts how many lines meet at each node.
  init(_ edges: [Edge]) {
    lines = edges.reduce(into: [:]) { lines, edge in
      lines[edge.from, default: 0] += 1
      lines[edge.to, default: 0] += 1
    }
  }

  /// The place of the number of the next line.
  mutating func next(_ edge: Edge) -> Place {
    let isAtHead = lines[edge.to, default: 0] < lines[edge.from, default: 0]
    let node = isAtHead ? edge.to : edge.from
    defer { numbers[node, default: 0] += 1 }
    return Place(isAtHead: isAtHead, number: numbers[node, default: 0])
  }
}
