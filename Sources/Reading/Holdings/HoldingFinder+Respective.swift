import Language

/// Posts of several people of as many countries, one for each in their order.
extension HoldingFinder {
  /// "The foreign ministers of Tovia and Malta, Ana Sol and Bo Paz,", "the Tovian and Maltese ambassadors, Ana Sol and Bo Paz".
  ///
  /// - Parameter role: a role in the plural.
  /// - Returns: nothing unless as many people follow as countries are named.
  func respective(_ role: RolePhrase) -> [Holding] {
    guard role.isPlural else { return [] }
    for (countries, end) in [countries(behind: role), countries(before: role)].compactMap(\.self)
    where countries.count > 1 && scene.isComma(end) {
      let people = people(from: end + 1)
      guard people.count == countries.count else { continue }
      return zip(people, countries).map { person, country in
        Holding(
          person: person.entity, role: role.role, roleKind: role.kind.rawValue, country: country,
          body: nil, tokens: role.head.lowerBound..<person.tokens.upperBound)
      }
    }
    return []
  }

  /// The countries of "… of Tovia, Malta and Chile", and where they end.
  private func countries(behind role: RolePhrase) -> ([String], Int)? {
    guard scene.word(role.head.upperBound) == "of" else { return nil }
    return list(from: role.head.upperBound + 1)
  }

  /// The countries of "Tovian, Maltese and Chilean …", with the end of the role.
  private func countries(before role: RolePhrase) -> ([String], Int)? {
    var start = role.head.lowerBound
    while start > scene.start(role.head.lowerBound) {
      let last = start - 1
      guard ["and", ","].contains(scene.word(last)) || scene.isCapitalised(last),
        role.head.lowerBound - start < 12
      else { break }
      start -= 1
    }
    while start < role.head.lowerBound, scene.country(at: start) == nil { start += 1 }
    guard let (countries, end) = list(from: start), end == role.head.lowerBound else { return nil }
    return (countries, role.tokens.upperBound)
  }

  /// Countries that commas and an "and" join.
  private func list(from start: Int) -> ([String], Int)? {
    var found: [String] = []
    var index = scene.behindArticle(start)
    while let country = scene.country(at: index), scene.isCapitalised(index) {
      found.append(country.value.country.alpha3)
      let end = country.tokens.upperBound
      var next = end
      if scene.isComma(next) { next += 1 }
      if scene.word(next) == "and" { next += 1 }
      next = scene.behindArticle(next)
      guard next > end, scene.country(at: next) != nil, scene.isCapitalised(next) else {
        return (found, end)
      }
      index = next
    }
    return nil
  }

  /// People whom commas and an "and" join.
  private func people(from start: Int) -> [Mention] {
    var found: [Mention] = []
    var index = skipHonorifics(start)
    while let place = mentionStarting[index], entities[mentions[place].entity].kind == .person {
      found.append(mentions[place])
      var next = mentions[place].tokens.upperBound
      if scene.isComma(next) { next += 1 }
      if scene.word(next) == "and" { next += 1 }
      guard next > mentions[place].tokens.upperBound else { break }
      index = skipHonorifics(next)
    }
    return found
  }
}
