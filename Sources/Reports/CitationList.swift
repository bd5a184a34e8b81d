internal import Questions

/// The statements that a page cites, numbered in the order in which they are first cited.
struct CitationList {
  /// The IRIs of the statements, by their numbers from 1 on.
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  /// The number of a statement.
  mutating func number(_ id: String) -> Int {
    if let number = numbers[id] { return number }
    ids.append(id)
    numbers[id] = ids.count
    return ids.count
  }

  /// Links to statements, as small numbers behind what they prove.
  mutating func marks(_ ids: [String]) -> HTML {
    guard !ids.isEmpty else { return HTML() }
    let links = ids.map { id in
      let number = number(id)
      return HTML.element(
        "a", ["href": "#c\(number)", "aria-label": "citation \(number)"], .text("\(number)"))
    }
    return .element("sup", [:], .joined(links, by: .text(" ")))
  }
}

/// The appendix: every statement that the page cites, with its words and its place.
struct CitationSection {
  let records: [StatementRecord]
  let ids: [String]

  func html() -> HTML {
    let known = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let items = ids.enumerated().map { index, id in
      HTML.element(
        "li", ["id": "c\(index + 1)"],
        known[id].map(item) ?? .text("The statement \(id) is no longer in the graph."))
    }
    return .section(
      "citations", "All citations",
      .element(
        "p", [:],
        .text(
          "Each number of this page leads to statements, and each statement to its place: article, "
            + "first and last character. “rapporteur cite” shows the place in the article. Statements of "
            + "more than \(longest) characters are cut here.")),
      .element("ol", ["class": "citations"], items))
  }

  /// The turn of a speaker at a briefing fills a page of its own.
  private let longest = 600

  /// A text without what is too long, cut between words.
  private func excerpt(_ text: String) -> String {
    guard text.count > longest else { return text }
    let start = text.prefix(longest)
    return String(start[..<(start.lastIndex(of: " ") ?? start.endIndex)]) + " …"
  }

  private func item(_ record: StatementRecord) -> HTML {
    let text = excerpt(record.text)
    let words = record.mode == .direct ? "“\(text)”" : text
    var who = record.speaker?.name ?? "speaker left open"
    if let title = record.speaker?.title { who += ", \(title)" }
    let article = record.article
    let source = [article.outlet, article.headline].compactMap(\.self).joined(separator: ": ")
    let name = source.isEmpty ? article.key : source
    let link =
      linkableAddress(article.url).map { address in
        HTML.element(
          "a", ["href": address, "rel": "noopener noreferrer external"], .text(name))
      } ?? .text(name)
    return .element("strong", [:], .text(who))
      + .text(" (\(record.deed), \(record.mode.rawValue)): ")
      + .element("span", ["class": "said"], .text(words + " "))
      + .element(
        "small", [:], .text((article.date.map { "\($0). " } ?? "")), link,
        .text(". "), .element("code", [:], .text(record.citation.label)))
  }
}

extension HTML {
  /// A part of the page with its heading, which the table of contents leads to.
  static func section(_ id: String, _ title: String, _ children: HTML...) -> HTML {
    .element(
      "section", ["id": id, "aria-labelledby": "\(id)-title"],
      [.element("h2", ["id": "\(id)-title"], .text(title))] + children)
  }

  /// A table with a caption and heads of columns; the first cell of a row is its head.
  static func table(
    _ caption: String, _ heads: [String], _ rows: [(head: HTML, cells: [HTML])]
  ) -> HTML {
    let head = HTML.element(
      "tr", [:], heads.map { .element("th", ["scope": "col"], .text($0)) })
    let body = rows.map { row in
      HTML.element(
        "tr", [:],
        [.element("th", ["scope": "row"], row.head)] + row.cells.map { .element("td", [:], $0) })
    }
    // A wide table scrolls by itself, with the keyboard as well.
    return .element(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption],
      .element(
        "table", [:], .element("caption", [:], .text(caption)), .element("thead", [:], head),
        .element("tbody", [:], body)))
  }
}
