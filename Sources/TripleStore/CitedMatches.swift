internal import SPARQLEvaluation
internal import SQLite

/// A cursor over the quads of named graphs that are found by their predicate: the asserted triples,
/// each with its graphs, and the claims.
struct CitedMatches: PatternMatches {
  private let pattern: IDPattern
  private let connection: Connection
  private var asserted: StoreMatches
  private var claims: StoreMatches
  private var graphs: KeptStatement
  private var isAtClaims = false

  /// Begins to read; the pattern has a predicate and a named graph or any of them.
  init(
    _ pattern: IDPattern, asserted: StoreMatches, _ claimed: PatternScan, _ connection: Connection
  ) throws {
    self.pattern = pattern
    self.connection = connection
    self.asserted = asserted
    claims = try StoreMatches(claimed, connection)
    graphs = KeptStatement(
      """
      SELECT graph FROM quad WHERE subject = ? AND predicate = ? AND object = ? AND asserted = 1
      AND graph BETWEEN ? AND ?
      """)
  }

  /// Appends the next block to the columns, false at the end.
  mutating func next(into block: inout MatchBlock) throws -> Bool {
    guard !isAtClaims else { return try claims.next(into: &block) }
    var pairs = MatchBlock(wanted: (subject: true, predicate: false, object: true, graph: false))
    guard try asserted.next(into: &pairs) else {
      isAtClaims = true
      return try claims.next(into: &block)
    }
    for index in 0..<pairs.count {
      try append(pairs.subjects[index], pairs.objects[index], to: &block)
    }
    return true
  }

  private mutating func append(
    _ subject: TermID, _ object: TermID, to block: inout MatchBlock
  ) throws {
    guard let predicate = pattern.predicate else { return }
    let statement = try graphs.get(connection)
    defer { statement.reset() }
    try statement.bind(subject.rawValue, at: 1)
    try statement.bind(predicate.rawValue, at: 2)
    try statement.bind(object.rawValue, at: 3)
    switch pattern.graph {
    case .named(let graph):
      try statement.bind(graph.rawValue, at: 4)
      try statement.bind(graph.rawValue, at: 5)
    case .anyNamed, .defaultGraph:
      try statement.bind(1, at: 4)
      try statement.bind(Int64.max, at: 5)
    }
    while try statement.step() {
      if block.wanted.subject { block.subjects.append(subject) }
      if block.wanted.predicate { block.predicates.append(predicate) }
      if block.wanted.object { block.objects.append(object) }
      if block.wanted.graph { block.graphs.append(TermID(rawValue: statement.row.int64(0))) }
      block.count += 1
    }
  }
}

/// A cursor over the matches of a pattern that has an object and no predicate.
///
/// Those of every predicate come one after the other: predicates are few.
struct EachPredicateMatches: PatternMatches {
  private let pattern: IDPattern
  private let store: TripleStore
  private var predicates: ArraySlice<TermID>
  private var current: (any PatternMatches)?

  init(_ pattern: IDPattern, _ store: TripleStore) throws {
    self.pattern = pattern
    self.store = store
    predicates = try (store.predicates() ?? [])[...]
  }

  /// Appends the next block to the columns, false at the end.
  mutating func next(into block: inout MatchBlock) throws -> Bool {
    while true {
      if try current?.next(into: &block) ?? false { return true }
      guard let predicate = predicates.popFirst() else { return false }
      var pattern = pattern
      pattern.predicate = predicate
      current = try store.matches(pattern)
    }
  }
}
