internal import RDF
internal import Reading

/// Who is who across articles: gives every entity of an article its IRI.
///
/// All that it knows stands in the graph as well (`Identities+Loading.swift`), so a process that
/// opens the base anew comes to the same answers as one that has been writing all along.
final class Identities {
  var people: PersonIndex
  var bodies = NameIndex()
  var places = NameIndex()
  /// The countries and governments that the reference data already tells of.
  var countries: Set<String> = []
  let gazetteers: Gazetteers
  /// IRIs that were somebody's until they turned out to be somebody else's.
  var formerIRIs: Set<IRI> = []
  /// The people named by the article that is being added.
  private(set) var named: Set<IRI> = []
  private var postKinds: [String: String] = [:]

  init(_ gazetteers: Gazetteers) {
    self.gazetteers = gazetteers
    people = PersonIndex(gazetteers)
  }

  /// Begins with another article.
  func beginArticle() { named.removeAll(keepingCapacity: true) }

  /// An entity with its IRI.
  struct Resolved {
    /// The IRI.
    var iri: IRI
    /// The fullest name known.
    var name: String
    /// The name that was the fullest until now, where this article has a fuller one.
    var formerName: String?
  }

  /// The kind of post of a role's slug.
  func post(ofRole slug: String) -> String {
    if let known = postKinds[slug] { return known }
    let kind = PersonEvidence.post(ofRole: slug, gazetteers)
    postKinds[slug] = kind
    return kind
  }

  // MARK: - People

  /// The person that an article names.
  ///
  /// - Parameters:
  ///   - entity: the person, as the article names them.
  ///   - evidence: all that the article says of them, whoever's word it is.
  ///   - attested: what of it the article says in its own voice; this is remembered.
  /// - Returns: the person, whom the base knows from now on.
  func person(
    _ entity: Entity, _ evidence: PersonEvidence, attested: PersonEvidence
  ) -> Resolved {
    let iri =
      people.person(named: entity.name, evidence)
      ?? free("person/" + Slug.of(entity.name)) { people.contains($0) || formerIRIs.contains($0) }
    var person = people[iri] ?? KnownPerson(iri: iri, name: entity.name)
    let former = person.name
    if Identities.isFuller(entity.name, than: former) { person.name = entity.name }
    person.otherNames.formUnion(entity.aliases)
    person.otherNames.formUnion([former, entity.name])
    person.otherNames.remove(person.name)
    person.evidence.formUnion(attested)
    if named.insert(iri).inserted { person.articles += 1 }
    people.update(person)
    return Resolved(
      iri: iri, name: person.name, formerName: former == person.name ? nil : former)
  }

  // MARK: - Bodies and places

  /// The body that an article names.
  func body(_ entity: Entity) -> Resolved {
    let isCommon: Bool
    switch entity.organizationKind {
    case .government, .ministry, .parliament, .military, .court: isCommon = true
    default: isCommon = false
    }
    // "Foreign Ministry" is a name once it is said whose.
    let prefix = isCommon ? entity.country.map { $0.lowercased() + "-" } ?? "" : ""
    return named(
      entity, in: &bodies, isCommon: isCommon,
      slug: "organization/" + prefix + Slug.of(entity.name))
  }

  /// The place that an article names.
  func place(_ entity: Entity) -> Resolved {
    named(entity, in: &places, isCommon: false, slug: "place/" + Slug.of(entity.name))
  }

  private func named(
    _ entity: Entity, in index: inout NameIndex, isCommon: Bool, slug: String
  ) -> Resolved {
    let found = index.find(
      entity.name, others: entity.aliases, country: entity.country, isCommon: isCommon)
    let iri = found ?? free(slug) { [index] in index.contains($0) }
    var known = index[iri] ?? KnownName(iri: iri, name: entity.name)
    let former = known.name
    if known.isAcronym, !NameIndex.isAcronym(entity.name) { known.name = entity.name }
    known.otherNames.formUnion(entity.aliases)
    known.otherNames.formUnion([former, entity.name])
    known.otherNames.remove(known.name)
    if let country = entity.country { known.countries.insert(country) }
    index.update(known)
    return Resolved(iri: iri, name: known.name, formerName: former == known.name ? nil : former)
  }

  /// The first of "x", "x-2", "x-3" … that is nobody's.
  private func free(_ slug: String, isTaken: (IRI) -> Bool) -> IRI {
    var iri = IRI(slug)
    var number = 2
    while isTaken(iri) {
      iri = IRI("\(slug)-\(number)")
      number += 1
    }
    return iri
  }

  /// Whether a name tells more than another: more words, or the same number of longer ones.
  ///
  /// How many letters an initial has tells nothing: "Bo W.H. Okello" may be a slip for "Bo W. Okello".
  static func isFuller(_ name: String, than other: String) -> Bool {
    func measure(_ name: String) -> (words: Int, letters: Int) {
      let words = name.split(separator: " ")
      let letters = words.filter { !$0.contains(".") || $0.utf8.count > 4 }.reduce(0) {
        $0 + $1.utf8.count
      }
      return (words.count, letters)
    }
    return measure(name) > measure(other)
  }
}
