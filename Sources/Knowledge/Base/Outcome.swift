public import RDF

/// What became of an article that was to be added.
public struct Outcome: Hashable, Sendable {
  /// What happened.
  public enum Change: String, Hashable, Sendable, CaseIterable {
    /// The article is new.
    case added
    /// The base held exactly this text, read by this version of the reader.
    case unchanged
    /// The article took the place of another version of it, or was read anew by another reader.
    case replaced
  }

  /// What happened.
  public var change: Change
  /// The article.
  public var article: IRI
  /// The article whose place it took.
  public var former: IRI?
  /// The near-duplicate that was read earlier.
  public var basedOn: IRI?
}
