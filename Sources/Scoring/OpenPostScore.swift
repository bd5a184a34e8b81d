public import Reading

/// Whether posts whose country no words tell were given the right one.
public struct OpenPostScore: Sendable {
  /// One post, and what a careful human says of it.
  public struct Line: Sendable {
    /// Of which article it is: "feed.jsonl, article 2".
    public var label: String
    /// The post as the reader saw it.
    public var post: OpenPost
    /// The country that it speaks for, alpha-3; nil where it is none's.
    public var country: String?
  }

  /// The posts that the reference has as well.
  public var lines: [Line] = []

  /// Makes an empty score.
  public init() {}

  /// Scores the posts of one article.
  public init(_ posts: [OpenPost], against reference: ReferenceReading) {
    lines = posts.compactMap { post in
      let names = Set(post.names.map(folded))
      let known = reference.persons.filter { names.contains(folded($0.name)) }.flatMap(\.posts)
      return Self.same(post, among: known).map {
        Line(label: reference.label, post: post, country: $0.country)
      }
    }
  }

  /// That post of a person which has most words in common, or any where they are of one country.
  private static func same(
    _ post: OpenPost, among known: [ReferenceReading.Person.Post]
  ) -> ReferenceReading.Person.Post? {
    let words = words(post.role)
    let common = known.map { words.intersection(Self.words($0.role)).count }
    guard let most = common.max(), most > 0 || Set(known.map(\.country)).count == 1 else {
      return nil
    }
    return common.firstIndex(of: most).map { known[$0] }
  }

  private static func words(_ role: String) -> Set<Substring> {
    Set(folded(role).split { !$0.isLetter }).subtracting(["of", "for", "the", "and", "to", "in"])
  }

  /// Given and right.
  public var right: Int { lines.count { $0.country != nil && $0.post.country == $0.country } }
  /// Given, and another one is right.
  public var wrong: Int {
    lines.count { $0.country != nil && $0.post.country != nil && $0.post.country != $0.country }
  }
  /// Given, and none is right.
  public var superfluous: Int { lines.count { $0.country == nil && $0.post.country != nil } }
  /// Left open, and there is one.
  public var missed: Int { lines.count { $0.country != nil && $0.post.country == nil } }
  /// Left open, and rightly.
  public var open: Int { lines.count { $0.country == nil && $0.post.country == nil } }

  /// Adds another article's.
  public static func += (left: inout OpenPostScore, right: OpenPostScore) {
    left.lines += right.lines
  }
}
