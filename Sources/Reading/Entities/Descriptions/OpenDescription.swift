/// A description that stands for a speaker, with what speaks for each whom it may mean.
///
/// What the weights of `descriptions.tsv` are learnt from, and what they are used on.
public struct OpenDescription: Sendable {
  /// Somebody, or a body, who may be meant.
  public struct Candidate: Sendable {
    /// All its names.
    public var names: [String]
    /// What speaks for it, by name.
    public var evidence: Set<String>
  }

  /// The words.
  public var tokens: Range<Int>
  /// The same as text.
  public var words: String
  /// The type of description whose evidence has weights of its own: "person", "body" or "other".
  public var group: String
  /// Who may be meant.
  public var candidates: [Candidate]
  /// What speaks for somebody whom the text has not named, by name.
  public var circumstances: Set<String>
  /// Whether a rule tells who is meant.
  public var isRuled = false
}
