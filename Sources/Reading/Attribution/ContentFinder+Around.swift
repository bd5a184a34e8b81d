import Language

extension ContentFinder {
  /// The content in front of an attribution at the end or in the middle of its sentence.
  func content(around cue: Cue, subject: Range<Int>, within sentence: Range<Int>) -> [Range<Int>]? {
    let comma = min(subject.lowerBound, cue.groupStart) - 1
    guard comma > sentence.lowerBound, word(comma) == "," else { return nil }
    let left = trimmed(sentence.lowerBound..<comma)
    guard !left.isEmpty else { return nil }
    let end = max(cue.tokens.upperBound, subject.upperBound)
    var rest = afterDate(end, within: sentence)
    if rest > end, word(rest - 1) == "," { rest -= 1 }
    if isEnd(rest, within: sentence) { return left.count >= 3 ? [left] : nil }
    guard word(rest) == ",", rest + 1 < sentence.upperBound else {
      return left.count >= 4 && isTail(end, within: sentence) ? [left] : nil
    }
    if isAdditionStart(rest + 1) { return left.count >= 3 ? [left] : nil }
    let right = trimmed(rest + 1..<sentence.upperBound)
    return right.isEmpty ? [left] : [left, right]
  }

  func isEnd(_ index: Int, within sentence: Range<Int>) -> Bool {
    index >= sentence.upperBound || document.tokens[index].kind == .terminator
      || document.tokens[index].kind == .quotationMark
  }

  /// Only an adverbial follows to the end ("… , she said in a telephone interview.").
  func isTail(_ index: Int, within sentence: Range<Int>) -> Bool {
    [
      "in", "at", "on", "during", "after", "through", "via", "to", "by", "while", "as", "of",
      "late",
      "before", "when", "speaking",
    ].contains(word(index)) && sentence.upperBound - index < 25
  }

  func isAdditionStart(_ index: Int) -> Bool {
    let here = word(index)
    return here.utf8.count > 4 && here.utf8.suffix(3).elementsEqual("ing".utf8)
      || here == "according"
      || here == "who" || here == "in"
  }
}
