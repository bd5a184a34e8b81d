/// The form in which something is said, where people need not meet for it: on paper, on the net, over the air.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  case statement, communique, release, letter, message, post, article, report, video
}

/// A word for the form in which something is said.
public struct ChannelTerm: Sendable, Hashable {
  /// How such a word stands beside what is said.
  public enum WordClass: String, Sendable, Hashable, CaseIterable {
    /// What is written or sent: "in a statement".
    case noun
    /// Where it stands: "on Telegram".
    case place
    /// The past form of a verb: "tweeted".
    case verb
  }

  /// How the word stands beside what is said.
  public let wordClass: WordClass
  /// The form that it tells.
  public let channel: Channel
}
