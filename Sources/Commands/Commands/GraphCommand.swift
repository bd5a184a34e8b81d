internal import Arguments
internal import Diagrams
internal import Questions

/// `rapporteur graph`: drawings.
enum GraphCommand {
  private static let top = Option<Int>(
    "top", value: "N", default: 8,
    help: "How many speakers, topics or countries; of an article four times as many statements.")
  private static let article = Argument<String>("ID", help: AddressArgument.help)

  static let command = Command<Context>(
    "graph", category: "Drawing", abstract: "Draws who said what.",
    discussion: "Pictures are made by Graphviz's own programs. GEXF and GraphML have all that is "
      + "known of each part, for programs that explore networks.",
    options: [DrawingOutput.file, DrawingOutput.format, top],
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
          reference, statements, top: 4 * (try limit(invocation))
        ).drawing()
        return try DrawingOutput.write(drawing, invocation, context)
      },
      corpus(
        "speakers", abstract: "Draws who speaks about what.",
        examples: [
          Example("rapporteur graph speakers -o speakers.svg", "Those who speak most."),
          Example(
            "rapporteur graph speakers --about ukraine --since 2022 --top 20 -o ukraine.pdf",
            "Those who speak of something."),
        ]
      ) { try $0.speakers() },
      corpus(
        "countries", abstract: "Draws which country's representatives mention which country.",
        examples: [Example("rapporteur graph countries -o countries.svg", "All of them.")]
      ) { try $0.countries() },
      corpus(
        "topics", abstract: "Draws what is spoken about, and by whom.",
        examples: [Example("rapporteur graph topics --by iran -o topics.svg", "Of one country.")]
      ) { try $0.topics() },
    ])

  private static func corpus(
    _ name: String, abstract: String, examples: [Example],
    draw: @escaping @Sendable (CorpusDrawing) throws -> Drawing?
  ) -> Command<Context> {
    Command(name, abstract: abstract, examples: examples, options: StatementOptions.all) {
      invocation, context in
      let questions = try context.questions(invocation)
      let names = NameResolution(context: context, questions: questions)
      let drawing = CorpusDrawing(
        questions: questions, filter: try StatementOptions.filter(invocation, names),
        words: StatementOptions.words(invocation), top: try limit(invocation))
      guard let drawing = try draw(drawing) else { return try nothing(context) }
      return try DrawingOutput.write(drawing, invocation, context)
    }
  }

  private static func limit(_ invocation: Invocation) throws -> Int {
    guard (1...500).contains(invocation[top]) else {
      throw UsageError("--top wants a number from 1 to 500, not \(invocation[top])")
    }
    return invocation[top]
  }

  private static func nothing(_ context: Context) throws -> ExitCode {
    try context.note("No statements match; there is nothing to draw.")
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
    if let depth = invocation[depth] { parts.append("depth \(depth)") }
    return parts.joined(separator: ", ")
  }
}
