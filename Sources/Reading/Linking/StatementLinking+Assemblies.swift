import Language

/// Those of one kind of post who speak together.
extension StatementLinking {
  /// "The Secretary and Foreign Ministers", "Sherman and her counterparts": those of such posts whom
  /// the last sentence names that names several, and no others.
  ///
  /// Where that sentence speaks of more whom it does not name ("the foreign ministers of sixty states"),
  /// they are not those alone.
  mutating func assembly(_ tokens: Range<Int>) -> [Entity.ID]? {
    guard let wanted = members(in: widened(tokens)) else { return nil }
    let key = tokens.map { document.lowercased[$0] }.joined(separator: " ")
    guard let found = assembled(wanted, before: tokens.lowerBound) ?? assemblies[key] else {
      return nil
    }
    assemblies[key] = found
    return found
  }

  private func assembled(_ wanted: Members, before token: Int) -> [Entity.ID]? {
    for sentence in sentences(before: token) {
      let people = entities(in: sentence) { reading.entities[$0.entity].kind == .person }
      guard people.count > 1 else { continue }
      guard people.count < 7, !namesMore(sentence), wanted.people.allSatisfy(people.contains)
      else { return nil }
      let isWhole = people.allSatisfy { wanted.people.contains($0) || fits($0, wanted.roles) }
      return isWhole ? people : nil
    }
    return nil
  }

  /// "Sherman and her counterparts", where the words for the speaker begin with "her".
  private func widened(_ tokens: Range<Int>) -> Range<Int> {
    let start = tokens.lowerBound
    guard ["his", "her"].contains(document.lowercased[start]),
      document.lowercased[safe: start - 1] == "and",
      let name = reading.mentions.last(where: { $0.tokens.upperBound == start - 1 }),
      reading.entities[name.entity].kind == .person
    else { return tokens }
    return name.tokens.lowerBound..<tokens.upperBound
  }

  private func fits(_ person: Entity.ID, _ roles: [RolePhrase]) -> Bool {
    reading.holdings.contains { holding in
      holding.person == person && !holding.isFormer
        && roles.contains { role in
          Self.general.contains(role.role) || RoleWords.fits(role.role, holding.role)
            || role.covers.map(\.rawValue).contains(holding.roleKind ?? "")
        }
    }
  }

  /// Roles that anybody with a post can have in the plural.
  private static let general: Set<String> = [
    "Leader", "Official", "Participant", "Counterpart", "Colleague", "Diplomat", "Principal",
  ]

  /// Whom words for several speak of: by name, and by what they are.
  private struct Members {
    var people: [Entity.ID] = []
    var roles: [RolePhrase] = []
  }

  /// The roles and names of which the words are made, with nothing but "and", commas and numbers between
  /// them; nil where there is more, or where they are not several.
  private func members(in tokens: Range<Int>) -> Members? {
    var found = Members()
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let name = book.names(in: index..<index + 1).first(where: {
        $0.tokens.lowerBound == index && reading.entities[$0.entity].kind == .person
      }) {
        found.people.append(name.entity)
        index = name.tokens.upperBound
      } else if let role = book.titles.phrase(at: index),
        role.tokens.upperBound <= tokens.upperBound
      {
        found.roles.append(role)
        index = role.tokens.upperBound
      } else if Self.between.contains(document.lowercased[index]) {
        index += 1
      } else {
        return nil
      }
    }
    guard found.roles.contains(where: \.isPlural) else { return nil }
    let begins = document.lowercased[tokens.lowerBound] == "the" || !found.people.isEmpty
    return begins ? found : nil
  }

  private static let between: Set<String> = [
    "the", "and", ",", "three", "four", "five", "six", "his", "her",
  ]

  /// Whether a sentence has a role that belongs to none of the names in it.
  private func namesMore(_ sentence: Int) -> Bool {
    var index = document.sentences[sentence].tokens.lowerBound
    while index < document.sentences[sentence].tokens.upperBound {
      guard let role = book.titles.phrase(at: index) else {
        index += 1
        continue
      }
      let isHeld =
        reading.holdings.contains { $0.tokens.overlaps(role.tokens) }
        || reading.mentions.contains {
          $0.tokens.lowerBound == role.tokens.upperBound
            && reading.entities[$0.entity].kind == .person
        }
      if !isHeld, role.isTitle || role.isPlural { return true }
      index = role.tokens.upperBound
    }
    return false
  }
}
