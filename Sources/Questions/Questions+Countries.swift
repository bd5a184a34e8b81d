import RDF
internal import SPARQLEvaluation

extension Questions {
  /// The countries of speakers: on whose behalf they speak most or, where nothing says on whose, the
  /// one that they are of.
  ///
  /// - Returns: by the speakers' IRIs; none for who has no country, or several and speaks for none.
  /// - Throws: what the query throws.
  public func countries(ofSpeakers ids: [String]) throws -> [String: Reference] {
    var countries = try countriesSpokenFor(by: ids)
    let others = try nationalities(of: ids.filter { countries[$0] == nil })
    countries.merge(others) { own, _ in own }
    let names = try references(Set(countries.values))
    return countries.compactMapValues { names[$0] }
  }

  /// The countries for which speakers speak most, of several the one whose IRI comes first.
  private func countriesSpokenFor(by ids: [String]) throws -> [String: String] {
    var patterns = StatementFilter.Patterns()
    patterns.add("VALUES ?speaker {}", "speaker", in: ids)
    let found = try columns(
      """
      SELECT ?speaker ?body { \(patterns.text)
        ?statement schema:spokenByCharacter ?speaker ; rap:onBehalfOf ?body }
      """, patterns)
    let (speakers, bodies) = (CodedIDs(found.columns[0]), CodedIDs(found.columns[1]))
    var counts = [Int](repeating: 0, count: speakers.different.count * bodies.different.count)
    for (speaker, body) in zip(speakers.codes, bodies.codes) {
      counts[Int(speaker) * bodies.different.count + Int(body)] += 1
    }
    let names = try found.terms(of: bodies.different).map { $0?.text ?? "" }
    let countries = names.indices.filter { NamedThing.Kind(of: names[$0]) == .country }
      .sorted { names[$0] < names[$1] }
    var most: [String: String] = [:]
    for (speaker, term) in try found.terms(of: speakers.different).enumerated() {
      let own = counts[(speaker * names.count)...].prefix(names.count)
      let country = countries.reduce(nil as Int?) { best, country in
        let count = own[own.startIndex + country]
        return count > (best.map { own[own.startIndex + $0] } ?? 0) ? country : best
      }
      if let term, let country { most[term.text] = names[country] }
    }
    return most
  }

  private func nationalities(of ids: [String]) throws -> [String: String] {
    guard !ids.isEmpty else { return [:] }
    let rows = try ask(
      "SELECT DISTINCT ?person ?country { VALUES ?person {} ?person schema:nationality ?country }",
      "person", in: ids.map { .iri($0) }
    ).rows
    return Dictionary(grouping: pairs(rows), by: \.0).compactMapValues {
      $0.count == 1 ? $0[0].1 : nil
    }
  }

  private func pairs(_ rows: [[Term?]]) -> [(String, String)] {
    rows.compactMap { row in row[0].flatMap { first in row[1].map { (first.text, $0.text) } } }
  }
}
