/// The body of the article of a page: the block with the most running text and the fewest links.
struct HTMLBody {
  /// The paragraphs of the body, in order.
  let paragraphs: [String]

  /// Finds the body of a page.
  init(_ page: HTMLPage) {
    let dropped = Boilerplate(page)
    let text = TextCounts(page, dropped: dropped)
    let root = Self.marked(page, text) ?? Self.best(page, text, dropped)
    let part = root.map(page.subtree) ?? page.nodes.indices
    paragraphs = HTMLParagraphs(page, in: part, dropped: dropped).paragraphs
  }

  /// The element that says that it is the body of the article, if it holds most of the text.
  private static func marked(_ page: HTMLPage, _ text: TextCounts) -> Int? {
    let all = text.running(0..<page.nodes.count)
    func largest(_ isMarked: (HTMLPage.Node) -> Bool) -> Int? {
      let marked = page.nodes.indices.filter { !page.nodes[$0].isText && isMarked(page.nodes[$0]) }
      let best = marked.max { text.running(page.subtree($0)) < text.running(page.subtree($1)) }
      // A page of teasers has many articles, none of which is the page's own.
      return best.flatMap { text.running(page.subtree($0)) * 2 > all ? $0 : nil }
    }
    return largest { $0.attribute("itemprop") == "articleBody" }
      ?? largest { $0.name == "article" }
  }

  /// The element whose paragraphs, and those of its children by half, score highest.
  private static func best(_ page: HTMLPage, _ text: TextCounts, _ dropped: Boilerplate) -> Int? {
    var scores: [Int: Double] = [:]
    for index in page.nodes.indices where !dropped.isDropped[index] {
      guard paragraphNames.contains(page.nodes[index].name) else { continue }
      let length = text.running(page.subtree(index))
      guard length >= 25 else { continue }
      let score = 1 + min(Double(length) / 100, 5)
      var ancestor = page.nodes[index].parent
      var share = 1.0
      for _ in 0..<4 where ancestor >= 0 {
        scores[ancestor, default: 0] += score * share
        ancestor = page.nodes[ancestor].parent
        share *= 0.6
      }
    }
    // Of equal scores the outer element counts; a sorted walk keeps the choice the same each time.
    return scores.keys.sorted().max { left, right in
      weighed(left, scores, page, text) < weighed(right, scores, page, text)
    }
  }

  private static func weighed(
    _ index: Int, _ scores: [Int: Double], _ page: HTMLPage, _ text: TextCounts
  ) -> Double {
    let range = page.subtree(index)
    let all = Double(text.all(range))
    let linked = all - Double(text.running(range))
    return (scores[index] ?? 0) * (all > 0 ? 1 - linked / all : 0)
  }

  private static let paragraphNames: Set<String> = [
    "p", "pre", "blockquote", "li", "td", "dd", "h2", "h3",
  ]
}

/// How much text the subtrees of a page hold, by sums over the flat list of nodes.
private struct TextCounts {
  private var allBefore = [0]
  private var runningBefore = [0]

  init(_ page: HTMLPage, dropped: Boilerplate) {
    var linkEnd = 0
    for (index, node) in page.nodes.enumerated() {
      if node.name == "a" { linkEnd = max(linkEnd, node.end) }
      let counts = node.isText && !dropped.isDropped[index]
      let length = counts ? node.text.utf8.count { $0 > 0x20 } : 0
      allBefore.append(allBefore[index] + length)
      runningBefore.append(runningBefore[index] + (index < linkEnd ? 0 : length))
    }
  }

  /// The bytes of text in a range of nodes, without spaces.
  func all(_ range: Range<Int>) -> Int {
    allBefore[range.upperBound] - allBefore[range.lowerBound]
  }

  /// The same without the text of links.
  func running(_ range: Range<Int>) -> Int {
    runningBefore[range.upperBound] - runningBefore[range.lowerBound]
  }
}

extension Collection {
  fileprivate func count(where isCounted: (Element) -> Bool) -> Int {
    reduce(0) { $0 + (isCounted($1) ? 1 : 0) }
  }
}
