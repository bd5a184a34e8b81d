internal import CSQLite

/// What SQLite refused: its code and words, the statement, the file, and what can be done.
///
///     The database graph.sqlite is locked by another program: wait until it has finished
///     writing, then try again (database is locked).
public struct SQLiteError: Error, Equatable, CustomStringConvertible {
  /// The kinds of failure that a caller may want to tell apart.
  public enum Kind: Hashable, Sendable {
    /// Another connection holds the lock that was needed.
    case locked
    /// The disk (or the number of pages allowed) is used up.
    case full
    /// The file, or its folder, may not be written.
    case readOnly
    /// The file could not be opened.
    case cannotOpen
    /// The file is not a database.
    case notADatabase
    /// The file is damaged.
    case corrupt
    /// The disk failed to read or write.
    case inputOutput
    /// The statement was ended by `Interrupter.interrupt()`.
    case interrupted
    /// A constraint of the schema refused the row.
    case constraint
    /// The database belongs to another program.
    case foreign
    /// The database was made by a newer version of this program.
    case newerVersion
    /// The database was made by an older version of this program and may not be brought up to date.
    case olderVersion
    /// Anything else: a mistake in the statement, as a rule.
    case other
  }

  /// What kind of failure it is.
  public let kind: Kind
  /// SQLite's extended result code, 0 where SQLite itself did not object.
  public let code: Int32
  /// SQLite's own words.
  public let message: String
  /// The statement that failed, nil where none was run.
  public let sql: String?
  /// The file.
  public let path: String

  /// Makes an error of a kind that SQLite itself does not know, such as `foreign`.
  public init(_ kind: Kind, message: String, path: String) {
    self.kind = kind
    code = 0
    self.message = message
    sql = nil
    self.path = path
  }

  init(code: Int32, message: String, sql: String?, path: String) {
    kind = Self.kind(of: code)
    self.code = code
    self.message = message
    self.sql = sql
    self.path = path
  }

  private static func kind(of code: Int32) -> Kind {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .locked
    case SQLITE_FULL: .full
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_IOERR: .inputOutput
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_CONSTRAINT: .constraint
    default: .other
    }
  }

  /// One sentence: what happened, to which file, and what to do.
  public var description: String {
    switch kind {
    case .locked:
      "The database \(path) is locked by another program: wait until it has finished writing, "
        + "then try again (\(message))."
    case .full:
      "There is no room left for the database \(path): free some disk space and run the command "
        + "again; what was reported as saved is safe (\(message))."
    case .readOnly:
      "The database \(path) may not be written: check the permissions of the file and of its "
        + "folder (\(message))."
    case .cannotOpen:
      "The database \(path) cannot be opened: check that the file is there and may be read, and "
        + "that its folder may be written (\(message))."
    case .notADatabase:
      "The file \(path) is not a SQLite database: check the path (\(message))."
    case .corrupt:
      "The database \(path) is damaged: restore it from a copy, or save what can be read with "
        + "the sqlite3 shell's .recover (\(message))."
    case .inputOutput:
      "The disk failed while the database \(path) was read or written: check the disk, then try "
        + "again (\(message))."
    case .interrupted:
      "The statement was interrupted before it was done (\(message))."
    case .constraint, .other:
      "SQLite refused a statement on \(path): \(message)\(sql.map { ", in: \($0)" } ?? "")."
    case .foreign:
      "The file \(path) is the database of another program: choose another path (\(message))."
    case .newerVersion:
      "The database \(path) was made by a newer version of this program: update the program "
        + "(\(message))."
    case .olderVersion:
      "The database \(path) was made by an older version of this program and may not be written, "
        + "so that it cannot be brought up to date: allow writing once, or copy it (\(message))."
    }
  }
}
