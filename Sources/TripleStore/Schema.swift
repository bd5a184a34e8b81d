internal import CResources
internal import SQLite

/// Makes the tables of a new file and recognises those of an old one.
enum Schema {
  /// "Rapp": says whose file it is.
  static let applicationID = 0x5261_7070
  /// Counts up with every change of `schema/store.sql`.
  static let version = 3

  /// What makes version 2 of version 1.
  private static let second = """
    CREATE TABLE term_hash_recent (
      id INTEGER PRIMARY KEY REFERENCES term (id), hash INTEGER NOT NULL);
    CREATE TABLE segment_recent (
      id INTEGER PRIMARY KEY AUTOINCREMENT, predicate INTEGER NOT NULL, object INTEGER NOT NULL,
      subject INTEGER NOT NULL, added INTEGER NOT NULL);
    UPDATE segment_change SET added = 1 WHERE added = 2;
    DROP INDEX segment_removal;
    """

  /// Makes the tables in a new file, migrates those of an old one.
  static func prepare(_ connection: Connection) throws {
    if try !connection.isEmpty { try verify(connection) }
    try connection.useWriteAheadLog()
    // Asked again inside the transaction: another process may have been quicker.
    guard try connection.isEmpty || connection.userVersion < version else { return }
    try connection.transaction {
      if try connection.isEmpty {
        try connection.run(script: text())
        try connection.setApplicationID(applicationID)
        try connection.setUserVersion(version)
      }
      while case let current = try connection.userVersion, current < version {
        switch current {
        case 1: try connection.run(script: second)
        case 2: try RecentMigration(connection).run()
        default: throw foreign(connection)
        }
        try connection.setUserVersion(current + 1)
      }
    }
  }

  /// Throws unless the file is ours and of a version that can be read.
  static func verify(_ connection: Connection) throws {
    guard try connection.applicationID == applicationID else { throw foreign(connection) }
    let found = try connection.userVersion
    guard found <= version else {
      throw SQLiteError(
        .newerVersion, message: "the file has version \(found), this program knows \(version)",
        path: connection.path)
    }
  }

  /// Brings a file of an older version up to date, for one who only reads.
  ///
  /// - Parameter reader: a connection that reads nothing at the moment.
  /// - Throws: `SQLiteError.olderVersion` where the file may not be written.
  static func updateIfOld(_ reader: Connection) throws {
    guard try reader.userVersion < version else { return }
    do {
      try prepare(Connection(reader.path, mode: .readWrite))
    } catch let error as SQLiteError where error.kind == .readOnly || error.kind == .cannotOpen {
      throw SQLiteError(.olderVersion, message: error.message, path: reader.path)
    }
  }

  private static func foreign(_ connection: Connection) -> SQLiteError {
    SQLiteError(
      .foreign, message: "its header does not say that it is a store of triples",
      path: connection.path)
  }

  private static func text() -> String {
    let resource = rapporteur_resource_named("store.sql")
    return String(
      decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
  }
}
