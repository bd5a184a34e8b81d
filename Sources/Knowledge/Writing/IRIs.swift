internal import RDF

/// How the nodes of the graph are named.
enum IRIs {
  /// The graph of reference data and decisions.
  static let curated = IRI("curated")
  /// The graph of runs, not in the default graph.
  static let runs = IRI("runs")
  /// The graph of what near-duplicates are found by, not in the default graph.
  static let signatures = IRI("signatures")

  /// Whether the default graph holds what a graph of that name holds: no claims and no machinery.
  static func isInDefaultGraph(_ name: Term) -> Bool {
    guard let iri = name.iri else { return true }
    return iri != runs && iri != signatures && !isClaim(iri)
  }

  /// Whether a graph holds what somebody is said to have said.
  static func isClaim(_ graph: IRI) -> Bool {
    // Searching bytes for "#statement=" is dear in Swift; the hash mark is found first.
    guard let hash = graph.value.utf8.lastIndex(of: UInt8(ascii: "#")) else { return false }
    return graph.value[hash...].hasPrefix("#statement=")
  }

  /// The article of a text.
  static func article(sha256: String) -> IRI { IRI("article/" + sha256.prefix(12)) }

  /// The article that a graph belongs to, nil for graphs that are no article's.
  static func article(ofGraph graph: IRI) -> IRI? {
    guard graph.value.hasPrefix("article/") else { return nil }
    guard let hash = graph.value.utf8.firstIndex(of: UInt8(ascii: "#")) else { return graph }
    return IRI(String(graph.value[..<hash]))
  }

  /// A country by its code.
  static func country(_ code: String) -> IRI { IRI("country/" + code) }

  /// The government of a country.
  static func government(_ code: String) -> IRI { IRI("government/" + code) }

  /// The code of a country's IRI, nil for other terms.
  static func code(ofCountry term: Term) -> String? {
    guard let iri = term.iri, iri.value.hasPrefix("country/") else { return nil }
    return String(iri.value.dropFirst("country/".count))
  }

  /// What an IRI names, as far as identity is concerned.
  enum Kind {
    case person, organization, place, other
  }

  /// What an IRI names.
  static func kind(of iri: IRI) -> Kind {
    if iri.value.hasPrefix("person/") { return .person }
    if iri.value.hasPrefix("organization/") { return .organization }
    if iri.value.hasPrefix("place/") { return .place }
    return .other
  }

  /// An address as an IRI: forbidden characters escaped; nil where it is no absolute address.
  static func address(_ text: String) -> IRI? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.utf8.startIndex,
      text.utf8[..<colon].allSatisfy({
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
      })
    else { return nil }
    let forbidden = Set("<>\"{}|\\^`".utf8)
    return IRI(
      text.percentEncoded { $0 > 0x20 && $0 != 0x7F && !forbidden.contains($0) })
  }
}
