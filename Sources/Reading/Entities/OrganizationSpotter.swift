import Language

/// Finds names of bodies: those of the table, and those that a head noun makes ("Supreme National
/// Security Council", "Ministry of Foreign Affairs").
struct OrganizationSpotter {
  let scene: Scene

  /// The body whose name begins at the token.
  func organization(at start: Int) -> Range<Int>? {
    let known = scene.organization(at: start).flatMap { isLikely($0) ? $0.tokens : nil }
    let made = headed(at: start)
    guard let made, made.count > (known?.count ?? 0) else { return known }
    return made
  }

  /// Whether an ambiguous form is used as a name of the body.
  private func isLikely(_ hit: Scene.Hit<OrganizationForm>) -> Bool {
    guard hit.value.isAmbiguous, hit.tokens.count == 1 else { return true }
    let index = hit.tokens.lowerBound
    if scene.document.tokens[index].letterCase == .upper { return true }
    if CommonWords.strangers.contains(scene.word(index)), scene.isCapitalised(index + 1) {
      return false
    }
    let previous = scene.word(index - 1)
    return previous == "the" || index != scene.start(index)
  }

  /// A run of capitalised words with a head noun at its end or at its start.
  private func headed(at start: Int) -> Range<Int>? {
    let limit = scene.limit(start)
    guard scene.isCapitalised(start), scene.honorific(at: start) == nil else { return nil }
    if let noun = capitalisedNoun(at: start), let range = leftHeaded(noun, limit: limit) {
      return range
    }
    var position = start
    var end: Int?
    while position < limit, position - start < 12 {
      if position > start || scene.country(at: start) == nil,
        let noun = capitalisedNoun(at: position)
      {
        position = noun.upperBound
        if position - start > 1 || noun.lowerBound > start { end = position }
        continue
      }
      guard let next = step(from: position, start: start, limit: limit) else { break }
      position = next
    }
    guard var end, end > start + 1 else { return nil }
    // What follows as a field belongs to the name ("High Council for National Reconciliation"), and
    // so does the country of a party ("Green Party of Canada").
    if let field = field(after: end, limit: limit) {
      end = field
    } else if isParty(endingAt: end, from: start), scene.word(end) == "of" {
      let next = scene.word(end + 1) == "the" ? end + 2 : end + 1
      if next < limit, let country = scene.countryName(at: next) { end = country.tokens.upperBound }
    }
    return start..<end
  }

  /// Passes over one word inside a body's name.
  private func step(from position: Int, start: Int, limit: Int) -> Int? {
    let word = scene.word(position)
    if scene.isCapitalised(position) {
      if let country = scene.country(at: position), country.tokens.count > 1 {
        return country.tokens.upperBound
      }
      if CommonWords.calendar.contains(word), word != "may" || position > start { return nil }
      if position > start, scene.role(at: position) != nil, scene.word(position - 1) != "and",
        capitalisedNoun(at: position + 1) == nil
      {
        return nil
      }
      // A title at the start is a title, unless it is whose the body is ("President's Office").
      if position == start, let role = scene.role(at: position) {
        return scene.isPossessive(role.tokens.upperBound)
          || capitalisedNoun(at: role.tokens.upperBound) != nil ? position + 1 : nil
      }
      if position == start, CommonWords.openers.contains(word), start == scene.start(start),
        word != "new"
      {
        return nil
      }
      return position + 1
    }
    guard position > start, position + 1 < limit, scene.isCapitalised(position + 1) else {
      return nil
    }
    // "Food and Agriculture Organization"; but "Iran and the Security Council" are two.
    if word == "and" || word == "&" || word == "’" {
      return scene.country(at: position - 1) == nil && scene.role(at: position + 1) == nil
        && hasNoun(after: position + 1, limit: limit) && !hasNoun(from: start, to: position)
        && scene.givenName(at: position - 1) == nil
        ? position + 1 : nil
    }
    if scene.isPossessive(position) {
      // "Iran's Foreign Ministry" is a country and a body; "Prosecutor's Office" is one name.
      return scene.country(at: position - 1) == nil && scene.givenName(at: start) == nil
        && scene.role(at: position - 1) != nil ? position + 1 : nil
    }
    return nil
  }

  /// Whether the last noun of a name is one for a party.
  private func isParty(endingAt end: Int, from start: Int) -> Bool {
    (start..<end).reversed().contains { index in
      scene.organizationNoun(at: index).map {
        $0.tokens.upperBound == end && $0.value.kind == .party
      } ?? false
    }
  }

  private func hasNoun(after start: Int, limit: Int) -> Bool {
    var position = start
    while position < limit, position < start + 4, scene.isCapitalised(position) {
      if capitalisedNoun(at: position) != nil { return true }
      position += 1
    }
    return false
  }

  private func hasNoun(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { capitalisedNoun(at: $0) != nil }
  }

  /// A noun for a body, written with a capital.
  func capitalisedNoun(at index: Int) -> Range<Int>? {
    guard scene.isCapitalised(index), let noun = scene.organizationNoun(at: index) else {
      return nil
    }
    return scene.isCapitalised(noun.tokens.upperBound - 1) ? noun.tokens : nil
  }

  /// "Ministry of Foreign Affairs", "University of Tehran", "Organization for … (OECD)".
  private func leftHeaded(_ noun: Range<Int>, limit: Int) -> Range<Int>? {
    let preposition = scene.word(noun.upperBound)
    guard ["of", "for", "on"].contains(preposition) else { return nil }
    if let field = field(after: noun.upperBound, limit: limit) {
      return noun.lowerBound..<field
    }
    var position = noun.upperBound + 1
    if scene.word(position) == "the" { position += 1 }
    guard position < limit, scene.isCapitalised(position) else { return nil }
    if let country = scene.country(at: position) {
      // "Embassy of Iran", "Bank of England": the country is part of so short a name.
      guard noun.count == 1 || !country.value.uses.contains(.name) else { return nil }
      return noun.lowerBound..<country.tokens.upperBound
    }
    if let known = scene.organization(at: position) {
      return noun.lowerBound..<known.tokens.upperBound
    }
    var end = position
    while end < limit, scene.isCapitalised(end), scene.role(at: end) == nil { end += 1 }
    guard end > position, scene.givenName(at: position) == nil else { return nil }
    return noun.lowerBound..<end
  }

  /// A field of work behind "of", "for" or "on": words that ministries are made of.
  private func field(after index: Int, limit: Int) -> Int? {
    guard ["of", "for", "on"].contains(scene.word(index)) else { return nil }
    var position = index + 1
    var end: Int?
    while position < limit {
      if scene.isCapitalised(position), Portfolio.words.contains(scene.word(position)),
        scene.country(at: position) == nil, scene.organization(at: position) == nil
      {
        position += 1
        end = position
        continue
      }
      if end == nil, scene.word(position) == "the", position == index + 1 {
        position += 1
        continue
      }
      guard end != nil, ["and", ",", "&", "of"].contains(scene.word(position)),
        scene.isCapitalised(position + 1)
          || scene.word(position + 1) == "and" && scene.isCapitalised(position + 2)
      else { break }
      position += 1
      if scene.word(position) == "and" { position += 1 }
    }
    return end
  }
}
