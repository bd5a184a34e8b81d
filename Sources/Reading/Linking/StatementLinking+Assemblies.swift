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
  func namesMore(_ sentence: Int) -> Bool {
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

/// Those who speak for a body together.
extension StatementLinking {
  /// "The Ministers of the Global Coalition", and "the Ministers" behind it: the body whose ministers or
  /// leaders they are, where nobody of them is named.
  mutating func delegates(_ tokens: Range<Int>) -> Entity.ID? {
    guard let role = plural(at: tokens.lowerBound) else { return nil }
    if let own = body(behind: role) { return own }
    // Without more words it is those of whom the text has said whose they are.
    guard role.upperBound == tokens.upperBound, document.lowercased[tokens.lowerBound] == "the"
    else { return nil }
    let noun = document.lowercased[role.upperBound - 1]
    for index in (0..<tokens.lowerBound).reversed() where document.lowercased[index] == noun {
      if let known = body(behind: index..<index + 1) { return known }
    }
    return nil
  }

  /// The noun for several ministers or leaders that stands first, behind an article.
  private func plural(at start: Int) -> Range<Int>? {
    let first = document.lowercased[start] == "the" ? start + 1 : start
    guard let role = book.titles.phrase(at: first), role.isPlural,
      Self.delegated.contains(role.kind), role.head.upperBound <= document.tokens.count
    else { return nil }
    return role.head
  }

  /// Roles of which those who have them meet as a body.
  private static let delegated: Set<Role.Kind> = [
    .minister, .headOfState, .headOfGovernment, .head,
  ]

  /// The body named behind "of" or "of the".
  private func body(behind role: Range<Int>) -> Entity.ID? {
    guard document.lowercased[safe: role.upperBound] == "of" else { return nil }
    let next = role.upperBound + 1
    let start = document.lowercased[safe: next] == "the" ? next + 1 : next
    let name = reading.mentions.first { $0.tokens.lowerBound == start }
    return name.flatMap { reading.entities[$0.entity].kind == .organization ? $0.entity : nil }
  }
}
