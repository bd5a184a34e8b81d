internal import Arguments
internal import Presentation
internal import Questions

/// `rapporteur show`: an article or a statement with its words marked in the text.
enum ShowCommand {
  private static let id = Argument<String>("ID", help: AddressArgument.help)

  static let command = Command<Context>(
    "show", category: "Reading closely",
    abstract: "Shows an article or a statement with its words marked in the text.",
    discussion: "What was said stands between « and »; on a terminal it is coloured, with the "
      + "speaker bold and the words that attribute it yellow.",
    examples: [
      Example("rapporteur show 0f3a9c01b77d", "An article with all its statements."),
      Example("rapporteur show 0f3a9c01b77d:120-210", "A statement in its paragraph."),
    ], arguments: [id], groups: [SharedOptions.output]
  ) { invocation, context in
    let questions = try context.questions(invocation)
    let address = try Address.find(invocation[id], questions)
    let form = OutputForm(invocation)
    let show = ShowText(context: context, questions: questions)
    switch address {
    case .article(let article):
      guard form == .people else {
        var listing = Listing<ArticleRecord>(context, form, noun: "articles")
        try listing.write(try questions.articleRecords([article])) { _ in "" }
        return try listing.end(left: 0)
      }
      try context.output.write(try show.article(article))
    case .statement(let statement):
      guard form == .people else {
        var listing = Listing<StatementRecord>(context, form, noun: "statements")
        try listing.write([statement]) { _ in "" }
        return try listing.end(left: 0)
      }
      try context.output.write(try show.statement(statement))
    case .stretch(let span): try context.output.write(try show.stretch(span))
    }
    return .done
  }
}

/// Articles and statements with their words marked.
private struct ShowText {
  let context: Context
  let questions: Questions

  func article(_ id: String) throws -> String {
    var filter = StatementFilter()
    filter.articles = [id]
    let statements = try questions.statements(
      try questions.statementIDs(filter, limit: nil).records)
    let spans = try questions.spans(ofStatements: statements.map(\.id))
    var text = MarkedText(try self.text(id), style: context.style)
    for (index, statement) in statements.enumerated() {
      guard let parts = spans[statement.id] else { continue }
      for span in parts.content { text.mark(span, .content(index + 1)) }
      for span in parts.cue { text.mark(span, .cue) }
      for span in parts.speaker { text.mark(span, .speaker) }
    }
    var lines = try header(id)
    lines.append("")
    lines.append(
      text.paragraphs(0..<text.count, width: context.width).joined(separator: "\n\n"))
    if !statements.isEmpty { lines.append("") }
    for (index, statement) in statements.enumerated() {
      let number = String(index + 1)
      let space = String(repeating: " ", count: max(0, 3 - number.count))
      let who = statement.speaker?.name ?? "(speaker left open)"
      let behalf = statement.speaker?.behalf.map { $0.name == who ? "" : " (\($0.name))" } ?? ""
      let depth = String(repeating: "  ", count: statement.chain.count)
      lines.append(
        Wrapping.plain(
          "\(space)\(number)  \(depth)\(who)\(behalf) · \(statement.act), "
            + "\(statement.mode.rawValue)  \(statement.citation.label)"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  func statement(_ statement: StatementRecord) throws -> String {
    let full = try text(statement.article.id)
    var text = MarkedText(full, style: context.style)
    var end = statement.end
    if let parts = try questions.spans(ofStatements: [statement.id])[statement.id] {
      for span in parts.content { text.mark(span, .content(0)) }
      for span in parts.cue { text.mark(span, .cue) }
      for span in parts.speaker { text.mark(span, .speaker) }
      end = max(end, (parts.cue + parts.speaker).map(\.end).max() ?? end)
    }
    let range = paragraph(full, statement.begin..<end)
    return StatementText(context: context).text(statement) + "\n"
      + text.paragraphs(range, width: context.width, indent: 2).joined(separator: "\n\n") + "\n"
  }

  func stretch(_ span: SpanAddress) throws -> String {
    let full = try text(span.article)
    var text = MarkedText(full, style: context.style)
    guard span.end <= text.count else {
      throw CommandError(
        "The article ends at \(text.count), before \(span.begin)-\(span.end); check the citation.",
        exitCode: .nothingMatched)
    }
    text.mark(span, .content(0))
    let range = paragraph(full, span.begin..<span.end)
    let lines = try header(span.article) + [""]
    return lines.joined(separator: "\n") + "\n"
      + text.paragraphs(range, width: context.width, indent: 2).joined(separator: "\n\n") + "\n"
  }

  private func text(_ article: String) throws -> String {
    guard let text = try questions.text(ofArticle: article) else {
      throw CommandError("The text of \(article) is missing; rapporteur doctor says what is wrong.")
    }
    return text
  }

  private func header(_ article: String) throws -> [String] {
    guard let record = try questions.articleRecords([article]).first else { return [] }
    var lines = [context.style.bold(Wrapping.plain(record.reference.words))]
    lines += record.urls.map(Wrapping.plain)
    lines.append(
      context.style.dim(
        [
          record.reference.key, record.author.map { "by \(Wrapping.plain($0))" },
          counted(record.words, "word"), counted(record.statements, "statement"),
          record.origin.map { "read from \(Wrapping.plain($0))" },
        ].compactMap(\.self).joined(separator: " · ")))
    for copy in record.basedOn {
      lines.append("A near copy of \(ArticleReference(id: copy).key), which was read before.")
    }
    return lines
  }

  /// The paragraphs that a stretch touches.
  private func paragraph(_ text: String, _ range: Range<Int>) -> Range<Int> {
    let scalars = Array(text.unicodeScalars)
    var begin = min(range.lowerBound, scalars.count)
    while begin > 0, scalars[begin - 1] != "\n" { begin -= 1 }
    var end = min(range.upperBound, scalars.count)
    while end < scalars.count, scalars[end] != "\n" { end += 1 }
    return begin..<end
  }
}
