/// What a document says about one article, before it is checked and put into its stored form.
struct ArticleDraft {
  var headline: String?
  var body: String
  var url: String?
  var published: String?
  var author: String?
  var outlet: String?
  var warnings: [String] = []

  init(body: String) { self.body = body }

  /// The article in its stored form, or the reason why it is none.
  func item(origin: String, options: CorpusOptions) -> CorpusItem {
    do {
      return .article(try article(origin: origin, options: options))
    } catch {
      return CorpusItem(error)
    }
  }

  private func article(
    origin: String, options: CorpusOptions
  ) throws(CorpusError) -> Article {
    let limit = options.limits.articleCharacters
    // A scalar takes four bytes at most: what passes this is counted exactly below.
    let roughly = body.utf8.count / 4
    guard roughly <= limit else {
      throw CorpusError(origin: origin, reason: .articleTooLong(count: roughly, limit: limit))
    }
    var article = Article(text: TextCleaning.text(body), origin: origin, warnings: warnings)
    if let reason = EnglishCheck(article.text).refusal {
      throw CorpusError(origin: origin, reason: reason)
    }
    if let headline = TextCleaning.line(headline) { article.lead(with: headline) }
    let count = article.text.unicodeScalars.count
    guard count <= limit else {
      throw CorpusError(origin: origin, reason: .articleTooLong(count: count, limit: limit))
    }
    article.author = TextCleaning.line(author, limit: 300).flatMap(Self.withoutBy)
    article.outlet = TextCleaning.line(outlet, limit: 300) ?? options.outlet
    article.url = options.url
    if let url = TextCleaning.line(url, limit: 4_000) {
      if Self.isAddress(url) {
        article.url = url
      } else {
        article.warnings.append(
          "The address \"\(url.prefix(80))\" is not absolute and was left out; give one with --url."
        )
      }
    }
    article.published = options.date
    if let published = TextCleaning.line(published) {
      if let date = PublicationDate(published) {
        article.published = date
      } else {
        article.warnings.append(
          "The date \"\(published.prefix(80))\" cannot be read; write it as 2021-05-21 or give --date."
        )
      }
    }
    return article
  }

  private static func withoutBy(_ author: String) -> String? {
    guard author.lowercased().hasPrefix("by ") else { return author }
    let name = author.dropFirst(3)
    return name.isEmpty ? nil : String(name)
  }

  private static func isAddress(_ url: String) -> Bool {
    let lower = url.lowercased()
    return ["http://", "https://", "urn:"].contains { lower.hasPrefix($0) && lower != $0 }
      && !url.contains { $0 == " " || $0 == "\"" || $0 == "<" || $0 == ">" }
  }
}

extension Article {
  /// Notes where the headline stands in the text, and puts it before the text where it is not.
  fileprivate mutating func lead(with headline: String) {
    let wanted = Headline.comparable(headline)
    var begin = text.startIndex
    // The headline is the first paragraph, or the one after a line such as "Breaking News".
    for _ in 0..<2 {
      let end = Headline.paragraphEnd(in: text, from: begin)
      let paragraph = text[begin..<end]
      if Headline.comparable(paragraph) == wanted {
        mark(begin..<end)
        return
      }
      guard Headline.isFurniture(paragraph), end < text.endIndex else { break }
      begin = text[end...].firstIndex { $0 != "\n" } ?? text.endIndex
    }
    text = headline + "\n\n" + text
    self.headline = headline
    headlineBegin = 0
    headlineEnd = headline.unicodeScalars.count
  }

  private mutating func mark(_ range: Range<String.Index>) {
    headline = String(text[range])
    headlineBegin = text.unicodeScalars[..<range.lowerBound].count
    headlineEnd = headlineBegin + text.unicodeScalars[range].count
  }
}
