import Diagrams
import Foundation
import TestSupport
import Testing

/// `Tools/graph_formats.py`, in the environment that `make test` prepares.
private enum OtherReaders {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let environment = root.appendingPathComponent(".environments/tests")
  private static let python = environment.appendingPathComponent("bin/python")
  static var arePrepared: Bool {
    FileManager.default.fileExists(atPath: environment.appendingPathComponent("graphs").path)
  }

  /// What networkx reads, or a complaint.
  struct Read: Decodable, Equatable {
    var isDirected: Bool
    var nodes: [String: [String: Value]]
    var edges: [Edge]

    struct Edge: Decodable, Equatable {
      var from: String
      var to: String
      var data: [String: Value]

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        from = try list.decode(String.self)
        to = try list.decode(String.self)
        data = try list.decode([String: Value].self)
      }
    }
  }

  enum Value: Decodable, Hashable {
    case text(String), number(Double), other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {  // because each type is tried in turn
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {  // because it may be an object
        self = .number(number)
      } else {
        self = .other
      }
    }
  }

  static func read(_ text: String, ending: String) throws -> Read {
    try #require(try read([(text, ending)]).first)
  }

  /// Reads some files in one process: loading networkx takes longer than all else.
  static func read(_ files: [(text: String, ending: String)]) throws -> [Read] {
    let folder = try TemporaryDirectory()
    let paths = try files.enumerated().map { number, file in
      try folder.write(file.text, to: "drawing\(number).\(file.ending)")
    }
    let process = Process()
    process.executableURL = python
    process.arguments =
      [
        root.appendingPathComponent("Tools/graph_formats.py").path
      ] + paths
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Graphviz.Failure(text: String(decoding: complaint, as: UTF8.self))
    }
    return try said.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Read.self, from: $0)
    }
  }
}

@Suite(
  .enabled(
    if: OtherReaders.arePrepared,
    "networkx is not installed: run Tools/environments.sh (make test does)"))
struct `What other programs read` {
  private static let network = Drawing(
    title: "Who agrees", nodes: ["a", "b"].map { Node($0, .country, label: [$0]) },
    edges: [
      Edge(from: "a", to: "b", .agrees, weight: 3, details: [Detail("share", 0.5)]),
      Edge(from: "a", to: "b", .disagrees, weight: 1, details: [Detail("share", 1.0)]),
    ])

  @Test(arguments: [Demo.article, Demo.speakers, Demo.countries, Demo.crowd, network])
  func `is what was drawn`(_ drawing: Drawing) throws {
    let both = try OtherReaders.read([(drawing.gexf(), "gexf"), (drawing.graphML(), "graphml")])
    let (gexf, graphML) = (both[0], both[1])
    #expect(Set(gexf.nodes.keys) == Set(drawing.nodes.map(\.id)))
    let iris = graphML.nodes.mapValues { $0["iri"] ?? .other }
    #expect(Set(iris.values) == Set(drawing.nodes.map { OtherReaders.Value.text($0.id) }))
    for (read, iri) in [
      (gexf, { (id: String) in OtherReaders.Value.text(id) }),
      (graphML, { iris[$0] ?? .other }),
    ] {
      #expect(read.isDirected == drawing.isDirected)
      let nodes = Dictionary(uniqueKeysWithValues: read.nodes.map { (iri($0), $1) })
      for node in drawing.nodes {
        let found = try #require(nodes[.text(node.id)])
        #expect(found["label"] == node.label.first.map { .text($0) })
        #expect(found["kind"] == .text(node.kind.rawValue))
        #expect(found["count"] == node.weight.map { .number(Double($0)) })
        #expect(found["note"] == (node.tooltip.isEmpty ? nil : .text(node.tooltip)))
        let cluster = drawing.clusters.first { $0.nodes.contains(node.id) }
        #expect(found["group"] == cluster.map { .text($0.label) })
      }
      /// Ends in an order that does not matter where the line has no direction.
      func key(_ from: OtherReaders.Value, _ to: OtherReaders.Value, _ kind: String) -> String {
        let ends = ["\(from)", "\(to)"]
        return (drawing.isDirected ? ends : ends.sorted()).joined(separator: " ") + kind
      }
      let expected = drawing.edges.map {
        key(.text($0.from), .text($0.to), "\(OtherReaders.Value.text($0.kind.rawValue))")
          + "\($0.weight ?? 0)"
      }
      let found = read.edges.map { edge in
        var count = 0
        if case .number(let number) = edge.data["count"] { count = Int(number) }
        return key(iri(edge.from), iri(edge.to), edge.data["kind"].map { "\($0)" } ?? "")
          + "\(count)"
      }
      #expect(found.sorted() == expected.sorted())
    }
  }

  @Test func `is whole where texts are hostile`() throws {
    let drawings = hostile.map { text, _ in
      Drawing(
        title: text,
        nodes: [
          Node("1", .statement, label: [text], tooltip: text, details: [Detail(text, text)]),
          Node("2", .person, label: ["P"]),
        ], edges: [Edge(from: "2", to: "1", .direct, label: text, details: [Detail("n", 1)])])
    }
    let read = try OtherReaders.read(
      drawings.flatMap { [($0.gexf(), "gexf"), ($0.graphML(), "graphml")] })
    #expect(read.count == 2 * hostile.count)
    for (number, read) in read.enumerated() {
      #expect(read.nodes.count == 2 && read.edges.count == 1, "\(hostile[number / 2].text)")
    }
  }

  @Test(arguments: [
    ("<node id=\"b\"", "<node id=\"a\"", "twice"), ("target=\"b\"", "target=\"c\"", "nowhere"),
    ("value=\"3\"", "value=\"three\"", "invalid literal"),
    ("<viz:size value=", "<viz:width value=", "width"),
    ("value=\"solid\"", "value=\"wavy\"", "wavy"), (" source=\"a\"", "", "source"),
  ])
  func `is refused where it is broken`(_ old: String, _ new: String, _ complaint: String) throws {
    let broken = Self.network.gexf().replacingOccurrences(of: old, with: new)
    let error = #expect(throws: Graphviz.Failure.self) {
      try OtherReaders.read(broken, ending: "gexf")
    }
    #expect(error?.text.contains(complaint) == true, "\(error?.text ?? "it was taken")")
  }
}
