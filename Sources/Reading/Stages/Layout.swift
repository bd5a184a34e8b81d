public import Language

/// What the paragraphs of an article are, before any of them is read.
public struct Layout: Sendable {
  /// What a paragraph is.
  public enum Role: Hashable, Sendable {
    /// The headline.
    case headline
    /// Running text.
    case body
    /// What no reader reads: "Breaking News", "Share this", a lone byline or date.
    case furniture
    /// A turn of a transcript: the label's tokens ("MR. PRICE"), and where the words begin.
    case turn(label: Range<Int>, words: Int)
  }

  /// The text.
  public var document: Document
  /// The role of each paragraph.
  public var roles: [Role]
  /// The tokens of datelines ("GENEVA (Example News) —") at the head of paragraphs.
  public var datelines: [Range<Int>]
  /// The day the article was published, ISO 8601, where it is known.
  public var published: String?
  /// The outlet that published the article, where it is known.
  public var outlet: String?

  /// Makes a layout.
  public init(
    document: Document, roles: [Role], datelines: [Range<Int>] = [], published: String? = nil,
    outlet: String? = nil
  ) {
    self.document = document
    self.roles = roles
    self.datelines = datelines
    self.published = published
    self.outlet = outlet
  }

  /// The tokens of the headline, where there is one.
  public var headline: Range<Int>? {
    roles.firstIndex(of: .headline).map { document.paragraphs[$0].tokens }
  }
}
