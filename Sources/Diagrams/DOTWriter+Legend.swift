/// One row of the legend: what stands in its columns, and the lines between them.
///
/// The rows mirror the drawing, so that the legend fits under it: who speaks on the left, what was
/// said in the middle, what it is about on the right.
private struct LegendRow {
  var shapes: [Node.Kind?]
  var lines: [Edge.Kind?]
}

extension DOTWriter {
  /// The kinds that occur, in the order of their declaration.
  private var nodeKinds: [Node.Kind] {
    let used = Set(nodes.map(\.kind))
    return Node.Kind.allCases.filter(used.contains)
  }

  private var edgeKinds: [Edge.Kind] {
    let used = Set(edges.map(\.kind))
    return Edge.Kind.allCases.filter(used.contains)
  }

  /// The legend's rows: each kind once, in two columns, or in three where there are statements.
  private var legendRows: [LegendRow] {
    var columns: [[Node.Kind]] = [
      nodeKinds.filter(\.speaks), nodeKinds.filter { $0 == .statement },
      // The subject first: it stands beside "about".
      nodeKinds.filter { !$0.speaks && $0 != .statement }.sorted { $0 == .topic && $1 != .topic },
    ]
    var gaps = [edgeKinds.filter(\.leadsToStatement), edgeKinds.filter { !$0.leadsToStatement }]
    if columns[1].isEmpty {
      columns.remove(at: 1)
      gaps = [gaps[0] + gaps[1]]
      // Shapes that begin no line may as well stand on the other side, where there is room.
      while columns[0].count > columns[1].count + 1, let last = columns[0].popLast() {
        columns[1].append(last)
      }
    }
    let count = (columns.map(\.count) + gaps.map(\.count)).max() ?? 0
    return (0..<count).map { row in
      LegendRow(
        shapes: columns.map { row < $0.count ? $0[row] : nil },
        lines: gaps.map { row < $0.count ? $0[row] : nil })
    }
  }

  /// A frame that shows each kind once, in the columns of the drawing.
  ///
  /// Every row is a chain through all columns, of invisible parts where there is nothing to show:
  /// so it stays one line.
  func legend() -> String {
    let frame =
      "color=\"\(Palette.frame)\"; style=\"rounded\"; fillcolor=\"white\"; margin=\"8\"; fontsize=\"10\""
    var text = "\n  subgraph \"cluster_~legend\" {\n    label=\"How to read this\"; \(frame);\n"
    text +=
      "    node [fontsize=\"9\"; height=\"0.22\"; margin=\"0.08,0.03\"; tooltip=\"legend\"];\n"
    text += "    edge [tooltip=\"legend\"; weight=\"8\"];\n"
    for (number, row) in legendRows.enumerated() {
      for (column, shape) in row.shapes.enumerated() {
        let touches =
          (column > 0 && row.lines[column - 1] != nil)
          || (column < row.lines.count && row.lines[column] != nil)
        text += "    \(legendID(number, column)) "
        if let shape {
          text += list([("label", "\"\(shape.style.name)\"")] + look(shape.style)) + ";\n"
        } else {
          let style = touches ? "width=\"0.04\"" : "style=\"invis\""
          text += "[label=\"\"; shape=\"point\"; \(style)];\n"
        }
      }
      for (gap, line) in row.lines.enumerated() {
        text += "    \(legendID(number, gap)) -> \(legendID(number, gap + 1)) "
        if let style = line?.style {
          text += list(
            // The empty line below lifts the words off the line.
            [("label", "\"\(style.name)\\n \"")] + look(style)
              + [("penwidth", "\"\(decimal(style.width))\"")])
        } else {
          text += "[style=\"invis\"]"
        }
        text += ";\n"
      }
    }
    return text + "  }\n"
  }

  private func legendID(_ row: Int, _ column: Int) -> String { "\"~\(row).\(column)\"" }

  /// The legend in words, where frames are not drawn.
  var key: String {
    let shapes = nodeKinds.map { "\($0.style.words ?? $0.style.shape): \($0.style.name)" }
    let lines = edgeKinds.map { kind in
      kind.style.line.contains(":")
        ? "double line: \(kind.style.name)" : "\(kind.style.style) line: \(kind.style.name)"
    }
    return (shapes + lines).joined(separator: " · ")
  }
}

extension Node.Kind {
  /// Whether it stands where speakers stand.
  fileprivate var speaks: Bool {
    switch self {
    case .person, .unknownSpeaker, .organization, .government, .country: true
    case .statement, .event, .topic, .place, .article: false
    }
  }
}

extension Edge.Kind {
  /// Whether it leads from a speaker to what was said.
  fileprivate var leadsToStatement: Bool {
    switch self {
    case .direct, .indirect, .mixed, .relayed, .says, .onBehalfOf, .holds, .participates, .agrees,
      .disagrees, .supports, .opposes, .new, .gone, .grown, .shrunk, .unchanged:
      true
    case .about, .at, .to, .mentions, .reportedIn: false
    }
  }
}
