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
    let country = kind == .government ? entities[owner].country : nil
    let id = make(
      "retinue:\(owner):\(noun)",
      Entity(
        kind: .organization, name: "\(entities[owner].name) \(noun)", country: country,
        organizationKind: kind))
    mention(phrase.tokens, id, .description)
    return id
  }

  private static let retinues: [String: Entity.OrganizationKind] = [
    "campaign": .party, "team": .party, "camp": .party, "administration": .government,
  ]

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
