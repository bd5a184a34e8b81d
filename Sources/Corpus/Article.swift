/// One article as it is stored: its text, and what its source says about it.
///
/// All offsets of the project count Unicode scalars of ``text``, which never changes after this
/// value is made:
///
///     var reader = CorpusReader(paths: ["minister.txt"])
///     if case .article(let article)? = reader.next() {
///       article.headline      // "Minister hails talks"
///       article.headlineEnd   // 20
///       article.text          // "Minister hails talks\n\nThe foreign minister …"
///     }
public struct Article: Sendable, Hashable {
  /// The stored text: NFC, lines end with LF, paragraphs stand apart by one empty line, never empty.
  ///
  /// It starts with the headline where the source gives one.
  public var text: String
  /// The headline as it stands in ``text``, if there is one.
  public var headline: String?
  /// Where the headline begins in ``text``, in Unicode scalars.
  ///
  /// 0 unless a line of page furniture such as "Breaking News" stands before the headline.
  public var headlineBegin: Int
  /// Where the headline ends in ``text``, in Unicode scalars, exclusive; 0 without a headline.
  public var headlineEnd: Int
  /// The address that the article was published at.
  public var url: String?
  /// When the article was published.
  public var published: PublicationDate?
  /// Who signed the article.
  public var author: String?
  /// Who published the article: a newspaper, an agency, a ministry.
  public var outlet: String?
  /// Where the article was read, as messages name it: `file.jsonl:17`, `feed.xml, item 3`.
  public var origin: String
  /// What was odd about the source and did not keep the article from being read, a sentence each.
  public var warnings: [String]

  /// Makes an article of its parts; `text` has to be clean already.
  public init(
    text: String, headline: String? = nil, headlineBegin: Int = 0, headlineEnd: Int = 0,
    url: String? = nil, published: PublicationDate? = nil, author: String? = nil,
    outlet: String? = nil, origin: String, warnings: [String] = []
  ) {
    self.text = text
    self.headline = headline
    self.headlineBegin = headlineBegin
    self.headlineEnd = headlineEnd
    self.url = url
    self.published = published
    self.author = author
    self.outlet = outlet
    self.origin = origin
    self.warnings = warnings
  }
}
