internal import Comparison
internal import Diagrams
internal import Presentation
internal import Questions

/// A network of positions as a drawing: a line for what two agree on, one for what they do not.
struct NetworkDrawing {
  let network: PositionNetwork
  /// The subject as it was typed.
  let about: String?

  func drawing() -> Drawing {
    var drawing = Drawing(
      title: "Who agrees and disagrees" + (about.map { " about \($0)" } ?? ""),
      direction: .topToBottom)
    for (index, party) in network.parties.enumerated() {
      drawing.nodes.append(
        Node(
          id(index), Self.kind(party), label: [party.name],
          tooltip:
            "\(party.name): \(counted(network.statements[index], "statement")), positions on "
            + "\(counted(network.activity[index], "thing"))",
          weight: network.statements[index],
          details: [
            Detail("iri", party.ids.joined(separator: " ")),
            Detail("statements", network.statements[index]),
            Detail("positions", network.activity[index]),
          ]))
    }
    for tie in network.ties {
      add(tie.congruent, tie.congruence, .agrees, "agree on", of: tie, to: &drawing)
      add(tie.conflicting, tie.conflict, .disagrees, "disagree on", of: tie, to: &drawing)
    }
    return drawing
  }

  private func add(
    _ things: [PositionNetwork.Shared], _ weight: Double, _ kind: Edge.Kind, _ verb: String,
    of tie: PositionNetwork.Tie, to drawing: inout Drawing
  ) {
    guard !things.isEmpty else { return }
    let names = things.map(\.target.name).joined(separator: ", ")
    drawing.edges.append(
      Edge(
        from: id(tie.first), to: id(tie.second), kind, weight: things.count,
        tooltip: "\(verb): \(names)",
        details: [
          Detail("things", names), Detail("normalised", weight),
          Detail("normalisation", network.normalisation.rawValue),
          Detail("statements", things.flatMap { [$0.first, $0.second] }.joined(separator: " ")),
        ]))
  }

  /// Parties can share an IRI, as a country and those of it without a name do.
  private func id(_ index: Int) -> String {
    "party-\(index)-" + (network.parties[index].ids.first ?? "")
  }

  private static func kind(_ party: Party) -> Node.Kind {
    switch party.ids.first?.prefix(while: { $0 != "/" }) {
    case "person": .person
    case "country": .country
    case "government": .government
    default: .organization
    }
  }
}
