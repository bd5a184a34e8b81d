/// What a page says about its article: by JSON-LD first, then meta tags, then its layout.
struct HTMLMetadata {
  /// What the page's JSON-LD says.
  let linked: LinkedData
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var outlet: String?
  private(set) var url: String?

  /// Reads the metadata of a page.
  init(_ page: HTMLPage) {
    linked = LinkedData(
      scripts: page.elements("script")
        .filter { page.nodes[$0].attribute("type")?.lowercased().contains("ld+json") == true }
        .map(page.rawText))
    let meta = Self.metaTags(page)
    func tag(_ names: [String]) -> String? { names.lazy.compactMap { meta[$0] }.first }
    let layout = HTMLLayout(page)

    outlet = linked.outlet ?? tag(Self.outletTags)
    published = linked.published ?? tag(Self.dateTags) ?? layout.published
    author = linked.author ?? tag(Self.authorTags).flatMap(Self.name) ?? layout.author
    url = linked.url ?? layout.canonical ?? tag(["og:url", "twitter:url"])
    headline = linked.headline ?? tag(Self.titleTags) ?? layout.heading ?? layout.title
    if let written = headline { headline = withoutOutlet(written, heading: layout.heading) }
  }

  /// A title often has the outlet's name after a bar or a dash; the headline has not.
  private func withoutOutlet(_ title: String, heading: String?) -> String {
    for mark in [" | ", " - ", " – ", " — ", " :: ", " · ", " » "] {
      guard let place = Self.lastPlace(of: mark, in: title) else { continue }
      let head = String(title[..<place])
      let tail = title[place...].dropFirst(mark.count)
      if let heading, Headline.comparable(heading) == Headline.comparable(head) { return head }
      if let outlet, Headline.comparable(outlet) == Headline.comparable(tail) { return head }
    }
    return title
  }

  private static func lastPlace(of mark: String, in text: String) -> String.Index? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(mark) { return index }
    }
    return nil
  }

  /// The meta tags by name, in lower case; the first of a name counts.
  private static func metaTags(_ page: HTMLPage) -> [String: String] {
    var tags: [String: String] = [:]
    for index in page.elements("meta") {
      let node = page.nodes[index]
      let name = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop")
      guard let name = name?.lowercased(), let content = node.attribute("content"),
        content.utf8.count <= 4_000, !content.allSatisfy(\.isWhitespace), tags[name] == nil
      else { continue }
      tags[name] = content
    }
    return tags
  }

  /// An author's name; some sites give the address of a profile in its place.
  private static func name(_ author: String) -> String? {
    author.contains("://") || author.hasPrefix("@") ? nil : author
  }

  private static let titleTags = [
    "og:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title",
    "twitter:title", "headline", "title",
  ]
  private static let dateTags = [
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "citation_publication_date",
    "parsely-pub-date", "sailthru.date", "article.published", "pubdate", "publishdate",
    "publish-date", "publication_date", "date", "twitter:date",
  ]
  private static let authorTags = [
    "author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
    "citation_author", "parsely-author", "sailthru.author", "byl", "byline", "twitter:creator",
  ]
  private static let outletTags = [
    "og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title",
    "publisher", "application-name",
  ]
}

/// What the layout of a page says where it has no metadata.
private struct HTMLLayout {
  private(set) var heading: String?
  private(set) var title: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var canonical: String?

  init(_ page: HTMLPage) {
    var headings: [Int] = []
    for index in page.nodes.indices where !page.nodes[index].isText {
      let node = page.nodes[index]
      switch node.name {
      case "title" where title == nil && !page.isInside(index, ["svg"]):
        title = TextCleaning.line(page.rawText(index))
      case "h1": headings.append(index)
      case "time" where published == nil:
        published = node.attribute("datetime") ?? TextCleaning.line(page.rawText(index))
      case "link" where canonical == nil && node.attribute("rel")?.lowercased() == "canonical":
        canonical = node.attribute("href")
      default: break
      }
      if published == nil, node.attribute("itemprop") == "datePublished" {
        published = node.attribute("content") ?? TextCleaning.line(page.rawText(index))
      }
      if author == nil, Self.isByline(node) { author = Self.byline(page.rawText(index)) }
    }
    // A logo is often a heading too; the heading of the article is inside of it.
    let inside = headings.first { page.isInside($0, ["article", "main"]) }
    heading = (inside ?? headings.first).flatMap { TextCleaning.line(page.rawText($0)) }
  }

  private static func isByline(_ node: HTMLPage.Node) -> Bool {
    if node.attribute("rel") == "author" || node.attribute("itemprop") == "author" { return true }
    guard !["html", "body", "article", "main"].contains(node.name),
      let classes = node.attribute("class")
    else { return false }
    let words = Boilerplate.words(classes)
    return words.contains("byline") || words == ["author"]
      || (words.contains("author") && words.contains("name"))
  }

  /// The names in a line such as "By Ann Example, Geneva"; nil where it is too long for one.
  private static func byline(_ text: String) -> String? {
    guard let line = TextCleaning.line(text), line.count <= 80 else { return nil }
    let words = line.split(separator: " ")
    guard let first = words.first, words.count <= 10 else { return nil }
    let isBy = ["by", "by:", "author:"].contains(first.lowercased())
    return isBy ? words.dropFirst().joined(separator: " ") : line
  }
}
