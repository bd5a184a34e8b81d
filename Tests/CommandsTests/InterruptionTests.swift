import Foundation
import Glibc
import TestSupport
import Testing

/// Runs that end before their time: nothing is lost, and the next run goes on.
@Suite(.serialized) struct `An interrupted run` {
  private static let count = 80

  private func prepared() throws -> BuiltProgram {
    let program = try BuiltProgram.withDatabase()
    for number in 1...Self.count {
      try program.write(Data(Fiction.article(number).utf8), to: "in/\(100 + number).txt")
    }
    return program
  }

  /// The graph without the notes of which run wrote what, in an order of its own.
  private func graph(_ program: BuiltProgram, _ database: String) throws -> [Substring] {
    let export = try program.run("export", "--database", database)
    #expect(export.status == 0)
    return export.output.split(separator: "\n").filter { !$0.hasSuffix("/runs> .") }.sorted()
  }

  @Test func `is exit code 130 after Ctrl-C, and the same command goes on`() throws {
    let program = try prepared()
    let whole = try program.run(["ingest", "in"])
    let run = try program.run(
      ["ingest", "in", "in", "in"],
      stopping: BuiltProgram.Stop(signal: SIGINT, after: .milliseconds(60)))
    // Where the machine is quick enough the run is over before the signal comes.
    #expect(run.status == 130 || run.status == 0, "\(run.diagnostics)")
    #expect(!run.isSignal)
    if run.status == 130 { #expect(run.diagnostics.contains("run the command again to go on")) }
    #expect(whole.status == 0)

    let other = try program.run("init", "--database", "b.sqlite")
    #expect(other.status == 0)
    let half = Duration.seconds(whole.seconds / 2)
    let stopped = try program.run(
      ["ingest", "in", "--database", "b.sqlite"],
      stopping: BuiltProgram.Stop(signal: SIGINT, after: half))
    #expect(stopped.status == 130 || stopped.status == 0, "\(stopped.diagnostics)")
    #expect(try program.run("doctor", "--database", "b.sqlite").status == 0)
    #expect(try program.run("ingest", "in", "--database", "b.sqlite").status == 0)
    #expect(
      try graph(program, "b.sqlite") == graph(program, ".rapporteur/graph.sqlite"))
  }

  @Test func `that was killed leaves a whole database, and goes on to the same graph`() throws {
    let program = try prepared()
    let whole = try program.run("ingest", "in")
    #expect(whole.status == 0)
    let expected = try graph(program, ".rapporteur/graph.sqlite")
    var database = "b.sqlite"
    #expect(try program.run("init", "--database", database).status == 0)
    var random = SeededGenerator(seed: 20)
    var kills = 0
    var patience = whole.seconds
    for _ in 0..<20 where kills < 3 {
      let share = Double.random(in: 0.1...0.9, using: &random)
      let run = try program.run(
        ["ingest", "in", "--database", database],
        stopping: BuiltProgram.Stop(signal: SIGKILL, after: .seconds(patience * share)))
      let doctor = try program.run("doctor", "--database", database)
      #expect(doctor.status == 0, "\(doctor.output)")
      if run.isSignal {
        kills += 1
        continue
      }
      // It was through before it could be killed: once more from the start, and sooner.
      patience /= 2
      database = "b\(patience).sqlite"
      #expect(try program.run("init", "--database", database).status == 0)
    }
    #expect(kills > 0, "none of the runs was killed in time")
    // What was committed before the kills is there, be it nothing: the last run goes on from it.
    #expect(try [0, 1].contains(program.run("articles", "--database", database).status))
    #expect(try program.run("ingest", "in", "--database", database).status == 0)
    #expect(try graph(program, database) == expected)
  }
}
