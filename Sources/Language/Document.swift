/// A text with its tokens, paragraphs, sentences and quotations: columns beside one immutable text.
///
///     let document = Document("“Yes,” said Okello. He left.")
///     document.sentences.count                                  // 2
///     document.string(document.quotations[0].tokens)            // "Yes,"
///
/// Tokens are spoken of by their index, ranges of tokens are end-exclusive.
public struct Document: Sendable {
  /// The text.
  public let text: Text
  /// The tokens, in order.
  public let tokens: [Token]
  /// The characters of each token.
  public let words: [String]
  /// The characters of each token in lower case, with straight apostrophes.
  public let lowercased: [String]
  /// The paragraphs, in order.
  public let paragraphs: [Paragraph]
  /// The sentences, in order; none crosses a paragraph.
  public let sentences: [Sentence]
  /// The quotations, in the order of their opening marks, inner ones after outer ones.
  public let quotations: [Quotation]
  /// The quotations by place.
  public let quotationIndex: QuotationIndex
  /// For each token the index of its sentence.
  public let sentenceOfToken: [Int32]

  /// Cuts a text into tokens, paragraphs, sentences and quotations.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ string: String) {
    self.init(Text(string))
  }

  /// Cuts a text into tokens, paragraphs, sentences and quotations.
  public init(_ text: Text) {
    self.text = text
    tokens = Tokenizer().tokens(of: text)
    words = tokens.map { text.string($0.span) }
    lowercased = zip(tokens, words).map { token, word in
      switch token.kind {
      case .possessive: "'s"
      case .word, .number: Document.lowercased(word, token.letterCase)
      case .quotationMark, .terminator, .punctuation: word
      }
    }
    paragraphs = ParagraphFinder(text: text, tokens: tokens).paragraphs()
    sentences = SentenceFinder(text: text, tokens: tokens, paragraphs: paragraphs).sentences()
    quotations = QuotationFinder(text: text, tokens: tokens, paragraphs: paragraphs).quotations()
    quotationIndex = QuotationIndex(quotations)
    var sentenceOfToken = [Int32](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = Int32(index) }
    }
    self.sentenceOfToken = sentenceOfToken
  }

  private static func lowercased(_ word: String, _ letterCase: Token.Case) -> String {
    let lower = letterCase == .lower || letterCase == .none ? word : word.lowercased()
    guard lower.utf8.contains(0xE2), lower.unicodeScalars.contains("\u{2019}") else { return lower }
    return String(
      String.UnicodeScalarView(lower.unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }))
  }

  /// From the first token of a range to its last, in bytes.
  public func span(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(0, 0) }
    return TextSpan(tokens[range.lowerBound].span.begin, tokens[range.upperBound - 1].span.end)
  }

  /// The characters from the first token of a range to its last.
  public func string(_ range: Range<Int>) -> String { text.string(span(range)) }

  /// The index of the sentence that a token stands in.
  public func sentence(of token: Int) -> Int { Int(sentenceOfToken[token]) }

  /// The index of the paragraph that a token stands in.
  public func paragraph(of token: Int) -> Int { sentences[sentence(of: token)].paragraph }

  /// The tokens that a span touches.
  ///
  /// - Complexity: O(log *n*) in the number of tokens.
  public func tokens(in span: TextSpan) -> Range<Int> {
    let begin = tokens.prefixLength(while: { $0.span.end <= span.begin })
    let end = tokens.prefixLength(while: { $0.span.begin < span.end })
    return .from(begin, upTo: end)
  }
}
