/// The short lines that pages put between the paragraphs of an article.
enum PageNotice {
  /// Whether a paragraph is such a line; long paragraphs never are.
  static func isNotice(_ paragraph: String) -> Bool {
    guard paragraph.utf8.count <= 240 else { return false }
    let text = paragraph.lowercased().replacingQuotes()
    let words = text.filter { $0.isLetter || $0 == " " }
    let label = words.split(separator: " ").joined(separator: " ")
    if label.isEmpty { return text.utf8.count < 20 && !text.contains { $0.isNumber } }
    return labels.contains(label) || openings.contains { text.hasPrefix($0) }
  }

  private static let labels: Set<String> = [
    "advertisement", "advertising", "sponsored", "sponsored content", "share", "share this",
    "share this article", "share this story", "share article", "share on facebook",
    "share on twitter", "share via email", "tweet", "email", "print", "print this page",
    "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "copy link",
    "link copied", "save", "comments", "comment", "leave a comment", "no comments",
    "read more", "more", "related", "related articles", "related stories", "related topics",
    "more on this story", "you may also like", "recommended", "most read", "most popular",
    "trending", "topics", "tags", "filed under", "listen", "watch", "follow us", "subscribe",
    "sign up", "sign in", "log in", "newsletter", "back to top", "next", "previous",
    "skip to main content", "skip to content", "story continues below",
    "article continues below", "continue reading", "loading", "close", "menu", "search", "home",
    "accept", "accept all", "accept cookies", "reject all", "cookie settings",
    "continue reading the main story", "story continues below advertisement",
  ]
  private static let openings = [
    "read more:", "read also:", "also read:", "see also:", "related:", "watch:", "read next:",
    "sign up for ", "sign up to ", "subscribe to ", "subscribe now", "follow us on ",
    "click here to ", "we use cookies", "this site uses cookies", "this website uses cookies",
    "by using this site", "by continuing to use ", "all rights reserved", "copyright ©", "©",
    "(c) copyright", "photo:", "photo by ", "image:", "image credit", "photo credit",
    "image source", "image caption", "file photo", "tags:", "filed under:", "share this",
    "our standards: ", "enable javascript", "please enable javascript", "advertisement ",
    "download our app", "join our ", "get the latest news",
  ]
}

extension String {
  fileprivate func replacingQuotes() -> String {
    String(map { $0 == "’" || $0 == "‘" ? "'" : $0 })
  }
}
