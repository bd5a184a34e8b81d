import Language

extension NameSearch {
  /// Cuts the words off that a line full of capitals has glued to names ("Ana Sol Keynote").
  ///
  /// Where the rest of the text has the name, that is how long it is; else words that the text
  /// writes small elsewhere are none of it.
  mutating func cutHeadlineNames() {
    let known = Set(
      names.filter { $0.kind == .person && isSure($0.tokens) }.map { text($0.tokens) })
    for index in names.indices where names[index].kind == .person {
      let tokens = names[index].tokens
      guard tokens.count > 2, !isSure(tokens) else { continue }
      let lengths = stride(from: tokens.count - 1, through: 2, by: -1)
      if let length = lengths.first(where: { known.contains(text(tokens.prefix($0))) }) {
        names[index].tokens = tokens.prefix(length)
        continue
      }
      var end = tokens.upperBound
      while end - tokens.lowerBound > 2, isHeadlineWord(end - 1) { end -= 1 }
      names[index].tokens = tokens.lowerBound..<end
    }
  }

  private func isHeadlineWord(_ index: Int) -> Bool {
    let word = scene.word(index)
    return vocabulary.contains(word) || CommonWords.events.contains(word)
      || scene.isReportingVerb(index)
  }

  /// Whether a name stands in running text, or is closed by a comma or the end of its line.
  private func isSure(_ tokens: Range<Int>) -> Bool {
    let paragraph = scene.document.paragraph(of: tokens.lowerBound)
    guard isTitleLike(paragraph) else { return true }
    return scene.isComma(tokens.upperBound)
  }

  private func text(_ tokens: Range<Int>) -> String { scene.document.string(tokens) }
}
