import RDF

extension Questions {
  /// The organizations, those that are quoted most first; of one country where one is given.
  public func organizations(
    countries: [String]? = nil, limit: Int?
  ) throws -> Page<OrganizationRecord> {
    var text = ""
    var lists: [[String]: [[Term]]] = [:]
    if let countries {
      text = "VALUES ?country {} ?body rap:partOfCountry ?country ."
      lists[["country"]] = countries.map { [.iri($0)] }
    }
    let answer = try ask(
      """
      SELECT ?body ?count { \(text) ?body a org:Organization
        OPTIONAL { { SELECT ?body (COUNT(?statement) AS ?count) {
          ?statement schema:spokenByCharacter ?body } GROUP BY ?body } } }
      ORDER BY DESC(?count) ?body
      """, lists: lists, limit: limit)
    let counts = self.counts(answer)
    let ids = counts.map(\.id)
    let found = try describe(
      ids,
      [
        RDFVocabulary.type, Schema.name, Schema.alternateName, Rap.partOfCountry,
        ORG.subOrganizationOf,
      ])
    let names = try references(
      Set(found.values.flatMap { $0.texts(Rap.partOfCountry) + $0.texts(ORG.subOrganizationOf) }))
    let proofs = try citations(try mentions(of: ids, atMost: Self.citationLimit))
    let records = counts.compactMap { id, count -> OrganizationRecord? in
      guard let body = found[id] else { return nil }
      return OrganizationRecord(
        id: id, name: body.name,
        otherNames: body.texts(Schema.alternateName).filter { $0 != body.name },
        kind: Self.kind(of: body),
        country: body.text(Rap.partOfCountry).flatMap { names[$0] },
        parent: body.text(ORG.subOrganizationOf).flatMap { names[$0] }, statements: count,
        citations: proofs[id] ?? [])
    }
    return Page(records: records, total: answer.total)
  }

  private static func kind(of body: Description) -> String {
    if body.id.hasPrefix("government/") { return "government" }
    if body.isOfClass(Schema.newsMediaOrganization) { return "news medium" }
    return body.isOfClass(Schema.governmentOrganization) ? "state body" : "organization"
  }

  /// The countries, those on whose behalf most is said first.
  public func countries(limit: Int?) throws -> Page<CountryRecord> {
    let answer = try ask(
      """
      SELECT ?country ?count { ?country a schema:Country
        OPTIONAL { { SELECT ?country (COUNT(?statement) AS ?count) {
          ?statement rap:onBehalfOf ?country } GROUP BY ?country } } }
      ORDER BY DESC(?count) ?country
      """, limit: limit)
    let counts = self.counts(answer)
    let ids = counts.map(\.id)
    let found = try describe(ids, [Schema.name, Schema.identifier])
    let proofs = try citations(try mentions(of: ids, atMost: Self.citationLimit))
    let records = counts.compactMap { id, count -> CountryRecord? in
      guard let country = found[id] else { return nil }
      return CountryRecord(
        id: id, name: country.name, code: country.text(Schema.identifier) ?? id.lastPathPart,
        statements: count, citations: proofs[id] ?? [])
    }
    return Page(records: records, total: answer.total)
  }

  private func counts(_ answer: Answer) -> [(id: String, count: Int)] {
    answer.rows.compactMap { row in
      row[0].map { (id: $0.text, count: row[1].flatMap { Int($0.text) } ?? 0) }
    }
  }
}
