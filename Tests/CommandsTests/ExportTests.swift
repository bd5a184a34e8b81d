import Commands
import Foundation
import TestSupport
import Testing

/// What lies in `graph-exports/` for those who only look.
@Suite struct `The drawings of the samples` {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `are up to date`() async throws {
    let project = try Project()
    #expect(await project.run("init").status == 0)
    let samples = Self.root.appendingPathComponent("Samples").path
    let read = await project.run("ingest", samples)
    #expect(read.status == 0, "\(read.diagnostics)")
    let articles = try await project.objects("articles")
    let first = try #require(
      articles.first { ($0["origin"] as? String)?.contains("/01-") == true }?["id"] as? String)
    // Tools/samples.sh draws the same.
    for (kind, words) in [
      ("article", "article \(first)"), ("speakers", "speakers"), ("countries", "countries"),
      ("topics", "topics"), ("actors", "actors"),
      ("around", "speakers --around halvorsen --depth 2"),
      ("between", "actors --between almarante kenya"),
      ("changes", "speakers --diff 2026-03-06 2026-03-10"),
    ] {
      let drawn = await project.run(["graph"] + words.split(separator: " ").map(String.init))
      #expect(drawn.status == 0, "\(drawn.diagnostics)")
      let file = Self.root.appendingPathComponent("graph-exports/\(kind).dot")
      let kept = try String(contentsOf: file, encoding: .utf8)
      // The first line that differs says more than two drawings.
      let difference = zip(drawn.output.split(separator: "\n"), kept.split(separator: "\n"))
        .first { $0 != $1 }
      #expect(
        drawn.output == kept,
        "graph-exports/\(kind).dot is out of date at \(String(describing: difference?.1)): make exports"
      )
      let picture = Self.root.appendingPathComponent("graph-exports/\(kind).svg")
      #expect(FileManager.default.fileExists(atPath: picture.path), "make exports draws the SVG")
    }
  }
}
