import RDF

/// Which people or posts are asked for; what is nil does not restrict.
public struct PeopleFilter: Hashable, Sendable {
  /// IRIs of countries that they are of or stand for.
  public var countries: [String]?
  /// IRIs of roles that they have.
  public var roles: [String]?
  /// IRIs of people.
  public var people: [String]?

  /// Makes a filter that lets everybody pass.
  public init() {}
}

extension Questions {
  /// The people that a filter leaves, those who are quoted most first.
  public func people(_ filter: PeopleFilter, limit: Int?) throws -> Page<PersonRecord> {
    var text = ""
    var lists: [[String]: [[Term]]] = [:]
    if let countries = filter.countries {
      text += """
        { SELECT DISTINCT ?person { VALUES ?country {}
          { ?person schema:nationality ?country }
          UNION { ?post rap:represents ?country . ?person org:holds ?post } } }

        """
      lists[["country"]] = countries.map { [.iri($0)] }
    }
    if let roles = filter.roles {
      text += """
        { SELECT DISTINCT ?person { VALUES ?role {} ?held org:role ?role . ?person org:holds ?held } }

        """
      lists[["role"]] = roles.map { [.iri($0)] }
    }
    if let people = filter.people {
      text += "VALUES ?person {}\n"
      lists[["person"]] = people.map { [.iri($0)] }
    }
    let answer = try ask(
      """
      SELECT ?person ?count { \(text) ?person a schema:Person
        OPTIONAL { { SELECT ?person (COUNT(?statement) AS ?count) {
          ?statement schema:spokenByCharacter ?person } GROUP BY ?person } } }
      ORDER BY DESC(?count) ?person
      """, lists: lists, limit: limit)
    let counts = answer.rows.compactMap { row in
      row[0].map { (id: $0.text, count: row[1].flatMap { Int($0.text) } ?? 0) }
    }
    return Page(records: try people(counts), total: answer.total)
  }

  private func people(_ counts: [(id: String, count: Int)]) throws -> [PersonRecord] {
    let ids = counts.map(\.id)
    let found = try describe(
      ids,
      [Schema.name, Schema.alternateName, Schema.nationality, ORG.holds, Rap.formerlyHeld])
    let posts = try posts(
      withoutHolders: found.values.flatMap { $0.texts(ORG.holds) + $0.texts(Rap.formerlyHeld) })
    let names = try references(Set(found.values.flatMap { $0.texts(Schema.nationality) }))
    let proofs = try citations(try places(ofPeople: ids))
    return counts.compactMap { id, count in
      guard let person = found[id] else { return nil }
      return PersonRecord(
        id: id, name: person.name,
        otherNames: person.texts(Schema.alternateName).filter { $0 != person.name },
        countries: person.texts(Schema.nationality).compactMap { names[$0] },
        posts: person.texts(ORG.holds).compactMap { posts[$0] }.sorted(by: Self.standsBefore),
        formerPosts: person.texts(Rap.formerlyHeld).compactMap { posts[$0] }
          .sorted(by: Self.standsBefore),
        statements: count, citations: proofs[id] ?? [])
    }
  }

  /// Whether a post is to stand before another of the same person: "Secretary of State of the United
  /// States" before the bare "Secretary", and before posts with still more words, which few use.
  private static func standsBefore(_ one: PostRecord, _ other: PostRecord) -> Bool {
    func rank(_ post: PostRecord) -> Int {
      post.country != nil ? 0 : post.body != nil ? 1 : 2
    }
    return (rank(one), one.name.count, one.id) < (rank(other), other.name.count, other.id)
  }

