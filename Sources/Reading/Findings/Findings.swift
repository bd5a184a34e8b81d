public import Language

/// All that was read out of one article, each finding with its place in the text.
public struct Findings: Sendable {
  /// The text, its tokens and sentences: every range below counts its tokens.
  public var document: Document
  /// The tokens of the headline, where the article has one.
  public var headline: Range<Int>?
  /// Who and what is named.
  public var entities: [Entity]
  /// Where they are named, in the order of the text.
  public var mentions: [Mention]
  /// Who holds which post.
  public var holdings: [Holding]
  /// What happens.
  public var events: [Event]
  /// Who said what, in the order of the text, outer ones before inner ones.
  public var statements: [Statement]
  /// What is spoken about.
  public var topics: [Topic]

  /// Makes findings without any finding.
  public init(document: Document) {
    self.document = document
    entities = []
    mentions = []
    holdings = []
    events = []
    statements = []
    topics = []
  }
}
