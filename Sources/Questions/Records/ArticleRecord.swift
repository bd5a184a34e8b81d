/// An article with what is known of it.
public struct ArticleRecord: Hashable, Sendable {
  /// Its IRI, `article/0f3a9c01b77d`.
  public var id: String
  /// The headline.
  public var headline: String?
  /// The day of publication.
  public var date: String?
  /// Who published it.
  public var outlet: Reference?
  /// Who signed it.
  public var author: String?
  /// Every address under which it was read.
  public var urls: [String]
  /// How many words it has.
  public var words: Int
  /// How many statements were read out of it.
  public var statements: Int
  /// The articles read earlier of which it is a near copy.
  public var basedOn: [String]
  /// The file, and the place in it, from which it was read.
  public var origin: String?

  /// The article as citations name it.
  public var reference: ArticleReference {
    ArticleReference(
      id: id, headline: headline, date: date, outlet: outlet?.name, url: urls.first)
  }
}

/// Which articles are asked for; what is empty or nil does not restrict.
public struct ArticleFilter: Hashable, Sendable {
  /// IRIs of outlets.
  public var outlets: [String]?
  /// The first day, in ISO 8601.
  public var since: String?
  /// The last day, in ISO 8601.
  public var until: String?
  /// Words that the headline or the text contains.
  public var words: String?

  /// Makes a filter that lets everything pass.
  public init() {}
}

/// A place that a search found.
public struct SearchHit: Hashable, Sendable {
  /// How well it fits; higher is better.
  public var score: Double
  /// The article.
  public var article: ArticleReference
  /// The statement whose words were found, nil where the article's own words were.
  public var statement: StatementRecord?
}
