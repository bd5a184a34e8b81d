import Language

/// Finds a dateline at the head of a paragraph ("SEOUL (HPA) —", "GENEVA, March 3 –").
enum Dateline {
  /// The tokens up to and with the dash.
  static func find(in paragraph: Paragraph, of document: Document) -> Range<Int>? {
    let start = paragraph.tokens.lowerBound
    guard document.tokens[start].letterCase == .upper else { return nil }
    for index in start..<min(paragraph.tokens.upperBound, start + 14) {
      let token = document.tokens[index]
      let word = document.words[index]
      if word == "—" || word == "–" || word == "-" || word == "--" {
        var end = index + 1
        while end < paragraph.tokens.upperBound, document.words[end] == "-" { end += 1 }
        return index > start ? start..<end : nil
      }
      guard
        token.isCapitalised || token.kind == .number
          || ["(", ")", ",", ".", "/", ":"].contains(word)
      else { return nil }
    }
    return nil
  }
}
