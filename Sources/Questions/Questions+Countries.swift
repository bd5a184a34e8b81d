import RDF

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

  private func countriesSpokenFor(by ids: [String]) throws -> [String: String] {
    let rows = try ask(
      """
      SELECT ?speaker ?country { ?country a schema:Country
        { SELECT ?speaker ?country (COUNT(?statement) AS ?count) { VALUES ?speaker {}
            ?statement schema:spokenByCharacter ?speaker ; rap:onBehalfOf ?country }
          GROUP BY ?speaker ?country }
      } ORDER BY DESC(?count) ?country
      """, "speaker", in: ids.map { .iri($0) }
    ).rows
    return Dictionary(pairs(rows)) { first, _ in first }
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
