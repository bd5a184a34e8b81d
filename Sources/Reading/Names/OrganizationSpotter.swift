import Language

/// Finds names of bodies: those of the table, and those that a head noun makes ("Supreme National
/// Security Council", "Ministry of Foreign Affairs").
struct OrganizationSpotter {
  let scene: Scene

  /// The body whose name begins at the token.
  func organization(at start: Int) -> Range<Int>? {
    let known = scene.organization(at: start).flatMap { isLikely($0) ? $0.tokens : nil }
    let made = headed(at: start)
    // "The National Oceanic Administration" is not the paper called The National.
    if let known, Self.articles.contains(scene.word(start)), let inner = headed(at: start + 1),
      inner.upperBound > known.upperBound
    {
      return nil
    }
    guard let made, made.count > (known?.count ?? 0) else { return known }
    if known == nil, endsInKnown(made) { return nil }
    // "the NATO Alliance" is NATO.
    if let known, made.count == known.count + 1, scene.word(known.upperBound) == "alliance" {
      return known
    }
    return made
  }

  /// Whether an ambiguous form is used as a name of the body.
  private func isLikely(_ hit: Scene.Hit<OrganizationForm>) -> Bool {
    guard hit.value.isAmbiguous else { return true }
    let index = hit.tokens.lowerBound
    let next = hit.tokens.upperBound
    // "Foreign Affairs Officer", "Minister of Foreign Affairs": a field of work, not the paper.
    if hit.tokens.allSatisfy({ Portfolio.words.contains(scene.word($0)) }),
      scene.isCapitalised(next) || ["of", "for", "and"].contains(scene.word(index - 1))
    {
      return false
    }
    guard hit.tokens.count == 1 else { return true }
    if scene.document.tokens[index].letterCase == .upper {
      // Little-known groups are called by three letters only where their name has been given.
      switch hit.value.organization.kind {
      case .armedGroup, .party, .union: return isSpelledOut(hit.value.organization)
      default: return true
      }
    }
    // "Special Immigrant Visa", "Nike Ching": a word of something else.
    if scene.isCapitalised(next), scene.role(at: next) == nil, capitalisedNoun(at: next) == nil {
      return false
    }
    if index > scene.start(index) + 1, scene.isCapitalised(index - 1),
      scene.country(at: index - 1) == nil, scene.role(at: index - 1) == nil
    {
      return false
    }
    if CommonWords.strangers.contains(scene.word(index)), scene.isCapitalised(index + 1) {
      return false
    }
    let previous = scene.word(index - 1)
    return previous == "the" || index != scene.start(index)
  }

  /// Whether the text has the name that an acronym stands for.
  private func isSpelledOut(_ organization: Organization) -> Bool {
    let words = organization.name.lowercased().split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first else { return false }
    return scene.document.lowercased.indices.contains { index in
      scene.document.lowercased[index] == first
        && words.indices.allSatisfy { scene.word(index + $0) == words[$0] }
    }
  }

  /// A run of capitalised words with a head noun at its end or at its start.
  private func headed(at start: Int) -> Range<Int>? {
    let limit = scene.limit(start)
    guard scene.isCapitalised(start), scene.honorific(at: start) == nil,
      !Self.articles.contains(scene.word(start)), !Self.breaks.contains(scene.word(start)),
      scene.word(start) != "and", !scene.word(start).hasSuffix("-based"), !isRank(at: start)
    else { return nil }
    if let noun = capitalisedNoun(at: start), let range = leftHeaded(noun, limit: limit) {
      return range
    }
    var position = start
    var end: Int?
    while position < limit, position - start < 12 {
      // "PolitiFact Executive Director Sol"
      if position > start, isTitle(at: position) { break }
      if position > start || scene.country(at: start) == nil,
        let noun = capitalisedNoun(at: position)
      {
        position = noun.upperBound
        if position - start > 1 || noun.lowerBound > start { end = position }
        continue
      }
      if isNameHead(position, from: start) {
        position += 1
        end = position
        continue
      }
      guard let next = step(from: position, start: start, limit: limit) else { break }
      position = next
    }
    guard var end, end > start + 1, !isPress(endingAt: end, from: start) else { return nil }
    if let place = scene.place(at: start), place.tokens.upperBound >= end { return nil }
    // "Dana Banks" and "Frank Church" are people.
    if Self.surnames.contains(scene.word(end - 1)), scene.givenName(at: end - 2) != nil {
      return nil
    }
    // What follows as a field belongs to the name ("High Council for National Reconciliation"), and
    // so does the country of a party ("Green Party of Canada").
    if let field = field(after: end, limit: limit) {
      end = field
    } else if let place = seat(after: end) {
      end = place
    } else if let study = study(after: end, limit: limit) {
      end = study
    } else if isParty(endingAt: end, from: start), scene.word(end) == "of" {
      let next = scene.word(end + 1) == "the" ? end + 2 : end + 1
      if next < limit, let country = scene.countryName(at: next) { end = country.tokens.upperBound }
    }
    return start..<end
  }

