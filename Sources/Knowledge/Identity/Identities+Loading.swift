internal import RDF
internal import TripleStore

extension Identities {
  /// Learns all people, bodies, places and countries of the default graph.
  ///
  /// - Complexity: reads all names, posts and nationalities once.
  func load(from store: TripleStore) throws {
    people = PersonIndex(gazetteers)
    formerIRIs = Set(
      try store.quads(nil, Schema.sameAs, in: .named(IRIs.curated)).compactMap(\.triple.object.iri))
    bodies = NameIndex()
    places = NameIndex()
    countries = Set(
      try store.quads(nil, RDFVocabulary.type, .iri(Schema.country)).compactMap {
        IRIs.code(ofCountry: $0.triple.subject)
      })
    var facts = FactTable()
    for predicate in FactTable.predicates {
      for quad in try store.quads(nil, predicate) { facts.add(quad.triple) }
    }
    for quad in try store.quads(nil, Rap.familyName, in: .anyNamed) { facts.addArticle(quad) }
    for subject in facts.subjects { try take(subject, facts) }
  }

  /// Learns anew what the store says of some people, bodies and places, or that it says nothing.
  func reload(_ iris: Set<IRI>, from store: TripleStore) throws {
    var facts = FactTable()
    for iri in iris {
      for predicate in FactTable.predicates {
        for quad in try store.quads(.iri(iri), predicate) { facts.add(quad.triple) }
      }
      for quad in try store.quads(.iri(iri), Rap.familyName, in: .anyNamed) {
        facts.addArticle(quad)
      }
      for post in facts.posts(of: iri) {
        for quad in try store.quads(.iri(post), Rap.represents) { facts.add(quad.triple) }
        for quad in try store.quads(.iri(post), ORG.role) { facts.add(quad.triple) }
      }
    }
    for iri in iris {
      people.remove(iri)
      bodies.remove(iri)
      places.remove(iri)
      try take(iri, facts)
    }
  }

  private func take(_ iri: IRI, _ facts: FactTable) throws {
    guard let name = facts.name(of: iri) else { return }
    let others = facts.otherNames(of: iri)
    switch IRIs.kind(of: iri) {
    case .person:
      var evidence = PersonEvidence(countries: facts.countries(of: iri))
      for fact in facts.posts(of: iri) {
        evidence.countries.formUnion(facts.represented(by: fact))
        evidence.posts.formUnion(facts.roles(of: fact).map { post(ofRole: $0) })
      }
      people.update(
        KnownPerson(
          iri: iri, name: name, otherNames: others, evidence: evidence,
          articles: facts.articles(naming: iri)))
    case .organization:
      bodies.update(
        KnownName(iri: iri, name: name, otherNames: others, countries: facts.countries(of: iri)))
    case .place:
      places.update(
        KnownName(iri: iri, name: name, otherNames: others, countries: facts.countries(of: iri)))
    case .other: break
    }
  }
}

/// The facts that identity rests on, by subject.
private struct FactTable {
  static let predicates = [
    Schema.name, Schema.alternateName, Schema.nationality, Rap.partOfCountry,
    Schema.containedInPlace, ORG.holds, Rap.formerlyHeld, Rap.represents, ORG.role,
  ]

  private struct Facts {
    var names: [String] = []
    var others: Set<String> = []
    var countries: Set<String> = []
    var posts: Set<IRI> = []
    var roles: Set<String> = []
    var articles: Set<IRI> = []
  }

  private var table: [IRI: Facts] = [:]

  var subjects: [IRI] { Array(table.keys) }

  mutating func add(_ triple: Triple) {
    guard let subject = triple.subject.iri else { return }
    switch triple.predicate {
    case Schema.name: table[subject, default: Facts()].names += text(triple.object)
    case Schema.alternateName:
      table[subject, default: Facts()].others.formUnion(text(triple.object))
    case ORG.holds, Rap.formerlyHeld:
      if let post = triple.object.iri { table[subject, default: Facts()].posts.insert(post) }
    case ORG.role:
      if let role = triple.object.iri {
        table[subject, default: Facts()].roles.insert(String(role.value.dropFirst(5)))
      }
    default:
      if let code = IRIs.code(ofCountry: triple.object) {
        table[subject, default: Facts()].countries.insert(code)
      }
    }
  }

  /// A family name is written once for each article that names the person.
  mutating func addArticle(_ quad: Quad) {
    guard let subject = quad.triple.subject.iri, let graph = quad.graph?.iri else { return }
    table[subject, default: Facts()].articles.insert(graph)
  }

  private func text(_ term: Term) -> [String] { term.literal.map { [$0.lexicalForm] } ?? [] }

  func name(of iri: IRI) -> String? { table[iri]?.names.min() }
  func otherNames(of iri: IRI) -> Set<String> { table[iri]?.others ?? [] }
  func countries(of iri: IRI) -> Set<String> { table[iri]?.countries ?? [] }
  func posts(of iri: IRI) -> [IRI] { (table[iri]?.posts ?? []).sorted() }
  func represented(by post: IRI) -> Set<String> { table[post]?.countries ?? [] }
  func articles(naming iri: IRI) -> Int { table[iri]?.articles.count ?? 0 }
  func roles(of post: IRI) -> Set<String> { table[post]?.roles ?? [] }
}
