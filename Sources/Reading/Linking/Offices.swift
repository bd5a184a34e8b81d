/// Settles in which post somebody speaks, and for which country or body.
struct Offices {
  /// The entities, countries that only a post names among them.
  private(set) var entities: [Entity]
  private let holdings: [Holding]
  private var byPerson: [Entity.ID: [Int]] = [:]
  private var countries: [String: Entity.ID] = [:]

  /// Takes the posts that the article tells of.
  init(reading: EntityReading) {
    entities = reading.entities
    holdings = reading.holdings
    for (index, holding) in holdings.enumerated() {
      byPerson[holding.person, default: []].append(index)
    }
    for (id, entity) in entities.enumerated() where entity.kind == .country {
      if let code = entity.country { countries[code] = countries[code] ?? id }
    }
  }

  /// Sets the post of a statement's speaker and on whose behalf it is said.
  mutating func settle(_ statement: inout Statement) {
    guard let speaker = statement.speaker else { return }
    let entity = entities[speaker]
    switch entity.kind {
    case .person:
      let posts = byPerson[speaker] ?? []
      let held = posts.filter { !holdings[$0].isFormer }
      statement.speakingAs = post(among: held, for: statement)
      if held.isEmpty { statement.formerPost = post(among: posts, for: statement) }
      if let place = statement.speakingAs {
        let holding = holdings[place]
        statement.onBehalfOf = principal(of: holding)
      }
    case .government: statement.onBehalfOf = entity.country.flatMap { country($0) }
    case .organization:
      switch entity.organizationKind {
      case .government, .ministry, .parliament, .military, .mission:
        statement.onBehalfOf = entity.country.flatMap { country($0) }
      default: break
      }
    case .unnamed: statement.onBehalfOf = entity.country.flatMap { country($0) }
    case .country, .place: break
    }
  }

  /// The country, body or person for whom somebody in a post speaks.
  private mutating func principal(of holding: Holding) -> Entity.ID? {
    let kind = holding.roleKind.flatMap(Role.Kind.init(rawValue:))
    let isForCountry = kind.map { $0.speaksForCountry && !Self.elected.contains($0) } ?? true
    let land = isForCountry ? holding.country.flatMap { country($0) } : nil
    let person = kind == .spokesperson || kind == .party ? holding.principal : nil
    return land ?? holding.body ?? person
  }

  /// Those who speak for voters or a town, and not for their country.
  private static let elected: Set<Role.Kind> = [.legislator, .governor, .mayor]

  /// The post named with the speaker's words, else the last one named before, else the first after; an
  /// occupation only where no office is among them.
  private func post(among held: [Int], for statement: Statement) -> Int? {
    guard !held.isEmpty else { return nil }
    if let words = statement.speakerTokens,
      let named = weightiest(held.filter { holdings[$0].tokens.overlaps(words) }).first
    {
      return named
    }
    let position = statement.speakerTokens?.lowerBound ?? statement.contentTokens.lowerBound
    // Of several posts named at once the first is the one that the article leads with.
    let before = weightiest(held.filter { holdings[$0].tokens.lowerBound <= position })
    guard let last = before.last else { return weightiest(held).first }
    return before.first { holdings[$0].tokens.overlaps(holdings[last].tokens) }
  }

  /// The posts of most weight: somebody is "the minister" also where he has been called a lawyer or a son.
  private func weightiest(_ places: [Int]) -> [Int] {
    let most = places.map(weight).max()
    return places.filter { weight($0) == most }
  }

  private func weight(_ place: Int) -> Int {
    let holding = holdings[place]
    switch holding.roleKind.flatMap(Role.Kind.init(rawValue:)) {
    case .relative?: return 0
    case .affiliate?: return 1
    // "Official" says little.
    case .official? where !holding.role.contains(" "): return holding.body == nil ? 1 : 2
    case .military? where Self.isRank(holding.role): return 1
    case .judge?, .religious?: return holding.body == nil ? 1 : 2
    case let kind? where kind.isOccupation: return holding.body == nil ? 1 : 2
    default: return 2
    }
  }

  /// "Major General", beside which an office says more.
  private static func isRank(_ role: String) -> Bool {
    let ranks = [
      "General", "Colonel", "Captain", "Major", "Lieutenant", "Admiral", "Sergeant", "Brigadier",
      "Marshal",
    ]
    return ranks.contains { role.hasSuffix($0) }
  }

  private mutating func country(_ code: String) -> Entity.ID? {
    if let known = countries[code] { return known }
    entities.append(Entity(kind: .country, name: code, country: code))
    countries[code] = entities.count - 1
    return entities.count - 1
  }
}
