/// What can be wrong with what is to be written.
public enum KnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The findings were read from another text than the article's.
  case otherText(article: String)
  /// A finding's tokens are not tokens of the text.
  case noSuchTokens(article: String, tokens: Range<Int>, count: Int)
  /// The characters at a finding's offsets are not the finding's words.
  case wrongOffsets(article: String, begin: Int, end: Int, anchor: String)
  /// A finding speaks of an entity, event or statement that is not there.
  case noSuchFinding(article: String, kind: String, index: Int, count: Int)

  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .otherText(let article):
      "\(article): the findings were read from a text other than the article's; "
        + "read the article again before adding it."
    case .noSuchTokens(let article, let tokens, let count):
      "\(article): a finding has the tokens \(tokens.lowerBound) to \(tokens.upperBound) of a text "
        + "that has \(count); report this as a mistake of the reader."
    case .wrongOffsets(let article, let begin, let end, let anchor):
      "\(article): the characters \(begin) to \(end) are not the words \"\(anchor)\" of the finding; "
        + "report this as a mistake of the reader."
    case .noSuchFinding(let article, let kind, let index, let count):
      "\(article): a finding speaks of \(kind) \(index) where there are \(count); "
        + "report this as a mistake of the reader."
    }
  }
}
