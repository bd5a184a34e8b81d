public import SPARQLEvaluation
internal import SQLite

/// What the evaluator of queries asks of the store.
extension TripleStore: Dataset {
  /// A cursor over the matches of a pattern; it sees the state of its first step.
  public func matches(_ pattern: IDPattern) throws -> any PatternMatches {
    if let pairs = try pairs(of: pattern) { return pairs }
    if pattern.subject != nil || (pattern.predicate == nil && pattern.object == nil) {
      let isNarrow = try pattern.subject == nil && isNarrow(pattern.graph)
      return try StoreMatches(
        PatternScan(pattern, by: isNarrow ? .graph : .subject, &caches.statements), connection)
    }
    if case .named(let graph) = pattern.graph, try isNarrow(pattern.graph),
      try size(of: graph) <= estimate(of: pattern)
    {
      return try StoreMatches(
        PatternScan(pattern, by: .graph, &caches.statements), connection)
    }
    guard let predicate = pattern.predicate else {
      return try EachPredicateMatches(pattern, self)
    }
    let asserted = StoreMatches(pattern, try pairs(of: pattern, predicate))
    if pattern.graph == .defaultGraph { return asserted }
    return try CitedMatches(
      pattern, asserted: asserted, PatternScan(pattern, by: .claims, &caches.statements),
      connection)
  }

  /// Whether it is one named graph, which an index tells from others.
  private func isNarrow(_ graph: IDPattern.Graph) throws -> Bool {
    guard case .named(let graph) = graph else { return false }
    return try connection.first(
      "SELECT NOT wide FROM graph WHERE id = \(graph.rawValue)"
    ) { $0.bool(0) } ?? true
  }

  /// How many rows a pattern has: exact up to some hundreds, else from the statistics.
  public func estimate(_ pattern: IDPattern) throws -> Int {
    switch pattern.graph {
    case .defaultGraph: return try estimate(of: pattern)
    case .named(let graph):
      let triples = try estimate(of: pattern)
      return try isNarrow(pattern.graph) ? min(triples, size(of: graph)) : triples
    case .anyNamed:
      let triples = try estimate(of: pattern)
      let all = try connection.first("SELECT sum(triples) FROM predicate_statistics") { $0.int(0) }
      guard let all, all > 0 else { return 0 }
      let citations = try RecentRows.totals(connection).citations
      return max(triples, triples * max(1, citations) / all)
    }
  }

  /// How many triples of the default graph a predicate has, or all have: counted when written.
  public func count(_ pattern: IDPattern) throws -> Int? {
    // Inside a transaction the counts are older than the rows.
    guard current == nil, pattern.graph == .defaultGraph, pattern.subject == nil,
      pattern.object == nil
    else { return nil }
    return try estimate(of: pattern)
  }

  /// All predicates, of claims too.
  public func predicates() throws -> [TermID]? {
    try connection.rows("SELECT predicate FROM predicate_statistics ORDER BY predicate") {
      TermID(rawValue: $0.int64(0))
    }
  }

  /// How many different values a position has, from the statistics.
  func countDistinctValues(
    of position: IDPattern.Position, predicate: TermID?
  ) throws -> Int {
    guard let predicate else {
      switch position {
      // Near enough: most subjects have a type, few objects stand in triples of two predicates.
      case .subject: return max(1, try total("max(subjects)"))
      case .object: return max(1, try total("sum(objects)"))
      case .predicate: return try total("count(*)")
      }
    }
    guard let counts = try counts(of: predicate) else { return 0 }
    switch position {
    case .subject: return counts.scaled(counts.subjects)
    case .object: return counts.scaled(counts.objects)
    case .predicate: return 1
    }
  }

  /// All literals whose words match; nil where no predicate was made searchable.
  public func literals(matching words: String) throws -> [TermID]? {
    guard try isSearchable() else { return nil }
    guard let expression = SearchWords.expression(words) else { return [] }
    return try connection.rows(
      "SELECT rowid FROM text_index WHERE text_index MATCH \(expression) ORDER BY rowid"
    ) { TermID(rawValue: $0.int64(0)) }
  }

  private func isSearchable() throws -> Bool {
    try connection.first("SELECT 1 FROM text_predicate LIMIT 1") { _ in true } != nil
  }

