import Language

extension EntityBook {
  /// The body that the words name or describe.
  mutating func body(_ phrase: SpeakerPhrase) -> Entity.ID? {
    for mention in names(in: phrase.core).reversed() {
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
    return describedBody(phrase)
  }

  /// Words that speak for the body before them ("NATO sources" do not, "UN estimates" do).
  private static let voices: Set<String> = [
    "estimates", "figures", "data", "statement", "report", "reports", "statistics", "website",
    "agency", "news", "channel", "newspaper", "administration", "government", "leadership",
  ]

  /// "the ministry": the body of that kind that was named last.
  private mutating func describedBody(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, !phrase.isPronoun else { return nil }
    var noun: Scene.Hit<OrganizationNoun>?
    for index in phrase.head {
      guard let hit = scene.organizationNoun(at: index),
        hit.tokens.upperBound == phrase.head.upperBound
      else { continue }
      noun = hit
      break
    }
    guard let noun, noun.value.kind != .government else { return nil }
    let wanted = country(in: phrase)
    let kind = Entity.OrganizationKind(noun.value.kind)
    let head = noun.value.phrase.split(separator: " ").last.map(String.init) ?? ""
    var best: (id: Entity.ID, distance: Int)?
    for (id, entity) in entities.enumerated() where entity.kind == .organization {
      let words = Set(folded(entity.name).split(separator: " ").map(String.init))
      guard words.contains(head) || entity.organizationKind == kind && kind == .ministry,
        wanted == nil || entity.country == wanted,
        let distance = distance(to: id, before: phrase.tokens.lowerBound),
        distance < best?.distance ?? .max
      else { continue }
      best = (id, distance)
    }
    if let best {
      mention(phrase.tokens, best.id, .description)
      return best.id
    }
    return nil
  }

  /// A country, its capital or its government as a speaker: the government.
  mutating func government(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard !phrase.isPlural || phrase.head.count == 1 || isGovernmental(phrase) else { return nil }
    for name in names(in: phrase.head) {
      let entity = entities[name.entity]
      guard let code = entity.country, entity.kind == .country || entity.kind == .place else {
        continue
      }
      let isAlone =
        name.tokens.lowerBound == phrase.head.lowerBound
        && name.tokens.upperBound == phrase.head.upperBound
      let isMetonym = isAlone && (entity.kind == .country ? name.kind == .name : isCapital(name))
      guard isMetonym || isGovernmental(phrase), let id = government(of: code) else { continue }
      mention(phrase.core, id, isAlone ? .metonym : .description)
      return id
    }
    return nil
  }

  private func isCapital(_ mention: Mention) -> Bool {
    scene.country(at: mention.tokens.lowerBound).map {
      $0.tokens == mention.tokens && $0.value.uses.contains(.capital)
    } ?? false
  }

  /// Whether the head noun is a word for a government ("the Iranian side").
  private func isGovernmental(_ phrase: SpeakerPhrase) -> Bool {
    [
      "government", "side", "authorities", "administration", "leadership", "regime", "delegation",
      "state", "junta", "cabinet", "people",
    ].contains(scene.word(phrase.head.upperBound - 1))
  }
}
