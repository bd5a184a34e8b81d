import RDF

extension Questions {
  /// How many statements of a filter have each speech act, the most frequent first.
  public func actCounts(_ filter: StatementFilter) throws -> [(act: String, count: Int)] {
    let patterns = filter.patterns(.nothing)
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
    let patterns = filter.patterns(.nothing)
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

  /// How many statements a filter leaves.
  public func countStatements(_ filter: StatementFilter) throws -> Int {
    let patterns = filter.patterns(.article)
    return try ask(
      "SELECT ?statement { \(patterns.text) }", bindings: patterns.bindings,
      lists: patterns.lists, limit: 0
    ).total
  }

  /// In how many articles the statements of a filter stand.
  public func countArticles(_ filter: StatementFilter) throws -> Int {
    let patterns = filter.patterns(.article)
    return try ask(
      "SELECT DISTINCT ?article { \(patterns.text) }", bindings: patterns.bindings,
      lists: patterns.lists, limit: 0
    ).total
  }
}

extension Questions {
  /// How many things of each class the default graph holds.
  public func totals() throws -> [(name: String, count: Int)] {
    let classes: [(String, IRI)] = [
      ("articles", Schema.newsArticle), ("statements", Rap.statement), ("people", Schema.person),
      ("posts", ORG.post), ("organizations", ORG.organization), ("countries", Schema.country),
      ("places", Schema.place), ("events", Schema.event),
    ]
    return try classes.map { name, type in
      let answer = try ask(
        "SELECT ?thing { ?thing a ?class }", bindings: ["class": .iri(type)], limit: 0)
      return (name, answer.total)
    }
  }

  /// What most of the statements of a filter are about.
  public func topicCounts(
    _ filter: StatementFilter, limit: Int?
  ) throws -> Page<(id: String, count: Int)> {
    let patterns = filter.patterns(.nothing)
    let answer = try ask(
      """
      SELECT ?key (COUNT(?statement) AS ?count) { \(patterns.text) ?statement schema:about ?key }
      GROUP BY ?key ORDER BY DESC(?count) ?key
      """, bindings: patterns.bindings, lists: patterns.lists, limit: limit)
    let records = answer.rows.compactMap { row -> (id: String, count: Int)? in
      guard let id = row[0]?.text, let count = row[1].flatMap({ Int($0.text) }) else { return nil }
      return (id, count)
    }
    return Page(records: records, total: answer.total)
  }

  /// The names of things by their IRIs.
  public func names(_ ids: [String]) throws -> [String: Reference] { try references(Set(ids)) }

  /// The first and the last day of the articles in which statements of a filter stand.
  public func days(_ filter: StatementFilter) throws -> (first: String, last: String)? {
    let patterns = filter.isEmpty ? StatementFilter.Patterns() : filter.patterns(.date)
    let all = "?article a schema:NewsArticle ; schema:datePublished ?date"
    let row = try ask(
      "SELECT (MIN(?date) AS ?first) (MAX(?date) AS ?last) { \(filter.isEmpty ? all : patterns.text) }",
      bindings: patterns.bindings, lists: patterns.lists
    ).rows.first
    guard let first = row?[0]?.text, let last = row?[1]?.text else { return nil }
    return (first, last)
  }
}
