import Language
import Tagging

/// What stands behind a role: its field, its body, its country.
extension RoleSpotter {
  func complement(_ phrase: inout RolePhrase) {
    // "Minister of Foreign Affairs" is in the table; "and Defense" goes on with its field.
    let limit = scene.limit(phrase.tokens.lowerBound)
    var next = phrase.tokens.upperBound
    // "Minister of Foreign Affairs and Expatriates Affairs": a word more than the table has.
    if phrase.head.contains(where: { ["of", "for"].contains(scene.word($0)) }), next < limit,
      scene.isCapitalised(next), ["affairs", "cooperation"].contains(scene.word(next))
    {
      next += 1
      phrase.tokens = phrase.tokens.lowerBound..<next
      phrase.role = written(phrase.head.lowerBound..<next)
    }
    if phrase.head.contains(where: { ["of", "for"].contains(scene.word($0)) }),
      next + 1 < limit, ["and", "&", ","].contains(scene.word(next)),
      scene.isCapitalised(next + 1), titlesBegin(at: next + 1) == false,
      let end = fieldOfCountry(from: next, limit: limit)
        ?? (Portfolio.words.contains(scene.word(next + 1))
          ? portfolio(from: next + 1, limit: limit, phrase: &phrase, preposition: next) : nil)
    {
      phrase.tokens = phrase.tokens.lowerBound..<end
      phrase.role = written(phrase.head.lowerBound..<end)
    }
    var rounds = 0
    while rounds < 3, let end = oneComplement(&phrase) {
      phrase.tokens = phrase.tokens.lowerBound..<end
      rounds += 1
    }
    // "ambassador to Austria and to the OSCE": a second seat.
    let behind = phrase.tokens.upperBound
    if phrase.accreditedTo != nil, phrase.body == nil, scene.word(behind) == "and" {
      var position = scene.word(behind + 1) == "to" ? behind + 2 : behind + 1
      if scene.word(position) == "the" { position += 1 }
      if position < limit, scene.isCapitalised(position),
        let body = organizations.organization(at: position), scene.role(at: position) == nil
      {
        phrase.body = body
        phrase.tokens = phrase.tokens.lowerBound..<bracket(after: body.upperBound)
      }
    }
  }

  /// Whether a role, perhaps of another country, begins at the token.
  private func titlesBegin(at index: Int) -> Bool {
    scene.role(at: index) != nil
      || (scene.country(at: index)?.tokens.upperBound).flatMap { scene.role(at: $0) } != nil
  }

  /// Takes "of …", "for …", "to …" behind the phrase, and gives its end.
  private func oneComplement(_ phrase: inout RolePhrase) -> Int? {
    let start = phrase.tokens.upperBound
    let limit = scene.limit(phrase.tokens.lowerBound)
    guard start + 1 < limit else { return nil }
    let preposition = scene.word(start)
    guard ["of", "for", "to", "on", "at", "in", "from"].contains(preposition) else { return nil }
    if let end = charge(at: start, phrase: &phrase) { return end }
    if let end = field(inSmallLettersAt: start + 1, limit: limit, phrase: &phrase) { return end }
    var position = start + 1
    if scene.word(position) == "the" { position += 1 }
    if let end = government(at: position, phrase: &phrase) { return end }
    // "director of the Nairobi-based Kandor Institute"
    if scene.word(position).hasSuffix("-based") { position += 1 }
    // "of the friendly Italian Republic", as agencies of the Gulf write.
    if Self.epithetsOfStates.contains(scene.word(position)) { position += 1 }
    guard position < limit, scene.isCapitalised(position) || scene.countryName(at: position) != nil
    else { return nil }
    // "chief executive of Chile and Malta Veterans": a body that no table has.
    if scene.isListedInName(at: position) { return nil }
    if let organization = organizations.organization(at: position)
      ?? forum(at: position, limit: limit),
      preposition != "in", preposition != "from", !isField(organization)
    {
      if ["affairs", "relations"].contains(scene.word(organization.upperBound)),
        scene.isCapitalised(organization.upperBound)
      {
        return portfolio(from: position, limit: limit, phrase: &phrase, preposition: start)
      }
      // "director of the Institute for Peace at Pelago University": the nearest is the one.
      guard phrase.body == nil else { return nil }
      // "director of Pelago University’s Centre for Trade"
      if scene.isPossessive(organization.upperBound),
        let inner = organizations.organization(at: organization.upperBound + 1)
      {
        phrase.body = inner
        return bracket(after: inner.upperBound)
      }
      phrase.body = organization
      if let end = ownedPart(behind: organization.upperBound, &phrase) { return end }
      return part(of: organization, phrase: &phrase) ?? bracket(after: organization.upperBound)
    }
    if let country = scene.countryName(at: position), !isPersonal(country), preposition != "from" {
      if preposition == "of", let end = ownedPart(behind: country.tokens.upperBound, &phrase) {
        phrase.country = country.value.country.alpha3
        return end
      }
      let end = bracket(after: country.tokens.upperBound)
      // "for Europe and Foreign Affairs" is a field, "of Iran and" a country.
      if preposition == "for" || preposition == "on" || preposition == "in" {
        return portfolio(from: position, limit: limit, phrase: &phrase, preposition: start)
      }
      let code = country.value.country.alpha3
      if preposition == "to" { phrase.accreditedTo = code } else { phrase.country = code }
      return end
    }
    // "ambassador to Moscow": a capital stands for its country.
    if preposition == "to", phrase.kind == .ambassador, let capital = scene.country(at: position),
      capital.value.uses.contains(.capital)
    {
      phrase.accreditedTo = capital.value.country.alpha3
      return capital.tokens.upperBound
    }
    guard
      !["at", "in", "from"].contains(preposition)
        || preposition == "from" && phrase.kind == .legislator
    else { return nil }
    if [.minister, .deputyMinister, .deputyHead].contains(phrase.kind),
      let end = fieldOfCountry(from: position, limit: limit)
    {
      phrase.role += " " + written(start..<end)
      return end
    }
    if preposition == "of", let end = delegation(at: position, phrase: &phrase) { return end }
    // "Premier of Alberta", "Crown Prince of Abu Dhabi"
    // "a congressman from Ohio"
    let isFrom = preposition == "from" && phrase.kind == .legislator
    if preposition == "of" || isFrom, phrase.kind.isRegional,
      let place = scene.place(at: position), let country = place.value.country
    {
      // "Arkhangelsk Region" is more than the city.
      let end = max(place.tokens.upperBound, region(at: position) ?? 0)
      phrase.country = country
      phrase.role += " of " + written(position..<end)
      return end
    }
    if preposition == "of", phrase.kind == .governor, let end = region(at: position) {
      phrase.role += " " + written(start..<end)
      return end
    }
    guard !isFrom else { return nil }
    return portfolio(from: position, limit: limit, phrase: &phrase, preposition: start)
      ?? unusualField(from: position, phrase: &phrase, preposition: start)
  }

