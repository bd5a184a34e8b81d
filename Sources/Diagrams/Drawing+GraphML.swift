extension Drawing {
  /// The drawing in GraphML, which Cytoscape, yEd, networkx and igraph read, with all that is known
  /// of its parts.
  ///
  /// The schema of GraphML allows no `/` in ids, so nodes are numbered, and the column `iri` has the
  /// drawing's own ids. The text is the same for the same drawing in whatever order its parts were
  /// added. See <http://graphml.graphdrawing.org>.
  public func graphML() -> String {
    let parts = OrderedParts(self)
    let nodeRows = parts.nodes.map { node in
      [Detail("iri", node.id), Detail("label", node.label.first ?? node.id)]
        + node.allDetails(in: parts.frames[node.id])
    }
    let edgeRows = parts.edges.map { edge in
      // Programs that weigh lines look for this name.
      (edge.weight.map { [Detail("weight", $0)] } ?? []) + edge.allDetails
    }
    let graphRow = [
      Detail("title", title), Detail("dates", dates), Detail("omissions", omissions),
    ].compactMap(\.self)
    let tables = (
      graph: DetailTable([graphRow], prefix: "g"), node: DetailTable(nodeRows, prefix: "n"),
      edge: DetailTable(edgeRows, prefix: "e")
    )
    let schema = "http://graphml.graphdrawing.org/xmlns"
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="\(schema)" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="\(schema) \(schema)/1.0/graphml.xsd">

      """
    text += keys("graph", tables.graph) + keys("node", tables.node) + keys("edge", tables.edge)
    text += "  <graph id=\"G\" edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
    text += data(graphRow, tables.graph, indent: "    ")
    var numbers: [String: Int] = [:]
    for (number, node) in parts.nodes.enumerated() {
      numbers[node.id] = number
      text += "    <node id=\"node\(number)\">\n"
      text += data(nodeRows[number], tables.node, indent: "      ") + "    </node>\n"
    }
    for (number, edge) in parts.edges.enumerated() {
      guard let from = numbers[edge.from], let to = numbers[edge.to] else { continue }
      text += "    <edge id=\"edge\(number)\" source=\"node\(from)\" target=\"node\(to)\">\n"
      text += data(edgeRows[number], tables.edge, indent: "      ") + "    </edge>\n"
    }
    return text + "  </graph>\n</graphml>\n"
  }

  private func keys(_ what: String, _ table: DetailTable) -> String {
    var text = ""
    for column in table.columns {
      let type =
        switch column.type {
        case .text: "string"
        case .integer: "long"
        case .number: "double"
        }
      text += "  <key id=\"\(column.id)\" for=\"\(what)\" "
      text += "attr.name=\(XMLText.attribute(column.name)) attr.type=\"\(type)\"/>\n"
    }
    return text
  }

  private func data(_ row: [Detail], _ table: DetailTable, indent: String) -> String {
    var text = ""
    for cell in table.cells(row) {
      text += "\(indent)<data key=\"\(cell.column)\">\(XMLText.content(cell.text))</data>\n"
    }
    return text
  }
}
