/// Who said what: the heart of the matter.
public struct Statement: Hashable, Sendable {
  /// A statement by its place in `Findings.statements`.
  public typealias ID = Int

  /// Whether the words are the speaker's or the writer's.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Verbatim.
    case direct
    /// Reported in the writer's words.
    case indirect
    /// Reported, with some words verbatim.
    case mixed
  }

  /// Whether the words are the speaker's or the writer's.
  public var mode: Mode
  /// The stretches of the content in order, without quotation marks around a direct one.
  public var content: [Range<Int>]
  /// The verbatim stretches within the content.
  public var quoted: [Range<Int>]
  /// The words that attribute it ("has called for", "According to"), empty for a speaker's turn.
  public var cue: [Range<Int>]
  /// The words that name the speaker ("The Iranian envoy"), nil where only the context does.
  public var speakerTokens: Range<Int>?
  /// The speaker, nil where the text leaves it open.
  public var speaker: Entity.ID?
  /// The post in which the speaker speaks: its place in `Findings.holdings`.
  public var speakingAs: Int?
  /// The post that the speaker held once, where the article tells of none that is held: its place in
  /// `Findings.holdings`.
  public var formerPost: Int?
  /// The country or body on whose behalf the speaker speaks.
  public var onBehalfOf: Entity.ID?
  /// To whom it is said.
  public var addressee: Entity.ID?
  /// The occasion on which it is said.
  public var occasion: Event.ID?
  /// In which form it is said, and the words that tell it.
  public var channel: ChannelMention?
  /// When it is said.
  public var date: DateMention?
  /// Where it is said.
  public var place: Entity.ID?
  /// What is done by saying it.
  public var act: SpeechAct
  /// Whether it is a denial of its content ("denied that …", "did not say").
  public var isNegated: Bool
  /// The statement that reports this one; nil: the article does.
  public var outer: Statement.ID?
  /// Whether it stands in a headline.
  public var isHeadline: Bool
  /// What it is about: places in `Findings.topics`.
  public var topics: [Int]
  /// Who and what its content mentions.
  public var mentions: [Entity.ID]
  /// How sure the reader is, 0 to 1.
  public var confidence: Double

  /// Makes a statement with what every statement has.
  public init(
    mode: Mode, content: [Range<Int>], quoted: [Range<Int>] = [], cue: [Range<Int>] = [],
    act: SpeechAct = .say, confidence: Double
  ) {
    self.mode = mode
    self.content = content
    self.quoted = quoted
    self.cue = cue
    self.act = act
    self.confidence = confidence
    isNegated = false
    isHeadline = false
    topics = []
    mentions = []
  }

  /// From the first token of the content to the last.
  public var contentTokens: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }
}

/// The form in which something is said, with the words that tell it ("statement", "on X").
public struct ChannelMention: Hashable, Sendable {
  /// The form.
  public var channel: Channel
  /// The words.
  public var tokens: Range<Int>

  /// Makes a mention.
  public init(channel: Channel, tokens: Range<Int>) {
    self.channel = channel
    self.tokens = tokens
  }
}

/// What statements are about: a phrase that recurs, normalised.
public struct Topic: Hashable, Sendable {
  /// The normalised phrase ("intelligence sharing").
  public var label: String
  /// Where it stands.
  public var tokens: [Range<Int>]

  /// Makes a topic.
  public init(label: String, tokens: [Range<Int>]) {
    self.label = label
    self.tokens = tokens
  }
}
