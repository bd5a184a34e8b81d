internal import RDF
internal import Reading

extension ArticleWriter {
  /// Finds out who is who, and writes names and mentions.
  func writeEntities() throws {
    var mentions = [[Mention]](repeating: [], count: findings.entities.count)
    for mention in findings.mentions { mentions[mention.entity].append(mention) }
    let holdings = Dictionary(grouping: findings.holdings, by: \.person)
    for (index, entity) in findings.entities.enumerated() {
      let resolved = try resolve(entity, index, mentions[index], holdings[index] ?? [])
      entities.append(resolved.iri)
      if let former = resolved.formerName { rename(resolved.iri, former, resolved.name) }
      try writeNames(entity, resolved, mentions[index])
      for mention in mentions[index] {
        let span = try span(mention.tokens)
        add(resolved.iri, GAF.denotedBy, span)
        add(span, Rap.mentionKind, mention.kind.rawValue)
      }
    }
  }

  private func resolve(
    _ entity: Entity, _ index: Int, _ mentions: [Mention], _ holdings: [Holding]
  ) throws -> Identities.Resolved {
    switch entity.kind {
    case .person:
      var all = PersonEvidence(countries: Set(entity.country.map { [$0] } ?? []))
      var attested = all
      for holding in holdings {
        let kinds: Set<String> = [identities.post(ofRole: Slug.of(holding.role))]
        let countries = Set(holding.country.map { [$0] } ?? [])
        let evidence = PersonEvidence(countries: countries, posts: kinds)
        all.formUnion(evidence)
        if holding.voice == .article { attested.formUnion(evidence) }
      }
      return identities.person(entity, all, attested: attested)
    case .organization: return identities.body(entity)
    case .place: return identities.place(entity)
    case .country, .government:
      guard let code = entity.country else {
        return entity.kind == .country ? identities.place(entity) : identities.body(entity)
      }
      writeReferenceData(ofCountry: code, otherwise: entity.name)
      let iri = entity.kind == .country ? IRIs.country(code) : IRIs.government(code)
      return Identities.Resolved(iri: iri, name: entity.name)
    case .unnamed:
      return Identities.Resolved(
        iri: try unnamedSpeaker(index, mentions), name: entity.name)
    }
  }

  /// The node of a speaker without a name: the place of the first words for it.
  private func unnamedSpeaker(_ index: Int, _ mentions: [Mention]) throws -> IRI {
    let words =
      mentions.first?.tokens ?? findings.statements.first { $0.speaker == index }?.speakerTokens
    guard let words else { return IRI("\(iri.value)#speaker=\(index)") }
    let span = try checked(words)
    let base = "\(iri.value)#speaker=\(span.begin),\(span.end)"
    var node = IRI(base)
    var number = 2
    while entities.contains(node) {
      node = IRI("\(base);\(number)")
      number += 1
    }
    return node
  }

  // MARK: - Names

  private func writeNames(
    _ entity: Entity, _ resolved: Identities.Resolved, _ mentions: [Mention]
  ) throws {
    let classes: [IRI]
    switch entity.kind {
    case .person: classes = [Schema.person]
    case .organization: classes = ArticleWriter.classes(entity.organizationKind)
    case .place: classes = [Schema.place]
    case .unnamed: classes = [Rap.unnamedSpeaker]
    case .country: classes = entity.country == nil ? [Schema.place] : []
    case .government: classes = entity.country == nil ? ArticleWriter.classes(.government) : []
    }
    // Countries and governments that have a code are reference data.
    guard !classes.isEmpty else { return }
    let naming = mentions.filter { mention in
      !isClaimed[mention.tokens.lowerBound]
        && (mention.kind == .name || mention.kind == .acronym || entity.kind == .unnamed)
    }
    let home = try naming.first.map { try sentence(of: $0.tokens) } ?? iri
    for type in classes { add(resolved.iri, RDFVocabulary.type, type, in: home) }
    var graphs: [String: IRI] = [:]
    for mention in naming.reversed() {
      graphs[try checked(mention.tokens).anchor] = try sentence(of: mention.tokens)
    }
    // The name must stand in the default graph whatever the sentences call the entity.
    add(resolved.iri, Schema.name, resolved.name, in: graphs[resolved.name] ?? iri)
    for name in Set(entity.aliases + [entity.name]).sorted() where name != resolved.name {
      add(resolved.iri, Schema.alternateName, name, in: graphs[name] ?? iri)
    }
    try writeDetails(entity, resolved, in: home)
  }

  private func writeDetails(
    _ entity: Entity, _ resolved: Identities.Resolved, in home: IRI
  ) throws {
    if entity.kind == .person {
      add(resolved.iri, Rap.familyName, PersonName.family(of: resolved.name))
    }
    if entity.kind == .unnamed {
      add(resolved.iri, Rap.unnamed, .literal(Literal(true)), in: home)
    } else {
      addLookups(resolved.iri, [resolved.name, entity.name] + entity.aliases)
    }
    guard let code = entity.country else { return }
    writeReferenceData(ofCountry: code, otherwise: code)
    switch entity.kind {
    case .person: add(resolved.iri, Schema.nationality, IRIs.country(code), in: home)
    case .organization: add(resolved.iri, Rap.partOfCountry, IRIs.country(code), in: home)
    case .place: add(resolved.iri, Schema.containedInPlace, IRIs.country(code), in: home)
    case .unnamed: add(resolved.iri, Rap.fromCountry, IRIs.country(code), in: home)
    case .country, .government: break
    }
  }

  private static func classes(_ kind: Entity.OrganizationKind?) -> [IRI] {
    switch kind {
    case .government, .ministry, .parliament, .military, .court:
      [ORG.organization, Schema.governmentOrganization]
    case .media: [ORG.organization, Schema.newsMediaOrganization]
    case .international, .regional, .company, .ngo, .armedGroup, .mission, .party, .other, nil:
      [ORG.organization]
    }
  }

  // MARK: - Reference data

  /// Writes a country and its government to the reference data, once.
  func writeReferenceData(ofCountry code: String, otherwise name: String) {
    guard identities.countries.insert(code).inserted else { return }
    let known = identities.gazetteers.countries[code]
    let name = known?.name ?? name
    for quad in ReferenceData.country(code, name: name, known) {
      add(quad.subject, quad.predicate, quad.object, in: IRIs.curated)
    }
  }
}
