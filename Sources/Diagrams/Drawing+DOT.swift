extension Drawing {
  /// The drawing in the DOT language of Graphviz, to be laid out by the program of ``layout``.
  ///
  /// The text is the same for the same drawing in whatever order its parts were added, one line
  /// a node or edge, so that two drawings can be compared with `diff`. Ids are always quoted, and
  /// no text of an article can break out of its string, here or in the SVG made from it.
  public func dot() -> String {
    DOTWriter(self).text()
  }
}

/// One writing of a drawing, with its parts in order.
struct DOTWriter {
  let drawing: Drawing
  private let parts: OrderedParts
  private let scale: Scale
  private let layout: Layout
  private let isTwoSided: Bool

  var nodes: [Node] { parts.nodes }
  var edges: [Edge] { parts.edges }
  private var clusters: [Cluster] { parts.clusters }

  init(_ drawing: Drawing) {
    self.drawing = drawing
    parts = OrderedParts(drawing)
    scale = Scale(parts)
    layout = drawing.layout
    isTwoSided = drawing.isTwoSided
  }

  func text() -> String {
    var text = "digraph \"rapporteur\" {\n" + settings()
    // In layers, dot puts what it reads first at the bottom.
    if layout == .layered { text += legend() }
    for cluster in clusters {
      let members = Set(cluster.nodes)
      text += "\n  subgraph \(DOTString.id("cluster_\(cluster.id)")) {\n"
      text += "    label=\(name(cluster.label, columns: 40)); tooltip=\(tooltip(cluster.label));\n"
      text += "    \(frame);\n"
      for node in nodes where members.contains(node.id) { text += "    \(line(node))\n" }
      text += "  }\n"
    }
    text += "\n"
    for node in nodes where parts.frames[node.id] == nil { text += "  \(line(node))\n" }
    text += "\n"
    var places = LabelPlaces(edges)
    for edge in edges { text += "  \(line(edge, places.next(edge)))\n" }
    return text + "}\n"
  }

  /// The look of a country's frame.
  private var frame: String {
    let colours = "color=\"\(Palette.frame)\"; fillcolor=\"#FAFAFA\""
    return "style=\"rounded,filled\"; \(colours); fontsize=\"12\"; margin=\"12\""
  }

  private func settings() -> String {
    let font = "fontname=\"Helvetica,Arial,DejaVu Sans,sans-serif\""
    var heading = DrawableText.wrapped(DrawableText.cleaned(drawing.title), columns: 90, lines: 3)
    for extra in [drawing.dates, drawing.omissions] {
      guard let extra else { continue }
      heading += DrawableText.wrapped(DrawableText.cleaned(extra), columns: 90, lines: 3)
    }
    if layout == .springs { heading += DrawableText.wrapped(key, columns: 90, lines: 8) }
    // An empty line keeps the heading off the first node.
    heading.append(" ")
    // A sheet of hundreds of nodes is looked at from further away.
    let size = layout == .springs && nodes.count > 100 ? 30 : 15
    let place = #"labelloc="t"; labeljust="l"; charset="UTF-8"; bgcolor="white"; pad="0.3""#
    let arrangement = arrangement
    return """
        graph [\(font); fontsize="\(size)"; fontcolor="\(Palette.text)"; \(place)];
        graph [\(arrangement)];
        graph [label=\(DOTString.label(heading, .left)); tooltip=\(tooltip(drawing.title))];
        node [\(font); fontsize="11"; fontcolor="\(Palette.text)"; margin="0.14,0.07"; height="0.3"];
        edge [\(font); fontsize="9"; fontcolor="\(Palette.text)"; arrowsize="0.7"];

      """
  }

  /// How the program of the layout places nodes and lines.
  private var arrangement: String {
    switch layout {
    case .layered:
      let direction = drawing.direction == .leftToRight ? "LR" : "TB"
      // Numbers beside straight lines from one point can be told apart; curves would run together.
      let room =
        drawing.isCounted
        ? #"nodesep="0.42"; ranksep="2.8"; splines="\#(isTwoSided ? "line" : "true")""#
        : #"nodesep="0.18"; ranksep="0.9"; splines="true""#
      return #"rankdir="\#(direction)"; newrank="true"; \#(room)"#
    case .springs:
      // Few lines can be led around what they would run behind; for many that takes too long.
      let lines = nodes.count > Drawing.mostLayered ? "line" : "true"
      // Between neighbours there is room for the numbers of both lines.
      let room = drawing.isCounted && nodes.count <= Drawing.mostLayered ? #"sep="+30"; "# : ""
      return #"layout="sfdp"; overlap="prism"; overlap_scaling="-4"; \#(room)splines="\#(lines)"; "#
        + #"outputorder="edgesfirst"; K="2.2"; start="7""#
    }
  }

