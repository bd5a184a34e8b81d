public import SPARQLEvaluation
internal import SQLite

/// What the evaluator of queries asks of the store.
extension TripleStore: Dataset {
  /// A cursor over the matches of a pattern; it sees the state of its first step.
  public func matches(_ pattern: IDPattern) throws -> any PatternMatches {
    if let pairs = try pairs(of: pattern) { return pairs }
    var startsFromGraph = false
    if case .named(let graph) = pattern.graph {
      let inGraph = try size(of: graph)
      startsFromGraph = try inGraph <= estimate(of: pattern)
    }
    if let segments = try segments(of: pattern) { return StoreMatches(pattern, segments) }
    return try StoreMatches(
      PatternScan(pattern, startsFromGraph: startsFromGraph), connection)
  }

  /// How many rows a pattern has: exact up to some hundreds, else from the statistics.
  public func estimate(_ pattern: IDPattern) throws -> Int {
    switch pattern.graph {
    case .defaultGraph: return try estimate(of: pattern)
    case .named(let graph): return try min(estimate(of: pattern), size(of: graph))
    case .anyNamed:
      let triples = try estimate(of: pattern)
      let all = try connection.first("SELECT sum(triples) FROM predicate_statistics") { $0.int(0) }
      guard let all, all > 0 else { return 0 }
      let citations = try Counter.citations.value(connection)
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
      case .subject: return max(1, try Counter.subjects.value(connection))
      case .object: return max(1, try Counter.objects.value(connection))
      case .predicate:
        return try connection.first("SELECT count(*) FROM predicate_statistics") { $0.int(0) } ?? 0
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
    let counted = try countToLimit(pattern)
    guard counted >= Self.countLimit else { return counted }
    if let predicate = pattern.predicate, let counts = try counts(of: predicate) {
      if let object = pattern.object, let frequent = try frequency(of: object, predicate) {
        return max(counted, frequent)
      }
      let different = counts.scaled(pattern.object == nil ? counts.subjects : counts.objects)
      return max(counted, counts.triples / max(1, different))
    }
    if let object = pattern.object { return max(counted, try frequency(of: object, nil) ?? 0) }
    return 2 * counted
  }

  private func countToLimit(_ pattern: IDPattern) throws -> Int {
    var pattern = pattern
    if pattern.graph != .defaultGraph { pattern.graph = .anyNamed }
    return try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM quad INDEXED BY \(raw: PatternScan.index(for: pattern))
        WHERE \(PatternScan.condition(pattern)) LIMIT \(Self.countLimit))
      """
    ) { $0.int(0) } ?? 0
  }

  /// How many triples a graph has, counted as far as some thousands.
  private func size(of graph: TermID) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM (
        SELECT 1 FROM quad WHERE graph = \(graph.rawValue) LIMIT \(8 * Self.countLimit))
      """
    ) { $0.int(0) } ?? 0
  }

  func frequency(of object: TermID, _ predicate: TermID?) throws -> Int? {
    if let predicate {
      return try connection.first(
        """
        SELECT triples FROM frequent_object
        WHERE predicate = \(predicate.rawValue) AND object = \(object.rawValue)
        """
      ) { $0.int(0) }
    }
    return try connection.first(
      "SELECT sum(triples) FROM frequent_object WHERE object = \(object.rawValue)"
    ) { $0.int(0) }
  }

  private struct PredicateCounts {
    var triples: Int
    var asserted: Int
    var subjects: Int
    var objects: Int
    var counted: Int

    /// A number of the last count, grown as the triples have grown since.
    func scaled(_ number: Int) -> Int {
      guard counted > 0 else { return max(1, triples) }
      return max(1, Int(Double(number) * Double(triples) / Double(counted)))
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
