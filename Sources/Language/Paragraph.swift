/// A run of text between line breaks that end a thought: its tokens and where it stands.
public struct Paragraph: Hashable, Sendable {
  /// The tokens of the paragraph.
  public var tokens: Range<Int>
  /// From its first token to its last.
  public var span: TextSpan

  /// Makes a paragraph.
  public init(tokens: Range<Int>, span: TextSpan) {
    self.tokens = tokens
    self.span = span
  }
}

/// Finds the paragraphs of a text.
///
/// An empty line always ends a paragraph. A single line break does too, unless the text looks
/// wrapped by hand there: a long line without final punctuation, continued in lower case.
struct ParagraphFinder {
  let text: Text
  let tokens: [Token]

  func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var start = 0
    for index in tokens.indices.dropFirst() where endsParagraph(before: index) {
      paragraphs.append(paragraph(start..<index))
      start = index
    }
    if start < tokens.count { paragraphs.append(paragraph(start..<tokens.count)) }
    return paragraphs
  }

  private func paragraph(_ range: Range<Int>) -> Paragraph {
    Paragraph(
      tokens: range,
      span: TextSpan(tokens[range.lowerBound].span.begin, tokens[range.upperBound - 1].span.end))
  }

  private func endsParagraph(before index: Int) -> Bool {
    let gap = text.bytes[tokens[index - 1].span.end..<tokens[index].span.begin]
    let breaks = gap.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    guard breaks == 1 else { return breaks > 1 }
    let previous = tokens[index - 1]
    if previous.kind == .terminator || previous.kind == .quotationMark { return true }
    if previous.kind == .punctuation, text.bytes[previous.span.begin] == 0x3A { return true }
    guard tokens[index].letterCase == .lower || tokens[index].kind == .punctuation else {
      return lineLength(before: previous.span.end) < 60
    }
    return lineLength(before: previous.span.end) < 45
  }

  /// The bytes from the last line break to the position.
  private func lineLength(before end: Int) -> Int {
    var index = end
    while index > 0, text.bytes[index - 1] != 0x0A { index -= 1 }
    return end - index
  }
}
