import Commands
import Foundation
import TestSupport
import Testing

/// A project in a folder of its own, with a database made from invented articles.
final class Project: Sendable {
  let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory() }

  /// A project that has read the three articles below.
  static func withArticles() async throws -> Project {
    let project = try Project()
    try project.writeArticles()
    #expect(await project.run("init").status == 0)
    #expect(await project.run("ingest", "news").status == 0)
    return project
  }

  /// Runs a command line as if it were typed in the project's folder.
  func run(_ words: String...) async -> Run { await run(words) }

  func run(
    _ words: [String], environment: [String: String] = [:], in subfolder: String = "",
    isTerminal: Bool = false
  ) async -> Run {
    await Program.run(
      words,
      in: Surroundings(
        environment: environment, workingDirectory: folder.path(subfolder),
        isOutputTerminal: isTerminal, columns: isTerminal ? 80 : nil,
        program: BuiltProgram.path))
  }

  /// The objects that a command writes with `--jsonl`.
  func objects(_ words: String...) async throws -> [[String: Any]] {
    let run = await run(words + ["--jsonl"])
    return try run.output.split(separator: "\n").map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  func writeArticles() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("news"), withIntermediateDirectories: true)
    try folder.write(Self.herring, to: "news/1-herring.txt")
    try folder.write(Self.ports, to: "news/2-ports.txt")
    try folder.write(Self.report, to: "news/3-report.txt")
  }

  static let herring = """
    Title: Peru and Norway talk about herring
    Date: 2031-03-04
    Outlet: Harbour Courier
    URL: https://courier.example/herring?a=1&b=2

    LIMA (Harbour Courier) — Peruvian Foreign Minister Inés Quispe said on Tuesday that the herring \
    quota would be shared fairly between the two coasts.

    “We will not sail alone,” Quispe said. “The quota belongs to both coasts.”

    Norwegian Foreign Minister Håkon Sæther denied that Norway had closed its ports to ships from \
    Peru. He urged the fleets to wait for the result of the talks.

    He met Quispe in Lima on Monday.
    """

  static let ports = """
    Title: Norway opens two ports
    Date: 2031-04-11
    Outlet: Northern Ledger
    URL: https://ledger.example/ports

    OSLO — Norway will open two more ports to foreign ships, Foreign Minister Håkon Sæther told \
    reporters in Oslo on Friday.

    “The herring does not ask for a passport,” Sæther said.
    """

  static let report = """
    Title: Council warns of empty nets
    Date: 2031-05-20
    Outlet: Harbour Courier

    GENEVA — The Fisheries Council said in a report on Monday that according to the United Nations \
    three fleets in four came home with empty nets last winter, and warned of higher prices.
    """
}
