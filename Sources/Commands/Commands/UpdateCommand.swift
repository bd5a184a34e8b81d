internal import Arguments
internal import Knowledge
internal import Presentation
internal import SPARQL
internal import SPARQLEvaluation
internal import TripleStore

/// `rapporteur update`: SPARQL Update.
enum UpdateCommand {
  private static let update = Argument<String?>("SPARQL", help: "The update, in one word.")
  private static let file = Option<String?>(
    "file", short: "f", value: "FILE", completion: .files,
    help: "Reads the update from a file; - is standard input.")
  private static let loadFrom = Option<[String]>(
    "load-from", value: "FOLDER", completion: .folders,
    help: "Lets LOAD read the files in this folder and below, beside those of the present one.")

  static let command = Command<Context>(
    "update", category: "Keeping", abstract: "Changes the graph by SPARQL Update.",
    discussion: "SPARQL 1.1 Update. All operations are carried out, or none. The prefixes that "
      + "query knows are known. What no GRAPH is given for becomes a fact without a citation; a "
      + "fact that is deleted without GRAPH goes from every sentence that says it. Make a copy of "
      + "the database first: there is no way back.",
    examples: [
      Example(
        "rapporteur update 'INSERT DATA { <country/KEN> schema:alternateName \"Kenia\" }'",
        "Adds a fact of one's own."),
      Example(
        "rapporteur update 'DELETE WHERE { GRAPH <import/old.ttl> { ?s ?p ?o } }'",
        "Takes an import back."),
      Example("rapporteur update -f corrections.ru", "Carries out an update from a file."),
      Example(
        "rapporteur update 'LOAD <ministers.ttl> INTO GRAPH <import/ministers.ttl>'",
        "Adds the triples of a file."),
    ], arguments: [update],
    options: [file, loadFrom, NetworkOptions.allowNetwork, BaseOption.base],
    groups: [LimitOptions.group]
  ) { invocation, context in
    let request = try SPARQLText.update(try text(invocation, context))
    let folders = [context.surroundings.workingDirectory] + invocation[loadFrom]
    let documents = LoadedDocuments(
      folders: try folders.map { try resolved($0, context) },
      workingDirectory: context.surroundings.workingDirectory, base: invocation[BaseOption.base],
      allowsNetwork: invocation[NetworkOptions.allowNetwork],
      isInterrupted: context.surroundings.isInterrupted)
    let options = try NetworkOptions.limited(invocation, context)
    let engine = UpdateEngine(options: options, documents: documents)
    let store = try KnowledgeBase.open(try context.databasePath(invocation)).store
    let summary = try LimitOptions.explained {
      try store.atomically { store in
        let summary = try engine.run(request, on: &store)
        try noteChange(of: store)
        return summary
      }
    }
    try context.print(
      "Added \(counted(summary.added, "triple")), removed \(grouped(summary.removed)).")
    return .done
  }

  /// Whoever writes articles to the same file has to learn the names that have come or gone.
  private static func noteChange(of store: TripleStore) throws {
    let generation = try store.note("generation").flatMap { Int($0) } ?? 0
    try store.write { try $0.setNote(String(generation + 1), for: "generation") }
  }

  private static func resolved(_ folder: String, _ context: Context) throws -> String {
    guard let path = LoadedDocuments.resolved(context.surroundings.path(folder)) else {
      throw CommandError("There is no folder \(folder), which --load-from names.")
    }
    return path
  }

  private static func text(_ invocation: Invocation, _ context: Context) throws -> String {
    switch (invocation[update], invocation[file]) {
    case (let text?, nil): return text
    case (nil, let path?): return try context.read(path)
    case (nil, nil):
      throw UsageError("an update is missing: give it in quotation marks, or a file with --file")
    case (_?, _?): throw UsageError("SPARQL and --file exclude each other; choose one")
    }
  }
}
