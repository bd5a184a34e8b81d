import Language

/// Counterparts: they hold for their country the post that somebody else holds for theirs.
extension HoldingFinder {
  /// "Minister A and her Uzbek counterpart B": B holds for Uzbekistan the post that A holds.
  func counterparts(of holdings: [Holding]) -> [Holding] {
    var found: [Holding] = []
    for index in scene.document.tokens.indices {
      let people: [(Mention, country: String)]
      switch scene.word(index) {
      case "counterpart", "colleague":
        people = counterpart(at: index, besides: holdings + found).map { [$0] } ?? []
      case "number" where scene.word(index - 1) == "opposite":
        people = counterpart(at: index - 1, length: 2, besides: holdings + found).map { [$0] } ?? []
      case "counterparts": people = severalCounterparts(at: index)
      default: continue
      }
      for (name, country) in people {
        guard let model = model(of: name.entity, before: index, among: holdings + found),
          // Ambassadors to the same body have it in common.
          model.body == nil || model.kind == Role.Kind.ambassador.rawValue,
          // Everybody has colleagues.
          scene.word(index) != "colleague" || model.kind.map(Self.collegial.contains) ?? false
        else { continue }
        found.append(
          Holding(
            person: name.entity, role: model.role, roleKind: model.kind, country: country,
            body: model.body,
            tokens: min(index, name.tokens.lowerBound)..<max(index + 1, name.tokens.upperBound)))
      }
    }
    return found
  }

  private static func isMinister(_ holding: Holding) -> Bool {
    holding.role.hasSuffix("Minister")
  }

  private static let collegial = Set([Role.Kind.ambassador, .minister].map(\.rawValue))

  /// The post that a counterpart has as well: the last one told before, else that of whose news it is.
  private func model(
    of person: Entity.ID, before index: Int, among holdings: [Holding]
  ) -> (role: String, kind: String?, body: Entity.ID?)? {
    holdings.filter {
      $0.tokens.lowerBound < index && !$0.isFormer && $0.person != person
        && $0.roleKind != Role.Kind.spokesperson.rawValue
    }.max {
      // "State Councilor and Foreign Minister Sol and his counterpart": the ministers meet.
      ($0.tokens.lowerBound, Self.isMinister($0) ? 1 : 0)
        < ($1.tokens.lowerBound, Self.isMinister($1) ? 1 : 0)
    }
    .map { (role: $0.role, kind: $0.roleKind, body: $0.body) }
      ?? outletsPost.map { (role: RoleSpotter.canonical($0), kind: $0.kind.rawValue, body: nil) }
  }

  /// Who is a counterpart, and of which country.
  private func counterpart(
    at index: Int, length: Int = 1, besides holdings: [Holding]
  ) -> (Mention, country: String)? {
    let before = mentionEnding[index].map { mentions[$0] }
    let end = index + length
    // "her Uzbek counterpart B", "her counterpart from Uzbekistan, B".
    let land = before ?? landBehind(end - 1)
    guard let country = land.flatMap({ entities[$0.entity].country }) else { return nil }
    var next = max(end, land?.tokens.upperBound ?? 0)
    if scene.isComma(next) { next += 1 }
    next = skipHonorifics(role(startingAt: next)?.tokens.upperBound ?? next)
    // "B, her Uzbek counterpart".
    let comma = (before?.tokens.lowerBound ?? index) - 2
    let isOwned = ["his", "her", "their", "its"].contains(scene.word(comma + 1))
    let name =
      scene.isComma(comma) && isOwned
      ? mentionEnding[comma].map { mentions[$0] }
      : mentionStarting[next].map { mentions[$0] }
    if let name, entities[name.entity].kind == .person, name.tokens.lowerBound < scene.limit(index)
    {
      return (name, country)
    }
    guard isOwned, let name = firstNamed(behind: end, besides: holdings, country: country) else {
      return nil
    }
    return (name, country)
  }

  /// "his Romanian and Turkish counterparts, A and B": as many names as countries.
  private func severalCounterparts(at index: Int) -> [(Mention, country: String)] {
    var lands: [String] = []
    var first = index
    while let mention = mentionEnding[first].map({ mentions[$0] }),
      let country = entities[mention.entity].country
    {
      lands.insert(country, at: 0)
      first = mention.tokens.lowerBound
      guard ["and", ","].contains(scene.word(first - 1)) else { break }
      first -= 1
      if scene.word(first) == "and", scene.isComma(first - 1) { first -= 1 }
    }
    var names: [Mention] = []
    var next = index + 1
    while [",", "and"].contains(scene.word(next)) {
      next = skipHonorifics(next + 1)
      if scene.word(next) == "and" { continue }
      guard let name = mentionStarting[next].map({ mentions[$0] }),
        entities[name.entity].kind == .person
      else { break }
      names.append(name)
      next = name.tokens.upperBound
    }
    guard lands.count > 1, lands.count == names.count else { return [] }
    return zip(names, lands).map { ($0, $1) }
  }

  /// The country that "from" or "of" brings in behind a word.
  private func landBehind(_ index: Int) -> Mention? {
    guard ["from", "of", "in"].contains(scene.word(index + 1)) else { return nil }
    let next = scene.word(index + 2) == "the" ? index + 3 : index + 2
    return mentionStarting[next].map { mentions[$0] }.flatMap {
      entities[$0.entity].kind == .country ? $0 : nil
    }
  }
}