  /// The literals whose words match, best first; nil where no predicate was made searchable.
  public func search(_ words: String, limit: Int) throws -> [TextMatch]? {
    guard try isSearchable() else { return nil }
    guard let expression = SearchWords.expression(words) else { return [] }
    // bm25 is lower for better matches, and never positive.
    return try connection.rows(
      """
      SELECT rowid, -bm25(text_index) FROM text_index
      WHERE text_index MATCH \(expression) ORDER BY bm25(text_index), rowid LIMIT \(max(0, limit))
      """
    ) { TextMatch(literal: TermID(rawValue: $0.int64(0)), score: $0.double(1)) }
  }

  // MARK: - Estimates

  /// Counting stops here: some tens of microseconds.
  private static let countLimit = 512

  /// How many triples match, leaving the graph aside.
  private func estimate(of pattern: IDPattern) throws -> Int {
    let bound = (pattern.subject != nil, pattern.predicate != nil, pattern.object != nil)
    if bound == (false, false, false) {
      return try connection.first("SELECT ifnull(sum(asserted), 0) FROM predicate_statistics") {
        $0.int(0)
      } ?? 0
    }
    if bound == (false, true, false), let predicate = pattern.predicate {
      let counts = try counts(of: predicate)
      return (pattern.graph == .defaultGraph ? counts?.asserted : counts?.triples) ?? 0
    }
    if pattern.subject != nil {
      let counted = try countToLimit(pattern, by: .subject)
      guard counted >= Self.countLimit else { return counted }
      guard let predicate = pattern.predicate, let counts = try counts(of: predicate) else {
        return 2 * counted
      }
      return max(counted, counts.triples / max(1, counts.scaled(counts.subjects)))
    }
    guard let predicate = pattern.predicate else {
      return try (predicates() ?? []).reduce(0) { total, predicate in
        var pattern = pattern
        pattern.predicate = predicate
        return total + (try estimate(of: pattern))
      }
    }
    let asserted = try countAsserted(pattern, predicate)
    if pattern.graph == .defaultGraph { return asserted }
    return asserted + (try countToLimit(pattern, by: .claims))
  }

  private func countAsserted(_ pattern: IDPattern, _ predicate: TermID) throws -> Int {
    if let object = pattern.object, let frequent = try frequency(of: object, predicate) {
      return frequent
    }
    var pairs = try pairs(of: pattern, predicate)
    var (keys, values, count) = ([TermID](), [TermID](), 0)
    while count < Self.countLimit,
      try pairs.next(
        keys: &keys, values: &values, wantsKeys: false, wantsValues: false, count: &count)
    {}
    return count
  }

  private func countToLimit(_ pattern: IDPattern, by path: PatternScan.Path) throws -> Int {
    var pattern = pattern
    if pattern.graph != .defaultGraph { pattern.graph = .anyNamed }
    return try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM quad \(PatternScan.source(pattern, by: path)) LIMIT \(Self.countLimit))
      """
    ) { $0.int(0) } ?? 0
  }

  /// How many triples a graph has, counted as far as some thousands.
  private func size(of graph: TermID) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM quad INDEXED BY quad_by_graph
        WHERE wide = 0 AND graph = \(graph.rawValue) LIMIT \(8 * Self.countLimit))
      """
    ) { $0.int(0) } ?? 0
  }

  private func frequency(of object: TermID, _ predicate: TermID) throws -> Int? {
    try connection.first(
      """
      SELECT triples FROM frequent_object
      WHERE predicate = \(predicate.rawValue) AND object = \(object.rawValue)
      """
    ) { $0.int(0) }
  }

  private func total(_ expression: String) throws -> Int {
    try connection.first("SELECT \(raw: expression) FROM predicate_statistics") { $0.int(0) } ?? 0
  }

  private struct PredicateCounts {
    var triples: Int
    var asserted: Int
    var subjects: Int
    var objects: Int
    var counted: Int

    /// A number of the last count, grown as the asserted triples have grown since.
    func scaled(_ number: Int) -> Int {
      guard counted > 0 else { return max(1, triples) }
      return max(1, Int(Double(number) * Double(asserted) / Double(counted)))
    }
  }

  private func counts(of predicate: TermID) throws -> PredicateCounts? {
    try connection.first(
      """
      SELECT triples, asserted, subjects, objects, counted FROM predicate_statistics
      WHERE predicate = \(predicate.rawValue)
      """
    ) {
      PredicateCounts(
        triples: $0.int(0), asserted: $0.int(1), subjects: $0.int(2), objects: $0.int(3),
        counted: $0.int(4))
    }
  }
}
