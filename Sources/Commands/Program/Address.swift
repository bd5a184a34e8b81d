internal import Arguments
internal import Questions

/// What an id that was typed means: an article, a statement, or a stretch of an article.
enum Address {
  case article(String)
  case statement(StatementRecord)
  case stretch(SpanAddress)

  /// Understands an IRI, `0f3a9c01b77d`, its first digits, `0f3a9c01b77d:120-210`, or a URL.
  ///
  /// - Throws: `CommandError` where nothing, or several articles, are meant.
  static func find(_ typed: String, _ questions: Questions) throws -> Address {
    var key = typed
    var offsets: (begin: Int, end: Int)?
    if typed.contains("#statement="), let statement = try questions.statements([iri(typed)]).first {
      return .statement(statement)
    }
    if typed.contains("#"), let span = SpanAddress(iri(typed)) {
      key = span.article
      offsets = (span.begin, span.end)
    } else if let colon = typed.lastIndex(of: ":"), !typed.contains("://") {
      let numbers = typed[typed.index(after: colon)...].split(separator: "-").map { Int($0) }
      guard numbers.count == 2, let begin = numbers[0], let end = numbers[1], begin < end else {
        throw CommandError(
          "\"\(typed)\" is no citation; one looks like 0f3a9c01b77d:120-210, as statements ends "
            + "with them.")
      }
      key = String(typed[..<colon])
      offsets = (begin, end)
    }
    let articles = try questions.articles(meantBy: key)
    guard let article = articles.first else {
      throw CommandError(
        "No article \"\(key)\" stands in the graph; rapporteur articles lists those that do.",
        exitCode: .nothingMatched)
    }
    guard articles.count == 1 else {
      throw CommandError(
        "\"\(key)\" is the beginning of \(articles.count) articles; give more of its digits.")
    }
    guard let offsets else { return .article(article) }
    let id = "\(article)#statement=\(offsets.begin),\(offsets.end)"
    if let statement = try questions.statements([id]).first { return .statement(statement) }
    return .stretch(SpanAddress(article: article, begin: offsets.begin, end: offsets.end))
  }

  private static func iri(_ typed: String) -> String {
    typed.hasPrefix("article/") ? typed : "article/\(typed)"
  }

  /// The article in which it stands.
  var article: String {
    switch self {
    case .article(let id): id
    case .statement(let statement): statement.article.id
    case .stretch(let span): span.article
    }
  }
}

/// How commands ask for such an id.
enum AddressArgument {
  static let help =
    "An article or statement: 0f3a9c01b77d (or its first digits), 0f3a9c01b77d:120-210, or a URL."
}
