import Diagrams
import Foundation
import TestSupport
import Testing

/// Graphviz as a test runs it.
enum Graphviz {
  static let isInstalled = FileManager.default.fileExists(atPath: "/usr/bin/dot")

  struct Failure: Error { var text: String }

  /// Lays out DOT text and gives the SVG; complaints of Graphviz are failures.
  static func svg(_ dot: String, with layout: Layout = .layered) throws -> Data {
    let folder = try TemporaryDirectory()
    let input = try folder.write(dot, to: "in.dot")
    let output = folder.path("out.svg")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(layout.rawValue)")
    process.arguments = ["-Tsvg", "-o", output, input]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, text.isEmpty else { throw Failure(text: text) }
    return try Data(contentsOf: URL(fileURLWithPath: output))
  }
}

@Suite(.enabled(if: Graphviz.isInstalled, "Graphviz is not installed"))
struct `Drawings laid out by Graphviz` {
  @Test func `leave their DOT where a person wants to look at them`() throws {
    guard let folder = ProcessInfo.processInfo.environment["RAPPORTEUR_DRAWINGS"] else { return }
    for (name, drawing) in [("article", Demo.article), ("speakers", Demo.speakers)] {
      try drawing.dot().write(toFile: "\(folder)/\(name).dot", atomically: true, encoding: .utf8)
    }
  }
}
