import Language
import Tagging

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

  /// The role of the table there; "a general election" is nobody, nor is "to host" or "fellow" in "fellow Senator
  /// Sol".
  private func plain(at index: Int) -> Scene.Hit<RoleForm>? {
    guard let hit = scene.role(at: index) else { return nil }
    guard hit.tokens.count == 1, !scene.isCapitalised(index) else { return hit }
    let tags = scene.layout.tags
    if scene.word(index - 1) == "to", tags[index].isVerb || Self.verbs.contains(scene.word(index)) {
      return nil
    }
    switch scene.word(index) {
    // "Mazara del Vallo"
    case "del": return nil
    case "general", "major", "private":
      return tags[safe: index + 1]?.isCommonNoun ?? false ? nil : hit
    case "fellow", "veteran":
      // "a research fellow", "a veteran of the war" are somebody.
      let isNoun = index > 0 && (tags[index - 1].isCommonNoun || scene.isCapitalised(index - 1))
      let isBehind =
        scene.isCapitalised(index + 1) || scene.role(at: index + 1) != nil
        || (tags[safe: index + 1].map { $0.isCommonNoun || $0 == .adjective } ?? false)
      return isBehind && !isNoun ? nil : hit
    default: return hit
    }
  }

  /// Roles that are verbs as well.
  private static let verbs: Set<String> = [
    "head", "host", "judge", "lead", "chair", "champion", "coach", "counsel", "father", "guide",
    "partner", "pilot", "count", "captain",
  ]

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
    if let found = ranked(at: position, from: start, reading: prefix) { return found }
    let hit = (plain(at: position) ?? department(at: position)).map(single)
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

  /// "The chief Tovian negotiator": a rank of which the table makes another role, with the country between.
  private func ranked(at position: Int, from start: Int, reading prefix: Prefix) -> RolePhrase? {
    guard scene.word(position) == "chief", let country = scene.country(at: position + 1),
      !country.value.uses.isDisjoint(with: [.name, .adjective]),
      let noun = plain(at: country.tokens.upperBound), !noun.value.isPlural,
      let whole = scene.gazetteers.roles.value(of: "chief " + noun.value.role.phrase)
    else { return nil }
    var found = phrase(Scene.Hit(tokens: noun.tokens, value: whole), from: start, reading: prefix)
    if found.country == nil { found.country = country.value.country.alpha3 }
    return found
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
  func isField(_ range: Range<Int>) -> Bool {
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
    let words = capitalised(role.id.split(separator: "-").map(String.init))
    if words.hasPrefix("Co ") { return "Co-" + words.dropFirst(3) }
    return words == "Charge D Affaires" ? "Chargé d’Affaires" : words
  }

  private static let small: Set<String> = ["of", "for", "the", "and", "to", "in", "on", "at", "de"]

  private static let acronyms: Set<String> = [
    "mp", "mep", "ceo", "cfo", "eu", "un", "nato",
  ]

  static func capitalised(_ words: [String], isContinued: Bool = false) -> String {
    words.enumerated().map { place, word in
      if acronyms.contains(word) { return word.uppercased() }
      return (place > 0 || isContinued) && small.contains(word)
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  private func capitalised(_ range: Range<Int>) -> [String] {
    [Self.capitalised(range.map { scene.word($0) })]
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
