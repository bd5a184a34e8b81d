import Language

extension EntityBook {
  /// The body that the words name or describe.
  mutating func body(_ phrase: SpeakerPhrase) -> Entity.ID? {
    // "The" may belong to the name ("The Associated Press").
    for mention in names(in: phrase.tokens.lowerBound..<phrase.core.upperBound).reversed() {
      let kind = entities[mention.entity].kind
      guard kind == .organization || kind == .government else { continue }
      // "the UN estimates" and "Press TV" speak, "a UN official" is somebody else.
      guard
        mention.tokens.upperBound >= phrase.head.upperBound
          || Self.voices.contains(scene.word(phrase.head.upperBound - 1))
            && mention.tokens.upperBound == phrase.head.upperBound - 1,
        mention.tokens.lowerBound < phrase.head.upperBound
      else { continue }
      return mention.entity
    }
    return describedBody(phrase) ?? author(phrase)
  }

  /// Words that speak for the body before them ("NATO sources" do not, "UN estimates" do).
  private static let voices: Set<String> = [
    "estimates", "figures", "data", "statement", "report", "reports", "statistics", "website",
    "agency", "news", "channel", "newspaper", "administration", "government", "leadership", "poll",
    "survey", "study", "editorial", "analysis",
  ]

  /// A country, its capital or its government as a speaker: the government.
  mutating func government(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard !phrase.isPlural || phrase.head.count == 1 || isGovernmental(phrase) else { return nil }
    for name in names(in: phrase.tokens.lowerBound..<phrase.head.upperBound) {
      let entity = entities[name.entity]
      guard let code = entity.country, entity.kind == .country || entity.kind == .place else {
        continue
      }
      // "The Kingdom of Bahrain" goes on behind its first noun.
      let isAlone =
        name.tokens.lowerBound == phrase.head.lowerBound
        && name.tokens.upperBound >= phrase.head.upperBound
        && name.tokens.upperBound <= phrase.core.upperBound
      let isMetonym = isAlone && (entity.kind == .country ? name.kind == .name : isCapital(name))
      guard isMetonym || isGovernmental(phrase), let id = government(of: code) else { continue }
      mention(phrase.core, id, isAlone ? .metonym : .description)
      return id
    }
    // "The government of Chile", where no ministry's name has been made of it.
    if isGovernmental(phrase), !phrase.isPlural, let code = state(of: phrase),
      let id = government(of: code)
    {
      mention(phrase.core, id, .description)
      return id
    }
    return nil
  }

  private func isCapital(_ mention: Mention) -> Bool {
    scene.country(at: mention.tokens.lowerBound).map {
      $0.tokens == mention.tokens && $0.value.uses.contains(.capital)
    } ?? false
  }

  /// Whether somebody without a name can speak for the country that the words name: officials and "the Iranians", but
  /// neither voters nor papers.
  func speaksForState(_ phrase: SpeakerPhrase) -> Bool {
    if isGovernmental(phrase) || Self.forces.contains(scene.word(phrase.head.upperBound - 1)) {
      return true
    }
    if let role = phrase.role(titles) {
      return role.kind.speaksForCountry && role.kind != .legislator
    }
    return phrase.head.count == 1 && scene.word(phrase.tokens.lowerBound) == "the"
  }

  private static let forces: Set<String> = [
    "military", "army", "forces", "embassy", "intelligence", "navy", "police", "counterpart",
    "counterparts",
  ]

  /// Whether the head noun is a word for a government ("the Iranian side").
  private func isGovernmental(_ phrase: SpeakerPhrase) -> Bool {
    [
      "government", "side", "authorities", "administration", "leadership", "regime", "delegation",
      "state", "junta", "cabinet",
    ].contains(scene.word(phrase.head.upperBound - 1))
  }
}
