import Commands
import Foundation
import TestSupport
import Testing

@Suite struct `Conventions of the command line` {
  @Test(arguments: [
    (["statments"], "did you mean statements?"),
    (["statements", "--abuot", "x"], "did you mean --about?"),
    (["statements", "--act", "denny"], "did you mean deny?"),
    (["statements", "--since", "2021-13"], "wants a date"),
    (["people", "--json", "--csv"], "exclude each other"),
    (["query"], "a query is missing"),
    (["compare", "norway"], "at least 2"),
    (["graph", "speakers", "--top", "-1"], "0 or more"),
  ])
  func `a command line that is not understood is exit code 64`(
    words: [String], message: String
  ) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(words)
    #expect(run.status == 64)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    (["statements", "--by", "quispee"], "Inés Quispe"),
    (["statements", "--at", "Osloo"], "Oslo"),
    (["people", "nobody-at-all"], "No person"),
    (["events", "--type", "meetin"], "Did you mean meeting?"),
    (["show", "ffffffffffff"], "No article"),
  ])
  func `a name that nothing has is exit code 1, with what may have been meant`(
    words: [String], message: String
  ) async throws {
    let project = try await Project.withArticles()
    let run = await project.run(words)
    #expect(run.status == 1)
    #expect(run.diagnostics.contains(message), "\(run.diagnostics)")
  }

  @Test func `nothing that matches is exit code 1`() async throws {
    let project = try await Project.withArticles()
    let run = await project.run("statements", "--until", "1999")
    #expect(run.status == 1)
    #expect(run.diagnostics == "No statements match.\n")
    #expect(await project.run("statements", "--until", "1999", "--json").output == "[]\n")
    #expect(await project.run("query", "ASK { ?a <b:c> ?d }").status == 1)
  }

  @Test func `the database is found from folders below`() async throws {
    let project = try await Project.withArticles()
    #expect(await project.run(["people"], in: "news").status == 0)
  }

  @Test func `without a database the message says how to start one`() async throws {
    let project = try Project()
    let run = await project.run("people")
    #expect(run.status == 2)
    #expect(run.diagnostics.contains("rapporteur init"))
  }

  @Test func `an option goes before the environment, and that before the folder`() async throws {
    let project = try await Project.withArticles()
    let other = project.folder.path("other.sqlite")
    #expect(await project.run("init", "--database", other).status == 0)
    let environment = ["RAPPORTEUR_DB": other]
    #expect(await project.run(["people"], environment: environment).status == 1)
    let own = project.folder.path(".rapporteur/graph.sqlite")
    #expect(
      await project.run(["people", "--database", own], environment: environment).status == 0)
    let missing = await project.run(["people"], environment: ["RAPPORTEUR_DB": "none.sqlite"])
    #expect(missing.status == 2)
    #expect(missing.diagnostics.contains("RAPPORTEUR_DB"))
  }

  @Test func `colours are for terminals that want them`() async throws {
    let project = try await Project.withArticles()
    func hasColour(_ environment: [String: String], _ isTerminal: Bool) async -> Bool {
      await project.run(["statements"], environment: environment, isTerminal: isTerminal)
        .output.contains("\u{1B}[")
    }
    #expect(await hasColour(["TERM": "xterm"], true))
    #expect(await !hasColour(["TERM": "xterm"], false))
    #expect(await !hasColour(["TERM": "dumb"], true))
    #expect(await !hasColour(["TERM": "xterm", "NO_COLOR": "1"], true))
  }

  @Test func `an interrupted run is exit code 130`() async throws {
    let project = try Project()
    try project.writeArticles()
    #expect(await project.run("init").status == 0)
    let run = await Program.run(
      ["ingest", "news"],
      in: Surroundings(
        workingDirectory: project.folder.path(""), program: BuiltProgram.path
      ) { true })
    #expect(run.status == 130)
    #expect(await project.run("ingest", "news").status == 0)
  }

  @Test func `help begins with examples`() async throws {
    let project = try Project()
    for words in [["--help"], ["statements", "--help"], ["graph", "--help"]] {
      let run = await project.run(words)
      #expect(run.status == 0)
      #expect(run.output.contains("Usage:"))
    }
    let help = await project.run("statements", "--help").output
    let examples = try #require(help.range(of: "Examples:"))
    let usage = try #require(help.range(of: "Usage:"))
    #expect(examples.lowerBound < usage.lowerBound)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions know the commands`(shell: String) async throws {
    let run = try await Project().run("completions", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("statements"))
  }

  @Test func `the reference page in Documentation is that of the program`() async throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/Commands.md")
    let run = try await Project().run("reference")
    #expect(run.status == 0)
    #expect(
      try String(contentsOf: page, encoding: .utf8) == run.output, "make reference writes it anew")
    for name in ["ingest", "statements", "graph", "score"] {
      #expect(run.output.contains("## rapporteur \(name)"))
    }
  }
}
