import Language

/// Finds the phrases that say what somebody is.
///
/// A phrase is modifiers ("former", "deputy"), a role of the table, and its complement: a portfolio
/// ("of Foreign Affairs and Trade"), a body ("of the European Commission") or a country ("of
/// Bangladesh", "to the United States").
struct RoleSpotter {
  let scene: Scene
  let organizations: OrganizationSpotter

  init(scene: Scene) {
    self.scene = scene
    organizations = OrganizationSpotter(scene: scene)
  }

  /// The phrase that begins at the token, if one does.
  func phrase(at start: Int) -> RolePhrase? {
    phrase(at: start, from: start, reading: Prefix())
  }

  /// What the modifiers before a role have said so far.
  private struct Prefix {
    var words: [String] = []
    var isFormer = false
    var isDeputy = false
    var count = 0
  }

  private func phrase(at position: Int, from start: Int, reading prefix: Prefix) -> RolePhrase? {
    guard position < scene.limit(start), prefix.count < 5 else { return nil }
    if let hit = prefixed(at: position) {
      var prefix = prefix
      prefix.isFormer = prefix.isFormer || scene.word(position).hasPrefix("ex-")
      return phrase(hit, from: start, reading: prefix)
    }
    let hit = (scene.role(at: position) ?? department(at: position)).map(single)
    let modifier = scene.modifier(at: position)
    // "deputy foreign minister" may be in the table as a whole, or be a modifier and a role.
    if let modifier, modifier.tokens.count >= (hit?.tokens.count ?? 0) {
      var next = modifier.tokens.upperBound
      if scene.word(next) == "," || scene.word(next) == "-" { next += 1 }
      if let longer = read(modifier, into: prefix),
        let found = phrase(at: next, from: start, reading: longer)
      {
        return found
      }
    }
    return hit.flatMap { phrase($0, from: start, reading: prefix) }
  }

  /// Manners that make another post of a role, where they are written with a capital.
  private static let telling: Set<String> = [
    "special", "personal", "permanent", "joint", "resident", "honorary",
  ]

  private func read(_ modifier: Scene.Hit<RoleModifier>, into prefix: Prefix) -> Prefix? {
    var prefix = prefix
    prefix.count += 1
    switch modifier.value.effect {
    case .former: prefix.isFormer = true
    case .deputy
    where modifier.value.word == "under"
      && !scene.isCapitalised(modifier.tokens.lowerBound):
      // "under President Sol" is no rank.
      return nil
    case .deputy:
      prefix.isDeputy = true
      prefix.words += capitalised(modifier.tokens)
    case .acting: prefix.words += capitalised(modifier.tokens)
    case .manner
    where Self.telling.contains(modifier.value.word)
      && scene.isCapitalised(modifier.tokens.lowerBound):
      prefix.words += capitalised(modifier.tokens)
    case .manner, .future, .rank: break
    }
    return prefix
  }

  /// The first part of what the table has as one wording though it says two things: two posts
  /// ("permanent representative and ambassador"), or a post and its body ("president of the
  /// European Commission").
  private func single(_ hit: Scene.Hit<RoleForm>) -> Scene.Hit<RoleForm> {
    let last = hit.tokens.upperBound - 1
    if ["for", "to", "of", "on"].contains(scene.word(last)) {
      return role(hit.tokens.lowerBound..<last) ?? hit
    }
    for index in hit.tokens.dropFirst() {
      let next = scene.word(index + 1) == "the" ? index + 2 : index + 1
      guard next < hit.tokens.upperBound else { break }
      let isJoint = scene.word(index) == "and" && scene.role(at: next) != nil
      let isBody =
        ["of", "to"].contains(scene.word(index)) && scene.isCapitalised(next)
        && (scene.organization(at: next).map { !isField($0.tokens) } ?? false
          || scene.countryName(at: next) != nil)
      if isJoint || isBody, let first = role(hit.tokens.lowerBound..<index) { return first }
    }
    return hit
  }

  /// Whether words that a body may be called by name a field of government too ("Foreign Affairs").
  private func isField(_ range: Range<Int>) -> Bool {
    // "UN Secretary-General": an acronym names the body, also where it is a field ("UN Affairs").
    guard range.count > 1 || !scene.isAcronym(range.lowerBound) else { return false }
    return range.allSatisfy { Portfolio.words.contains(scene.word($0)) }
  }

  /// The role that exactly these words name.
  private func role(_ range: Range<Int>) -> Scene.Hit<RoleForm>? {
    scene.gazetteers.roles.longestMatch(
      in: scene.keys, at: range.lowerBound, limit: range.upperBound
    ).flatMap {
      $0.count == range.count ? Scene.Hit(tokens: range, value: $0.value) : nil
    }
  }

  /// A role behind "ex-" in one token ("ex-minister").
  private func prefixed(at index: Int) -> Scene.Hit<RoleForm>? {
    let word = scene.word(index)
    guard word.hasPrefix("ex-") || word.hasPrefix("then-") else { return nil }
    let rest = word.drop { $0 != "-" }.dropFirst()
    return scene.gazetteers.roles.value(of: rest).map {
      Scene.Hit(tokens: index..<index + 1, value: $0)
    }
  }