  /// The sentences that say what posts people hold, then the places that name them.
  private func places(ofPeople ids: [String]) throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    for id in ids {
      let rows = try ask(
        "SELECT ?where { GRAPH ?where { ?thing org:holds ?post } } LIMIT \(Self.citationLimit)",
        bindings: ["thing": .iri(id)]
      ).rows
      let sentences = rows.compactMap { $0[0]?.text }.filter { $0.contains("#char=") }
      result[id] = sentences
    }
    // Where the posts give proofs enough, no others are looked for.
    let others = try mentions(
      of: ids.filter { result[$0, default: []].count < Self.citationLimit },
      atMost: Self.citationLimit)
    for (id, places) in others {
      result[id] = Array((result[id, default: []] + places).prefix(Self.citationLimit))
    }
    return result
  }

  /// How many citations a record carries; `query` gives them all.
  static var citationLimit: Int { 3 }

  // MARK: - Posts

  /// The posts that a filter leaves, by name.
  public func posts(_ filter: PeopleFilter, limit: Int?) throws -> Page<PostRecord> {
    var text = ""
    var lists: [[String]: [[Term]]] = [:]
    if let countries = filter.countries {
      text += "VALUES ?country {} ?post rap:represents ?country .\n"
      lists[["country"]] = countries.map { [.iri($0)] }
    }
    if let roles = filter.roles {
      text += "VALUES ?role {} ?post org:role ?role .\n"
      lists[["role"]] = roles.map { [.iri($0)] }
    }
    if let people = filter.people {
      text += """
        { SELECT DISTINCT ?post { VALUES ?person {}
          { ?person org:holds ?post } UNION { ?person rap:formerlyHeld ?post } } }

        """
      lists[["person"]] = people.map { [.iri($0)] }
    }
    let answer = try ask(
      "SELECT ?post { \(text) ?post a org:Post ; schema:name ?name } ORDER BY ?name ?post",
      lists: lists, limit: limit)
    let ids = answer.rows.compactMap { $0[0]?.text }
    var records = try posts(withoutHolders: ids)
    try addHolders(to: &records, ids)
    return Page(records: ids.compactMap { records[$0] }, total: answer.total)
  }

  /// The posts of those IRIs, without the people who hold them.
  private func posts(withoutHolders ids: [String]) throws -> [String: PostRecord] {
    let found = try describe(
      ids, [Schema.name, ORG.role, Rap.represents, Rap.accreditedTo, ORG.postIn])
    let linked = found.values.flatMap { post in
      [ORG.role, Rap.represents, Rap.accreditedTo, ORG.postIn].flatMap { post.texts($0) }
    }
    let names = try references(Set(linked))
    let days = try attestedDays(ofPosts: ids)
    return found.mapValues { post in
      func reference(_ property: IRI) -> Reference? { post.text(property).flatMap { names[$0] } }
      return PostRecord(
        id: post.id, name: post.name, role: reference(ORG.role),
        country: reference(Rap.represents),
        body: reference(Rap.accreditedTo) ?? reference(ORG.postIn), holders: [],
        attested: days[post.id] ?? [], citations: [])
    }
  }

  /// The first and, where it is another, the last day on which an article tells of each post.
  private func attestedDays(ofPosts ids: [String]) throws -> [String: [String]] {
    let rows = try ask(
      """
      SELECT ?post (MIN(?day) AS ?first) (MAX(?day) AS ?last) {
        VALUES ?post {} ?post rap:attestedOn ?day } GROUP BY ?post
      """, "post", in: Set(ids).sorted().map { .iri($0) }
    ).rows
    var days: [String: [String]] = [:]
    for row in rows {
      guard let post = row[0]?.text, let first = row[1]?.text, let last = row[2]?.text else {
        continue
      }
      days[post] = first == last ? [first] : [first, last]
    }
    return days
  }

  private func addHolders(to records: inout [String: PostRecord], _ ids: [String]) throws {
    let terms = ids.map { Term.iri($0) }
    let rows = try ask(
      "SELECT ?post ?person { VALUES ?post {} ?person org:holds ?post }", "post", in: terms
    ).rows
    let names = try references(Set(rows.compactMap { $0[1]?.text }))
    for row in rows {
      guard let post = row[0]?.text, let person = row[1].flatMap({ names[$0.text] }) else {
        continue
      }
      records[post]?.holders.append(person)
    }
    var spans: [String: [String]] = [:]
    for id in ids {
      let found = try ask(
        "SELECT ?where { GRAPH ?where { ?person org:holds ?post } } LIMIT \(Self.citationLimit)",
        bindings: ["post": .iri(id)]
      ).rows
      spans[id] = found.compactMap { $0[0]?.text }.filter { $0.contains("#char=") }
    }
    for (id, proofs) in try citations(spans) {
      records[id]?.citations = proofs
      records[id]?.holders.sort { ($0.name, $0.id) < ($1.name, $1.id) }
    }
  }

  /// The roles whose name holds all the words that somebody typed, as the beginnings of words.
  public func roles(named typed: String) throws -> [Reference] {
    let wanted = folding(typed).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    let rows = try ask("SELECT ?role ?label { ?role a org:Role ; skos:prefLabel ?label }").rows
    return rows.compactMap { row in
      guard let id = row[0]?.text, let label = row[1]?.text else { return nil }
      let words = folding(label).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      let isMeant =
        id == typed || id.lastPathPart == typed
        || !wanted.isEmpty && wanted.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
      return isMeant ? Reference(id: id, name: label) : nil
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}
