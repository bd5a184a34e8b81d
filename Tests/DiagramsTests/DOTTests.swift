import Diagrams
import Testing

@Suite struct `DOT text` {
  @Test func `is the same in whatever order the parts came`() {
    var turned = Demo.article
    turned.nodes.reverse()
    turned.edges.reverse()
    turned.clusters.reverse()
    #expect(turned.dot() == Demo.article.dot())
    #expect(Demo.crowd.dot() == Demo.crowd.dot())
  }

  @Test func `gives each kind of node and edge its own look`() {
    let nodes = Node.Kind.allCases.map { Node("\($0)", $0, label: ["x"]) }
    let edges = Edge.Kind.allCases.map { Edge(from: "person", to: "statement", $0) }
    let lines = Drawing(title: "All", nodes: nodes, edges: edges).dot().split(separator: "\n")
    /// What a person without colours sees of those lines.
    func looks(_ attributes: [String], where isMeant: (Substring) -> Bool) -> Set<[String]> {
      Set(
        lines.filter(isMeant).map { line in
          line.split(whereSeparator: { "[;]".contains($0) }).map {
            String($0.drop { $0 == " " })
          }.filter { part in attributes.contains { part.hasPrefix("\($0)=") } }
            .map { $0.contains(":#") ? "double" : $0.hasPrefix("color") ? "" : $0 }
        })
    }
    let ownNodes = looks(["shape", "style"]) { line in
      Node.Kind.allCases.contains { line.hasPrefix("  \"\($0)\" [") }
    }
    #expect(ownNodes.count == Node.Kind.allCases.count)
    let ownEdges = looks(["color", "style", "arrowhead"]) {
      $0.hasPrefix("  \"person\" -> \"statement\"")
    }
    // One statement in own words and several counted together look alike; these never meet.
    #expect(ownEdges.count == Edge.Kind.allCases.count - 1)
  }

  @Test func `shows in the legend what occurs and nothing else`() {
    let dot = Drawing(
      title: "T", nodes: [Node("p", .person, label: ["P"]), Node("s", .statement, label: ["S"])],
      edges: [Edge(from: "p", to: "s", .indirect)]
    ).dot()
    #expect(dot.contains("\"says, as paraphrased\\n \""))
    #expect(dot.contains("[label=\"person\";"))
    #expect(!dot.contains("says, in own words"))
    #expect(!dot.contains("organization"))
  }

  @Test func `says the query, the dates and what was left out`() {
    let dot = Drawing(title: "Doe on grain", dates: "2031", omissions: "Left out: rain.").dot()
    #expect(dot.contains(#"label="Doe on grain\l2031\lLeft out: rain.\l"#))
  }

  @Test func `leaves out edges whose ends are not drawn, and second nodes of an id`() {
    let dot = Drawing(
      title: "T", nodes: [Node("a", .person, label: ["A"]), Node("a", .person, label: ["B"])],
      edges: [Edge(from: "a", to: "gone", .to)]
    ).dot()
    #expect(!dot.contains("gone"))
    #expect(dot.contains("label=\"A\"") && !dot.contains("label=\"B\""))
  }

  @Test func `keeps statements in the order of reading`() throws {
    let nodes = ["s=100,2", "s=9,1", "s=20,1"].map { Node($0, .statement, label: [$0]) }
    let dot = Drawing(title: "T", nodes: nodes).dot()
    let lines = dot.split(separator: "\n").filter { $0.hasPrefix("  \"s=") }
    #expect(lines.map { $0.prefix(8) } == ["  \"s=9,1", "  \"s=20,", "  \"s=100"])
  }

  @Test func `draws heavier lines thicker and writes the number beside them`() {
    let nodes = ["a", "b", "c"].map { Node($0, .person, label: [$0]) }
    let dot = Drawing(
      title: "T", nodes: nodes,
      edges: [
        Edge(from: "a", to: "b", .says, weight: 100), Edge(from: "a", to: "c", .says, weight: 25),
      ]
    ).dot()
    for (number, width) in [("100", "4.4"), ("25", "2.5")] {
      let line = dot.split(separator: "\n").first { $0.contains("<TD>\(number)</TD>") }
      #expect(line?.contains("penwidth=\"\(width)\"") == true)
    }
  }

  @Test func `lays a chain out in layers, and a circle by springs`() {
    let nodes = ["a", "b", "c"].map { Node($0, .country, label: [$0]) }
    var drawing = Drawing(title: "")
    drawing.nodes = nodes
    drawing.edges = [("a", "b"), ("b", "c")].map { Edge(from: $0.0, to: $0.1, .says, weight: 2) }
    #expect(drawing.layout == .layered)
    drawing.edges.append(Edge(from: "c", to: "a", .says, weight: 1))
    #expect(drawing.layout == .springs)
  }

  @Test func `chooses springs for crowds and for countries that speak of each other`() {
    #expect(Demo.article.layout == .layered)
    #expect(Demo.speakers.layout == .layered)
    #expect(Demo.countries.layout == .springs)
    #expect(Demo.crowd.layout == .springs)
    var asked = Demo.crowd
    asked.preferredLayout = .layered
    #expect(asked.layout == .layered)
  }

  @Test func `wraps labels between words and cuts what is too long`() throws {
    let words = String(repeating: "harvest ", count: 100)
    let dot = Drawing(title: "T", nodes: [Node("s", .statement, label: [words])]).dot()
    let line = try #require(dot.split(separator: "\n").first { $0.hasPrefix("  \"s\" ") })
    let one = "harvest harvest harvest harvest"
    #expect(line.contains("[label=\"\(one)\\l\(one)\\l\(one)\\l\(one)\\l\(one)…\\l\";"))
  }
}
