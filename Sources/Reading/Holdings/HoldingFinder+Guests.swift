import Language

/// The countries of those with whom the office whose news it is has to do.
extension HoldingFinder {
  /// The country of a partner whom the first sentences bring in.
  func guestCountry(
    of holding: Holding, _ guest: String?, among holdings: [Holding]
  ) -> String? {
    guard let home, isIntroduced(holding), isForeign(holding),
      let country = visited(before: holding, from: home) ?? guest
    else { return nil }
    // "In Tunis, Tunisia's Prime Minister received President Sol": the guest is no Tunisian.
    let start = scene.start(holding.tokens.lowerBound)
    let isHost = holdings.contains { host in
      host.country == country && host.tokens.lowerBound >= start
        && Range.from(host.tokens.upperBound, upTo: holding.tokens.lowerBound).contains {
          EncounterVerb.table[scene.word($0)] != nil
        }
    }
    return isHost ? nil : country
  }

  /// "thanked the Chancellor for Germany's contribution": the country of whom something is said in its name.
  func thankedCountry(of holding: Holding) -> String? {
    let codes = mentions.compactMap { mention -> String? in
      let entity = entities[mention.entity]
      guard entity.kind == .country, entity.country != home,
        scene.isPossessive(mention.tokens.upperBound)
      else { return nil }
      let before = mention.tokens.lowerBound - 1
      let preposition = scene.word(before) == "the" ? before - 1 : before
      guard ["for", "on"].contains(scene.word(preposition)) else { return nil }
      let isHolder =
        mentionEnding[preposition].map { mentions[$0].entity == holding.person } ?? false
      let isTitle = roles.contains {
        $0.tokens.upperBound == preposition && RoleWords.fits($0.role, holding.role)
          && scene.word($0.tokens.lowerBound - 1) == "the"
      }
      return isHolder || isTitle ? entity.country : nil
    }
    return Set(codes).count == 1 ? codes.first : nil
  }

  /// "On her visit to Chile, Secretary Paz met President Sol": the country where the sentence begins.
  private func visited(before holding: Holding, from home: String) -> String? {
    let start = scene.start(holding.tokens.lowerBound)
    let opening = mentions.prefix { $0.tokens.lowerBound < holding.tokens.lowerBound }
      .filter { $0.tokens.lowerBound >= start }
      .prefix { entities[$0.entity].kind != .person }
    let countries = opening.filter {
      entities[$0.entity].kind == .country && entities[$0.entity].country != home
        && ["in", "to"].contains(scene.word($0.tokens.lowerBound - 1))
    }
    let codes = Set(countries.compactMap { entities[$0.entity].country })
    return codes.count == 1 ? codes.first : nil
  }

  /// The one country that a state's own news is about: of "the U.S.-Qatar dialogue", or whose capital the
  /// opening names and which the text speaks of.
  var guestCountry: String? {
    guard let home else { return nil }
    let pairs = scene.document.tokens.indices.compactMap { index in
      pair(at: index).flatMap { $0.contains(home) ? $0.first { $0 != home } : nil }
    }
    if let first = pairs.first { return Set(pairs).count == 1 ? first : nil }
    // Where the text is dated from, or the first sentences say that they met.
    let cities = mentions.prefix { $0.tokens.lowerBound < Self.opening }.compactMap { mention in
      scene.country(at: mention.tokens.lowerBound).flatMap {
        $0.value.uses.contains(.capital) ? $0.value.country.alpha3 : nil
      }
    }
    let spokenOf = Set(cities).filter { code in
      code != home
        && mentions.contains {
          entities[$0.entity].kind == .country && entities[$0.entity].country == code
        }
    }
    return spokenOf.count == 1 ? spokenOf.first : nil
  }

  /// The two countries that a hyphen joins ("US-Chile", "U.S.-Chile", where the point makes three tokens).
  private func pair(at index: Int) -> [String]? {
    let word = scene.document.words[index]
    // Most words have none, and to look for characters takes long.
    guard word.utf8.contains(where: { $0 == 0x2D || $0 == 0xE2 }) else { return nil }
    let isHyphen = { (character: Character) in ["-", "–", "‑"].contains(character) }
    var parts = word.split(whereSeparator: isHyphen).map(String.init)
    if parts.isEmpty, word.count == 1, isHyphen(word.first ?? " "), index > 0,
      index + 1 < scene.document.words.count
    {
      parts = [scene.document.words[index - 1], scene.document.words[index + 1]]
    }
    guard parts.count == 2 else { return nil }
    let codes = parts.compactMap { scene.gazetteers.countries.forms(of: $0).first?.country.alpha3 }
    return codes.count == 2 ? codes : nil
  }

  /// Whether a holder is brought in as somebody's partner ("met with President Sol").
  func isForeign(_ holding: Holding) -> Bool {
    var first = holding.tokens.lowerBound
    while first > 0, let title = scene.honorific(at: first - 1), title.tokens.upperBound == first {
      first -= 1
    }
    switch scene.word(first - 1) {
    case "and": return mentionEnding[first - 1] != nil
    case "with", "between", "from": return true
    // "spoke to President Sol", "attributable to Spokesperson Sol"
    case "to", "by":
      return ["spoke", "talked", "received", "speaking"].contains(scene.word(first - 2))
    case let word: return EncounterVerb.table[word] != nil
    }
  }
}
