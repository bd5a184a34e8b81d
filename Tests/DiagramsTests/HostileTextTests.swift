import Diagrams
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Testing

/// Texts that try to break out of a string, and what a reader of the drawing should see.
let hostile: [(text: String, shown: String)] = [
  (#""]; evil [label=""#, #""]; evil [label=""#),
  ("</title><script>alert(1)</script>", "</title><script>alert(1)</script>"),
  ("<b>bold</b>", "<b>bold</b>"), ("<", "<"),
  ("&amp; &lt; &#60; &eacute; & &&", "&amp; &lt; &#60; &eacute; & &&"),
  (#"\N \G \L \E \T \H \n \l \r"#, #"\N \G \L \E \T \H \n \l \r"#),
  (#"ends in \"#, #"ends in \"#), (#"\" \\" \\\"#, #"\" \\" \\\"#),
  ("two\nlines\r\nand\ta tab", "two lines and a tab"), ("%s %n %d", "%s %n %d"),
  ("nul\u{0}, bell\u{7}, C1\u{85}x, DEL\u{7F}", "nul, bell, C1 x, DEL"),
  ("abc\u{202E}fed\u{202C} \u{2066}x\u{2069}\u{200F}", "abcfed x"),
  ("\u{FFFE}\u{FFFF}a\u{FEFF}b\u{E000}", "ab"), ("emoji 👩‍🚀 🇳🇴", "emoji 👩‍🚀 🇳🇴"),
  ("می‌گوید", "می‌گوید"), ("]]> -->", "]]> -->"), ("-- { } ; #", "-- { } ; #"),
  (
    "Z" + String(repeating: "\u{301}", count: 5000) + "algo",
    "Z" + String(repeating: "\u{301}", count: 11) + "algo"
  ),
]

@Suite(.enabled(if: Graphviz.isInstalled, "Graphviz is not installed"))
struct `Texts of articles` {
  @Test(arguments: hostile)
  func `are shown as they are and break nothing`(_ text: String, _ shown: String) throws {
    var drawing = Drawing(title: text, dates: text, omissions: text)
    drawing.nodes = [
      Node(text, .statement, label: [text], tooltip: text, url: "https://a.example/?a=1&b=\(text)"),
      Node("2", .person, label: [text]),
    ]
    drawing.edges = [Edge(from: "2", to: text, .direct, label: text, tooltip: text)]
    drawing.clusters = [Cluster(text, label: text, nodes: ["2"])]
    let content = try SVGContent(Graphviz.svg(drawing.dot()))
    #expect(content.elements.isDisjoint(with: ["script", "b"]))
    #expect(content.nodeCount == 2 + 2, "two nodes, and the legend's")
    #expect(
      content.tooltips.allSatisfy { ["legend", "How to read this", shown].contains(flat($0)) },
      "\(content.tooltips)")
    #expect(flat(content.text).contains(shown.filter { $0 != " " }), "\(content.text)")
    #expect(content.links.allSatisfy { $0.hasPrefix("https://a.example/?a=1&b=") })

    drawing.preferredLayout = .springs
    _ = try SVGContent(Graphviz.svg(drawing.dot(), with: .springs))
  }

  /// The text with each run of blanks as one, and none for what the SVG parts into lines.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func flat(_ lines: [String]) -> String {
    lines.joined().filter { !$0.isWhitespace && $0 != "\u{A0}" }
  }

  @Test(arguments: ["x", "word ", "\"", "\\", "&", "é", "漢", "👩‍🚀", "<&\">\\"])
  func `of 40,000 characters are cut`(_ unit: String) throws {
    let long = String(repeating: unit, count: 40_000 / unit.count)
    var drawing = Drawing(title: long, dates: long, omissions: long)
    drawing.nodes = [Node(long, .person, label: [long, long, long], tooltip: long, url: long)]
    drawing.clusters = [Cluster(long, label: long, nodes: [long])]
    let dot = drawing.dot()
    #expect(dot.utf8.count < 60_000)
    #expect(dot.contains("…"))
    _ = try SVGContent(Graphviz.svg(dot))
  }

  @Test(arguments: [
    ("https://a.example/x?y=1&z=\"<>", "https://a.example/x?y=1&z=%22%3C%3E"),
    ("HTTP://a.example", "HTTP://a.example"),
    ("articles/3.html#char=1,2", "articles/3.html#char=1,2"),
    ("https://a.example/50%/%41", "https://a.example/50%25/%41"),
    ("https://a.example/ü", "https://a.example/%C3%BC"),
  ])
  func `that are addresses are percent-encoded`(_ url: String, _ expected: String) throws {
    let drawing = Drawing(title: "T", nodes: [Node("p", .person, label: ["P"], url: url)])
    #expect(try SVGContent(Graphviz.svg(drawing.dot())).links == [expected])
  }

  @Test(arguments: [
    "javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
    "file:///etc/passwd", "//evil.example", "\\\\evil.example", "vbscript:x", "", "  ",
  ])
  func `that are other addresses are not linked`(_ url: String) {
    let drawing = Drawing(title: "T", nodes: [Node("p", .person, label: ["P"], url: url)])
    #expect(!drawing.dot().contains("URL="))
  }

  @Test func `that are ids stay apart`() {
    let ids = [
      "a\"", "a%22", "a\\", "a/", "~person", String(repeating: "x", count: 3000) + "1",
      String(repeating: "x", count: 3000) + "2", "",
    ]
    let nodes = ids.map { Node($0, .person, label: ["P"]) }
    let lines = Drawing(title: "T", nodes: nodes).dot().split(separator: "\n")
    let drawn = lines.filter { $0.hasPrefix("  \"") && !$0.contains("->") }
    #expect(Set(drawn.map { $0.prefix { $0 != "[" } }).count == ids.count)
  }
}

/// What a reader finds in an SVG, which must be well-formed.
private struct SVGContent {
  var elements: Set<String> = []
  var nodeCount = 0
  var tooltips: [String] = []
  var links: [String] = []
  var text: [String] = []

  init(_ data: Data) throws {
    let reader = Reader()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    guard parser.parse() else { throw Graphviz.Failure(text: "\(parser.parserError as Any)") }
    self = reader.content
  }

  init() {}

  private final class Reader: NSObject, XMLParserDelegate {
    var content = SVGContent()
    var isText = false

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      content.elements.insert(name)
      if attributes["class"] == "node" { content.nodeCount += 1 }
      if let tooltip = attributes["xlink:title"] { content.tooltips.append(tooltip) }
      if let link = attributes["xlink:href"] { content.links.append(link) }
      isText = name == "text"
      if isText { content.text.append("") }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { isText = false }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if isText, let last = content.text.indices.last { content.text[last] += string }
    }
  }
}
