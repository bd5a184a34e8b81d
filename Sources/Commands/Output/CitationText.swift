internal import Presentation
internal import Questions

extension CitationRecord {
  /// The citation on one line: where, and in which article.
  func line(width: Int) -> String {
    Wrapping.cut(Wrapping.plain("\(label)  \(article.words)"), to: width)
  }
}

extension [CitationRecord] {
  /// The first citation on a line of its own below a row.
  func detail(_ context: Context) -> [String] {
    guard let first else { return [] }
    let width = context.surroundings.isOutputTerminal ? context.width - 4 : .max
    return [first.line(width: width)]
  }
}