  /// The sides where counted lines start and end, so that they fan out from one point.
  private var ports: [(String, String)] {
    guard layout == .layered, isTwoSided else { return [] }
    let isAcross = drawing.direction == .leftToRight
    return [
      ("tailport", isAcross ? "\"e\"" : "\"s\""), ("headport", isAcross ? "\"w\"" : "\"n\""),
    ]
  }

  private func line(_ node: Node) -> String {
    var lines: [String] = []
    for (index, text) in node.label.prefix(4).enumerated() {
      let clean = DrawableText.cut(DrawableText.cleaned(text), characters: 400)
      guard !clean.isEmpty else { continue }
      let room = index == 0 ? node.kind.room : (columns: node.kind.room.columns, lines: 2)
      lines += DrawableText.wrapped(clean, columns: room.columns, lines: room.lines)
    }
    if layout == .springs, let cluster = parts.frames[node.id] {
      lines.append("(\(DrawableText.cut(DrawableText.cleaned(cluster.label), characters: 28)))")
    }
    let words = node.tooltip.isEmpty ? node.label.joined(separator: "\n") : node.tooltip
    var attributes = [("label", DOTString.label(lines, node.kind.alignment))]
    attributes += look(node.kind.style) + [("tooltip", tooltip(words))]
    if node.weight != nil {
      let size = 10 + 9 * scale.share(of: node)
      attributes.append(("fontsize", "\"\(decimal(size))\""))
    }
    if let url = node.url.flatMap(DOTString.address) {
      attributes += [("URL", url), ("target", "\"_blank\"")]
    }
    return "\(DOTString.id(node.id)) \(list(attributes));"
  }

  /// The line of an edge, with the place of its number.
  private func line(_ edge: Edge, _ place: LabelPlaces.Place) -> String {
    let style = edge.kind.style
    var attributes = look(style)
    var words = edge.label ?? ""
    if let weight = edge.weight {
      attributes += ports
      // Where lines cross, those below shine through.
      if !style.line.contains(":") { attributes[0].1 = "\"\(style.line)B0\"" }
      if weight > 1 || !words.isEmpty {
        attributes += number(words.isEmpty ? "\(weight)" : words, place)
        words = ""
      }
    }
    let width = edge.weight == nil ? style.width : 0.6 + 3.8 * scale.share(of: edge)
    attributes.append(("penwidth", "\"\(decimal(width))\""))
    if !words.isEmpty { attributes.append(("label", name(words, columns: 24))) }
    if !style.shapesLayers { attributes.append(("constraint", "\"false\"")) }
    if let url = edge.url.flatMap(DOTString.address) {
      attributes += [("URL", url), ("target", "\"_blank\"")]
    }
    if !edge.tooltip.isEmpty {
      attributes.append(("tooltip", tooltip(edge.tooltip)))
      if edge.weight != nil || !words.isEmpty {
        attributes.append(("labeltooltip", tooltip(edge.tooltip)))
      }
    }
    return "\(DOTString.id(edge.from)) -> \(DOTString.id(edge.to)) \(list(attributes));"
  }

  /// The number or the few words of a line, on the line itself and on white, so that no other line
  /// runs through it.
  private func number(_ text: String, _ place: LabelPlaces.Place) -> [(String, String)] {
    let distances = layout == .layered ? [7, 11, 15, 19] : [3, 5, 7]
    let clean = DrawableText.cut(DrawableText.cleaned(text), characters: 40)
    let escaped = XMLText.content(clean).split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "&#92;")
    let cell = "<TR><TD>\(escaped)</TD></TR>"
    return [
      (
        place.isAtHead ? "headlabel" : "taillabel",
        "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" BGCOLOR=\"white\">\(cell)</TABLE>>"
      ),
      ("labeldistance", "\"\(distances[place.number % distances.count])\""),
      ("labelangle", "\"0\""),
    ]
  }

  func look(_ style: NodeStyle) -> [(String, String)] {
    [
      ("shape", "\"\(style.shape)\""), ("style", "\"\(style.style)\""),
      ("color", "\"\(style.line)\""), ("fillcolor", "\"\(style.fill)\""),
    ]
  }

  func look(_ style: EdgeStyle) -> [(String, String)] {
    [
      ("color", "\"\(style.line)\""), ("style", "\"\(style.style)\""),
      ("arrowhead", "\"\(style.arrow)\""),
    ]
  }

  func list(_ attributes: [(String, String)]) -> String {
    "[" + attributes.map { "\($0.0)=\($0.1)" }.joined(separator: "; ") + "]"
  }

  private func name(_ text: String, columns: Int) -> String {
    DOTString.label(DrawableText.wrapped(DrawableText.cleaned(text), columns: columns, lines: 2))
  }

  private func tooltip(_ text: String) -> String { DOTString.tooltip(text) }
}
