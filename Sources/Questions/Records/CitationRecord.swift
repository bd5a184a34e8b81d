/// A place in an article that proves something: which article, which characters, which words.
public struct CitationRecord: Hashable, Sendable {
  /// The article.
  public var article: ArticleReference
  /// Where the words begin, in Unicode scalars of the article's text.
  public var begin: Int
  /// Where they end, exclusive.
  public var end: Int
  /// The words.
  public var words: String

  /// Makes a citation.
  public init(article: ArticleReference, begin: Int, end: Int, words: String) {
    self.article = article
    self.begin = begin
    self.end = end
    self.words = words
  }

  /// The citation as commands show and take it: `0f3a9c01b77d:120-210`.
  public var label: String { "\(article.key):\(begin)-\(end)" }
}

/// An article as a citation names it.
public struct ArticleReference: Hashable, Sendable {
  /// Its IRI, relative as it is stored: `article/0f3a9c01b77d`.
  public var id: String
  /// The headline, where it has one.
  public var headline: String?
  /// The day of publication, `2031-03-02`.
  public var date: String?
  /// Who published it.
  public var outlet: String?
  /// Where it was published.
  public var url: String?

  /// Names an article.
  public init(
    id: String, headline: String? = nil, date: String? = nil, outlet: String? = nil,
    url: String? = nil
  ) {
    self.id = id
    self.headline = headline
    self.date = date
    self.outlet = outlet
    self.url = url
  }

  /// What tells the article from others: the digits behind `article/`.
  public var key: String { id.lastPathPart }
}

/// The IRI of a stretch of an article taken apart.
///
///     SpanAddress("article/0f3a9c01b77d#char=120,210")
public struct SpanAddress: Hashable, Sendable {
  /// The article's IRI.
  public var article: String
  /// Where the stretch begins.
  public var begin: Int
  /// Where it ends, exclusive.
  public var end: Int

  /// Names a stretch.
  public init(article: String, begin: Int, end: Int) {
    self.article = article
    self.begin = begin
    self.end = end
  }

  /// Takes the IRI of a span, sentence, statement or unnamed speaker apart, or nil for another.
  public init?(_ iri: String) {
    let parts = iri.split(separator: "#", maxSplits: 1)
    guard parts.count == 2, let equals = parts[1].firstIndex(of: "=") else { return nil }
    let offsets = parts[1][parts[1].index(after: equals)...].prefix { $0 != ";" }
    let numbers = offsets.split(separator: ",").map { Int($0) }
    guard numbers.count == 2, let begin = numbers[0], let end = numbers[1] else { return nil }
    article = String(parts[0])
    self.begin = begin
    self.end = end
  }
}
