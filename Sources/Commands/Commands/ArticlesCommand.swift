internal import Arguments
internal import Questions

/// `rapporteur articles`: what was read.
enum ArticlesCommand {
  private static let about = Option<String?>(
    "about", value: "WORDS", help: "Only with these words in headline or text.")

  static let command = Command<Context>(
    "articles", category: "Asking", abstract: "Lists the articles that were read.",
    examples: [
      Example("rapporteur articles --since 2022-02 --outlet Meridian", "Those of one outlet."),
      Example("rapporteur articles --about \"cable repair\"", "Those with these words."),
    ],
    options: [
      SharedOptions.outlet, SharedOptions.since, SharedOptions.until, about, SharedOptions.limit,
    ], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let names = NameResolution(context: context, questions: questions)
    var filter = ArticleFilter()
    filter.outlets = try names.ids(
      invocation[SharedOptions.outlet], of: [.organization, .government], called: "outlet")
    filter.since = invocation[SharedOptions.since]?.first
    filter.until = invocation[SharedOptions.until]?.last
    filter.words = invocation[about]
    let form = OutputForm(invocation)
    let page = try questions.articles(filter, limit: try form.limit(invocation))
    var listing = Listing<ArticleRecord>(context, form, noun: "articles")
    try listing.write(page.records) { records in
      var table = RowTable(["article", "date", "outlet", "words", "said", "headline"], numbers: [3, 4])
      for article in records {
        let copy = article.basedOn.isEmpty ? "" : " (near copy)"
        table.add([
          article.reference.key, article.date ?? "", article.outlet?.name ?? "",
          String(article.words), String(article.statements), (article.headline ?? "") + copy,
        ])
      }
      return table.text(context)
    }
    return try listing.end(left: page.left)
  }
}
