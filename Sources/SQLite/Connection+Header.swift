extension Connection {
  /// The number in the file's header that says whose file it is; 0 where nobody said.
  public var applicationID: Int {
    get throws { try first("PRAGMA application_id") { $0.int(0) } ?? 0 }
  }

  /// The version of the schema, as its owner counts; 0 in a new file.
  public var userVersion: Int {
    get throws { try first("PRAGMA user_version") { $0.int(0) } ?? 0 }
  }

  /// Whether the file has neither tables nor an owner: it is new.
  public var isEmpty: Bool {
    get throws {
      let tables = try first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
      return try tables == 0 && applicationID == 0
    }
  }

  /// A number that changes whenever another connection commits.
  public var dataVersion: Int {
    get throws { try first("PRAGMA data_version") { $0.int(0) } ?? 0 }
  }

  /// Writes whose file it is.
  public func setApplicationID(_ id: Int) throws {
    try run("PRAGMA application_id = \(raw: "\(id)")")
  }

  /// Writes the version of the schema.
  public func setUserVersion(_ version: Int) throws {
    try run("PRAGMA user_version = \(raw: "\(version)")")
  }

  /// Lets the file be written through a write-ahead log: readers never block the writer, and a
  /// killed process loses no committed transaction.
  ///
  /// The log is forced to the disk before it is brought home and not at each commit: a power cut can take
  /// the last commits along, the newest first, and never leaves half of one. The file remembers the log.
  /// Call it only on a file that is known to be one's own. See <https://www.sqlite.org/wal.html>.
  public func useWriteAheadLog() throws {
    try run("PRAGMA journal_mode = WAL")
    try run("PRAGMA synchronous = NORMAL")
  }

  /// What SQLite's own check of the file finds, at most a hundred lines; empty where all is well.
  ///
  /// - Complexity: reads the whole file.
  public func integrityProblems() throws -> [String] {
    let lines = try rows("PRAGMA integrity_check(100)") { $0.text(0) }
    return lines == ["ok"] ? [] : lines
  }
}
