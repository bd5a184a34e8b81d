internal import CSQLite

/// A connection to one database file.
///
///     let connection = try Connection("graph.sqlite")
///     try connection.run("INSERT INTO person (name) VALUES (\(name))")
///     let names = try connection.rows("SELECT name FROM person") { $0.text(0) }
///
/// A connection has one owner: it is not `Sendable`, and statements keep it alive. Statements are
/// prepared once and kept.
public final class Connection {
  /// How a file is opened.
  public enum Mode: Hashable, Sendable {
    /// For reading and writing, and made where it does not exist.
    case create
    /// For reading and writing; it must exist.
    case readWrite
    /// For reading only.
    case readOnly
  }

  /// The path that was opened.
  public let path: String
  /// Whether the connection may only read.
  public let isReadOnly: Bool
  /// Ends running statements from another thread.
  public let interrupter: Interrupter

  let handle: OpaquePointer
  private var idle: [String: [OpaquePointer]] = [:]
  private var idleCount = 0
  var savepoints = 0
  var knowsIntegerRows = false
  /// The statements that were run, where somebody asked for them.
  public internal(set) var statementLog: StatementLog?

  /// Settled before the first connection: nobody asks how much memory there is, and counting it takes a lock
  /// for each piece.
  private static let countsNoMemory = rapporteur_sqlite_count_no_memory() == SQLITE_OK

  /// Statements kept beyond this number are thrown away.
  private static let idleLimit = 200

  /// Opens a database.
  ///
  /// - Parameters:
  ///   - path: the file, or ":memory:".
  ///   - mode: reading only, or writing as well.
  ///   - patience: how many milliseconds to wait for another connection's lock.
  /// - Throws: `SQLiteError` where the file cannot be opened.
  public init(_ path: String, mode: Mode = .create, patience: Int = 5_000) throws {
    let flags =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    _ = Self.countsNoMemory
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(
      path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard status == SQLITE_OK, let opened else {
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteError(code: status, message: message, sql: nil, path: path)
    }
    handle = opened
    self.path = path
    isReadOnly = mode == .readOnly
    interrupter = Interrupter(opened)
    sqlite3_busy_timeout(handle, Int32(clamping: patience))
    // A hostile schema must not get functions run by looking at it.
    try run("PRAGMA trusted_schema = OFF")
  }

  deinit {
    interrupter.forget()
    for statements in idle.values {
      for statement in statements { sqlite3_finalize(statement) }
    }
    sqlite3_close_v2(handle)
  }

  // MARK: - Statements

  /// Prepares a statement and binds its values.
  public func prepare(_ sql: SQL) throws -> Statement {
    let statement = try prepare(text: sql.text)
    for (index, value) in sql.values.enumerated() { try statement.bind(value, at: index + 1) }
    return statement
  }

  /// Prepares a statement, or takes one that was prepared before and is not in use.
  private func prepare(text: String) throws -> Statement {
    if let kept = idle[text]?.popLast() {
      idleCount -= 1
      return Statement(kept, connection: self, key: text)
    }
    var prepared: OpaquePointer?
    let status = sqlite3_prepare_v3(
      handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard status == SQLITE_OK, let prepared else { throw error(status, sql: text) }
    return Statement(prepared, connection: self, key: text)
  }

  /// Runs a statement and passes over the rows that it gives.
  public func run(_ sql: SQL) throws {
    let statement = try prepare(sql)
    while try statement.step() {}
  }

  /// Runs several statements, separated by semicolons, as a schema file has them.
  public func run(script: String) throws {
    let status = sqlite3_exec(handle, script, nil, nil, nil)
    guard status == SQLITE_OK else { throw error(status, sql: nil) }
  }

  /// Every row, as the closure reads it.
  public func rows<T>(_ sql: SQL, _ read: (borrowing Row) throws -> T) throws -> [T] {
    let statement = try prepare(sql)
    var rows: [T] = []
    while try statement.step() { rows.append(try read(statement.row)) }
    return rows
  }

  /// The first row, as the closure reads it, nil where there is none.
  public func first<T>(_ sql: SQL, _ read: (borrowing Row) throws -> T) throws -> T? {
    let statement = try prepare(sql)
    guard try statement.step() else { return nil }
    return try read(statement.row)
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// How many rows were changed since the connection was opened, undone changes included.
  public var totalChanges: Int { Int(sqlite3_total_changes64(handle)) }

  /// How many pages were read from the file, or from the log, since none of those that the connection keeps
  /// was the one wanted.
  public var pagesRead: Int {
    var (count, most) = (Int32(0), Int32(0))
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_MISS, &count, &most, 0)
    return Int(count)
  }

  /// Takes the file into memory instead of reading page after page, as far as so many bytes.
  public func map(bytes: Int) throws { try run("PRAGMA mmap_size = \(raw: "\(bytes)")") }

  // MARK: - For statements and transactions

  func reclaim(_ statement: OpaquePointer, key: String) {
    guard idleCount < Self.idleLimit else {
      sqlite3_finalize(statement)
      return
    }
    idle[key, default: []].append(statement)
    idleCount += 1
  }

  func error(_ status: Int32, sql: String?) -> SQLiteError {
    SQLiteError(
      code: status, message: String(cString: sqlite3_errmsg(handle)), sql: sql, path: path)
  }

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
}