  /// Whether a title of several words begins there that a name follows ("Chief Executive").
  private func isTitle(at index: Int) -> Bool {
    guard let role = scene.role(at: index), role.tokens.count > 1, role.value.role.isTitle,
      !role.value.isPlural,
      ["executive", "director"].contains(scene.word(role.tokens.upperBound - 1))
    else { return false }
    return scene.isCapitalised(role.tokens.upperBound)
  }

  /// Passes over one word inside a body's name.
  private func step(from position: Int, start: Int, limit: Int) -> Int? {
    let word = scene.word(position)
    if position > start, Self.breaks.contains(word) { return nil }
    if scene.isCapitalised(position), word != "and" || position == start {
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
      return !endsCountry(position, from: start) && scene.role(at: position + 1) == nil
        && hasNoun(after: position + 1, limit: limit) && !hasNoun(from: start, to: position)
        && !(start..<position).contains { scene.givenName(at: $0) != nil || scene.isInitial($0) }
        && scene.organization(at: position + 1).map { $0.tokens.count < 2 } ?? true
        && scene.role(at: start - 1) == nil
        ? position + 1 : nil
    }
    if scene.isPossessive(position) {
      // "Iran's Foreign Ministry" is a country and a body; "Prosecutor's Office" and "Seafarers'
      // Union" are one name each.
      if capitalisedNoun(at: position + 1) != nil, isMembers(position - 1),
        scene.country(at: position - 1) == nil
      {
        return position + 1
      }
      return scene.country(at: position - 1) == nil && scene.givenName(at: start) == nil
        && scene.role(at: position - 1) != nil ? position + 1 : nil
    }
    return nil
  }

  /// Nouns for bodies that are family names as well.
  private static let surnames: Set<String> = [
    "banks", "bank", "church", "house", "court", "wing", "temple", "school", "post", "energy",
    "marine", "press", "board", "front", "line", "lines",
  ]

  private static let articles: Set<String> = ["the", "a", "an", "this", "our", "their"]

  /// Words that end a body's name also where a headline gives them a capital.
  private static let breaks: Set<String> = [
    "with", "at", "in", "before", "after", "by", "from", "to", "as", "via", "during", "ahead",
    "says", "say", "said", "meets", "calls", "visits", "is", "are", "was", "will", "has", "have",
    "or", "but", "against", "over", "under", "into", "about", "that", "who",
  ]

  /// Whether a word says who somebody is among others: "Senior Bureau Official" is no bureau.
  private func isRank(at index: Int) -> Bool {
    guard let modifier = scene.modifier(at: index) else { return false }
    switch modifier.value.effect {
    case .rank, .former, .acting: return capitalisedNoun(at: index) == nil
    case .deputy, .manner, .future: return false
    }
  }

  /// "Seafarers'", "Women's": those whom a body is of.
  private func isMembers(_ index: Int) -> Bool {
    let word = scene.word(index)
    return word.hasSuffix("s") && word.utf8.count > 4
      || ["women", "children", "people"].contains(word)
  }

  /// Whether a country's name ends right before the position ("United States and …").
  private func endsCountry(_ position: Int, from start: Int) -> Bool {
    (max(start, position - 5)..<position).contains {
      scene.country(at: $0)?.tokens.upperBound == position
    }
  }

  /// "Joint Press Availability", "Department Press Briefing": the press that is told something.
  private func isPress(endingAt end: Int, from start: Int) -> Bool {
    scene.word(end - 1) == "press"
      && (scene.isCapitalised(end)
        || (start..<end - 1).allSatisfy { Self.pressWords.contains(scene.word($0)) })
  }

  private static let pressWords: Set<String> = [
    "joint", "closed", "open", "department", "state", "white", "house", "foreign", "free", "daily",
    "pooled", "local", "international", "national",
  ]

  /// Whether a word that companies and papers are called by ends a name of two words or more
  /// ("Caspian Line", "Meridian Newswire").
  private func isNameHead(_ index: Int, from start: Int) -> Bool {
    let word = scene.word(index)
    guard index > start, Self.nameHeads.contains(word) || Self.looseHeads.contains(word),
      scene.isCapitalised(index), scene.role(at: start) == nil,
      scene.givenName(at: start) == nil || Self.nameHeads.contains(word) && index == start + 1,
      !scene.isInitial(start), !CommonWords.calendar.contains(scene.word(start))
    else { return false }
    guard Self.looseHeads.contains(word) else { return true }
    // "the Durand Line" and "Red Line" are lines.
    return !Self.plain.contains(scene.word(start)) && scene.word(start - 1) != "the"
      && !scene.isCapitalised(index + 1)
  }

