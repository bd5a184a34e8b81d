/// Queries by their text, each parsed once: for whoever asks the same few over and over.
///
///     let parsed = ParsedQueries()
///     let query = try parsed.query("ASK { ?a ?b ?c }")   // parsed
///     let same = try parsed.query("ASK { ?a ?b ?c }")    // not parsed again
///
/// It has one owner and is not `Sendable`.
public final class ParsedQueries {
  private let options: ParserOptions
  private var queries: [String: Query] = [:]

  /// More are forgotten, all at once: whoever has so many texts does not ask the same ones.
  private static let most = 256

  /// Makes one that knows no query yet.
  public init(options: ParserOptions = ParserOptions()) { self.options = options }

  /// The query of a text.
  ///
  /// - Throws: what is wrong with the text, with its place; it is asked for anew each time.
  public func query(_ text: String) throws(SPARQLError) -> Query {
    if let known = queries[text] { return known }
    let query = try Query(parsing: text, options: options)
    if queries.count == Self.most { queries.removeAll() }
    queries[text] = query
    return query
  }
}
