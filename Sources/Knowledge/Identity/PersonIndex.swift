internal import RDF
internal import Reading

/// The people whom the base knows, found by their names.
struct PersonIndex {
  private var people: [String: KnownPerson] = [:]
  /// The IRIs of those with a family name, and of those called by a single other name.
  private var byFamily: [String: Set<String>] = [:]
  private var bySingleName: [String: Set<String>] = [:]
  /// The IRIs by the first two and the last two words of a longer name.
  private var byEdge: [String: Set<String>] = [:]
  private let variants: NameVariants
  private let common: CommonFamilyNames

  init(_ gazetteers: Gazetteers) {
    variants = gazetteers.nameVariants
    common = gazetteers.commonFamilyNames
  }

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
    let plain = folded(name).filter { $0 != "," }
    let fitting = fitting(parts, evidence)
    if let same = fitting.first(where: { folded($0.person.name).filter { $0 != "," } == plain }) {
      return same.person.iri
    }
    // A name with an initial more is nearer than a nickname.
    for fit in [PersonName.Fit.full, .variant, .cut] {
      let alike = fitting.filter { $0.fit == fit }.map(\.person)
      if !alike.isEmpty { return likeliest(alike, evidence)?.iri }
    }
    return nil
  }

  /// Those whose full names fit and whom no country rules out.
  private func fitting(
    _ parts: PersonName, _ evidence: PersonEvidence
  ) -> [(person: KnownPerson, fit: PersonName.Fit)] {
    var iris = byFamily[parts.family] ?? []
    for edge in parts.edges { iris.formUnion(byEdge[edge] ?? []) }
    return candidates(iris).compactMap { person in
      guard !person.parts.isSingle, let fit = person.parts.fit(parts, variants),
        !person.evidence.clashesByCountry(with: evidence),
        fit == .full || fit == .variant && !isCommon(parts)
          || person.evidence.agrees(with: evidence),
        !person.parts.mayBeParent(of: parts) || person.evidence.sharesOffice(with: evidence)
      else { return nil }
      return (person, fit)
    }
  }

  private func single(_ parts: PersonName, _ evidence: PersonEvidence) -> IRI? {
    if let person = bearer(of: parts, evidence) { return person.iri }
    // Failing that, one node stands for a family name as long as nothing tells its bearers apart.
    let singles = bearers(of: parts).filter {
      $0.parts.isSingle && !$0.evidence.clashes(with: evidence)
    }
    if let nearest = singles.first(where: { $0.evidence.agrees(with: evidence) }) {
      return nearest.iri
    }
    return evidence.isEmpty
      ? (singles.first { $0.evidence.isEmpty } ?? singles.only)?.iri
      : singles.first { $0.evidence.isEmpty && $0.parts.family == parts.family }?.iri
  }

  /// The one person known by a full name whom a family name alone can mean.
  private func bearer(of parts: PersonName, _ evidence: PersonEvidence) -> KnownPerson? {
    let possible = bearers(of: parts).filter {
      !$0.parts.isSingle && !$0.evidence.clashes(with: evidence)
    }
    let agreeing = possible.filter { $0.evidence.agrees(with: evidence) }
    if !agreeing.isEmpty { return likeliest(agreeing, evidence) }
    // A president is not whoever else of that name is known first, and a Kim of whom nothing else
    // is known may be anybody, unless the one who is possible is named all the time.
    guard let best = likeliest(possible, evidence) else { return nil }
    if !evidence.posts.isEmpty, best.articles < PersonIndex.household { return nil }
    return !isCommon(parts) || best.articles >= 3 * PersonIndex.household ? best : nil
  }

  private func isCommon(_ parts: PersonName) -> Bool { common.contains(parts.words.last ?? "") }

  private func bearers(of parts: PersonName) -> [KnownPerson] {
    candidates(
      (byFamily[parts.family] ?? []).union(bySingleName[parts.family] ?? []))
  }

  /// The only one of several people whose post or country speaks for them more than for the
  /// others, failing that the one who is named all the time while the others hardly are.
  private func likeliest(_ people: [KnownPerson], _ evidence: PersonEvidence) -> KnownPerson? {
    if people.count < 2 { return people.first }
    let most = people.map { $0.evidence.agreement(with: evidence) }.max() ?? 0
    let nearest = people.filter { $0.evidence.agreement(with: evidence) == most }
    if let only = nearest.only, most > 0 { return only }
    let best = nearest.max { ($0.articles, $1.iri.value) < ($1.articles, $0.iri.value) }
    guard let best, best.articles >= PersonIndex.household else { return nil }
    let others = nearest.reduce(-best.articles) { $0 + $1.articles }
    return best.articles >= PersonIndex.household * others ? best : nil
  }

  /// From how many articles on, and how many times as often as all namesakes together, somebody
  /// is who everybody means by the bare family name.
  private static let household = 10

  // MARK: - One person in two nodes

  /// Two nodes of one person, with the one that is to stay.
  struct Twins: Hashable {
    var kept: IRI
    var gone: IRI
  }

  /// A node beside that of a person which is that person's too, as far as all that is known now
  /// tells: a fuller name for a family name that was met first, another spelling.
  func twins(of iri: IRI) -> Twins? {
    guard let person = people[iri.value] else { return nil }
    for single in bearers(of: PersonName(PersonName.family(of: person.name)))
    where single.parts.isSingle {
      if let bearer = bearer(of: single.parts, single.evidence) {
        return Twins(kept: bearer.iri, gone: single.iri)
      }
    }
    guard !person.parts.isSingle else { return nil }
    let alike = fitting(person.parts, person.evidence).filter { $0.person.iri != iri }
    for (other, fit) in alike {
      // Both must have nobody else to be.
      guard
        fit == .full && other.parts.words == person.parts.words
          || isAlone(other, among: alike.map(\.person))
            && isAlone(
              person,
              among: fitting(other.parts, other.evidence).map(\.person).filter {
                $0.iri != other.iri
              })
      else { continue }
      let keepsOther = PersonIndex.order(other.iri) < PersonIndex.order(iri)
      return keepsOther
        ? Twins(kept: other.iri, gone: iri) : Twins(kept: iri, gone: other.iri)
    }
    return nil
  }

  private func isAlone(_ person: KnownPerson, among people: [KnownPerson]) -> Bool {
    people.allSatisfy {
      $0.iri == person.iri || $0.parts.fit(person.parts, variants) != nil
    }
  }

  /// Numbered IRIs come last, so that "person/x" stays and "person/x-2" goes.
  private static func order(_ iri: IRI) -> (Int, String) {
    let last = iri.value.split(separator: "-").last ?? ""
    return (Int(last) == nil ? 0 : 1, iri.value)
  }

  // MARK: - Keeping

  /// In the order of their IRIs, so that the same people always give the same answer.
  private func candidates(_ iris: Set<String>) -> [KnownPerson] {
    iris.sorted().compactMap { people[$0] }
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
    byFamily[person.parts.family, default: []].insert(person.iri.value)
    for edge in person.parts.edges { byEdge[edge, default: []].insert(person.iri.value) }
  }

  /// Forgets a person.
  mutating func remove(_ iri: IRI) {
    guard let person = people.removeValue(forKey: iri.value) else { return }
    for name in person.otherNames.union([person.name]) {
      bySingleName[PersonName(name).family]?.remove(iri.value)
    }
    byFamily[person.parts.family]?.remove(iri.value)
    for edge in person.parts.edges { byEdge[edge]?.remove(iri.value) }
  }
}

extension Collection {
  /// The element of a collection that has exactly one.
  var only: Element? { count == 1 ? first : nil }
}