  /// "president of the Pelago Action Forum": behind a role a forum is a body and no event.
  private func forum(at start: Int, limit: Int) -> Range<Int>? {
    let end =
      Range.from(start, upTo: min(start + 6, limit)).first { !scene.isCapitalised($0) } ?? limit
    guard end > start + 2, ["forum", "caucus", "network"].contains(scene.word(end - 1)) else {
      return nil
    }
    return start..<end
  }

  /// "Minister Delegate in charge of National Defense": what the post is for.
  private func charge(at start: Int, phrase: inout RolePhrase) -> Int? {
    guard [.minister, .deputyMinister].contains(phrase.kind),
      scene.word(start) == "in", scene.word(start + 1) == "charge", scene.word(start + 2) == "of"
    else { return nil }
    let limit = scene.limit(start)
    let position = scene.word(start + 3) == "the" ? start + 4 : start + 3
    guard position < limit, scene.isCapitalised(position) else { return nil }
    return portfolio(from: position, limit: limit, phrase: &phrase, preposition: start)
      ?? unusualField(from: position, phrase: &phrase, preposition: start)
  }

  /// "deputy assistant secretary of defense": a field in small letters behind a rank in small letters.
  private func field(inSmallLettersAt start: Int, limit: Int, phrase: inout RolePhrase) -> Int? {
    guard [.minister, .deputyMinister].contains(phrase.kind), scene.isWord(start),
      !scene.isCapitalised(phrase.head.lowerBound), !scene.isCapitalised(start),
      ["of", "for"].contains(scene.word(start - 1))
    else { return nil }
    var end = start
    while end < limit, end < start + 5,
      Portfolio.words.contains(scene.word(end)) || end > start && scene.word(end) == "and"
    {
      end += 1
    }
    if scene.word(end - 1) == "and" { end -= 1 }
    guard end > start else { return nil }
    phrase.role +=
      " "
      + Self.capitalised(
        (start - 1..<end).map { scene.word($0) }, isContinued: true)
    return end
  }

  /// "head of the Tanzanian delegation": the country is the delegation's, and so the post's.
  private func delegation(at index: Int, phrase: inout RolePhrase) -> Int? {
    guard let country = scene.country(at: index), country.value.uses.contains(.adjective) else {
      return nil
    }
    let noun = country.tokens.upperBound
    guard noun < scene.limit(index), !scene.isCapitalised(noun), scene.isWord(noun),
      Self.groups.contains(scene.word(noun))
    else { return nil }
    phrase.country = country.value.country.alpha3
    phrase.role += " of " + scene.word(noun).prefix(1).uppercased() + scene.word(noun).dropFirst()
    return noun + 1
  }

  /// "leader of Kenya’s largest opposition party": what belongs to a country or body, in small letters.
  private func ownedPart(behind owner: Int, _ phrase: inout RolePhrase) -> Int? {
    guard scene.isPossessive(owner) else { return nil }
    let limit = min(scene.limit(owner), owner + 7)
    let words = Range.from(owner + 1, upTo: limit).prefix { index in
      scene.isWord(index) && !scene.isCapitalised(index)
        && [.noun, .pluralNoun, .adjective, .superlative].contains(scene.layout.tags[index])
    }
    guard let last = words.last, scene.layout.tags[last].isCommonNoun else { return nil }
    // "an economist at the Foundation’s policy center" is no head of it.
    guard scene.word(phrase.tokens.upperBound) == "of" else { return last + 1 }
    let named = words.filter { scene.layout.tags[$0] != .superlative }.map { scene.word($0) }
    phrase.role += " of " + Self.capitalised(named, isContinued: true)
    return last + 1
  }

