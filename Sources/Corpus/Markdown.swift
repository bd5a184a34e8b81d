/// The reading of Markdown as the text that its reader sees (CommonMark, without the exotic).
enum Markdown {
  /// Reads one article; its front matter and its first heading say what it is called.
  static func draft(_ source: String) -> ArticleDraft {
    var text = TextCleaning.text(source)
    var draft = ArticleDraft(body: "")
    if let (values, rest) = FrontMatter.split(text) {
      func value(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first }
      draft.headline = value("title", "headline")
      draft.published = value("date", "published")
      draft.outlet = value("outlet", "publisher", "source")
      draft.url = value("url", "link", "canonical")
      draft.author = value("author", "creator", "byline")
      text = String(rest)
    }
    var blocks = MarkdownBlocks(text)
    blocks.read()
    draft.headline = draft.headline ?? blocks.firstHeading
    draft.body = blocks.paragraphs.joined(separator: "\n\n")
    draft.headline = draft.headline ?? Headline.first(of: draft.body)
    return draft
  }
}

/// The paragraphs of a Markdown text, found line by line.
private struct MarkdownBlocks {
  private(set) var paragraphs: [String] = []
  /// The heading at the very top, if the text starts with one.
  private(set) var firstHeading: String?
  private let lines: [Substring]
  private var open: [Substring] = []
  private var fence: String?
  private var inComment = false

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  mutating func read() {
    for line in lines { self.line(line) }
    close()
  }

  private mutating func line(_ whole: Substring) {
    var line = whole.drop { $0 == " " || $0 == "\t" }
    if inComment {
      if line.contains("-->") { inComment = false }
      return
    }
    if let fence {
      if line.hasPrefix(fence) { self.fence = nil } else if !line.isEmpty { open.append(line) }
      return
    }
    while line.first == ">" { line = line.dropFirst().drop { $0 == " " } }
    if line.isEmpty {
      close()
    } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
      close()
      fence = String(line.prefix(3))
    } else if line.hasPrefix("<!--") {
      close()
      inComment = !line.contains("-->")
    } else if let heading = Self.heading(line) {
      close()
      add(heading, isHeading: true)
    } else if !open.isEmpty, line.allSatisfy({ $0 == "=" }) || isUnderline(line) {
      let heading = open.joined(separator: " ")
      open = []
      add(heading[...], isHeading: true)
    } else if Self.isRule(line) || Self.isDefinition(line) || Self.isTableRule(line) {
      close()
    } else {
      if let item = Self.listItem(line) {
        close()
        line = item
      }
      open.append(line)
    }
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    // Two spaces at the end of a line would break it, but cleaning has taken them away.
    let joined = open.map { $0.hasSuffix("\\") ? $0.dropLast() : $0 }.joined(separator: " ")
    open = []
    add(joined[...], isHeading: false)
  }

  private mutating func add(_ source: Substring, isHeading: Bool) {
    let text = MarkdownInline.text(source)
    guard !text.isEmpty else { return }
    if isHeading, paragraphs.isEmpty { firstHeading = text }
    paragraphs.append(text)
  }

  private static func heading(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == "#" }
    guard (1...6).contains(line.count - rest.count), rest.first == " " else { return nil }
    var text = rest.dropFirst()
    while text.last == "#" || text.last == " " { text = text.dropLast() }
    return text
  }

  private func isUnderline(_ line: Substring) -> Bool {
    line.count >= 2 && line.allSatisfy { $0 == "-" } && open.count == 1
  }

  /// Whether a line is a rule: `---`, `* * *`, `___`.
  private static func isRule(_ line: Substring) -> Bool {
    guard let first = line.first, "-*_".contains(first) else { return false }
    let marks = line.filter { $0 != " " }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// Whether a line is `[name]: https://…`, which no reader sees.
  private static func isDefinition(_ line: Substring) -> Bool {
    guard line.first == "[", let close = line.firstIndex(of: "]") else { return false }
    return line[close...].hasPrefix("]:") && line.contains("://")
  }

  /// Whether a line is the rule of a table, `|---|:--:|`.
  private static func isTableRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }

  /// The text of a list item; a dash of dialogue or a year at the start of a line is none.
  private static func listItem(_ line: Substring) -> Substring? {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " {
      return line.dropFirst(2).drop { $0 == " " }
    }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, ".)".contains(mark), rest.dropFirst().first == " " else {
      return nil
    }
    return rest.dropFirst(2).drop { $0 == " " }
  }
}
