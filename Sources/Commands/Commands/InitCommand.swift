internal import Arguments
internal import FoundationEssentials
internal import Knowledge

/// `rapporteur init`: starts a database.
enum InitCommand {
  private static let folder = Argument<String?>(
    "FOLDER", completion: .folders, help: "The project's folder; else the present one.")

  static let command = Command<Context>(
    "init", category: "Reading", abstract: "Starts a database for a project.",
    discussion: "The database is the one file .rapporteur/graph.sqlite of the folder. It can be "
      + "copied, sent and opened with the sqlite3 shell.",
    examples: [
      Example("rapporteur init", "Starts a database in this folder."),
      Example("rapporteur init --database talks.sqlite", "Starts one in a file of its own."),
    ], arguments: [folder]
  ) { invocation, context in
    let path: String
    if let folder = invocation[folder] {
      guard invocation[SharedOptions.database] == nil else {
        throw UsageError("FOLDER and --database exclude each other; choose one")
      }
      path = context.surroundings.path(folder) + "/" + Context.projectDatabase
    } else {
      path =
        context.givenDatabase(invocation)?.path
        ?? context.surroundings.path(Context.projectDatabase)
    }
    let isThere = Context.exists(path)
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw CommandError(
        "The folder \(parent) cannot be made; choose one that may be written, with --database.")
    }
    _ = try KnowledgeBase.create(path)
    try context.print(
      isThere
        ? "There is a database already: \(path)" : "Started an empty database: \(path)")
    if !isThere { try context.note("Next: rapporteur ingest FILE...") }
    return .done
  }
}
