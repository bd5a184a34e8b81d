/// Which statements are asked for; what is empty or nil does not restrict.
public struct StatementFilter: Hashable, Sendable {
  /// A subject: topics, entities that a content mentions, or words of the content.
  public struct Subject: Hashable, Sendable {
    /// IRIs of topics.
    public var topics: [String]
    /// IRIs of entities that the content mentions.
    public var things: [String]
    /// Words that the content contains.
    public var words: String
    /// Other words for it, any of which the content may contain instead.
    public var otherWords: [String]

    /// Makes a subject.
    public init(
      topics: [String] = [], things: [String] = [], words: String, otherWords: [String] = []
    ) {
      self.topics = topics
      self.things = things
      self.words = words
      self.otherWords = otherWords
    }
  }

  /// IRIs of speakers, and of countries and bodies on whose behalf somebody speaks.
  public var speakers: [String]?
  /// IRIs of countries and bodies on whose behalf somebody speaks.
  public var behalf: [String]?
  /// IRIs of those to whom it is said.
  public var addressees: [String]?
  /// What it is about.
  public var subject: Subject?
  /// Speech acts: "deny", "appeal"; any of them.
  public var acts: [String] = []
  /// Forms in which it is said: "letter", "post"; any of them.
  public var channels: [String] = []
  /// IRIs of events and places at which it is said.
  public var occasions: [String]?
  /// The first day, in ISO 8601, by the article's date.
  public var since: String?
  /// The last day, in ISO 8601, by the article's date.
  public var until: String?
  /// IRIs of outlets.
  public var outlets: [String]?
  /// IRIs of articles.
  public var articles: [String]?
  /// Only verbatim ones.
  public var isDirect = false
  /// How deep in a chain of attribution: 1 for what the article itself reports.
  public var depth: Int?

  /// Makes a filter that lets everything pass.
  public init() {}
}
