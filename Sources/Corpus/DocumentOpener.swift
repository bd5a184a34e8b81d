/// The finding out of what a file is, and its opening as a source of articles.
struct DocumentOpener {
  let origin: String
  let options: CorpusOptions

  /// Opens a stream; only JSON Lines stay a stream, all else is read as a whole.
  func open(_ stream: ByteStream) throws(CorpusError) -> any ArticleSource {
    let prefix = try stream.prefix(64 << 10)
    guard !prefix.isEmpty else { throw CorpusError(origin: origin, reason: .empty) }
    if let kind = BinaryCheck.kind(of: prefix) {
      throw CorpusError(origin: origin, reason: .binary(kind: kind))
    }
    let isWide = TextDecoding.wideEncoding(prefix) != nil
    if !isWide {
      if BinaryCheck.isBinary(prefix) {
        throw CorpusError(origin: origin, reason: .binary(kind: nil))
      }
      if case .jsonLines = Format(prefix: prefix, name: origin) {
        return JSONLinesArticles(stream, origin: origin, options: options)
      }
    }
    let bytes = try stream.rest()
    if !isWide, BinaryCheck.isBinary(bytes) {
      throw CorpusError(origin: origin, reason: .binary(kind: nil))
    }
    let declared = prefix.contains(UInt8(ascii: "<")) ? HTMLDocument.declaredEncoding(prefix) : nil
    return try open(TextDecoding.decode(bytes, declared: declared))
  }

  private func open(_ decoded: TextDecoding.Result) throws(CorpusError) -> any ArticleSource {
    let text = decoded.text
    let warnings = decoded.warning.map { [$0] } ?? []
    let start = Array(text.utf8.prefix(64 << 10))
    var draft: ArticleDraft
    switch Format(prefix: start[...], name: origin) {
    case .plainText:
      try checkLength(text)
      draft = PlainText.draft(text)
    case .markdown:
      try checkLength(text)
      draft = Markdown.draft(text)
    case .html: draft = try HTMLDocument.draft(text, origin: origin)
    case .otherXML(let root):
      throw CorpusError(origin: origin, reason: .unknownXML(root: root))
    case .feed:
      let feed = Feed(text, origin: origin)
      return FeedArticles(feed, origin: origin, options: options, warnings: warnings)
    case .jsonLines:
      let stream = ByteStream(bytes: Array(text.utf8), origin: origin, limits: options.limits)
      return JSONLinesArticles(stream, origin: origin, options: options)
    case .json:
      let value = try JSONArticle.parse(Array(text.utf8), origin: origin)
      if let values = value.list {
        try JSONArticle.check(values, origin: origin, names: options.fields)
        return JSONArrayArticles(values, origin: origin, options: options, warnings: warnings)
      }
      draft = try JSONArticle.draft(value, origin: origin, names: options.fields)
    }
    guard draft.body.utf8.contains(where: { $0 > 0x20 }) else {
      throw CorpusError(origin: origin, reason: .empty)
    }
    draft.warnings = warnings
    return SingleArticle(draft.item(origin: origin, options: options))
  }

  /// Refuses what cannot be one article before any work is put into it; the exact length is
  /// checked when the text is clean.
  private func checkLength(_ text: String) throws(CorpusError) {
    let limit = options.limits.articleCharacters
    guard text.utf8.count > 8 * limit else { return }
    throw CorpusError(
      origin: origin, reason: .articleTooLong(count: text.unicodeScalars.count, limit: limit))
  }
}
