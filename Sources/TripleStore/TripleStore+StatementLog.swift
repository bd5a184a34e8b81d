internal import SQLite

/// A statement of SQL that the store ran.
public struct RunStatement: Sendable, Hashable {
  /// The statement with the values of its first run, to be pasted into the `sqlite3` shell.
  public let text: String
  /// How often it was run.
  public let runs: Int
}

extension TripleStore {
  /// From now on notes which statements of SQL are run; `statementsRun` tells them.
  public func noteStatements() { _ = connection.logStatements() }

  /// The statements that were run since `noteStatements()`, each once, in the order of their first
  /// run.
  public var statementsRun: [RunStatement] {
    (connection.statementLog?.entries ?? []).map { RunStatement(text: $0.example, runs: $0.runs) }
  }
}
