internal import Arguments
internal import Questions

/// `rapporteur search`: words, ranked.
enum SearchCommand {
  private static let words = Argument<[String]>(
    "WORDS", atLeast: 1, help: "All of these words; \"in quotes\" one after the other; star* at "
      + "the end of a word for other endings.")

  static let command = Command<Context>(
    "search", category: "Asking", abstract: "Finds statements and articles by their words.",
    examples: [
      Example("rapporteur search grain corridor", "Both words."),
      Example("rapporteur search '\"safe passage\" sanction*'", "A phrase and a beginning."),
    ], arguments: [words], options: [SharedOptions.limit], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let form = OutputForm(invocation)
    let typed = invocation[words].joined(separator: " ")
    let page = try questions.search(typed, limit: try form.limit(invocation))
    var listing = Listing<SearchHit>(context, form, noun: "statements or articles")
    let text = StatementText(context: context)
    try listing.write(page.records) { hits in
      try hits.map { hit in
        if let statement = hit.statement { return text.text(statement) }
        let excerpt = try Excerpt(
          text: try questions.text(ofArticle: hit.article.id) ?? "", around: typed)
        return excerpt.text(of: hit.article, context)
      }.joined(separator: "\n")
    }
    if page.left > 0, form == .people { try context.print() }
    return try listing.end(left: page.left)
  }
}
