/// The reading of a page: what it says of itself, and the body of its article.
enum HTMLDocument {
  /// Reads one article from a page.
  static func draft(_ source: String, origin: String) throws(CorpusError) -> ArticleDraft {
    let page = try HTMLPage(source, origin: origin)
    let metadata = HTMLMetadata(page)
    var paragraphs = HTMLBody(page).paragraphs
    if paragraphs.isEmpty, let body = metadata.linked.articleBody {
      paragraphs = try self.paragraphs(of: body, origin: origin)
    }
    guard !paragraphs.isEmpty else {
      throw CorpusError(origin: origin, reason: .noArticleBody)
    }
    if let headline = metadata.headline.map(Headline.comparable(_:)),
      let place = paragraphs.prefix(4).firstIndex(where: { Headline.comparable($0) == headline })
    {
      // What stands before the headline are the labels of a page: a section, a date.
      paragraphs.removeFirst(place)
    }
    var draft = ArticleDraft(body: paragraphs.joined(separator: "\n\n"))
    draft.headline = metadata.headline
    draft.url = metadata.url
    draft.published = metadata.published
    draft.author = metadata.author
    draft.outlet = metadata.outlet
    return draft
  }

  /// The paragraphs of a fragment of HTML, or of plain text that came in its place.
  static func paragraphs(of fragment: String, origin: String) throws(CorpusError) -> [String] {
    guard fragment.contains("<") || fragment.contains("&") else {
      let clean = TextCleaning.text(fragment)
      return clean.isEmpty ? [] : [clean]
    }
    let page = try HTMLPage(fragment, origin: origin)
    guard !page.nodes.isEmpty else { return [] }
    return HTMLParagraphs(page, in: page.nodes.indices, dropped: Boilerplate(page)).paragraphs
  }

  /// The encoding that a page or an XML file declares in its first bytes.
  static func declaredEncoding(_ prefix: ArraySlice<UInt8>) -> String? {
    let head = String(decoding: prefix.prefix(4_096), as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml"), let end = head.range(of: "?>") {
      let declaration = head[..<end]
      if let value = value(after: "encoding", in: declaration) { return value }
    }
    // `<meta charset="…">` and `<meta http-equiv … content="text/html; charset=…">` alike.
    var rest = head[...]
    while let start = rest.range(of: "<meta") {
      rest = rest[start...].dropFirst(5)
      let tag = rest.prefix { $0 != ">" }
      if let value = value(after: "charset", in: tag) { return value }
    }
    return nil
  }

  private static func value(after key: String, in text: Substring) -> String? {
    guard let start = text.range(of: key) else { return nil }
    var rest = text[start...].dropFirst(key.count).drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    rest = rest.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
    let value = rest.prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
    return value.isEmpty ? nil : String(value)
  }
}

extension StringProtocol {
  /// Where a string of ASCII first occurs.
  fileprivate func range(of mark: String) -> Index? {
    let bytes = Array(mark.utf8)
    var index = startIndex
    while index < endIndex {
      if utf8[index...].starts(with: bytes) { return index }
      index = utf8.index(after: index)
    }
    return nil
  }
}
