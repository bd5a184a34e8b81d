/// The paragraphs of a part of a page as a reader sees them.
///
/// Spaces are joined as browsers join them; no-break spaces stay. Headings, items of lists and
/// block quotations are paragraphs of their own.
struct HTMLParagraphs {
  /// The paragraphs, in order.
  private(set) var paragraphs: [String] = []
  private var open = ""
  private var linked = 0
  private var length = 0
  private var breaks = 0

  /// Reads a range of nodes, without what is dropped.
  init(_ page: HTMLPage, in range: Range<Int>, dropped: Boilerplate) {
    /// The ends of the blocks, links and preformatted parts that are open.
    var blockEnds: [Int] = []
    var linkEnd = 0
    var preformattedEnd = 0
    for index in range {
      while let end = blockEnds.last, end <= index {
        blockEnds.removeLast()
        close()
      }
      guard !dropped.isDropped[index] else { continue }
      let node = page.nodes[index]
      if node.isText {
        append(node.text, isLink: index < linkEnd, isPreformatted: index < preformattedEnd)
      } else if node.name == "br" {
        breaks += 1
        // Two breaks in a row are how old pages part paragraphs.
        if breaks == 2 { close() } else if !open.isEmpty { open += "\n" }
      } else if Self.blocks.contains(node.name) {
        close()
        blockEnds.append(node.end)
        if node.name == "pre" { preformattedEnd = node.end }
      } else if node.name == "a" || node.name == "time" {
        linkEnd = max(linkEnd, node.end)
      }
    }
    close()
  }

  private mutating func append(_ text: String, isLink: Bool, isPreformatted: Bool) {
    let before = open.utf8.count
    if isPreformatted {
      open += text
    } else {
      var bytes: [UInt8] = []
      var wasSpace = open.utf8.last.map(Self.isSpace) ?? true
      for byte in text.utf8 {
        let isSpace = Self.isSpace(byte)
        if !isSpace { bytes.append(byte) } else if !wasSpace { bytes.append(0x20) }
        wasSpace = isSpace
      }
      open += String(decoding: bytes, as: UTF8.self)
    }
    let added = open.utf8.count - before
    if text.utf8.contains(where: { !Self.isSpace($0) }) { breaks = 0 }
    length += added
    if isLink { linked += added }
  }

  private mutating func close() {
    defer {
      open = ""
      linked = 0
      length = 0
      breaks = 0
    }
    let paragraph = TextCleaning.text(open)
    guard !paragraph.isEmpty else { return }
    // A short paragraph of nothing but links is a menu or points to another article, and one of
    // nothing but a time is the line below the headline.
    let isLinks = linked * 10 > length * 8 && paragraph.utf8.count < 200
    guard !isLinks, PublicationDate(paragraph) == nil, !PageNotice.isNotice(paragraph) else {
      return
    }
    paragraphs.append(paragraph)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
    "ul",
  ]
}
