/// What a headline looks like in a text that does not mark it.
enum Headline {
  /// The headline of a plain text: its first paragraph, if that is one short line that ends
  /// without punctuation and more text follows it.
  ///
  /// Lines of furniture before it ("Breaking News") are passed over.
  static func first(of text: String) -> String? {
    var begin = text.startIndex
    while begin < text.endIndex {
      let end = paragraphEnd(in: text, from: begin)
      let paragraph = text[begin..<end]
      guard end < text.endIndex else { return nil }
      if !isFurniture(paragraph) { return isHeadline(paragraph) ? String(paragraph) : nil }
      begin = text[end...].firstIndex { $0 != "\n" } ?? text.endIndex
    }
    return nil
  }

  /// Where the paragraph ends that begins at an index of a clean text.
  static func paragraphEnd(in text: String, from begin: String.Index) -> String.Index {
    var afterNewline = false
    let scalars = text.unicodeScalars
    var index = begin
    while index < scalars.endIndex {
      if scalars[index] == "\n" {
        if afterNewline { return scalars.index(before: index) }
        afterNewline = true
      } else {
        afterNewline = false
      }
      index = scalars.index(after: index)
    }
    return scalars.endIndex
  }

  private static func isHeadline(_ paragraph: Substring) -> Bool {
    guard paragraph.utf8.count <= 400, !paragraph.contains("\n"), let last = paragraph.last,
      !".!?…:;,".contains(last), !isAfterFullStop(paragraph)
    else { return false }
    let words = paragraph.split(separator: " ")
    return (3...25).contains(words.count) && paragraph.contains { $0.isLetter }
      && !paragraph.hasPrefix("By ")
  }

  /// Whether a text ends like a sentence inside quotation marks or brackets.
  private static func isAfterFullStop(_ paragraph: Substring) -> Bool {
    let rest = paragraph.reversed().drop { "”’\"')]".contains($0) }
    return rest.count < paragraph.count && rest.first.map { ".!?…".contains($0) } ?? false
  }

  /// Whether a paragraph is a label of the page and no part of the article.
  static func isFurniture(_ paragraph: Substring) -> Bool {
    guard paragraph.utf8.count <= 40 else { return false }
    let words = paragraph.lowercased().filter { $0.isLetter || $0 == " " }
    return furniture.contains(words)
  }

  /// A text as it is compared: without case, punctuation and spaces.
  static func comparable(_ text: some StringProtocol) -> String {
    guard text.utf8.count <= 4_000 else { return "" }
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static let furniture: Set<String> = [
    "breaking", "breaking news", "exclusive", "just in", "developing", "developing story", "live",
    "latest", "latest news", "top stories", "top story", "news", "world", "world news",
    "politics", "international", "update", "updated", "analysis", "opinion", "press release",
    "for immediate release", "news alert", "urgent", "flash", "diplomacy", "foreign affairs",
  ]
}
