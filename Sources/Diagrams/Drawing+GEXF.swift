extension Drawing {
  /// The drawing in GEXF 1.3, which Gephi and sigma.js read, with all that is known of its parts.
  ///
  /// Ids are those of the drawing; kinds, counts, notes and ``Detail``s are columns. Colours and sizes
  /// are those of the pictures, places are left to the reader's layout. The text is the same for the
  /// same drawing in whatever order its parts were added. See <https://gexf.net>.
  public func gexf() -> String { GEXFWriter(self).text() }
}

/// One writing of a drawing in GEXF.
private struct GEXFWriter {
  private let drawing: Drawing
  private let parts: OrderedParts
  private let nodeRows: [[Detail]]
  private let edgeRows: [[Detail]]
  private let nodeTable: DetailTable
  private let edgeTable: DetailTable
  private let scale: Scale

  init(_ drawing: Drawing) {
    self.drawing = drawing
    let parts = OrderedParts(drawing)
    self.parts = parts
    nodeRows = parts.nodes.map { $0.allDetails(in: parts.frames[$0.id]) }
    edgeRows = parts.edges.map(\.allDetails)
    nodeTable = DetailTable(nodeRows, prefix: "n")
    edgeTable = DetailTable(edgeRows, prefix: "e")
    scale = Scale(parts)
  }

  func text() -> String {
    let type = drawing.isDirected ? "directed" : "undirected"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
        <meta>
          <creator>Rapporteur</creator>
          <description>\(XMLText.content(drawing.caption))</description>
        </meta>
        <graph defaultedgetype="\(type)" idtype="string" mode="static">

      """
    text += attributes("node", nodeTable) + attributes("edge", edgeTable)
    text += "    <nodes>\n"
    for (node, row) in zip(parts.nodes, nodeRows) { text += element(node, row) }
    text += "    </nodes>\n    <edges>\n"
    for (number, edge) in parts.edges.enumerated() { text += element(edge, number) }
    return text + "    </edges>\n  </graph>\n</gexf>\n"
  }

  private func attributes(_ what: String, _ table: DetailTable) -> String {
    guard !table.columns.isEmpty else { return "" }
    var text = "    <attributes class=\"\(what)\" mode=\"static\">\n"
    for column in table.columns {
      let type =
        switch column.type {
        case .text: "string"
        case .integer: "integer"
        case .number: "double"
        }
      text += "      <attribute id=\"\(column.id)\" title=\(XMLText.attribute(column.name)) "
      text += "type=\"\(type)\"/>\n"
    }
    return text + "    </attributes>\n"
  }

  private func values(_ row: [Detail], _ table: DetailTable) -> String {
    var text = "        <attvalues>\n"
    for cell in table.cells(row) {
      text += "          <attvalue for=\"\(cell.column)\" value=\(XMLText.attribute(cell.text))/>\n"
    }
    return text + "        </attvalues>\n"
  }

  private func element(_ node: Node, _ row: [Detail]) -> String {
    let style = node.kind.style
    let label = XMLText.attribute(node.label.first ?? node.id)
    return "      <node id=\(XMLText.attribute(node.id)) label=\(label)>\n"
      + values(row, nodeTable) + "        \(colour(style.line))\n"
      + "        <viz:size value=\"\(decimal(10 + 40 * scale.share(of: node)))\"/>\n"
      + "        <viz:shape value=\"\(node.kind.gexfShape)\"/>\n      </node>\n"
  }

  private func element(_ edge: Edge, _ number: Int) -> String {
    let style = edge.kind.style
    var text = "      <edge id=\"\(number)\" source=\(XMLText.attribute(edge.from)) "
    text += "target=\(XMLText.attribute(edge.to))"
    if let label = edge.label { text += " label=\(XMLText.attribute(label))" }
    // Gephi takes no edge of weight nothing.
    if let weight = edge.weight, weight > 0 { text += " weight=\"\(weight)\"" }
    let width = edge.weight == nil ? style.width : 0.6 + 3.8 * scale.share(of: edge)
    return text + ">\n" + values(edgeRows[number], edgeTable)
      + "        \(colour(style.firstLine))\n"
      + "        <viz:thickness value=\"\(decimal(width))\"/>\n"
      + "        <viz:shape value=\"\(style.gexfShape)\"/>\n      </edge>\n"
  }

  /// A colour of the palette, `#0072B2`, as GEXF writes it.
  private func colour(_ code: String) -> String {
    let value = Int(code.dropFirst(), radix: 16) ?? 0
    return "<viz:color r=\"\(value >> 16 & 255)\" g=\"\(value >> 8 & 255)\" b=\"\(value & 255)\"/>"
  }
}

extension Node.Kind {
  /// One of the few shapes of GEXF.
  fileprivate var gexfShape: String {
    switch self {
    case .person, .unknownSpeaker, .topic: "disc"
    case .organization, .government, .statement, .article: "square"
    case .country, .place: "diamond"
    case .event: "triangle"
    }
  }
}

extension EdgeStyle {
  /// The colour of the line, or of its outer lines.
  fileprivate var firstLine: String { line.split(separator: ":").first.map(String.init) ?? line }

  /// One of the few lines of GEXF.
  fileprivate var gexfShape: String {
    if line.contains(":") { return "double" }
    return style == "dashed" || style == "dotted" ? style : "solid"
  }
}
