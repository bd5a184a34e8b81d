internal import RDF
internal import Reading

/// A body or place that the base knows.
struct KnownName {
  /// Its IRI.
  let iri: IRI
  /// The fullest name.
  var name: String
  /// The other names and acronyms.
  var otherNames: Set<String> = []
  /// The codes of the countries that it is said to be of or in; one, unless articles differ.
  var countries: Set<String> = []

  /// The country that it is of or in.
  var country: String? { countries.min() }

  /// Whether only an acronym is known ("HTS").
  var isAcronym: Bool { NameIndex.isAcronym(name) }
}

/// The bodies, or the places, that the base knows, found by their names.
struct NameIndex {
  private var known: [String: KnownName] = [:]
  private var byName: [String: Set<String>] = [:]

  /// The body or place of an IRI.
  subscript(iri: IRI) -> KnownName? { known[iri.value] }

  /// The known one that is meant by a name, nil where it is none's or several ones'.
  ///
  /// - Parameters:
  ///   - name: the fullest name in the article.
  ///   - others: the other names there.
  ///   - country: the country that it is of.
  ///   - isCommon: whether every country has one of that name ("Foreign Ministry").
  /// - Returns: its IRI.
  func find(
    _ name: String, others: [String] = [], country: String?, isCommon: Bool = false
  ) -> IRI? {
    let namesakes = candidates(name, country)
    let plain = folded(name)
    let same = namesakes.filter {
      folded($0.name) == plain && (!isCommon || $0.country == country)
    }
    if let exact = same.first(where: { $0.country == country }) { return exact.iri }
    if let only = same.only { return only.iri }
    if !same.isEmpty { return nil }
    // "HTS" is whoever else is called so, and who is called so as well is who was only "HTS".
    if NameIndex.isAcronym(name) { return namesakes.only?.iri }
    let acronyms = others.filter(NameIndex.isAcronym)
    let matches = acronyms.flatMap { acronym in
      candidates(acronym, country).filter { $0.isAcronym && folded($0.name) == folded(acronym) }
    }
    return matches.only?.iri
  }

  private func candidates(_ name: String, _ country: String?) -> [KnownName] {
    (byName[folded(name)] ?? []).sorted().compactMap { known[$0] }.filter {
      $0.country == nil || country == nil || $0.country == country
    }
  }

  /// Whether an IRI is taken.
  func contains(_ iri: IRI) -> Bool { known[iri.value] != nil }

  /// Takes a body or place up, or what is new of a known one.
  mutating func update(_ entry: KnownName) {
    remove(entry.iri)
    known[entry.iri.value] = entry
    for name in entry.otherNames.union([entry.name]) {
      byName[folded(name), default: []].insert(entry.iri.value)
    }
  }

  /// Forgets a body or place.
  mutating func remove(_ iri: IRI) {
    guard let entry = known.removeValue(forKey: iri.value) else { return }
    for name in entry.otherNames.union([entry.name]) { byName[folded(name)]?.remove(iri.value) }
  }

  /// Whether a name is a word of capitals and digits.
  static func isAcronym(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.count >= 2 && bytes.count <= 8 && bytes.contains { (0x41...0x5A).contains($0) }
      && bytes.allSatisfy {
        (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D
      }
  }
}
