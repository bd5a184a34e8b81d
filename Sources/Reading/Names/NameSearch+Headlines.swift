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
      guard tokens.count > 1, !isSure(tokens) else { continue }
      // "Secretary Holt Travels": what happens is no name.
      if tokens.count == 2 {
        let isTitled = roles.contains { $0.tokens.upperBound == tokens.lowerBound }
        if isHeadlineWord(tokens.upperBound - 1),
          isTitled || scene.givenName(at: tokens.lowerBound) == nil
        {
          names[index].tokens = tokens.prefix(1)
        }
        continue
      }
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

  private static let headlineWords: Set<String> = [
    "opening", "closing", "tests", "statements", "selects", "participates", "joins", "attends",
    "delivers",
    "appoints", "names", "hosts", "convenes", "leads", "concludes", "departs", "returns", "signs",
    "virtual", "before", "keynote", "launches", "welcomes", "honors", "presents", "receives",
  ]

  private func isHeadlineWord(_ index: Int) -> Bool {
    let word = scene.word(index)
    return vocabulary.contains(word) || CommonWords.events.contains(word)
      || scene.isReportingVerb(index) || EncounterVerb.table[word] != nil
      || Self.headlineWords.contains(word)
      || scene.gazetteers.events.longestMatch(in: scene.keys, at: index, limit: index + 1) != nil
  }

  /// Whether a name stands in running text, or is closed by a comma or the end of its line.
  private func isSure(_ tokens: Range<Int>) -> Bool {
    let paragraph = scene.document.paragraph(of: tokens.lowerBound)
    guard isTitleLike(paragraph) else { return true }
    return scene.isComma(tokens.upperBound)
  }

  private func text(_ tokens: Range<Int>) -> String { scene.document.string(tokens) }
}
