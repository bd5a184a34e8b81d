import Diagrams
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A drawing with all that a node and an edge can have.
private let small = Drawing(
  title: "Who said what", dates: "2031", omissions: "Left out: 2 topics.",
  nodes: [
    Node(
      "person/ann-doe", .person, label: ["Ann Doe", "foreign minister"], tooltip: "Ann Doe\nLorvia",
      weight: 4, details: [Detail("post", "foreign minister")]),
    Node(
      "a#statement=1,9", .statement, label: ["“The talks go on.”"],
      url: "https://a.example/?x=1&y=2",
      details: [Detail("depth", 1), Detail("share", 0.25)]),
  ],
  edges: [
    Edge(
      from: "person/ann-doe", to: "a#statement=1,9", .direct, label: "deny", weight: 3,
      tooltip: "denied", details: [Detail("date", "2031-03-04")])
  ],
  clusters: [Cluster("country/LOR", label: "Lorvia", nodes: ["person/ann-doe"])])

@Suite struct `GEXF and GraphML` {
  @Test func `have all that is known of nodes and edges`() throws {
    let gexf = small.gexf()
    for part in [
      "version=\"1.3\"", "defaultedgetype=\"directed\"",
      "<description>Who said what\n2031\nLeft out: 2 topics.</description>",
      "<node id=\"person/ann-doe\" label=\"Ann Doe\">", "title=\"subtitle\" type=\"string\"",
      "title=\"depth\" type=\"integer\"", "title=\"share\" type=\"double\"", "value=\"0.25\"",
      "value=\"foreign minister\"", "value=\"Lorvia\"", "value=\"country/LOR\"",
      "value=\"Ann Doe&#10;Lorvia\"", "value=\"https://a.example/?x=1&amp;y=2\"",
      "source=\"person/ann-doe\" target=\"a#statement=1,9\" label=\"deny\" weight=\"3\"",
      "value=\"direct\"", "value=\"denied\"", "value=\"2031-03-04\"",
    ] { #expect(gexf.contains(part), "\(part) in \(gexf)") }
    let graphML = small.graphML()
    for part in [
      "attr.name=\"iri\" attr.type=\"string\"", "attr.name=\"depth\" attr.type=\"long\"",
      "attr.name=\"weight\" attr.type=\"long\"", "attr.name=\"share\" attr.type=\"double\"",
      ">Left out: 2 topics.</data>", ">person/ann-doe</data>", ">Ann Doe\nLorvia</data>",
      "<edge id=\"edge0\" source=\"node1\" target=\"node0\">", ">“The talks go on.”</data>",
    ] { #expect(graphML.contains(part), "\(part) in \(graphML)") }
  }

  @Test(arguments: [Demo.article, Demo.speakers, Demo.countries, Demo.crowd, small])
  func `are the same in whatever order the parts came`(_ drawing: Drawing) {
    var turned = drawing
    turned.nodes.reverse()
    turned.edges.reverse()
    turned.clusters.reverse()
    #expect(turned.gexf() == drawing.gexf())
    #expect(turned.graphML() == drawing.graphML())
  }

  @Test func `take lines that are the same from both ends as undirected`() {
    var drawing = Drawing(
      title: "T", nodes: [Node("a", .person, label: ["A"]), Node("b", .person, label: ["B"])],
      edges: [Edge(from: "a", to: "b", .agrees), Edge(from: "a", to: "b", .disagrees)])
    #expect(drawing.gexf().contains("defaultedgetype=\"undirected\""))
    #expect(drawing.graphML().contains("edgedefault=\"undirected\""))
    // One arrow makes arrows of all: most readers take no mixture.
    drawing.edges.append(Edge(from: "b", to: "a", .to))
    #expect(drawing.gexf().contains("defaultedgetype=\"directed\""))
    #expect(drawing.graphML().contains("edgedefault=\"directed\""))
  }

  @Test(arguments: [
    ([Detail("x", 1), Detail("x", 2)], "integer", "long"),
    ([Detail("x", 1), Detail("x", 0.5)], "double", "double"),
    ([Detail("x", 1), Detail("x", "many")], "string", "string"),
    ([Detail("x", "many"), Detail("x", 0.5), Detail("x", 1)], "string", "string"),
  ])
  func `give a column one type`(_ details: [Detail], _ gexf: String, _ graphML: String) {
    let nodes = details.enumerated().map { Node("\($0)", .topic, label: ["t"], details: [$1]) }
    let drawing = Drawing(title: "T", nodes: nodes)
    #expect(drawing.gexf().contains("title=\"x\" type=\"\(gexf)\""))
    #expect(drawing.graphML().contains("attr.name=\"x\" attr.type=\"\(graphML)\""))
  }

  @Test func `leave out numbers that are none, second values and addresses that act`() {
    let drawing = Drawing(
      title: "T",
      nodes: [
        Node(
          "a", .topic, label: ["A"], url: "javascript:alert(1)",
          details: [Detail("x", .nan), Detail("y", "first"), Detail("y", "second")])
      ])
    for text in [drawing.gexf(), drawing.graphML()] {
      #expect(!text.lowercased().contains("nan"))
      #expect(text.contains("first") && !text.contains("second"))
      #expect(!text.contains("javascript"))
    }
  }

  @Test(arguments: hostile)
  func `hold hostile texts as they are and stay well formed`(
    _ text: String, _ shown: String
  ) throws {
    let drawing = Drawing(
      title: text, dates: text, omissions: text,
      nodes: [
        Node(
          text, .statement, label: [text, text], tooltip: text, details: [Detail(text, text)]),
        Node("2", .person, label: ["P"]),
      ],
      edges: [
        Edge(
          from: "2", to: text, .direct, label: text, tooltip: text, details: [Detail(text, text)])
      ], clusters: [Cluster(text, label: text, nodes: [text])])
    /// What is left where blanks do not count, ornament is not cut and private signs are kept.
    func plain(_ text: String) -> String {
      let dropped: Set<UInt32> = [0x301, 0xE000]
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter {
            !$0.properties.isWhitespace && !dropped.contains($0.value)
          }))
    }
    for text in [drawing.gexf(), drawing.graphML()] {
      let found = try XMLContent(Data(text.utf8))
      #expect(found.elements.isDisjoint(with: ["script", "b"]))
      let values = Set((found.attributes + found.texts).map(plain))
      #expect(values.contains(plain(shown)), "\(values)")
    }
  }
}

/// What stands in XML.
private final class XMLContent: NSObject, XMLParserDelegate {
  var elements: Set<String> = []
  var attributes: [String] = []
  var texts: [String] = []
  private var text = ""

  init(_ data: Data) throws {
    super.init()
    let parser = XMLParser(data: data)
    parser.delegate = self
    guard parser.parse() else {
      throw Graphviz.Failure(text: "\(String(describing: parser.parserError))")
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    self.attributes += attributes.values
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts.append(text)
    text = ""
  }
}
