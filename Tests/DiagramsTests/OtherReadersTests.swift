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

  /// Why a file was refused.
  struct Complaint: Decodable, Error {
    var complaint: String
  }

  /// Reads some files in one process: loading networkx takes longer than all else.
  static func read(_ files: [(text: String, ending: String)]) throws -> [Result<Read, Complaint>] {
    let folder = try TemporaryDirectory()
    let paths = try files.enumerated().map { number, file in
      try folder.write(file.text, to: "drawing\(number).\(file.ending)")
    }
    let process = Process()
    process.executableURL = python
    process.arguments = [root.appendingPathComponent("Tools/graph_formats.py").path] + paths
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try said.split(separator: UInt8(ascii: "\n")).map { line in
      let decoder = JSONDecoder()
      let complaint = try? decoder.decode(Complaint.self, from: line)  // because few are
      if let complaint { return .failure(complaint) }
      return .success(try decoder.decode(Read.self, from: line))
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

  @Test func `is what was drawn`() throws {
    let drawings = [Demo.article, Demo.speakers, Demo.countries, Demo.crowd, Self.network]
    let read = try OtherReaders.read(
      drawings.flatMap { [($0.gexf(), "gexf"), ($0.graphML(), "graphml")] })
    #expect(read.count == 2 * drawings.count)
    for (number, drawing) in drawings.enumerated() {
      try expect(try read[2 * number].get(), try read[2 * number + 1].get(), are: drawing)
    }
  }

  private func expect(
    _ gexf: OtherReaders.Read, _ graphML: OtherReaders.Read, are drawing: Drawing
  ) throws {
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
    for (number, result) in read.enumerated() {
      let read = try result.get()
      #expect(read.nodes.count == 2 && read.edges.count == 1, "\(hostile[number / 2].text)")
    }
  }

  @Test func `is refused where it is broken`() throws {
    let mistakes = [
      ("<node id=\"b\"", "<node id=\"a\"", "twice"), ("target=\"b\"", "target=\"c\"", "nowhere"),
      ("value=\"3\"", "value=\"three\"", "invalid literal"),
      ("<viz:size value=", "<viz:width value=", "width"),
      ("value=\"solid\"", "value=\"wavy\"", "wavy"), (" source=\"a\"", "", "source"),
    ]
    let whole = Self.network.gexf()
    let read = try OtherReaders.read(
      mistakes.map { (whole.replacingOccurrences(of: $0.0, with: $0.1), "gexf") })
    #expect(read.count == mistakes.count)
    for (result, mistake) in zip(read, mistakes) {
      let error = #expect(throws: OtherReaders.Complaint.self, "\(mistake.1)") { try result.get() }
      #expect(error?.complaint.contains(mistake.2) == true, "\(error?.complaint ?? "it was taken")")
    }
  }
}
