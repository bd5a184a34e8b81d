internal import Presentation
internal import Questions
internal import Reading

/// Some words of an article around the first place where a word that was searched for stands.
struct Excerpt {
  private let words: String
  private let begin: Int
  private let end: Int

  /// Looks for the first of the words, without regard to case and accents.
  init(text: String, around typed: String) throws {
    let scalars = Array(text.unicodeScalars)
    let wanted = Set(
      folded(typed).split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map(String.init))
    var place = 0
    var start: Int?
    for index in 0...scalars.count {
      let isLetter =
        index < scalars.count
        && (scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil)
      if isLetter {
        if start == nil { start = index }
      } else if let first = start {
        let word = folded(String(String.UnicodeScalarView(scalars[first..<index])))
        if wanted.contains(where: { word.hasPrefix($0) }) {
          place = first
          break
        }
        start = nil
      }
    }
    func isEdge(_ index: Int) -> Bool { scalars[index] == " " || scalars[index] == "\n" }
    var begin = max(0, place - 100)
    while begin > 0, begin < place, !isEdge(begin - 1) { begin += 1 }
    var end = min(scalars.count, place + 160)
    while end < scalars.count, end > place, !isEdge(end) { end -= 1 }
    self.begin = begin
    self.end = end
    words = String(String.UnicodeScalarView(scalars[begin..<end]))
  }

  /// The excerpt with its article.
  func text(of article: ArticleReference, _ context: Context) -> String {
    let citation = CitationRecord(article: article, begin: begin, end: end, words: words)
    let width = context.surroundings.isOutputTerminal ? context.width - 2 : .max
    var lines = [
      context.style.bold("Article") + " · " + Wrapping.plain(article.headline ?? article.key)
    ]
    lines += Wrapping.lines("… \(words) …", width: context.width, indent: 2)
    lines.append(context.style.dim("  " + citation.line(width: width)))
    return lines.joined(separator: "\n") + "\n"
  }
}
