/// Spans that belong together as one attribution: what a spotter finds, before anybody knows who
/// the speaker is.
///
/// A trained model gives the same thing, so that all that follows stays as it is.
public struct Attribution: Hashable, Sendable {
  /// The words for the speaker ("Khoshroo", "The Iranian envoy", "he"), titles included.
  public var speaker: Range<Int>?
  /// The words that attribute ("said", "has called for", "According to").
  public var cue: [Range<Int>]
  /// The lemma of the cue's verb or the phrase ("say", "according to"), for its speech act.
  public var cueLemma: String
  /// The stretches of the content, without the quotation marks of a direct one.
  public var content: [Range<Int>]
  /// The words for the addressee ("told reporters").
  public var addressee: Range<Int>?
  /// Whether the words are the speaker's.
  public var mode: Statement.Mode
  /// What is done by saying it.
  public var act: SpeechAct
  /// Whether the cue is negated or denies.
  public var isNegated: Bool
  /// How sure the spotter is, 0 to 1.
  public var confidence: Double
  /// Whether the trained model says so: what its words mean was weighed already.
  public var isByModel = false
  /// Whether the words make no statement, but show who comes together ("the ministers discussed the port") or that somebody
  /// would not speak ("declined to comment").
  public var isUnsaid = false

  /// Makes an attribution.
  public init(
    speaker: Range<Int>?, cue: [Range<Int>], cueLemma: String, content: [Range<Int>],
    mode: Statement.Mode, act: SpeechAct, confidence: Double
  ) {
    self.speaker = speaker
    self.cue = cue
    self.cueLemma = cueLemma
    self.content = content
    self.mode = mode
    self.act = act
    self.confidence = confidence
    isNegated = false
  }
}
