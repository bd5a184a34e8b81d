import Language

/// Bodies that are called after a person: "the Okello campaign", "Paz's administration", "her campaign".
extension EntityBook {
  /// The campaign or administration that the words name by whose it is, made when first asked for.
  mutating func retinue(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let last = phrase.core.upperBound - 1
    guard !phrase.isPronoun, !phrase.isPlural, let kind = Self.retinues[scene.word(last)],
      phrase.head.upperBound == phrase.core.upperBound, let owner = owner(phrase)
    else { return nil }
    let noun = kind == .party ? "campaign" : scene.word(last)
    // "her team" is her campaign only where the text speaks of one.
    guard scene.word(last) == noun || known("retinue:\(owner):\(noun)") != nil else { return nil }
    let id = retinue(of: owner, noun)
    mention(phrase.tokens, id, .description)
    return id
  }

  private mutating func retinue(of owner: Entity.ID, _ noun: String) -> Entity.ID {
    let kind: Entity.OrganizationKind = noun == "campaign" ? .party : .government
    return make(
      "retinue:\(owner):\(noun)",
      Entity(
        kind: .organization, name: "\(entities[owner].name) \(noun)",
        country: kind == .government ? entities[owner].country : nil, organizationKind: kind))
  }

  private static let retinues: [String: Entity.OrganizationKind] = [
    "campaign": .party, "team": .party, "camp": .party, "administration": .government,
  ]

  /// "The administration", "this campaign": the one that the text spoke of last by whose it is, or the government
  /// of the ministry whose text it is.
  mutating func retinueInView(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let (start, last) = (phrase.tokens.lowerBound, phrase.core.upperBound - 1)
    let noun = scene.word(last)
    guard ["administration", "campaign"].contains(noun), phrase.core.count == 1,
      ["the", "this"].contains(scene.word(start))
    else { return nil }
    var found: Entity.ID?
    switch retinueNamed(noun, before: start) {
    case .owner(let person): found = retinue(of: person, noun)
    case .body(let body): found = body
    case nil where noun == "administration": found = home.flatMap { government(of: $0) }
    // "Sol plans to call for more money, the campaign told a paper."
    case nil: found = candidate(before: start).flatMap { retinue(of: $0, noun) }
    }
    if let found { mention(phrase.tokens, found, .description) }
    return found
  }

  /// Whom of a party a sentence is about up to a token, or the one before it.
  private func candidate(before token: Int) -> Entity.ID? {
    let start = scene.start(token)
    let own = named.first {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token
        && entities[$0.entity].kind == .person && isSubject($0)
    }?.entity
    return (own ?? subjectBefore(token)).flatMap { parties[$0] == nil ? nil : $0 }
  }

  /// How many tokens back it is looked for.
  private static let retinueReach = 1500

  private enum Retinue {
    case owner(Entity.ID), body(Entity.ID)
  }

  /// The one that is named last by that noun.
  private func retinueNamed(_ noun: String, before token: Int) -> Retinue? {
    for index in (max(0, token - Self.retinueReach)..<token).reversed()
    where scene.word(index) == noun {
      if let found = named(retinueAt: index) { return found }
    }
    return nil
  }

  /// Whose the noun says it is: "the Paz campaign", "Paz’s administration"; or the body of that name, "the Obama
  /// administration", which no agency is called ("the Food Safety Administration").
  private func named(retinueAt noun: Int) -> Retinue? {
    let end = scene.isPossessive(noun - 1) ? noun - 1 : noun
    let owner = named.last {
      $0.tokens.upperBound == end && entities[$0.entity].kind == .person
    }
    if let owner { return .owner(owner.entity) }
    let body = named.last {
      $0.tokens.upperBound == noun + 1 && $0.tokens.count == 2
        && entities[$0.entity].kind == .organization
    }
    return body.map { .body($0.entity) }
  }

  /// The person whose it is: by name within the words, or by a possessive before them.
  private mutating func owner(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let named = names(in: phrase.core).first { entities[$0.entity].kind == .person }
    if let named { return named.entity }
    switch scene.word(phrase.tokens.lowerBound) {
    case "his": return person(.masculine, before: phrase.tokens.lowerBound, except: nil)
    case "her": return person(.feminine, before: phrase.tokens.lowerBound, except: nil)
    default: return nil
    }
  }
}
