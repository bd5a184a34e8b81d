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
        for (count, edge, verb) in [
          (stance.supportive, Edge.Kind.supports, "supports"),
          (stance.critical, .opposes, "is against"),
        ] where count > 0 {
          drawing.edges.append(
            Edge(
              from: party, to: "towards/\(stance.target.id)", edge, weight: count,
              tooltip: "\(side.party.name) \(verb) \(name) in \(Reports.count(count, "statement"))")
          )
        }
      }
    }
    return drawing
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
