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
    return ministry(phrase) ?? describedBody(phrase) ?? author(phrase)
  }

  /// "the foreign ministry in Baku", "the country’s foreign ministry" behind a sentence about the country.
  private mutating func ministry(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard
      let noun = phrase.head.compactMap({ scene.organizationNoun(at: $0) }).first(where: {
        $0.tokens.upperBound == phrase.head.upperBound
      }), noun.value.isUnique, noun.value.kind == .ministry
    else { return nil }
    let next = phrase.head.upperBound
    let isOwned =
      ["its", "their"].contains(scene.word(phrase.tokens.lowerBound))
      || scene.isPossessive(noun.tokens.lowerBound - 1)
        && scene.word(noun.tokens.lowerBound - 2) == "country"
    // "the foreign ministry in Baku", "Seoul’s foreign ministry"
    let owner = scene.country(at: phrase.head.lowerBound)
    let seat =
      scene.word(next) == "in"
      ? scene.country(at: next + 1)?.value
      : owner.flatMap { scene.isPossessive($0.tokens.upperBound) ? $0.value : nil }
    let code =
      seat.flatMap { $0.uses.contains(.capital) ? $0.country.alpha3 : nil }
      ?? (isOwned ? scene.countryOfSentence(before: phrase.tokens.lowerBound) : nil)
    guard let code, let country = scene.gazetteers.countries[code] else { return nil }
    let name = BodyReader.ministryName(noun.value, of: country)
    let id =
      entities.firstIndex { $0.kind == .organization && $0.name == name }
      ?? make(
        "body:" + folded(name),
        Entity(kind: .organization, name: name, country: code, organizationKind: .ministry))
    mention(phrase.tokens, id, .description)
    return id
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
