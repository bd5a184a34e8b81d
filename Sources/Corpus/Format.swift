/// What kind of document some bytes are: found by what they say, and only then by their name.
enum Format {
  case plainText, markdown, html, feed, json, jsonLines
  /// Some other XML, with the name of its outermost element.
  case otherXML(root: String)

  /// Finds the kind of a document by its first bytes (some thousands are enough) and its name.
  init(prefix: ArraySlice<UInt8>, name: String) {
    var start = prefix.starts(with: [0xEF, 0xBB, 0xBF]) ? prefix.dropFirst(3) : prefix
    start = start.drop(while: Self.isSpace)
    let names = Self.extensions(of: name)
    switch start.first {
    case UInt8(ascii: "{"):
      self = Self.object(start, names) ?? Self.byName(names)
    case UInt8(ascii: "["):
      let next = start.dropFirst().drop(while: Self.isSpace).first
      let opens = next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
      self = opens || names.contains("json") ? .json : Self.byName(names)
    case UInt8(ascii: "<"):
      self = Self.markup(start, names) ?? Self.byName(names)
    default:
      if names.contains("jsonl") || names.contains("ndjson") {
        // A broken first line does not spoil the rest.
        self = .jsonLines
      } else if FrontMatter.opens(start) || Self.startsWithHeading(start) {
        self = .markdown
      } else {
        self = Self.byName(names)
      }
    }
  }

  /// The endings of a name, without those of packing: `a.jsonl.gz` has `jsonl`.
  private static func extensions(of name: String) -> Set<String> {
    Set(
      name.split(separator: "/").last?.lowercased().split(separator: ".").dropFirst().suffix(2)
        .map(String.init) ?? [])
  }

  private static func byName(_ names: Set<String>) -> Format {
    names.isDisjoint(with: ["md", "markdown", "mdown", "mkd"]) ? .plainText : .markdown
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// `# Heading` at the top of a text says Markdown.
  private static func startsWithHeading(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop { $0 == UInt8(ascii: "#") }
    let level = bytes.count - rest.count
    return (1...6).contains(level) && rest.first == UInt8(ascii: " ")
  }

  /// One JSON object, or one on each line.
  private static func object(_ bytes: ArraySlice<UInt8>, _ names: Set<String>) -> Format? {
    if names.contains("jsonl") || names.contains("ndjson") { return .jsonLines }
    let next = bytes.dropFirst().drop(while: isSpace).first
    guard next == UInt8(ascii: "\"") || next == UInt8(ascii: "}") else {
      return names.contains("json") ? .json : nil
    }
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      // One line longer than the prefix: as a stream it costs no more than as a document.
      return names.contains("json") ? .json : .jsonLines
    }
    let after = bytes[end...].drop(while: isSpace).first
    let line = bytes[..<end].reversed().drop(while: isSpace)
    let closed = line.first == UInt8(ascii: "}")
    return closed && (after == UInt8(ascii: "{") || after == nil) ? .jsonLines : .json
  }

  private static func markup(_ bytes: ArraySlice<UInt8>, _ names: Set<String>) -> Format? {
    guard let root = outermostElement(bytes) else {
      return names.isDisjoint(with: ["html", "htm", "xhtml", "shtml"]) ? nil : .html
    }
    if ["rss", "feed", "rdf:rdf"].contains(root) || root.hasSuffix(":feed") { return .feed }
    if htmlElements.contains(root) { return .html }
    if !names.isDisjoint(with: ["html", "htm", "xhtml", "shtml"]) { return .html }
    let declared = bytes.starts(with: Array("<?xml".utf8))
    return declared || names.contains("xml") ? .otherXML(root: root) : nil
  }

  /// The name of the first element after declarations and comments; `html` for its document type.
  private static func outermostElement(_ bytes: ArraySlice<UInt8>) -> String? {
    var rest = bytes
    while rest.first == UInt8(ascii: "<") {
      let inside = rest.dropFirst()
      if inside.starts(with: Array("!--".utf8)) {
        guard let end = find("-->", in: inside) else { return nil }
        rest = rest[end...]
      } else if inside.first == UInt8(ascii: "!") {
        let words = String(decoding: inside.prefix(40), as: UTF8.self).lowercased()
        if words.hasPrefix("!doctype html") { return "html" }
        // The square brackets of a document type may hold further declarations.
        let close = inside.firstIndex(of: UInt8(ascii: ">")) ?? inside.endIndex
        let opened = inside[..<close].contains(UInt8(ascii: "["))
        guard let end = find(opened ? "]>" : ">", in: inside) else { return nil }
        rest = rest[end...]
      } else if inside.first == UInt8(ascii: "?") {
        guard let end = find(">", in: inside) else { return nil }
        rest = rest[end...]
      } else {
        let name = inside.prefix { !isSpace($0) && $0 != 0x3E && $0 != 0x2F }.prefix(60)
        guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
      }
      rest = rest.drop(while: isSpace)
    }
    return nil
  }

  /// The index after the first occurrence of a mark.
  private static func find(_ mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let mark = Array(mark.utf8)
    var index = bytes.startIndex
    while index + mark.count <= bytes.endIndex {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }

  /// Elements that a page or a fragment of one starts with.
  private static let htmlElements: Set<String> = [
    "html", "head", "body", "article", "main", "div", "section", "p", "h1", "h2", "meta", "title",
    "header", "span", "table", "ul", "ol", "blockquote", "a", "b", "i", "em", "strong", "script",
    "style", "link", "img", "br", "font", "center",
  ]
}
