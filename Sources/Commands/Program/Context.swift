internal import Arguments
internal import Presentation
internal import Questions
internal import Reading
internal import SPARQLEvaluation
internal import TripleStore

/// What a command works with: where to write, and what surrounds it.
public struct Context {
  /// What the run is surrounded by.
  let surroundings: Surroundings
  /// Where answers go.
  let output: TextStream
  /// Where messages go.
  let diagnostics: TextStream

  /// The colours of the output, or none.
  var style: Style { Style(isColoured: surroundings.wantsColour) }

  /// How many columns a line of text may take.
  var width: Int {
    surroundings.isOutputTerminal ? max(40, min(surroundings.columns ?? 80, 120)) : 100
  }

  /// Writes a line of the answer.
  func print(_ line: String = "") throws { try output.write(line + "\n") }

  /// Writes lines for the user that are not part of the answer.
  ///
  /// Names of files and words of articles stand in them: nothing in them moves the cursor. Where
  /// nobody reads them any more the work goes on.
  func note(_ lines: String) throws {
    let plain = lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Wrapping.plain(String($0)) }
    do {
      try diagnostics.write(plain.joined(separator: "\n") + "\n")
      try diagnostics.flush()
    } catch is BrokenPipe {
      return
    }
  }

  /// Ends the command where the user has asked to stop.
  func checkInterruption() throws {
    guard surroundings.isInterrupted() else { return }
    throw CommandError(
      "Interrupted. What was reported is kept; run the command again to go on.",
      exitCode: .interrupted)
  }

  /// How far a question may go: until the user stops it, or it would take too much of the machine.
  var evaluationOptions: EvaluationOptions {
    EvaluationOptions(
      memoryLimit: min(4 << 30, (surroundings.memory ?? 4 << 30) / 4),
      isCancelled: surroundings.isInterrupted)
  }

  /// The database of the project, opened for asking.
  func store(_ invocation: Invocation) throws -> TripleStore {
    let store = try TripleStore(readOnly: try databasePath(invocation))
    try store.holdSnapshot()
    return store
  }

  /// The questions to the database of the project.
  func questions(_ invocation: Invocation) throws -> Questions {
    Questions(
      try store(invocation), options: evaluationOptions, folding: { folded($0) })
  }
}
