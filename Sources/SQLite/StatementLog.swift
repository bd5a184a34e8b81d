internal import CSQLite

/// The statements that a connection has run, each text once, in the order of their first run.
public final class StatementLog {
  /// A statement.
  public struct Entry: Sendable, Hashable {
    /// Its text, with `?` for values.
    public let text: String
    /// Its text with the values of the first run, to be pasted into the `sqlite3` shell.
    public let example: String
    /// How often it was run.
    public internal(set) var runs: Int
  }

  /// What has been run so far.
  public private(set) var entries: [Entry] = []
  private var places: [String: Int] = [:]

  func add(_ statement: OpaquePointer) {
    guard let sql = sqlite3_sql(statement) else { return }
    let text = String(cString: sql)
    if let place = places[text] {
      entries[place].runs += 1
      return
    }
    let expanded = sqlite3_expanded_sql(statement)
    defer { sqlite3_free(expanded) }
    let example = expanded.map { String(cString: $0) } ?? text
    places[text] = entries.count
    entries.append(Entry(text: text, example: example, runs: 1))
  }
}

extension Connection {
  /// From now on notes every statement that is run; without a log nothing is noted or spent.
  ///
  /// See <https://www.sqlite.org/c3ref/trace_v2.html>.
  public func logStatements() -> StatementLog {
    if let statementLog { return statementLog }
    let log = StatementLog()
    statementLog = log
    sqlite3_trace_v2(
      handle, UInt32(SQLITE_TRACE_STMT),
      { _, log, statement, _ in
        guard let log, let statement else { return 0 }
        Unmanaged<StatementLog>.fromOpaque(log).takeUnretainedValue()
          .add(OpaquePointer(statement))
        return 0
      }, Unmanaged.passUnretained(log).toOpaque())
    return log
  }
}