  private func phrase(
    _ hit: Scene.Hit<RoleForm>, from start: Int, reading prefix: Prefix
  ) -> RolePhrase {
    let role = hit.value.role
    let kind = prefix.isDeputy && role.kind == .minister ? .deputyMinister : role.kind
    var phrase = RolePhrase(
      tokens: start..<hit.tokens.upperBound, head: hit.tokens,
      role: (prefix.words + [Self.canonical(role)]).joined(separator: " "), kind: kind,
      covers: role.covers, gender: Entity.Gender(role.gender), isPlural: hit.value.isPlural,
      isFormer: prefix.isFormer,
      isTitle: role.isTitle, impliedBody: role.body)
    // "NATO secretary general" is one wording in the table, and names the body.
    let first = hit.tokens.lowerBound
    if let body = scene.organization(at: first), body.tokens.count < hit.tokens.count,
      scene.isCapitalised(first), !isField(body.tokens)
    {
      phrase.body = body.tokens
    } else if let country = scene.country(at: first), country.tokens.count < hit.tokens.count,
      !country.value.uses.isDisjoint(with: [.name, .adjective])
    {
      phrase.country = country.value.country.alpha3
    }
    // "The Taoiseach" is Ireland's wherever it is spoken of.
    if let land = role.body.flatMap({ scene.gazetteers.countries.forms(of: $0).first }),
      land.uses.contains(.name)
    {
      (phrase.country, phrase.impliedBody) = (land.country.alpha3, nil)
    }
    if phrase.kind != role.kind { phrase.covers.insert(phrase.kind, at: 0) }
    suffix(&phrase)
    complement(&phrase)
    return phrase
  }

  /// "President-elect", "Minister designate", and a numeral that some cabinets use ("Minister II").
  private func suffix(_ phrase: inout RolePhrase) {
    let next = scene.word(phrase.tokens.upperBound)
    if next == "ii" || next == "designate" || next == "emeritus" {
      phrase.tokens = phrase.tokens.lowerBound..<phrase.tokens.upperBound + 1
    }
    if next == "ad", scene.word(phrase.tokens.upperBound + 1) == "interim" {
      phrase.tokens = phrase.tokens.lowerBound..<phrase.tokens.upperBound + 2
    }
  }

  /// Words as the text has them, on one line, in ordinary capitals where it shouts.
  func written(_ range: Range<Int>) -> String {
    let isShouted = range.allSatisfy {
      !scene.isWord($0) || scene.document.tokens[$0].letterCase == .upper
    }
    let words = scene.document.string(range).split(whereSeparator: \.isWhitespace)
    guard isShouted else { return words.joined(separator: " ") }
    return Self.capitalised(words.map { $0.lowercased() }, isContinued: true)
  }

  /// The role's words with capitals, the small words between them without.
  static func canonical(_ role: Role) -> String {
    capitalised(role.id.split(separator: "-").map(String.init))
  }

  private static let small: Set<String> = ["of", "for", "the", "and", "to", "in", "on", "at", "de"]

  private static let acronyms: Set<String> = ["mp", "mep", "ceo", "cfo", "eu", "un", "nato"]

  private static func capitalised(_ words: [String], isContinued: Bool = false) -> String {
    words.enumerated().map { place, word in
      if acronyms.contains(word) { return word.uppercased() }
      return (place > 0 || isContinued) && small.contains(word)
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private func capitalised(_ range: Range<Int>) -> [String] {
    [Self.capitalised(range.map { scene.word($0) })]
  }

  // MARK: Complements

  private func complement(_ phrase: inout RolePhrase) {
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
    guard ["of", "for", "to", "on", "at", "in"].contains(preposition) else { return nil }
    var position = start + 1
    if scene.word(position) == "the" { position += 1 }
    if let end = government(at: position, phrase: &phrase) { return end }
    // "of the friendly Italian Republic", as agencies of the Gulf write.
    if ["friendly", "brotherly", "sisterly", "fraternal"].contains(scene.word(position)) {
      position += 1
    }
    guard position < limit, scene.isCapitalised(position) || scene.countryName(at: position) != nil
    else { return nil }
    if let organization = organizations.organization(at: position), preposition != "in",
      !isField(organization)
    {
      phrase.body = organization
      return bracket(after: organization.upperBound)
    }
    if let country = scene.countryName(at: position), !isPersonal(country) {
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
    guard preposition != "at", preposition != "in" else { return nil }
    if [.minister, .deputyMinister, .deputyHead].contains(phrase.kind),
      let end = fieldOfCountry(from: position, limit: limit)
    {
      phrase.role += " " + written(start..<end)
      return end
    }
    if preposition == "of", let end = delegation(at: position, phrase: &phrase) { return end }
    // "Premier of Alberta", "Crown Prince of Abu Dhabi"
    if preposition == "of", [.headOfGovernment, .deputyHead, .royal].contains(phrase.kind),
      let place = scene.place(at: position), let country = place.value.country
    {
      phrase.country = country
      phrase.role += " " + written(start..<place.tokens.upperBound)
      return place.tokens.upperBound
    }
    if preposition == "of", phrase.kind == .governor, let end = region(at: position) {
      phrase.role += " " + written(start..<end)
      return end
    }
    return portfolio(from: position, limit: limit, phrase: &phrase, preposition: start)
      ?? unusualField(from: position, phrase: &phrase, preposition: start)
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

  private static let groups: Set<String> = [
    "delegation", "mission", "team", "side", "navy", "army", "parliament", "senate", "government",
    "police", "office", "embassy",
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
    return Portfolio.words.contains(scene.word(index)) ? index + 1 : nil
  }
}

extension Entity.Gender {
  init(_ gender: Gender) {
    switch gender {
    case .feminine: self = .feminine
    case .masculine: self = .masculine
    case .unknown: self = .unknown
    }
  }
}
