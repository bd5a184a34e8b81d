internal import Arguments
internal import Diagrams
internal import Presentation
internal import Questions

/// `rapporteur graph`: drawings.
enum GraphCommand {
  private static let article = Argument<String>("ID", help: AddressArgument.help)

  static let command = Command<Context>(
    "graph", category: "Drawing", abstract: "Draws who said what.",
    discussion: "Pictures are made by Graphviz's own programs. GEXF and GraphML have all that is "
      + "known of each part, for programs that explore networks.",
    options: [
      DrawingOutput.file, DrawingOutput.format, DrawingOptions.top, DrawingOutput.isForced,
    ],
    subcommands: [
      Command(
        "article", abstract: "Draws one article: speakers, statements, topics, events.",
        examples: [
          Example("rapporteur graph article 0f3a9c01b77d -o article.svg", "One article.")
        ], arguments: [article]
      ) { invocation, context in
        let questions = try context.questions(invocation)
        let id = try Address.find(invocation[article], questions).article
        var filter = StatementFilter()
        filter.articles = [id]
        let statements = try questions.statements(filter, limit: nil).records
        let reference = try questions.articles([id])[id] ?? ArticleReference(id: id)
        guard !statements.isEmpty else { return try nothing(context) }
        let drawing = ArticleDrawing(
          reference, statements, top: try DrawingOptions.limit(invocation).map { 4 * $0 }
        ).drawing()
        return try DrawingOutput.write(drawing, invocation, context)
      },
      corpus(
        .speakers, "speakers", abstract: "Draws who speaks about what.",
        examples: [
          Example("rapporteur graph speakers -o speakers.svg", "Those who speak most."),
          Example(
            "rapporteur graph speakers --about ukraine --since 2022 --top 20 -o ukraine.pdf",
            "Those who speak of something."),
          Example(
            "rapporteur graph speakers --diff 2021 2022 -o changes.svg",
            "What changed from one year to the next."),
        ]),
      corpus(
        .countries, "countries",
        abstract: "Draws which country's representatives mention which country.",
        examples: [
          Example("rapporteur graph countries -o countries.svg", "Those mentioned most."),
          Example(
            "rapporteur graph countries --around iran --top 12 -o iran.svg", "What lies around one."
          ),
        ]),
      corpus(
        .topics, "topics", abstract: "Draws what is spoken about, and by whom.",
        examples: [Example("rapporteur graph topics --by iran -o topics.svg", "Of one country.")]),
      corpus(
        .actors, "actors", abstract: "Draws who speaks to or of whom.",
        examples: [
          Example(
            "rapporteur graph actors --between blinken lavrov -o paths.svg",
            "The paths that join two of them."),
          Example(
            "rapporteur graph actors --format gexf -o actors.gexf", "All of it, for Gephi."),
        ]),
    ])

  private static func corpus(
    _ subject: CorpusDrawing.Subject, _ name: String, abstract: String, examples: [Example]
  ) -> Command<Context> {
    Command(
      name, abstract: abstract, examples: examples, options: StatementOptions.ofNetworks,
      groups: [DrawingOptions.network]
    ) { invocation, context in
      let questions = try context.questions(invocation)
      let names = NameResolution(context: context, questions: questions)
      let drawing = CorpusDrawing(
        subject: subject, questions: questions,
        filter: try StatementOptions.filter(invocation, names),
        words: StatementOptions.words(invocation),
        selection: try DrawingOptions.selection(invocation, names, of: subject.kinds),
        check: { try DrawingOutput.check(nodes: $0, invocation) })
      let made: Drawing?
      do {
        made = try drawing.drawing()
      } catch let error as NotJoined {
        throw CommandError("\(error)", exitCode: .nothingMatched)
      }
      guard let picture = made else {
        // Periods are of days, and texts without any belong to none.
        let isDateless =
          try drawing.selection.periods != nil && questions.days(drawing.filter) == nil
          && questions.countStatements(drawing.filter) > 0
        return try nothing(
          context, because: isDateless ? "No article has a date" : "No statements match")
      }
      return try DrawingOutput.write(picture, invocation, context)
    }
  }

  private static func nothing(
    _ context: Context, because reason: String = "No statements match"
  ) throws -> ExitCode {
    try context.note("\(reason); there is nothing to draw.")
    return .nothingMatched
  }
}

extension StatementOptions {
  /// What was asked for, in words, for the heading of a drawing.
  static func words(_ invocation: Invocation) -> String {
    var parts: [String] = []
    let texts = [
      (by, "by"), (behalf, "for"), (to, "to"), (about, "about"), (at, "at"),
      (SharedOptions.outlet, "in"),
    ]
    for (option, word) in texts {
      if let value = invocation[option] { parts.append("\(word) \(value)") }
    }
    if !invocation[act].isEmpty {
      parts.append("only " + invocation[act].map(\.argumentText).joined(separator: ", "))
    }
    if let day = invocation[SharedOptions.since] { parts.append("since \(day.argumentText)") }
    if let day = invocation[SharedOptions.until] { parts.append("until \(day.argumentText)") }
    if invocation[direct] { parts.append("verbatim only") }
    return parts.joined(separator: ", ")
  }
}
