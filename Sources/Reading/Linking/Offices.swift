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
        statement.onBehalfOf = holding.country.flatMap { country($0) } ?? holding.body
      }
    case .government: statement.onBehalfOf = entity.country.flatMap { country($0) }
    case .organization:
      switch entity.organizationKind {
      case .government, .ministry, .parliament, .military:
        statement.onBehalfOf = entity.country.flatMap { country($0) }
      default: break
      }
    case .unnamed: statement.onBehalfOf = entity.country.flatMap { country($0) }
    case .country, .place: break
    }
  }

  /// The post named with the speaker's words, else the last one named before, else the first after.
  private func post(among held: [Int], for statement: Statement) -> Int? {
    guard !held.isEmpty else { return nil }
    if let words = statement.speakerTokens,
      let named = held.first(where: { holdings[$0].tokens.overlaps(words) })
    {
      return named
    }
    let position = statement.speakerTokens?.lowerBound ?? statement.contentTokens.lowerBound
    // Of several posts named at once the first is the one that the article leads with.
    let before = held.filter { holdings[$0].tokens.lowerBound <= position }
    guard let last = before.last else { return held.first }
    return before.first { holdings[$0].tokens.overlaps(holdings[last].tokens) }
  }

  private mutating func country(_ code: String) -> Entity.ID? {
    if let known = countries[code] { return known }
    entities.append(Entity(kind: .country, name: code, country: code))
    countries[code] = entities.count - 1
    return entities.count - 1
  }
}
