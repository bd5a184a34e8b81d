import Language

/// Ministries and governments whose country the words leave to the reader: "the foreign ministry", "her ministry".
extension EntityBook {
  /// "the foreign ministry in Baku", "the country’s foreign ministry" behind a sentence about the country.
  mutating func ministry(_ phrase: SpeakerPhrase) -> Entity.ID? {
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
    // "In Kandor, the junta’s information ministry said"
    let isRegimes =
      scene.isPossessive(noun.tokens.lowerBound - 1)
      && Self.regimes.contains(scene.word(noun.tokens.lowerBound - 2))
    // "the foreign ministry in Baku", "Seoul’s foreign ministry"
    let owner = scene.country(at: phrase.head.lowerBound)
    let seat =
      scene.word(next) == "in"
      ? scene.country(at: next + 1)?.value
      : owner.flatMap { scene.isPossessive($0.tokens.upperBound) ? $0.value : nil }
    let code =
      seat.flatMap { $0.uses.contains(.capital) ? $0.country.alpha3 : nil }
      ?? (isOwned ? scene.countryOfSentence(before: phrase.tokens.lowerBound) : nil)
      ?? (isRegimes || isBare(phrase) && !isKnown(noun.value)
        ? countryAround(phrase.tokens.lowerBound) : nil)
    guard let code, let country = scene.gazetteers.countries[code] else { return nil }
    return national(noun.value, of: country, as: phrase)
  }

  /// "A foreign ministry release": the one of the country around, where the words say which ministry it is.
  mutating func ministryAround(_ phrase: SpeakerPhrase) -> Entity.ID? {
    guard let noun = scene.organizationNoun(at: phrase.head.lowerBound), noun.value.isUnique,
      noun.value.kind == .ministry, noun.tokens.upperBound == phrase.head.upperBound,
      !isKnown(noun.value), let code = countryAround(phrase.tokens.lowerBound),
      let country = scene.gazetteers.countries[code]
    else { return nil }
    return national(noun.value, of: country, as: phrase)
  }

  private static let regimes: Set<String> = ["junta", "government", "regime"]

  /// The body of a kind that a country has one of, made where the text names none.
  private mutating func national(
    _ noun: OrganizationNoun, of country: Country, as phrase: SpeakerPhrase
  ) -> Entity.ID {
    let name = BodyReader.name(noun, of: country, gazetteers: scene.gazetteers)
    let id =
      entities.firstIndex { $0.kind == .organization && $0.name == name }
      ?? make(
        "body:" + folded(name),
        Entity(
          kind: .organization, name: name, country: country.alpha3,
          organizationKind: Entity.OrganizationKind(noun.kind)))
    mention(phrase.tokens, id, .description)
    return id
  }

  /// Whether the text has named such a ministry of some country.
  private func isKnown(_ noun: OrganizationNoun) -> Bool {
    entities.contains { entity in
      entity.organizationKind == .ministry
        && folded(entity.name).split(separator: " ").contains {
          $0 == noun.phrase.prefix { $0 != " " }
        }
    }
  }

  /// Whose a ministry is where nothing beside it says so: of the country that acts in its sentence, whose minister the
  /// sentence names, in whose capital the sentence before is, and else of the one whose news it is.
  private func countryAround(_ token: Int) -> String? {
    let sentence = document.sentence(of: token)
    if let acting = scene.acting(in: sentence) { return acting.country }
    if let place = scene.countryOfPlace(before: token) { return place }
    let start = document.sentences[sentence].tokens.lowerBound
    let named = named.last {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= token
        && entities[$0.entity].kind == .person && entities[$0.entity].country != nil
    }
    if let named, isSubject(named) { return entities[named.entity].country }
    return scene.countryOfPassage(before: token) ?? home ?? local
  }

  /// The country of "the government": the one in which a sentence says that something happens, or whose news it is.
  func governmentAround(_ token: Int) -> String? {
    let sentence = document.sentence(of: token)
    if let place = scene.countryOfPlace(before: token, orName: true) { return place }
    if sentence > 0, document.sentences[sentence - 1].paragraph == document.paragraph(of: token) {
      let end = document.sentences[sentence - 1].tokens.upperBound - 1
      if let place = scene.countryOfPlace(before: end, orName: true) { return place }
    }
    return home == nil ? local : nil
  }

  /// "The embassy", "his embassy" of the ambassador named last, where the text names none.
  mutating func ownEmbassy(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let noun = phrase.head.upperBound - 1
    let isHis = ["his", "her"].contains(scene.word(phrase.tokens.lowerBound))
    guard scene.word(noun) == "embassy", isHis || isBare(phrase), phrase.core.count == 1,
      let noun = scene.organizationNoun(at: noun)?.value,
      !entities.contains(where: {
        $0.kind == .organization && folded($0.name).hasPrefix("embassy ")
      }),
      let envoy = holdings.last(where: {
        $0.roleKind == Role.Kind.ambassador.rawValue && !$0.isFormer
          && $0.tokens.upperBound <= phrase.tokens.lowerBound
      }),
      let code = envoy.country ?? entities[envoy.person].country,
      let country = scene.gazetteers.countries[code]
    else { return nil }
    return national(noun, of: country, as: phrase)
  }

  /// "Sol’s ministry", "her ministry": the one of which she is the minister.
  mutating func ownMinistry(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let noun = phrase.head.upperBound - 1
    guard scene.word(noun) == "ministry", phrase.head.upperBound == phrase.core.upperBound,
      let owner = owner(of: phrase, before: noun)
    else { return nil }
    return ministry(of: owner, as: phrase)
  }

  /// "Minister Sol told him so, according to a ministry statement": the one of the minister whom the sentence is about.
  mutating func ministryOfSubject(_ phrase: SpeakerPhrase) -> Entity.ID? {
    let start = scene.start(phrase.tokens.lowerBound)
    let subject = named.first {
      $0.tokens.lowerBound >= start && $0.tokens.upperBound <= phrase.tokens.lowerBound
        && entities[$0.entity].kind == .person && isSubject($0)
    }
    guard scene.word(phrase.head.upperBound - 1) == "ministry", let subject else { return nil }
    return ministry(of: subject.entity, as: phrase)
  }

  private mutating func ministry(
    of owner: Entity.ID, as phrase: SpeakerPhrase
  ) -> Entity.ID? {
    guard
      let post = holdings.first(where: {
        $0.person == owner && !$0.isFormer && $0.roleKind == Role.Kind.minister.rawValue
      }), post.role.hasSuffix(" Minister"),
      let code = post.country ?? entities[owner].country,
      let country = scene.gazetteers.countries[code],
      let ministry = scene.gazetteers.organizationNouns.value(
        of: post.role.lowercased().replacing("minister", with: "ministry")),
      ministry.kind == .ministry
    else { return nil }
    return national(ministry, of: country, as: phrase)
  }

  /// Whose the words say it is, by name or by "his" and "her".
  private mutating func owner(of phrase: SpeakerPhrase, before noun: Int) -> Entity.ID? {
    switch scene.word(phrase.tokens.lowerBound) {
    case "his" where phrase.core.count == 1:
      return person(.masculine, before: phrase.tokens.lowerBound, except: nil)
    case "her" where phrase.core.count == 1:
      return person(.feminine, before: phrase.tokens.lowerBound, except: nil)
    default:
      return names(in: phrase.head).last {
        entities[$0.entity].kind == .person && $0.tokens.upperBound == noun - 1
          && scene.isPossessive(noun - 1)
      }?.entity
    }
  }
}
