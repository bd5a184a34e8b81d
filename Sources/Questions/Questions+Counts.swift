import RDF

/// How often one thing goes with another.
public struct PairCount: Hashable, Sendable {
  /// The first thing's IRI: who speaks.
  public var from: String
  /// The second thing's IRI: of what.
  public var to: String
  /// In how many statements.
  public var count: Int
}

extension Questions {
  /// How many statements of a filter have each speech act, the most frequent first.
  public func actCounts(_ filter: StatementFilter) throws -> [(act: String, count: Int)] {
    let patterns = filter.patterns()
    let rows = try ask(
      """
      SELECT ?kind (COUNT(?statement) AS ?count) {
        \(patterns.text) ?statement rap:speechAct ?kind } GROUP BY ?kind
      """, bindings: patterns.bindings, lists: patterns.lists
    ).rows
    return rows.compactMap { row -> (act: String, count: Int)? in
      guard let act = row[0]?.text, let count = row[1].flatMap({ Int($0.text) }) else { return nil }
      return (String(act.dropFirst((Rap.namespace + "act-").count)), count)
    }.sorted { ($1.count, $0.act) < ($0.count, $1.act) }
  }

  /// How many statements of a filter are direct, indirect and mixed.
  public func modeCounts(_ filter: StatementFilter) throws -> [StatementRecord.Mode: Int] {
    let patterns = filter.patterns()
    let classes: [(StatementRecord.Mode, IRI)] = [
      (.direct, Rap.direct), (.indirect, Rap.indirect), (.mixed, Rap.mixed),
    ]
    let rows = try ask(
      """
      SELECT ?mode (COUNT(?statement) AS ?count) {
        \(patterns.text) VALUES ?mode {} ?statement a ?mode } GROUP BY ?mode
      """, bindings: patterns.bindings,
      lists: patterns.lists.merging([["mode"]: classes.map { [.iri($0.1)] }]) { first, _ in first }
    ).rows
    var counts: [StatementRecord.Mode: Int] = [:]
    for row in rows {
      guard let mode = classes.first(where: { Term.iri($0.1) == row[0] })?.0 else { continue }
      counts[mode] = row[1].flatMap { Int($0.text) }
    }
    return counts
  }

  /// In how many articles the statements of a filter stand.
  public func countArticles(_ filter: StatementFilter) throws -> Int {
    let patterns = filter.patterns()
    return try ask(
      "SELECT DISTINCT ?article { \(patterns.text) }", bindings: patterns.bindings,
      lists: patterns.lists, limit: 0
    ).total
  }
}
