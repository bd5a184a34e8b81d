/// Which parts of a page do not belong to its article: menus, captions, buttons, notices.
struct Boilerplate {
  /// Whether each node is dropped, by its index.
  private(set) var isDropped: [Bool]

  /// Finds the boilerplate of a page by its elements, roles and class names.
  init(_ page: HTMLPage) {
    let nodes = page.nodes
    isDropped = Array(repeating: false, count: nodes.count)
    let textBefore = Self.runningText(page)
    let all = textBefore.last ?? 0
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if !node.isText, Self.isBoilerplate(node) {
        let text = textBefore[node.end] - textBefore[index]
        // A name is a hint only: what holds a good part of all text is the article itself.
        if Self.neverText.contains(node.name) || text * 10 < all * 4 {
          for inside in page.subtree(index) { isDropped[inside] = true }
          index = node.end
          continue
        }
      }
      index += 1
    }
  }

  /// How many bytes of running text, in paragraphs or long pieces, stand before each node.
  private static func runningText(_ page: HTMLPage) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(page.nodes.count + 1)
    var paragraphEnd = 0
    var skippedEnd = 0
    for (index, node) in page.nodes.enumerated() {
      if node.name == "p" { paragraphEnd = max(paragraphEnd, node.end) }
      if neverText.contains(node.name) { skippedEnd = max(skippedEnd, node.end) }
      let isRunning = index < paragraphEnd || node.text.utf8.count > 80
      let counts = node.isText && isRunning && index >= skippedEnd
      sums.append(sums[index] + (counts ? node.text.utf8.count : 0))
    }
    return sums
  }

  private static func isBoilerplate(_ node: HTMLPage.Node) -> Bool {
    if neverText.contains(node.name) || furniture.contains(node.name) { return true }
    guard !["html", "body", "main", "article"].contains(node.name), !node.attributes.isEmpty else {
      return false
    }
    for (name, value) in node.attributes {
      switch name {
      case "hidden": return true
      case "aria-hidden" where value == "true": return true
      case "style":
        let style = value.lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      case "role" where roles.contains(value.lowercased()): return true
      case "class", "id":
        guard value.utf8.count <= 500 else { continue }
        let words = words(value)
        if !words.isDisjoint(with: names), words.isDisjoint(with: bodyNames) { return true }
      default: break
      }
    }
    return false
  }

  /// The words of class names: `story-shareBar` has "story", "share" and "bar".
  static func words(_ classes: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    var wasLower = false
    for character in classes {
      let isLetter = character.isLetter
      if !isLetter || (character.isUppercase && wasLower) {
        if !word.isEmpty { words.insert(word) }
        word = ""
      }
      if isLetter { word += character.lowercased() }
      wasLower = character.isLowercase
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }

  /// Elements that never hold text of an article.
  private static let neverText: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas",
    "audio", "video", "select", "option", "textarea", "button", "input", "head", "math", "map",
  ]
  /// Elements that hold something beside the article.
  private static let furniture: Set<String> = [
    "nav", "aside", "footer", "header", "form", "figure", "figcaption", "dialog", "menu",
  ]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert",
    "alertdialog", "menu", "menubar", "toolbar",
  ]
  private static let names: Set<String> = [
    "nav", "navigation", "navbar", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer",
    "masthead", "share", "sharing", "social", "related", "recommended", "recommendations",
    "recirculation", "newsletter", "subscribe", "subscription", "signup", "cookie", "cookies",
    "consent", "gdpr", "comment", "comments", "disqus", "promo", "promotion", "ad", "ads",
    "advert", "advertisement", "sponsored", "sponsor", "caption", "credit", "copyright",
    "byline", "author", "tags", "taglist", "toolbar", "popup", "modal", "paywall", "trending",
    "outbrain", "taboola", "widget", "print", "skip", "hidden", "pagination", "pager", "login",
    "timestamp", "readmore", "teaser", "teasers", "banner", "donate", "gallery", "mostread",
  ]
  /// Names of what holds an article, whatever else they say.
  private static let bodyNames: Set<String> = [
    "body", "content", "main", "entry", "page", "wrapper", "container", "layout", "maincontent",
  ]
}
