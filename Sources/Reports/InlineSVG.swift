/// A picture of Graphviz as it may stand inside a page.
///
/// The text in it was escaped when it was written, and nothing else than shapes, text and links is
/// let into a page all the same: a report is handed on, and whoever opens it must be safe whatever
/// laid the picture out.
struct InlineSVG {
  /// The markup from `<svg` to `</svg>`, without comments, which HTML ends otherwise than XML.
  let markup: String

  private static let elements: Set<String> = [
    "svg", "g", "title", "desc", "a", "path", "polygon", "polyline", "ellipse", "circle", "rect",
    "line", "text", "tspan", "defs", "linearGradient", "radialGradient", "stop",
  ]

  /// Takes the picture out of a document, or nil where anything in it is not a picture's.
  ///
  /// - Complexity: O(*n*).
  init?(_ document: String) {
    var scanner = TagScanner(bytes: Array(document.utf8))
    var start: Int?
    var end = 0
    while let tag = scanner.next() {
      guard start != nil || tag.name == "svg" else { continue }
      guard Self.elements.contains(tag.name), tag.attributes.allSatisfy(Self.isAllowed) else {
        return nil
      }
      if start == nil { start = tag.place.lowerBound }
      if tag.name == "svg", tag.isEnd { end = tag.place.upperBound }
    }
    guard scanner.isWhole, let start, start < end else { return nil }
    var kept: [UInt8] = []
    var place = start
    for comment in scanner.comments where comment.lowerBound >= start && comment.upperBound <= end {
      kept += scanner.bytes[place..<comment.lowerBound]
      place = comment.upperBound
    }
    kept += scanner.bytes[place..<end]
    markup = String(decoding: kept, as: UTF8.self)
  }

  private static func isAllowed(_ attribute: (name: String, value: String)) -> Bool {
    switch attribute.name {
    case "href", "xlink:href":
      linkableAddress(attribute.value) != nil
    case "style", "src": false
    default: !attribute.name.lowercased().hasPrefix("on")
    }
  }
}

/// Reads the tags of XML one after the other, past comments and what stands before the root.
private struct TagScanner {
  struct Tag {
    var name: String
    var isEnd: Bool
    var attributes: [(name: String, value: String)]
    var place: Range<Int>
  }

  let bytes: [UInt8]
  /// Whether everything so far was well formed.
  private(set) var isWhole = true
  /// Where comments stand.
  private(set) var comments: [Range<Int>] = []
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let open = place(of: "<") {
      index = open + 1
      if starts(with: "!--") {
        guard let close = place(of: "-->") else { break }
        index = close + 3
        comments.append(open..<index)
      } else if starts(with: "?") || starts(with: "!") {
        // A document type without a subset of its own: what an entity stands for is not looked up.
        guard let close = place(of: ">"), !bytes[index..<close].contains(UInt8(ascii: "["))
        else { break }
        index = close + 1
      } else {
        guard let tag = tag(from: open) else { break }
        return tag
      }
    }
    isWhole = isWhole && place(of: "<") == nil
    return nil
  }

  private mutating func tag(from open: Int) -> Tag? {
    let isEnd = starts(with: "/")
    if isEnd { index += 1 }
    var tag = Tag(name: word(), isEnd: isEnd, attributes: [], place: open..<open)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        tag.place = open..<index
        return tag
      }
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      let name = word()
      guard !name.isEmpty, starts(with: "=\""), let value = quoted() else { return fail() }
      tag.attributes.append((name, value))
    }
    return fail()
  }

  private mutating func fail() -> Tag? {
    isWhole = false
    return nil
  }

  private mutating func quoted() -> String? {
    index += 2
    guard let close = place(of: "\"") else { return nil }
    defer { index = close + 1 }
    let value = bytes[index..<close]
    // References in addresses are those of "&" alone; others could hide a scheme.
    return String(decoding: value, as: UTF8.self)
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !" \t\r\n=/>\"<".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private func place(of text: StaticString) -> Int? {
    text.withUTF8Buffer { needle in
      var place = index
      while place + needle.count <= bytes.count {
        if bytes[place] == needle[0], bytes[place...].starts(with: needle) { return place }
        place += 1
      }
      return nil
    }
  }
}