  /// "head of the UN mission": who heads a part of a body is not at the head of it.
  private func part(of body: Range<Int>, phrase: inout RolePhrase) -> Int? {
    let noun = body.upperBound
    guard phrase.kind == .head, noun < scene.limit(body.lowerBound), !scene.isCapitalised(noun),
      Self.groups.contains(scene.word(noun)) || Self.parts.contains(scene.word(noun))
    else { return nil }
    phrase.role += " of " + scene.word(noun).prefix(1).uppercased() + scene.word(noun).dropFirst()
    return noun + 1
  }

  private static let epithetsOfStates: Set<String> = [
    "friendly", "brotherly", "sisterly", "fraternal", "neighboring", "neighbouring", "nearby",
  ]

  private static let parts: Set<String> = [
    "branch", "bureau", "campaign", "chapter", "committee", "department", "desk", "division",
    "program",
    "programme", "project", "operation", "operations", "panel", "section", "unit", "wing",
  ]

  private static let groups: Set<String> = [
    "delegation", "mission", "team", "side", "navy", "army", "parliament", "senate", "government",
    "police", "office", "embassy", "forces", "troops",
  ]

  /// Whether a country's name is rather the given name of the person who follows the role.
  private func isPersonal(_ country: Scene.Hit<CountryForm>) -> Bool {
    country.value.isAmbiguous && country.tokens.count == 1
      && scene.givenName(at: country.tokens.lowerBound) != nil
      && scene.isCapitalised(country.tokens.upperBound)
      && scene.role(at: country.tokens.upperBound) == nil
  }

  private func bracket(after index: Int) -> Int {
    scene.bracketedAcronym(at: index)?.upperBound ?? index
  }

  /// A list of fields and regions: "Middle East, North Africa, and North America".
  private func portfolio(
    from start: Int, limit: Int, phrase: inout RolePhrase, preposition: Int
  ) -> Int? {
    var end: Int?
    var position = start
    while position < limit {
      if let next = item(at: position, limit: limit) {
        // "Head of the Tanzanian" is half a phrase, "Israeli and Palestinian Affairs" a whole one.
        end = isAdjective(position..<next) ? end : next
        position = next
        continue
      }
      let word = scene.word(position)
      guard end != nil, ["and", ",", "of", "the", "for", "&", "in"].contains(word) else { break }
      // "Minister for Foreign Affairs of Bangladesh": a ministry's field is of no country, the post is.
      if word == "of", [.minister, .deputyMinister].contains(phrase.kind) {
        let next = scene.word(position + 1) == "the" ? position + 2 : position + 1
        if next < limit, scene.countryName(at: next) != nil { break }
      }
      position += 1
    }
    // "thanked the Minister for Malta's help": what the thanks are for is no field.
    guard let end, !scene.isPossessive(end) else { return nil }
    // One country is called alike whatever the text calls it ("for the DPRK").
    if let country = scene.countryName(at: start), country.tokens.upperBound == end {
      let name = country.value.country.name
      let article = name.hasPrefix("United ") || name.hasSuffix("Republic") ? "the " : ""
      phrase.role += " \(scene.word(preposition)) \(article)\(name)"
    } else {
      phrase.role += " " + written(preposition..<end)
    }
    return bracket(after: end)
  }

  /// Whether words are a country's adjective only.
  private func isAdjective(_ range: Range<Int>) -> Bool {
    scene.country(at: range.lowerBound).map {
      $0.tokens == range && !$0.value.uses.contains(.name)
    } ?? false
  }

  /// One field, region or country of a portfolio.
  private func item(at index: Int, limit: Int) -> Int? {
    guard scene.isCapitalised(index) else { return nil }
    // After a comma or "and" a role or a country with a role begins the next person's title.
    if scene.word(index - 1) == "and" || scene.isComma(index - 1) {
      var next = scene.country(at: index)?.tokens.upperBound ?? index
      if scene.isPossessive(next) { next += 1 }
      if scene.role(at: next) != nil, !Portfolio.words.contains(scene.word(index)) { return nil }
    }
    if let place = scene.place(at: index),
      place.tokens.count > 1
        || [.region, .continent, .water].contains(place.value.kind)
    {
      return place.tokens.upperBound
    }
    if let country = scene.country(at: index), !country.value.uses.contains(.capital),
      !isPersonal(country)
    {
      return country.tokens.upperBound
    }
    // "for EAC Affairs"
    if scene.isAcronym(index), ["affairs", "relations"].contains(scene.word(index + 1)),
      scene.isCapitalised(index + 1)
    {
      return index + 2
    }
    return Portfolio.words.contains(scene.word(index)) ? index + 1 : nil
  }
}
