/// A sentence: its tokens, the paragraph that it belongs to and where it stands.
public struct Sentence: Hashable, Sendable {
  /// The tokens of the sentence, closing marks included.
  public var tokens: Range<Int>
  /// The index of its paragraph.
  public var paragraph: Int
  /// From its first token to its last.
  public var span: TextSpan

  /// Makes a sentence.
  public init(tokens: Range<Int>, paragraph: Int, span: TextSpan) {
    self.tokens = tokens
    self.paragraph = paragraph
    self.span = span
  }
}

/// Cuts paragraphs into sentences.
///
/// A sentence ends at a terminator (and the closing marks behind it) when what follows can begin
/// one: a capital, a digit or an opening mark. Abbreviations and initials end none, except where
/// the next word is one that only begins sentences ("… in the U.S. The talks …").
struct SentenceFinder {
  let text: Text
  let tokens: [Token]
  let paragraphs: [Paragraph]

  func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, paragraph) in paragraphs.enumerated() {
      var start = paragraph.tokens.lowerBound
      var position = start
      while position < paragraph.tokens.upperBound {
        let end =
          boundary(at: position, within: paragraph.tokens.upperBound)
          ?? forcedBoundary(at: position, from: start, within: paragraph.tokens.upperBound)
        position += 1
        guard let end else { continue }
        append(start..<end, paragraph: index, to: &sentences)
        start = end
        position = end
      }
      append(start..<paragraph.tokens.upperBound, paragraph: index, to: &sentences)
    }
    return sentences
  }

  /// Where what goes on and on without a full stop is cut, so that no stage has to look at more.
  ///
  /// The longest sentences of diplomacy, those of resolutions, have some hundred tokens.
  private func forcedBoundary(at position: Int, from start: Int, within limit: Int) -> Int? {
    let length = position + 1 - start
    guard length >= Self.softLimit, position + 1 < limit else { return nil }
    let byte = text.bytes[tokens[position].span.begin]
    let isPause = tokens[position].kind == .punctuation && (byte == 0x2C || byte == 0x3B)
    return isPause || length >= Self.hardLimit ? position + 1 : nil
  }

  /// From so many tokens on a sentence ends at the next comma or semicolon.
  private static let softLimit = 300
  /// No sentence has more tokens.
  private static let hardLimit = 400

  private func append(_ range: Range<Int>, paragraph: Int, to sentences: inout [Sentence]) {
    guard !range.isEmpty else { return }
    sentences.append(
      Sentence(
        tokens: range, paragraph: paragraph,
        span: TextSpan(tokens[range.lowerBound].span.begin, tokens[range.upperBound - 1].span.end)))
  }

  /// The token at which the next sentence begins, where one ends at the position.
  private func boundary(at position: Int, within limit: Int) -> Int? {
    let token = tokens[position]
    let byte = text.bytes[token.span.end - 1]
    let isAbbreviation = token.kind == .word && byte == 0x2E
    guard token.kind == .terminator || isAbbreviation else { return nil }
    var next = position + 1
    while next < limit, closes(next) { next += 1 }
    guard next < limit else { return nil }
    if isAbbreviation {
      return next > position + 1 && !isBracketed(position) || beginsSentenceOnly(next, after: token)
        || isSetApart(next, from: token) ? next : nil
    }
    let isFollowedBySpace = tokens[next - 1].span.end < tokens[next].span.begin
    guard isFollowedBySpace, canBegin(next) else { return nil }
    // An ellipsis in mid-sentence is followed by anything; only a new sentence has its capital.
    return next
  }

  /// "(ret.)", "(U.S.)": whether brackets hold the one word at the position, which ends no sentence so.
  private func isBracketed(_ position: Int) -> Bool {
    guard position > 0, position + 1 < tokens.count else { return false }
    return text.bytes[tokens[position - 1].span.begin] == 0x28
      && text.bytes[tokens[position + 1].span.begin] == 0x29
  }

  /// A closing quotation mark or bracket directly behind the terminator.
  private func closes(_ index: Int) -> Bool {
    guard tokens[index - 1].span.end == tokens[index].span.begin else { return false }
    let token = tokens[index]
    if token.kind == .quotationMark { return true }
    let byte = text.bytes[token.span.begin]
    return token.kind == .punctuation && (byte == 0x29 || byte == 0x5D)
      || token.kind == .terminator
  }

  private func canBegin(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word: return token.letterCase != .lower
    case .number, .quotationMark: return true
    case .punctuation, .terminator, .possessive:
      return token.kind == .punctuation
        && ![0x2C, 0x3B, 0x29].contains(text.bytes[token.span.begin])
    }
  }

  /// Whether two spaces and a capital stand behind an abbreviation with inner stops: where a writer
  /// puts two spaces, a sentence has ended.
  private func isSetApart(_ index: Int, from abbreviation: Token) -> Bool {
    let token = tokens[index]
    guard token.span.begin - abbreviation.span.end > 1, token.letterCase == .capitalised else {
      return false
    }
    return text.bytes[abbreviation.span.begin..<abbreviation.span.end - 1].contains(0x2E)
  }

  /// Whether a capitalised word here can hardly continue a name after an abbreviation.
  private func beginsSentenceOnly(_ index: Int, after abbreviation: Token) -> Bool {
    let token = tokens[index]
    if token.kind == .quotationMark { return abbreviation.span.count > 2 }
    guard token.letterCase == .capitalised || token.letterCase == .upper else { return false }
    let word = text.string(token.span).lowercased()
    return SentenceFinder.openers.contains(word)
  }

  /// Capitalised in the middle of a sentence they would be part of a title, not of a name.
  private static let openers = Set(
    words: """
      the a an he she it they we i you this that these those in on at for but and as after
      before when while if with under according however there both his her their its our some
      no not since during by from to what who why how
      """)
}
