internal import Arguments
internal import Presentation
internal import Questions

/// `rapporteur cite`: a citation to paste.
enum CiteCommand {
  private static let id = Argument<String>("ID", help: AddressArgument.help)

  static let command = Command<Context>(
    "cite", category: "Reading closely",
    abstract: "Writes a citation with the quoted words, their place and the address.",
    examples: [
      Example("rapporteur cite 0f3a9c01b77d:120-210", "Cites what somebody said."),
      Example("rapporteur cite 0f3a9c01b77d", "Cites an article."),
    ], arguments: [id], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let address = try Address.find(invocation[id], questions)
    let form = OutputForm(invocation)
    let scalars = Array(
      try questions.text(ofArticle: address.article)?.unicodeScalars ?? "".unicodeScalars)
    let article =
      try questions.articles([address.article])[address.article]
      ?? ArticleReference(id: address.article)
    let range: Range<Int>?
    var speaker: String?
    switch address {
    case .article: range = nil
    case .statement(let statement):
      range = statement.begin..<statement.end
      speaker = statement.speaker?.name
    case .stretch(let span): range = span.begin..<span.end
    }
    let quoted = range.flatMap { range -> CitationRecord? in
      guard range.upperBound <= scalars.count else { return nil }
      return CitationRecord(
        article: article, begin: range.lowerBound, end: range.upperBound,
        words: String(String.UnicodeScalarView(scalars[range])))
    }
    if range != nil, quoted == nil {
      throw CommandError("The article ends before that place; check the citation.")
    }
    let record =
      quoted ?? CitationRecord(article: article, begin: 0, end: scalars.count, words: "")
    guard form == .people else {
      let json = JSON([record])
      switch form {
      case .json: try context.print(json.text)
      case .jsonLines, .people:
        if case .array(let items) = json { for item in items { try context.print(item.text) } }
      case .csv:
        let columns = [
          "article", "begin", "end", "words", "headline", "date", "outlet", "url",
        ]
        try context.output.write(CSVLine.text(columns))
        if case .array(let items) = json {
          for item in items {
            try context.output.write(CSVLine.text(columns.map { item.value(at: $0).cell }))
          }
        }
      }
      return .done
    }
    try context.print(text(record, speaker: speaker, isWhole: quoted == nil))
    return .done
  }

  /// `Wamocho: “…” — Meridian Newswire, “Headline”, 2026-03-06, characters 120–210. <URL>`.
  private static func text(
    _ record: CitationRecord, speaker: String?, isWhole: Bool
  ) -> String {
    var text = ""
    if !isWhole {
      text += (speaker.map { "\($0): " } ?? "") + "“\(Wrapping.plain(record.words))” — "
    }
    var parts = [
      record.article.outlet, record.article.headline.map { "“\($0)”" }, record.article.date,
    ]
    .compactMap(\.self)
    if !isWhole { parts.append("characters \(record.begin)–\(record.end)") }
    text += Wrapping.plain(parts.joined(separator: ", ")) + "."
    if let url = record.article.url { text += " <\(Wrapping.plain(url))>" }
    return text + " [\(isWhole ? record.article.key : record.label)]"
  }
}
