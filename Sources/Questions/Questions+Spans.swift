import RDF

/// The stretches of an article that make up a statement.
public struct StatementSpans: Hashable, Sendable {
  /// The content, stretch by stretch.
  public var content: [SpanAddress]
  /// The words that attribute it.
  public var cue: [SpanAddress]
  /// The words that name the speaker.
  public var speaker: [SpanAddress]
  /// The verbatim stretches within the content.
  public var quoted: [SpanAddress]
}

extension Questions {
  /// Where the parts of statements stand in their articles.
  public func spans(ofStatements ids: [String]) throws -> [String: StatementSpans] {
    try describe(ids, [Rap.content, Rap.cue, Rap.speakerSpan, Rap.quotedSpan]).mapValues {
      statement in
      func spans(_ property: IRI) -> [SpanAddress] {
        statement.texts(property).compactMap(SpanAddress.init).sorted { $0.begin < $1.begin }
      }
      return StatementSpans(
        content: spans(Rap.content), cue: spans(Rap.cue), speaker: spans(Rap.speakerSpan),
        quoted: spans(Rap.quotedSpan))
    }
  }
}
