/// The words of a statement and where they stand: what is shown of it beside what it is an example of.
public struct StatementExample: Hashable, Sendable {
  /// Whether the words are the speaker's or the writer's.
  public var mode: StatementRecord.Mode
  /// The words and their place.
  public var citation: CitationRecord
}
