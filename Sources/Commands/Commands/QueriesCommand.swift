internal import Arguments
internal import Presentation
internal import Questions
internal import Reading
internal import SPARQL
internal import SPARQLEvaluation

/// `rapporteur queries`: queries with a name.
enum QueriesCommand {
  private static let name = Argument<String>("NAME", help: "The query's name.")
  private static let parameters = Argument<[String]>(
    "NAME=VALUE", help: "A parameter and its value, as queries list shows them.")
  private static let force = Flag("force", help: "Replaces a query of your own of that name.")

  static let command = Command<Context>(
    "queries", category: "Asking", abstract: "Lists, shows, runs and saves queries with a name.",
    discussion: "Some come with the product. Your own are kept as files NAME.rq in a folder "
      + "queries beside the database; a comment at their beginning describes them and their "
      + "parameters.",
    subcommands: [list, show, run, save])

  private static let list = Command<Context>(
    "list", abstract: "Lists the saved queries with their parameters.",
    examples: [Example("rapporteur queries list", "All of them.")],
    groups: [SharedOptions.output]
  ) { invocation, context in
    let entries = try QueryShelf(context, invocation).entries(context)
    var listing = Listing<QueryShelf.Entry>(context, OutputForm(invocation), noun: "queries")
    try listing.write(entries) { entries in
      let room = context.width
      return entries.map { entry in
        let query = entry.query
        let heading = context.style.bold(query.name) + (entry.isOwn ? "  (yours)" : "")
        let words = query.parameters.map { parameter in
          let text = "\(parameter.name)=\(parameter.kind.rawValue.uppercased())"
          return parameter.isOptional ? "[\(text)]" : text
        }
        let lines = Wrapping.lines(query.summary, width: room, indent: 2)
        return ([heading] + lines + (words.isEmpty ? [] : ["  " + words.joined(separator: " ")]))
          .joined(separator: "\n") + "\n"
      }.joined(separator: "\n")
    }
    return try listing.end(left: 0)
  }

  private static let show = Command<Context>(
    "show", abstract: "Shows the text of a saved query.",
    examples: [Example("rapporteur queries show who-met-whom", "Its description and its SPARQL.")],
    arguments: [name]
  ) { invocation, context in
    let query = try QueryShelf(context, invocation).query(named: invocation[name], context)
    try context.output.write(query.text.hasSuffix("\n") ? query.text : query.text + "\n")
    return .done
  }

  private static let run = Command<Context>(
    "run", abstract: "Answers a saved query.",
    discussion: "Names are found without accents and by any of their words, as in the other "
      + "commands; dates are days, months or years.",
    examples: [
      Example("rapporteur queries run who-holds-post on=2022-03-01", "Who held which post then."),
      Example(
        "rapporteur queries run shared-topics first=iran second=khoshroo --format csv",
        "What two speakers both spoke about, as a table."),
    ], arguments: [name, parameters],
    options: [QueryAnswer.format, NetworkOptions.allowNetwork, BaseOption.base],
    groups: [LimitOptions.group]
  ) { invocation, context in
    let saved = try QueryShelf(context, invocation).query(named: invocation[name], context)
    let values = try ParameterValues(invocation[parameters], of: saved)
    let parsed = try Query(parsing: saved.text)
    let options = try NetworkOptions.limited(invocation, context)
    let store = try context.store(invocation)
    let questions = Questions(store, options: options, folding: { folded($0) })
    let (query, bindings) = try values.bound(
      parsed, NameResolution(context: context, questions: questions))
    return try QueryAnswer(
      query: query, engine: QueryEngine(dataset: store, options: options), bindings: bindings,
      parameters: Set(saved.parameters.map { Variable($0.name) })
    ).write(invocation, context)
  }

  private static let save = Command<Context>(
    "save", abstract: "Keeps a query of your own under a name.",
    examples: [
      Example("rapporteur queries save quoted-often -f quoted.rq", "Keeps the query of a file."),
      Example(
        "rapporteur queries save all-people 'SELECT ?n { ?p a schema:Person ; schema:name ?n }'",
        "Keeps a query as it is typed."),
    ], arguments: [name, QueryText.query], options: [QueryText.file, force]
  ) { invocation, context in
    let text = try QueryText.read(invocation, context)
    let saved = try SavedQuery(name: invocation[name], text: text)
    // What cannot be read is not kept.
    let parsed = try SPARQLText.query(text)
    for parameter in saved.parameters where !parsed.mentions(Variable(parameter.name)) {
      throw CommandError(
        "The query has no variable ?\(parameter.name), which its description calls a parameter; "
          + "use it, or take the line out.")
    }
    let shelf = try QueryShelf(context, invocation)
    try shelf.save(saved, replacing: invocation[force], context)
    try context.note("Saved as \(shelf.folder)/\(saved.name).rq.")
    return .done
  }
}

extension QueryShelf.Entry: ProgramRecord {
  var json: JSON {
    .object([
      ("name", .string(query.name)), ("summary", .string(query.summary)),
      ("details", JSON(query.details.isEmpty ? nil : query.details)), ("own", .bool(isOwn)),
      (
        "parameters",
        .array(
          query.parameters.map {
            .object([
              ("name", .string($0.name)), ("kind", .string($0.kind.rawValue)),
              ("optional", .bool($0.isOptional)), ("help", .string($0.help)),
            ])
          })
      ),
    ])
  }

  static var columns: [String] { ["name", "summary", "parameters.name", "own"] }
}
