internal import Arguments

/// Where a query comes from: a word of the command line, or a file.
enum QueryText {
  static let query = Argument<String?>("SPARQL", help: "The query, in one word.")
  static let file = Option<String?>(
    "file", short: "f", value: "FILE", completion: .files,
    help: "Reads the query from a file; - is standard input.")

  static func read(_ invocation: Invocation, _ context: Context) throws -> String {
    switch (invocation[query], invocation[file]) {
    case (let text?, nil): return text
    case (nil, let path?): return try context.read(path)
    case (nil, nil):
      throw UsageError("a query is missing: give it in quotation marks, or a file with --file")
    case (_?, _?): throw UsageError("SPARQL and --file exclude each other; choose one")
    }
  }
}
