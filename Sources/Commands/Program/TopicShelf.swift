internal import Arguments
internal import Questions
internal import RDF
internal import RDFFormats

/// The user's own topics: the file `topics.ttl` beside the database, SKOS in Turtle.
enum TopicShelf {
  /// What the file is called.
  static let file = "topics.ttl"

  /// The topics of a database; none where there is no file.
  ///
  /// - Throws: `CommandError` where the file cannot be read, or is not SKOS in Turtle.
  static func list(_ context: Context, _ invocation: Invocation) throws -> TopicList {
    let database = try context.databasePath(invocation)
    let folder = database[
      ..<(database.lastIndex(of: "/").map(database.index(after:))
        ?? database.startIndex)]
    let path = folder + file
    guard Context.exists(String(path)) else { return TopicList() }
    let text = try context.read(String(path))
    var triples: [Triple] = []
    do {
      try RDFReader(.turtle, document: String(path), relativeIRIs: .kept).read(text: text) {
        triples.append($0.triple)
      }
      return try TopicList(triples)
    } catch let error as RDFFormatError {
      throw CommandError("\(error) Mend the list of topics, or move it away.")
    } catch let error as TopicListError {
      throw CommandError("\(path): \(error)")
    }
  }
}