  private static let nameHeads = Set(
    words: """
      newswire herald tribune gazette courier telegraph chronicle observer broadcasting tv
      airlines airways holdings industries technologies telecom telecommunications motors
      petroleum logistics shipping bank pharmaceuticals laboratories enterprises associates
      llc inc inc. ltd ltd. corp corp. plc gmbh limited incorporated pjsc jsc lines shipyards
      refineries semiconductors aerospace biotech watch
      """)
  private static let looseHeads: Set<String> = [
    "wire", "line", "times", "post", "news", "mining", "steel", "electric", "energy", "cables",
    "trust", "bulletin", "mail", "today", "partners", "systems", "freight", "marine",
  ]
  private static let plain: Set<String> = [
    "red", "blue", "green", "front", "bottom", "finish", "first", "last", "hot", "durand",
    "breaking", "good", "bad", "fake", "latest", "top", "world", "new", "clean", "renewable",
    "nuclear", "wind", "solar", "atomic", "global", "united", "modern", "ancient", "happy", "old",
    "difficult", "hard", "our", "these", "health", "food", "border", "command", "public",
  ]

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
    // "Institute for": the table tells the kind by the preposition, which is no part of the noun.
    let last = noun.tokens.upperBound - 1
    if last == index + 1, scene.word(last) == "for" { return index..<last }
    return scene.isCapitalised(last) ? noun.tokens : nil
  }

  /// "Ministry of Foreign Affairs", "University of Tehran", "Organization for … (OECD)".
  private func leftHeaded(_ noun: Range<Int>, limit: Int) -> Range<Int>? {
    let preposition = scene.word(noun.upperBound)
    guard ["of", "for", "on"].contains(preposition) else { return nil }
    if let study = study(after: noun.upperBound, limit: limit) { return noun.lowerBound..<study }
    if var field = field(after: noun.upperBound, limit: limit) {
      // "Office of Foreign Assets Control", "Bureau of European and Eurasian Affairs".
      if Self.adjectives.contains(scene.word(field - 1)) {
        while field < limit, scene.isCapitalised(field), scene.role(at: field) == nil,
          scene.givenName(at: field) == nil
        {
          field += 1
        }
        field = behindFields(field, limit: limit)
      }
      return noun.lowerBound..<field
    }
    var position = noun.upperBound + 1
    if scene.word(position) == "the" { position += 1 }
    guard position < limit, scene.isCapitalised(position),
      !CommonWords.calendar.contains(scene.word(position))
    else { return nil }
    if let country = scene.country(at: position) {
      // "Embassy of Iran", "Bank of England": the country is part of so short a name.
      guard noun.count == 1 || !country.value.uses.contains(.name) else { return nil }
      return noun.lowerBound..<country.tokens.upperBound
    }
    if let known = scene.organization(at: position) {
      return noun.lowerBound..<known.tokens.upperBound
    }
    // "Office of the Spokesperson" is called after whose it is.
    if scene.word(noun.lowerBound) == "office", noun.count == 1,
      let role = scene.role(at: position), !role.value.isPlural
    {
      return noun.lowerBound..<role.tokens.upperBound
    }
    var end = position
    while end < limit, scene.isCapitalised(end), scene.role(at: end) == nil { end += 1 }
    guard end > position, scene.givenName(at: position) == nil else { return nil }
    return noun.lowerBound..<behindFields(end, limit: limit)
  }

  private static let adjectives: Set<String> = [
    "foreign", "european", "international", "national", "public", "african", "asian", "educational",
    "political", "global", "western", "regional", "special", "cultural", "social",
  ]

  /// "Bureau of Educational and Cultural Affairs": where the name ends that goes on behind "and"
  /// with words of which the last is a field of work.
  private func behindFields(_ start: Int, limit: Int) -> Int {
    var end = start
    while true {
      var next = end
      while next < limit, [",", "and", "&"].contains(scene.word(next)) { next += 1 }
      guard next > end, next < limit else { return end }
      var last = next
      while last < limit, scene.isCapitalised(last), scene.role(at: last) == nil,
        scene.country(at: last) == nil, scene.givenName(at: last) == nil
      {
        last += 1
      }
      guard last > next, Portfolio.words.contains(scene.word(last - 1)) else { return end }
      end = last
    }
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
