/// The reading of plain text: header lines if there are any, a headline, and the rest.
///
/// Header lines are recognised only at the very top, only by these names, and only where an empty
/// line ends them; anything else is part of the text:
///
///     Title: Minister hails talks
///     Date: 2021-05-21
///     Outlet: Example Times
///     URL: https://example.org/talks
///     Author: Ann Example
///     Note: This line is left out of the text.
///
///     The foreign minister …
enum PlainText {
  /// Reads one article.
  static func draft(_ source: String) -> ArticleDraft {
    let text = TextCleaning.text(source)
    var draft = headers(of: text) ?? ArticleDraft(body: text)
    draft.headline = draft.headline ?? Headline.first(of: draft.body)
    return draft
  }

  private static func headers(of text: String) -> ArticleDraft? {
    var draft = ArticleDraft(body: "")
    var seen: Set<Substring> = []
    var rest = text[...]
    while true {
      let line = rest.prefix { $0 != "\n" }
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon]
      let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
      guard name == "Note" || seen.insert(name).inserted else { return nil }
      switch name {
      case "Title": draft.headline = value
      case "Date": draft.published = value
      case "Outlet": draft.outlet = value
      case "URL": draft.url = value
      case "Author": draft.author = value
      case "Note": break
      default: return nil
      }
      rest = rest[line.endIndex...].dropFirst()
      // Two line ends in a row are the empty line; the end of the text is no end of headers.
      guard let next = rest.first else { return nil }
      if next == "\n" { break }
    }
    draft.body = String(rest.dropFirst())
    return draft
  }
}
