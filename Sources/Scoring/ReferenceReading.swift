/// What a careful human reads out of an article, as the files in `Samples/readings/` hold it.
///
/// Keys and conventions are described in `Samples/README.md`.
public struct ReferenceReading: Decodable, Sendable {
  /// One statement.
  public struct Statement: Decodable, Sendable {
    /// The canonical name of the speaker; of two who speak as one "A and B".
    public var speaker: String
    /// The two who speak as one.
    public var jointly: [String]?
    /// The words of its own sentence that stand for the speaker ("She", "the Kenyan envoy").
    public var speakerWords: String?
    /// The words that attribute, nil where there are none to score.
    public var cue: String?
    /// "direct", "indirect" or "mixed".
    public var mode: String
    /// The words of the content; parts are joined with " … ".
    public var content: String
    /// The parts, where there are several.
    public var parts: [String]?
    /// The speech act.
    public var act: String
    /// The outer speaker or outlet.
    public var through: String?
    /// To whom it is said.
    public var addressee: String?
    /// The country for which it is said, alpha-3.
    public var onBehalfOf: String?
    /// The words of the occasion.
    public var occasion: String?
    /// The place in words.
    public var place: String?
    /// The day, in ISO 8601.
    public var date: String?
    /// "headline" for a statement of the headline.
    public var `in`: String?
    /// Whether the speaker is the article's own words for somebody it does not name.
    public var unknown: Bool?
    /// Whether the statement counts neither way.
    public var optional: Bool?
  }

  /// One person.
  public struct Person: Decodable, Sendable {
    /// One post.
    public struct Post: Decodable, Sendable {
      /// The role in words.
      public var role: String
      /// The country that it speaks for, alpha-3.
      public var country: String?
      /// The body that it is in or accredited to.
      public var body: String?
    }
    /// The full name.
    public var name: String
    /// The posts held.
    public var posts: [Post]
  }

  /// One event.
  public struct Event: Decodable, Sendable {
    /// The type in the gazetteer.
    public var type: String
    /// The words that tell of it.
    public var words: String
    /// Whether it is only claimed.
    public var claimed: Bool?
    /// Whether it counts neither way.
    public var optional: Bool?
  }

  /// What must not be found.
  public struct Forbidden: Decodable, Sendable {
    /// What it would be: "person", "speaker", "organization", "country", "place" or "statement".
    public var kind: String
    /// The name or words.
    public var name: String
  }

  /// The file of the article.
  public var article: String
  /// Which article of the file, from 1.
  public var item: Int
  /// The file and, where it holds several articles, which of them: "feed.xml, article 2".
  public var label: String {
    let holdsSeveral = article.hasSuffix(".jsonl") || article.hasSuffix(".xml")
    return holdsSeveral ? "\(article), article \(item)" : article
  }
  /// The statements.
  public var statements: [Statement]
  /// The persons.
  public var persons: [Person]
  /// The names of organizations.
  public var organizations: [String]
  /// The countries, alpha-3.
  public var countries: [String]
  /// The places.
  public var places: [String]
  /// The events.
  public var events: [Event]
  /// What must not be found.
  public var notToBeFound: [Forbidden]
}
