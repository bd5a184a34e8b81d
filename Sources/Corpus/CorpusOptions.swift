/// What a reader of a corpus is told about its sources.
///
///     var options = CorpusOptions()
///     options.outlet = "Example Times"
///     options.fields.text = "body"
public struct CorpusOptions: Sendable, Hashable {
  /// The day of publication, used where a source gives none.
  public var date: PublicationDate?
  /// The outlet, used where a source gives none.
  public var outlet: String?
  /// The address, used where a source gives none.
  public var url: String?
  /// What the fields of JSON objects are called.
  public var fields: FieldNames
  /// How much is read before a source is refused.
  public var limits: Limits

  /// Makes options; all of them have defaults that fit most sources.
  public init(
    date: PublicationDate? = nil, outlet: String? = nil, url: String? = nil,
    fields: FieldNames = FieldNames(), limits: Limits = Limits()
  ) {
    self.date = date
    self.outlet = outlet
    self.url = url
    self.fields = fields
    self.limits = limits
  }

  /// The names of the fields of a JSON object that is an article.
  public struct FieldNames: Sendable, Hashable {
    /// The address of the article.
    public var url: String
    /// The headline.
    public var title: String
    /// The date of publication.
    public var date: String
    /// Who signed the article.
    public var creator: String
    /// Who published the article.
    public var source: String
    /// The words of the article; the one field that has to be there.
    public var text: String

    /// Makes the names; the defaults are those of most press archives.
    public init(
      url: String = "url", title: String = "title", date: String = "date",
      creator: String = "creator", source: String = "source", text: String = "text"
    ) {
      self.url = url
      self.title = title
      self.date = date
      self.creator = creator
      self.source = source
      self.text = text
    }
  }

  /// The sizes above which a source is refused, so that no file can fill the memory.
  public struct Limits: Sendable, Hashable {
    /// The size of a document that is read as a whole (text, HTML, feed, JSON), in bytes.
    public var documentBytes: Int
    /// The size of a file or stream of JSON Lines after unpacking, in bytes.
    public var streamBytes: Int
    /// The length of one line of JSON Lines, in bytes.
    public var lineBytes: Int
    /// The length of one article, in Unicode scalars.
    public var articleCharacters: Int
    /// How many times larger than itself a gzip file may unpack; text stays below 20.
    public var gzipRatio: Int

    /// Makes limits; the defaults leave room for everything but attacks.
    public init(
      documentBytes: Int = 64 << 20, streamBytes: Int = 1 << 30, lineBytes: Int = 16 << 20,
      articleCharacters: Int = 500_000, gzipRatio: Int = 150
    ) {
      self.documentBytes = documentBytes
      self.streamBytes = streamBytes
      self.lineBytes = lineBytes
      self.articleCharacters = articleCharacters
      self.gzipRatio = gzipRatio
    }
  }
}
