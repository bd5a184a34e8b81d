internal import RDF
internal import Reading

/// The people whom the base knows, found by their names.
struct PersonIndex {
  private var people: [String: KnownPerson] = [:]
  /// The IRIs of those with a family name, and of those called by a single other name.
  private var byFamily: [String: Set<String>] = [:]
  private var bySingleName: [String: Set<String>] = [:]

  /// The person of an IRI.
  subscript(iri: IRI) -> KnownPerson? { people[iri.value] }

  /// The known person that is meant by a name, nil where it is nobody's or several people's.
  ///
  /// - Parameters:
  ///   - name: the fullest name in the article.
  ///   - evidence: what the article says of the person.
  /// - Returns: the person's IRI.
  func person(named name: String, _ evidence: PersonEvidence) -> IRI? {
    let parts = PersonName(name)
    return parts.isSingle ? single(parts, evidence) : full(name, parts, evidence)
  }

  private func full(_ name: String, _ parts: PersonName, _ evidence: PersonEvidence) -> IRI? {
    let namesakes = candidates(byFamily[parts.family])
    let plain = folded(name)
    let compatible = namesakes.filter {
      PersonName($0.name).isCompatible(with: parts) && !$0.evidence.clashesByCountry(with: evidence)
    }
    if let same = compatible.first(where: { folded($0.name) == plain }) { return same.iri }
    if let only = compatible.only { return only.iri }
    guard compatible.isEmpty else { return nil }
    // Somebody of whom only the family name was known so far may be this person.
    return namesakes.filter {
      PersonName($0.name).isSingle && !$0.evidence.clashes(with: evidence)
    }.only?.iri
  }

  private func single(_ parts: PersonName, _ evidence: PersonEvidence) -> IRI? {
    let iris = (byFamily[parts.family] ?? []).union(bySingleName[parts.family] ?? [])
    let possible = candidates(iris).filter { !$0.evidence.clashes(with: evidence) }
    if let only = possible.only { return only.iri }
    // Of several the one whose post or country is the same; failing that, one node stands for all
    // of that family name, rather than a new one for each article.
    let nearer = possible.filter { $0.evidence.agrees(with: evidence) }
    if let only = nearer.filter({ !PersonName($0.name).isSingle }).only { return only.iri }
    return possible.first { PersonName($0.name).isSingle }?.iri
  }

  /// In the order of their IRIs, so that the same people always give the same answer.
  private func candidates(_ iris: Set<String>?) -> [KnownPerson] {
    (iris ?? []).sorted().compactMap { people[$0] }
  }

  /// Whether an IRI is somebody's.
  func contains(_ iri: IRI) -> Bool { people[iri.value] != nil }

  /// Takes a person up, or what is new of one who is known.
  mutating func update(_ person: KnownPerson) {
    remove(person.iri)
    people[person.iri.value] = person
    for name in person.otherNames.union([person.name]) {
      let parts = PersonName(name)
      if parts.isSingle {
        bySingleName[parts.family, default: []].insert(person.iri.value)
      }
    }
    byFamily[PersonName(person.name).family, default: []].insert(person.iri.value)
  }

  /// Forgets a person.
  mutating func remove(_ iri: IRI) {
    guard let person = people.removeValue(forKey: iri.value) else { return }
    for name in person.otherNames.union([person.name]) {
      let parts = PersonName(name)
      byFamily[parts.family]?.remove(iri.value)
      bySingleName[parts.family]?.remove(iri.value)
    }
  }
}

extension Collection {
  /// The element of a collection that has exactly one.
  var only: Element? { count == 1 ? first : nil }
}
