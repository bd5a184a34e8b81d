import Language

/// Knows the paragraphs that belong to a page rather than to its article.
enum Furniture {
  /// Whole paragraphs, in lower case, without closing marks.
  private static let lines: Set<String> = [
    "breaking news", "breaking", "exclusive", "live", "live updates", "developing story",
    "developing", "top story", "latest news", "news", "world", "politics", "opinion", "analysis",
    "advertisement", "read more", "read also", "see also", "related", "related articles",
    "related stories", "share this", "share", "share this article", "follow us", "subscribe",
    "sign up", "newsletter", "print", "email", "comments", "leave a comment", "end text",
    "begin text", "end", "ends", "transcript", "fact sheet", "media note", "press statement",
    "press release", "for immediate release", "photo", "file photo", "video", "watch", "updated",
    "top stories", "trending", "most read", "editor's picks",
  ]

  /// Beginnings of short paragraphs that are furniture whatever follows.
  private static let openings = [
    "by ", "photo: ", "image: ", "photo by ", "picture: ", "read more: ", "see also: ", "related: ",
    "follow us ", "share this ", "copyright ", "© ", "all rights reserved", "last updated",
    "published ", "reporting by ", "editing by ", "additional reporting by ", "writing by ",
  ]

  /// Whether words before a colon only say what kind of text follows ("Transcript: …").
  static func isLabel(_ words: String) -> Bool { lines.contains(words.lowercased()) }

  /// Whether a paragraph is furniture.
  static func holds(_ paragraph: Paragraph, of document: Document) -> Bool {
    guard paragraph.tokens.count <= 16 else { return false }
    guard paragraph.tokens.contains(where: { document.tokens[$0].kind == .word }) else {
      return true
    }
    var text = document.string(paragraph.tokens).lowercased()
    while let last = text.last, ".:!*#– ".contains(last) { text.removeLast() }
    if lines.contains(text) { return true }
    guard openings.contains(where: { text.hasPrefix($0) }) else { return false }
    // "By Monday the talks had failed." is a sentence, "By Ama Boateng" is not.
    let last = document.tokens[paragraph.tokens.upperBound - 1]
    return last.kind != .terminator || text.hasPrefix("reporting by") || text.hasPrefix("©")
  }
}
