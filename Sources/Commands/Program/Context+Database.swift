internal import Arguments
internal import Glibc

extension Context {
  /// The path of a project's database inside its folder.
  static let projectDatabase = ".rapporteur/graph.sqlite"

  /// The database to work on: `--database`, else `RAPPORTEUR_DB`, else that of the folder or of
  /// the nearest one above it.
  ///
  /// - Throws: `CommandError` that says `rapporteur init` where there is none.
  func databasePath(_ invocation: Invocation) throws -> String {
    if let given = givenDatabase(invocation) {
      guard Self.exists(given.path) else {
        throw CommandError(
          "There is no database \(given.path), which \(given.source) names; make it with: "
            + "rapporteur init --database \(given.path)")
      }
      return try Self.checked(given.path)
    }
    var folder = surroundings.workingDirectory[...]
    while true {
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + Self.projectDatabase
      if Self.exists(String(path)) { return try Self.checked(String(path)) }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : folder[..<slash]
    }
    throw CommandError(
      "No database was found in \(surroundings.workingDirectory) or above it; start one with: "
        + "rapporteur init")
  }

  /// The database that is named by an option or by the environment.
  func givenDatabase(_ invocation: Invocation) -> (path: String, source: String)? {
    if let path = invocation[SharedOptions.database] {
      return (surroundings.path(path), "--database")
    }
    if let path = surroundings.environment["RAPPORTEUR_DB"], !path.isEmpty {
      return (surroundings.path(path), "RAPPORTEUR_DB")
    }
    return nil
  }

  /// The path, if what lies there can be a database at all; SQLite's own words would mislead.
  private static func checked(_ path: String) throws -> String {
    var information = stat()
    guard stat(path, &information) == 0 else { return path }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw CommandError(
        "\(path) is a folder, not a database; name the file, such as \(path)/graph.sqlite.")
    }
    guard information.st_mode & S_IFMT == S_IFREG, information.st_size == 0 else { return path }
    throw CommandError(
      "The file \(path) is empty, not a database; start one in it with: "
        + "rapporteur init --database \(path)")
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
