internal import Arguments
internal import Corpus
internal import FoundationEssentials
internal import Glibc
internal import Questions

/// The saved queries: those that come with the product, and the user's own in a folder `queries`
/// beside the database.
struct QueryShelf {
  /// The folder of the user's own.
  let folder: String

  /// The queries of a database.
  init(_ context: Context, _ invocation: Invocation) throws {
    let database = try context.databasePath(invocation)
    let slash = database.lastIndex(of: "/").map { database.index(after: $0) }
    folder = database[..<(slash ?? database.startIndex)] + "queries"
  }

  /// A query and whether it is the user's own.
  struct Entry {
    var query: SavedQuery
    var isOwn: Bool
  }

  /// All of them by name.
  ///
  /// - Throws: `CommandError` where a file of the folder cannot be read; `SavedQueryError`.
  func entries(_ context: Context) throws -> [Entry] {
    var entries = try SavedQuery.shipped().map { Entry(query: $0, isOwn: false) }
    guard Context.exists(folder) else { return entries }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    for file in files.sorted() where file.hasSuffix(".rq") {
      let text = try context.read(folder + "/" + file)
      entries.append(
        Entry(query: try SavedQuery(name: String(file.dropLast(3)), text: text), isOwn: true))
    }
    return entries.sorted { $0.query.name < $1.query.name }
  }

  /// The query of that name.
  ///
  /// - Throws: `CommandError` with suggestions where there is none.
  func query(named name: String, _ context: Context) throws -> SavedQuery {
    if let shipped = try SavedQuery.shipped().first(where: { $0.name == name }) { return shipped }
    if SavedQuery.isName(name), Context.exists(path(name)) {
      return try SavedQuery(name: name, text: try context.read(path(name)))
    }
    let near = nearest(to: name, in: try entries(context).map(\.query.name))
    let question =
      near.first.map { " Did you mean \($0)?" } ?? " rapporteur queries list names all."
    throw CommandError("No query is saved as \"\(name)\".\(question)", exitCode: .nothingMatched)
  }

  /// Keeps a query of the user's own.
  ///
  /// - Throws: `CommandError` where the name is taken, unless it may be replaced.
  func save(_ query: SavedQuery, replacing: Bool, _ context: Context) throws {
    if try SavedQuery.shipped().contains(where: { $0.name == query.name }) {
      throw CommandError(
        "\(query.name) is a query that comes with the product; choose another name.")
    }
    guard replacing || !Context.exists(path(query.name)) else {
      throw CommandError(
        "A query is saved as \(query.name) already; choose another name, or replace it with --force."
      )
    }
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw CommandError(
        "The folder \(folder) cannot be made (\(SystemFailure.last.words)); check who may "
          + "write beside the database.")
    }
    try context.write(to: path(query.name)) { stream in
      try stream.write(query.text.hasSuffix("\n") ? query.text : query.text + "\n")
    }
  }

  private func path(_ name: String) -> String { "\(folder)/\(name).rq" }
}
