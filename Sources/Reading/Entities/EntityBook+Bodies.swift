import Language
import Tagging

extension EntityBook {
  /// The body that the words name or describe.
  mutating func body(_ phrase: SpeakerPhrase) -> Entity.ID? {
    // "The" may belong to the name ("The Associated Press").
    for mention in names(in: phrase.tokens.lowerBound..<phrase.core.upperBound).reversed() {
      let kind = entities[mention.entity].kind
      guard kind == .organization || kind == .government else { continue }
      if let person = compatriot(phrase) { return person }
      // "the UN estimates" and "Press TV" speak, "a UN official" is somebody else.
      guard
        mention.tokens.upperBound >= phrase.head.upperBound
          || Self.voices.contains(scene.word(phrase.head.upperBound - 1))
            && mention.tokens.upperBound == phrase.head.upperBound - 1,
        mention.tokens.lowerBound < phrase.head.upperBound
      else { continue }
      // "The Foreign Ministry" without a country: as "the foreign ministry".
      let isAnybodys =
        entities[mention.entity].organizationKind == .ministry
        && entities[mention.entity].country == nil
      return (isAnybodys ? ministry(phrase) : nil) ?? agency(of: mention, phrase) ?? mention.entity
    }
    return bodyNamed(behind: phrase) ?? ownMinistry(phrase) ?? ownEmbassy(phrase)
      ?? ministry(phrase) ?? describedBody(phrase) ?? author(phrase)
  }

  /// "The Australian promised", where the text has named one, is no newspaper: the only one of the country.
  private func compatriot(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let (start, end) = (phrase.core.lowerBound, phrase.core.upperBound)
    guard phrase.core.count == 2, scene.word(start) == "the",
      let country = scene.country(at: start + 1)?.value, country.uses.contains(.demonym),
      !["reported", "reports", "wrote", "writes", "newspaper"].contains(scene.word(end))
    else { return nil }
    let people = Set(
      named.filter {
        $0.tokens.upperBound <= start && entities[$0.entity].kind == .person
          && entities[$0.entity].country == country.country.alpha3
      }.map(\.entity))
    return people.count == 1 ? people.first : nil
  }

  /// "The UN agency" behind a sentence that names one of its agencies.
  private func agency(of union: Mention, _ phrase: SpeakerPhrase) -> Entity.ID? {
    guard phrase.isDefinite, phrase.head.upperBound == union.tokens.upperBound + 1,
      ["agency", "body"].contains(scene.word(union.tokens.upperBound)),
      let last = named.last(where: {
        $0.tokens.upperBound <= phrase.tokens.lowerBound
          && entities[$0.entity].kind == .organization
      }), last.entity != union.entity,
      document.sentence(of: last.tokens.lowerBound) >= document.sentence(
        of: union.tokens.lowerBound) - 1,
      entities[last.entity].organizationKind == .international
    else { return nil }
    return last.entity
  }

  /// "The UN humanitarian affairs office, OCHA,", "the army (KPA)": the body whose name is set behind what it is.
  private mutating func bodyNamed(behind phrase: SpeakerPhrase) -> Entity.ID? {
    // "The company that publishes it, Corvane,"
    let comma = phrase.tokens.last { scene.isComma($0) && $0 > phrase.core.upperBound }
    let end = comma ?? phrase.core.upperBound
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isPronoun,
      scene.isComma(end) || scene.word(end) == "(",
      scene.organizationNoun(at: phrase.head.upperBound - 1) != nil
    else { return nil }
    let start = scene.behindArticle(end + 1)
    guard
      let name = named.first(where: {
        $0.tokens.lowerBound == start && entities[$0.entity].kind == .organization
      })
    else { return nil }
    let close = scene.word(end) == "(" ? [")"] : [",", "."]
    guard close.contains(scene.word(name.tokens.upperBound)) else { return nil }
    mention(phrase.core, name.entity, .description)
    return name.entity
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
        isFirst(name, in: phrase)
        && name.tokens.upperBound >= phrase.head.upperBound
        && name.tokens.upperBound <= phrase.core.upperBound
      let isMetonym = isAlone && (entity.kind == .country ? name.kind == .name : isCapital(name))
      guard isMetonym || isGovernmental(phrase) else { continue }
      if isAlone, let union = union(at: name, instead: code) {
        mention(phrase.core, union, .metonym)
        return union
      }
      guard let id = government(of: code) else { continue }
      mention(phrase.core, id, isAlone ? .metonym : .description)
      return id
    }
    if let code = half(phrase), let id = government(of: code) {
      mention(phrase.core, id, .metonym)
      return id
    }
    // "The government" of a paper's own country.
    if isBare(phrase), phrase.core.count == 1, scene.word(phrase.core.lowerBound) == "government",
      let code = governmentAround(phrase.tokens.lowerBound), let id = government(of: code)
    {
      mention(phrase.core, id, .description)
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

  /// "Brussels" in a text that speaks of the European Union and not of Belgium.
  private func union(at name: Mention, instead code: String) -> Entity.ID? {
    guard code == "BEL", entities[name.entity].kind == .place,
      !mentions.contains(where: {
        entities[$0.entity].kind == .country && entities[$0.entity].country == code
          && $0.kind == .name
      })
    else { return nil }
    return entities.firstIndex { $0.kind == .organization && $0.name == "European Union" }
  }

  /// Whether a country's name stands first in words, or behind what describes it ("neighbouring Tovia", "The former
  /// colonial power Tovia").
  private func isFirst(_ name: Mention, in phrase: SpeakerPhrase) -> Bool {
    let start = name.tokens.lowerBound
    if start <= phrase.head.lowerBound { return true }
    guard entities[name.entity].kind == .country, name.kind == .name else { return false }
    return (phrase.head.lowerBound..<start).allSatisfy { index in
      scene.isWord(index) && !Grammar.prepositions.contains(scene.word(index))
        && (document.tokens[index].letterCase == .lower
          || index == scene.start(index)
            && (layout.tags[index] == .adjective || scene.word(index).hasPrefix("neighb")))
    }
  }

  /// "The North", "the South" of a text about Korea.
  private func half(_ phrase: SpeakerPhrase) -> String? {
    guard phrase.core.count == 1, scene.word(phrase.tokens.lowerBound) == "the",
      scene.isCapitalised(phrase.core.lowerBound)
    else { return nil }
    let code: String
    switch scene.word(phrase.core.lowerBound) {
    case "north": code = "PRK"
    case "south": code = "KOR"
    default: return nil
    }
    return entities.contains { $0.kind == .country && $0.country == "PRK" } ? code : nil
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
    "military", "army", "forces", "embassy", "mission", "intelligence", "navy", "police",
    "counterpart", "counterparts",
  ]

  /// Whether the head noun is a word for a government ("the Iranian side").
  private func isGovernmental(_ phrase: SpeakerPhrase) -> Bool {
    [
      "government", "side", "authorities", "administration", "leadership", "regime", "delegation",
      "state", "junta", "cabinet",
    ].contains(scene.word(phrase.head.upperBound - 1))
  }
}
