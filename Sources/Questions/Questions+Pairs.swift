import RDF

/// What makes two things of a graph go together, for drawings of many articles.
public enum PairRelation: Sendable, CaseIterable {
  /// Who speaks, and of which topic.
  case speakerTopic
  /// The country on whose behalf somebody speaks, and another one that is mentioned.
  case countryCountry
  /// Who speaks, and which person, body or country is mentioned.
  case speakerActor
  /// Who speaks, and to whom.
  case speakerAddressee

  /// The patterns that bind `?source` and `?target`.
  fileprivate var pattern: String {
    switch self {
    case .speakerTopic:
      "?statement schema:spokenByCharacter ?source ; schema:about ?target ."
    case .countryCountry:
      """
      ?statement rap:onBehalfOf ?source . ?source a schema:Country .
      ?statement schema:mentions ?target . ?target a schema:Country .
      """
    case .speakerActor:
      "?statement schema:spokenByCharacter ?source ; schema:mentions ?target ."
    case .speakerAddressee:
      "?statement schema:spokenByCharacter ?source ; rap:addressee ?target ."
    }
  }

  /// What may be drawn of a relation: not itself, and of actors no place or event.
  fileprivate func isMeant(_ pair: PairCount) -> Bool {
    guard pair.from != pair.to else { return false }
    guard self == .speakerActor else { return true }
    switch NamedThing.Kind(of: pair.to) {
    case .person, .organization, .government, .country: return true
    case .place, .event, .topic, .role, .post, nil: return false
    }
  }
}

/// What proves that two things go together.
public struct PairEvidence: Sendable, Hashable {
  /// The day of the first article with such a statement.
  public var first: String?
  /// The day of the last one.
  public var last: String?
  /// One of the statements.
  public var example: String
}

extension Questions {
  /// How often which things go together in the statements of a filter, the most frequent first.
  public func pairs(_ relation: PairRelation, _ filter: StatementFilter) throws -> [PairCount] {
    let patterns = filter.patterns(.nothing)
    let rows = try ask(
      """
      SELECT ?source ?target (COUNT(?statement) AS ?count) { \(patterns.text) \(relation.pattern) }
      GROUP BY ?source ?target
      """, bindings: patterns.bindings, lists: patterns.lists
    ).rows
    return rows.compactMap { row in
      guard let from = row[0]?.text, let to = row[1]?.text,
        let count = row[2].flatMap({ Int($0.text) })
      else { return nil }
      return PairCount(from: from, to: to, count: count)
    }.filter(relation.isMeant)
      .sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }
  }

  /// What proves some pairs, in their order; nil for a pair that the filter does not leave.
  public func evidence(
    _ relation: PairRelation, _ filter: StatementFilter, of pairs: [(from: String, to: String)]
  ) throws -> [PairEvidence?] {
    guard !pairs.isEmpty else { return [] }
    let patterns = filter.patterns(.date)
    // Each row of VALUES is looked up; beyond some hundred it is faster to group everything.
    let isFew = pairs.count <= 200
    let rows = try ask(
      """
      SELECT ?source ?target (MIN(?date) AS ?first) (MAX(?date) AS ?last)
        (MIN(?statement) AS ?example) {
        \(isFew ? "VALUES (?source ?target) {}" : "") \(patterns.text) \(relation.pattern) }
      GROUP BY ?source ?target
      """, bindings: patterns.bindings,
      lists: !isFew
        ? patterns.lists
        : patterns.lists.merging([
          ["source", "target"]: pairs.map { [.iri($0.from), .iri($0.to)] }
        ]) { _, new in new }
    ).rows
    var found: [[String]: PairEvidence] = [:]
    for row in rows {
      guard let from = row[0]?.text, let to = row[1]?.text, let example = row[4]?.text else {
        continue
      }
      found[[from, to]] = PairEvidence(first: row[2]?.text, last: row[3]?.text, example: example)
    }
    return pairs.map { found[[$0.from, $0.to]] }
  }
}
