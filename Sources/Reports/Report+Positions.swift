public import Comparison
public import Diagrams
internal import Questions

extension Report {
  /// Who supports and who is against what, for Graphviz to lay out; nil where nobody takes a stand.
  ///
  /// - Parameter overview: the numbers.
  /// - Returns: parties on the left, what they take a stand towards most often on the right.
  public static func positions(_ overview: Overview) -> Drawing? {
    let stances = overview.sides.flatMap(\.stances)
    var totals: [String: Int] = [:]
    for stance in stances {
      totals[stance.target.id, default: 0] += stance.supportive + stance.critical
    }
    let ranked = totals.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    guard !ranked.isEmpty else { return nil }
    let drawn = Set(ranked.prefix(mostTargets))
    var drawing = Drawing(
      title: "Who supports and who is against what",
      omissions: ranked.count > drawn.count
        ? "Left out: \(ranked.count - drawn.count) towards which fewer statements take a stand."
        : nil)
    for (index, side) in overview.sides.enumerated() {
      let party = "party/\(index)"
      drawing.nodes.append(
        Node(
          party, kind(side.party.ids.first ?? ""), label: [side.party.name], weight: side.statements
        ))
      for stance in side.stances where drawn.contains(stance.target.id) {
        let name = stance.target.name
        drawing.nodes.append(
          Node(
            "towards/\(stance.target.id)", kind(stance.target.id), label: [name],
            weight: totals[stance.target.id]))
        guard let edge = edge(from: party, stance) else { continue }
        drawing.edges.append(edge)
      }
    }
    return drawing
  }

  /// One line, of the stance that comes more often, with both counts: two would cover each other.
  private static func edge(from party: String, _ stance: StanceTally) -> Edge? {
    guard stance.supportive + stance.critical > 0 else { return nil }
    let isFor = stance.supportive >= stance.critical
    let words = [
      (stance.supportive, "\(stance.supportive) for"),
      (stance.critical, "\(stance.critical) against"),
    ].filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
    return Edge(
      from: party, to: "towards/\(stance.target.id)", isFor ? .supports : .opposes, label: words,
      weight: max(stance.supportive, stance.critical),
      tooltip: "towards \(stance.target.name): \(words), \(stance.open) open")
  }

  /// More than so many things beside each other make the lines unreadable.
  private static let mostTargets = 14

  /// What a thing is, by its IRI.
  private static func kind(_ id: String) -> Node.Kind {
    switch id.prefix(while: { $0 != "/" }) {
    case "person", "post": .person
    case "country": .country
    case "government": .government
    case "organization": .organization
    case "place": .place
    case "event": .event
    default: .topic
    }
  }
}
