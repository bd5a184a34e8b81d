internal import Comparison
internal import Questions

/// What the parties support and what they are against: a picture, and the same in a table.
struct GraphSection {
  let report: Report

  func html(_ citations: inout CitationList) -> HTML {
    let network = report.network
    guard !network.ties.isEmpty || report.picture != nil else {
      return .section(
        "graph", "Positions",
        .element(
          "p", [:],
          .text("No two parties take a position towards the same thing; there is nothing to join."))
      )
    }
    var parts: [HTML] = []
    if let picture = report.picture.flatMap(InlineSVG.init) {
      parts.append(
        .element(
          "figure", [:],
          .element(
            "div",
            [
              "class": "scroll paper", "role": "region", "tabindex": "0",
              "aria-label": "Drawing of who supports and who is against what",
            ], .trusted(picture.markup)),
          .element(
            "figcaption", [:],
            .text(
              "Who more often supports (solid line) or is against (dashed line) what, with the "
                + "numbers of statements; the tables of stances and positions say the same in words."
            ))))
    } else {
      parts.append(
        .element(
          "p", ["class": "soft"],
          .text("The drawing is left out, since Graphviz could not lay it out here.")))
    }
    var rows: [(head: HTML, cells: [HTML])] = []
    for tie in network.ties.prefix(3 * Report.rows) {
      let names = "\(network.parties[tie.first].name) and \(network.parties[tie.second].name)"
      rows.append(
        (
          .text(names),
          [
            list(tie.congruent, &citations), list(tie.conflicting, &citations),
            .text("\(number(tie.congruence)) / \(number(tie.conflict))"),
          ]
        ))
    }
    if !rows.isEmpty {
      parts.append(
        .table(
          "Towards what two take the same side, or opposite sides (statements of each that show it)",
          ["", "the same side", "opposite sides", "how many"], rows))
    }
    return .section("graph", "Positions", .joined(parts))
  }

  private func list(
    _ things: [PositionNetwork.Shared], _ citations: inout CitationList
  ) -> HTML {
    guard !things.isEmpty else { return .text("–") }
    var parts: [HTML] = []
    for thing in things.prefix(Report.rows) {
      let counts = " (\(thing.firstCount) | \(thing.secondCount))"
      parts.append(
        .text(thing.target.name + counts) + citations.marks([thing.first, thing.second]))
    }
    let more = things.count - parts.count
    return .joined(parts, by: .text(", ")) + .text(more > 0 ? " and \(more) more" : "")
  }

  private func number(_ weight: Double) -> String {
    weight == weight.rounded() && weight < 1e9 ? "\(Int(weight))" : share(weight)
  }
}
