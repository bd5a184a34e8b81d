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

  /// A frame that shows each kind once: shapes in one column, lines in the next two.
  ///
  /// Invisible edges keep a shape and a line in one row.
  func legend() -> String {
    let style =
      "color=\"\(Palette.frame)\"; style=\"rounded\"; fillcolor=\"white\"; margin=\"8\"; fontsize=\"10\""
    var text = "\n  subgraph \"cluster_~legend\" {\n    label=\"How to read this\"; \(style);\n"
    text +=
      "    node [fontsize=\"9\"; height=\"0.22\"; margin=\"0.08,0.03\"; tooltip=\"legend\"];\n"
    text += "    edge [tooltip=\"legend\"];\n"
    for kind in nodeKinds {
      let attributes = [("label", "\"\(kind.style.name)\"")] + look(kind.style)
      text += "    \"~\(kind)\" \(list(attributes));\n"
    }
    for (row, kind) in edgeKinds.enumerated() {
      let wide = "fixedsize=\"true\"; width=\"1.6\""
      text += "    \"~\(kind)-\" [label=\"\"; shape=\"point\"; width=\"0.04\"];\n"
      text += "    \"~\(kind)+\" [label=\"\(kind.style.name)\\l\"; shape=\"plaintext\"; \(wide)];\n"
      text += "    \"~\(kind)-\" -> \"~\(kind)+\" "
      text += list(look(kind.style) + [("penwidth", "\"\(decimal(kind.style.width))\"")]) + ";\n"
      let partner = row < nodeKinds.count ? "\(nodeKinds[row])" : "row\(row)"
      if row >= nodeKinds.count {
        text += "    \"~\(partner)\" [label=\"\"; shape=\"point\"; style=\"invis\"];\n"
      }
      text += "    \"~\(partner)\" -> \"~\(kind)-\" [style=\"invis\"];\n"
    }
    return text + "  }\n"
  }

  /// The legend in words, where frames are not drawn.
  var key: String {
    let shapes = nodeKinds.map { "\($0.style.shape): \($0.style.name)" }
    let lines = edgeKinds.map { kind in
      kind.style.line.contains(":")
        ? "double line: \(kind.style.name)" : "\(kind.style.style) line: \(kind.style.name)"
    }
    return (shapes + lines).joined(separator: " · ")
  }
}
