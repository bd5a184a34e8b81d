internal import Comparison
internal import Questions
internal import TextAnalysis

/// When each spoke: a chart, the same in a table, and the statements at which a position may turn.
struct TimelineSection {
  let timeline: Timeline

  func html(_ citations: inout CitationList) -> HTML {
    var parts: [HTML] = []
    let isDated = timeline.lines.contains { !$0.points.isEmpty }
    if isDated {
      parts.append(figure)
      parts.append(table(&citations))
    } else {
      parts.append(.element("p", [:], .text("No statement stands in an article with a date.")))
    }
    let undated = timeline.lines.filter { $0.undated > 0 }.map {
      "\($0.party.name): \(count($0.undated, "statement"))"
    }
    if !undated.isEmpty {
      parts.append(
        .element(
          "p", ["class": "soft"],
          .text("In articles without a date: \(undated.joined(separator: "; ")).")))
    }
    parts += turns(&citations)
    return .section("timeline", "Timeline", .joined(parts))
  }

  private var figure: HTML {
    .element(
      "figure", [:],
      .element(
        "div",
        [
          "class": "scroll chart", "role": "region", "tabindex": "0",
          "aria-label": "Chart of statements by \(timeline.period.rawValue)",
        ],
        TimelineChart(timeline: timeline).svg()),
      .element(
        "figcaption", [:],
        .text(
          "Statements by \(timeline.period.rawValue). A dashed box is a gap: the articles report "
            + "nothing, which is not to say that nothing was said. ▼ marks a turn, told below.")))
  }

  /// The parts in which something was said; the others are told by the chart.
  private func table(_ citations: inout CitationList) -> HTML {
    let count = timeline.lines.map(\.points.count).max() ?? 0
    var rows: [(head: HTML, cells: [HTML])] = []
    for index in 0..<count {
      let points = timeline.lines.map { index < $0.points.count ? $0.points[index] : nil }
      guard points.contains(where: { ($0?.count ?? 0) > 0 }) else { continue }
      var cells: [HTML] = []
      for point in points {
        guard let point, point.count > 0 else {
          cells.append(.text("–"))
          continue
        }
        var words = "\(point.count)"
        if point.supportive + point.critical > 0 {
          words += " (\(point.supportive) for, \(point.critical) against)"
        }
        cells.append(.text(words) + citations.marks(Array(point.statements.prefix(1))))
      }
      rows.append((.text(points.compactMap { $0?.label }.first ?? ""), cells))
    }
    return .table(
      "By \(timeline.period.rawValue)",
      [timeline.period.rawValue] + timeline.lines.map(\.party.name), rows)
  }

  private func turns(_ citations: inout CitationList) -> [HTML] {
    guard !timeline.turns.isEmpty else { return [] }
    let more =
      timeline.turns.count < timeline.allTurns ? ", the first \(timeline.turns.count)" : ""
    var items: [HTML] = []
    for turn in timeline.turns {
      var steps = HTML()
      for step in [turn.before, turn.after] {
        steps += .element(
          "p", [:], .element("strong", [:], .text(step.statement.article.date ?? "")),
          .text(": \(step.reading.stance.rawValue) (“\(step.reading.reason)”): "),
          .text(step.statement.text), citations.marks([step.statement.id]))
      }
      items.append(
        .element(
          "li", [:],
          .element(
            "p", [:],
            .text(
              "\(turn.party.name) towards \(turn.target.name); kept in "
                + "\(count(turn.kept, "article"))")), steps))
    }
    return [
      .element("h3", [:], .text("Where positions may turn (\(timeline.allTurns)\(more))")),
      .element("ol", [:], items),
    ]
  }
}
