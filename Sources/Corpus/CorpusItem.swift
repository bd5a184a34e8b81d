/// What a reader of a corpus gives for each source: an article, or the reason why there is none.
public enum CorpusItem: Sendable, Hashable {
  /// An article.
  case article(Article)
  /// A source that is in order, but nothing to read: empty, binary, too short, not English.
  case skipped(origin: String, reason: CorpusError)
  /// A source that should have been read and could not be.
  case failed(origin: String, reason: CorpusError)

  /// The item for an error: left out on purpose, or failed.
  init(_ error: CorpusError) {
    switch error.reason {
    case .emptyFolder, .empty, .binary, .emptyFeed, .noArticleBody, .nearEmpty, .notEnglish:
      self = .skipped(origin: error.origin, reason: error)
    case .unreadable, .documentTooLarge, .streamTooLarge, .lineTooLong, .articleTooLong,
      .gzipTruncated, .gzipDamaged, .gzipBomb, .nestedTooDeeply, .tooManyNodes, .brokenJSON,
      .notAnObject, .missingText, .brokenXML, .unknownXML:
      self = .failed(origin: error.origin, reason: error)
    }
  }
}
