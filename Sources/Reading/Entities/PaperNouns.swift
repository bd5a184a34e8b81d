/// The nouns for papers: what somebody makes or sends, and what then speaks in their place.
enum PaperNouns {
  /// The noun for a paper that a word is, in the singular, the same for those of one thing.
  static func noun(_ word: String) -> String? { nouns[word] }

  private static let nouns: [String: String] = {
    let groups = [
      ["report"], ["study"], ["survey"], ["poll"],
      // Many mails have many senders, but the ads of a campaign one.
      ["ad", "ads", "advertisement", "commercial", "spot"],
      ["letter"], ["memo", "memorandum"], ["editorial"], ["op-ed"],
      ["lawsuit", "suit", "complaint"], ["petition"], ["filing"], ["order"], ["ruling"], ["review"],
      ["summary"], ["audit"], ["analysis"], ["assessment"], ["book"], ["memoir"], ["tweet"],
      ["message"], ["email", "e-mail"], ["article"], ["column"], ["documentary"], ["video"],
      ["manifesto"], ["investigation", "probe"], ["indictment"],
      ["statement"], ["communiqué", "communique"], ["post"], ["release"], ["note"], ["readout"],
      ["document"], ["text"],
    ]
    return Dictionary(
      groups.flatMap { group in group.map { ($0, group[0]) } }, uniquingKeysWith: { $1 })
  }()
}
