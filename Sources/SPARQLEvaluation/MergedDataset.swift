import RDF

/// A dataset whose default graph is the merge of some of another dataset's graphs: what FROM asks for.
///
/// Everything else is handed on as it is, so that plans and operators need not know of FROM.
/// See <https://www.w3.org/TR/sparql11-query/#unnamedGraph>.
struct MergedDataset: Dataset {
  let inner: any Dataset
  /// The graphs that make up the default graph; none make an empty one.
  let graphs: [TermID]
  /// The most triples that are kept to give each one once.
  let rowLimit: Int

  /// The patterns that ask the inner dataset for the same, one for each graph.
  private func parts(of pattern: IDPattern) -> [IDPattern] {
    guard pattern.graph == .defaultGraph else { return [pattern] }
    return graphs.map { graph in
      var part = pattern
      part.graph = .named(graph)
      return part
    }
  }

  func matches(_ pattern: IDPattern) throws -> any PatternMatches {
    let parts = parts(of: pattern)
    // One graph holds each triple once as it is.
    if parts.count == 1 { return try inner.matches(parts[0]) }
    return MergedMatches(pattern, cursors: try parts.map(inner.matches), rowLimit: rowLimit)
  }

  func estimate(_ pattern: IDPattern) throws -> Int {
    try parts(of: pattern).reduce(0) { $0 + (try inner.estimate($1)) }
  }

  func scanCost(_ pattern: IDPattern, rows: Int) throws -> Double {
    try parts(of: pattern).reduce(0) { total, part in
      total + (try inner.scanCost(part, rows: inner.estimate(part)))
    }
  }

  func id(of term: Term) throws -> TermID? { try inner.id(of: term) }
  func term(of id: TermID) throws -> Term { try inner.term(of: id) }
  func terms(of ids: [TermID]) throws -> [Term] { try inner.terms(of: ids) }

  func visitTexts(of ids: [TermID], _ body: (Int, TermText) throws -> Void) throws -> Bool {
    try inner.visitTexts(of: ids, body)
  }

  func distinctValues(of position: IDPattern.Position, predicate: TermID?) throws -> Int {
    try inner.distinctValues(of: position, predicate: predicate)
  }

  func evenValues(of position: IDPattern.Position, predicate: TermID?) throws -> Double {
    try inner.evenValues(of: position, predicate: predicate)
  }

  func literals(matching words: String) throws -> [TermID]? {
    try inner.literals(matching: words)
  }

  func search(_ words: String, limit: Int) throws -> [TextMatch]? {
    try inner.search(words, limit: limit)
  }

  func snapshot<T>(_ reads: () throws -> T) throws -> T { try inner.snapshot(reads) }
}

/// The matches of several graphs one after the other, each triple once.
private struct MergedMatches: PatternMatches {
  private let pattern: IDPattern
  private var cursors: [any PatternMatches]
  private let rowLimit: Int
  private var seen: RowSet

  init(_ pattern: IDPattern, cursors: [any PatternMatches], rowLimit: Int) {
    self.pattern = pattern
    self.cursors = cursors.reversed()
    self.rowLimit = rowLimit
    // The places that the pattern leaves open tell its matches apart.
    let open = [pattern.subject, pattern.predicate, pattern.object].count { $0 == nil }
    seen = RowSet(width: open)
  }

  mutating func next(into block: inout MatchBlock) throws -> Bool {
    while !cursors.isEmpty {
      // What tells triples apart has to be read, whether it is wanted or not.
      var read = MatchBlock(
        wanted: (pattern.subject == nil, pattern.predicate == nil, pattern.object == nil, false))
      if try cursors[cursors.count - 1].next(into: &read) {
        append(read, to: &block)
        guard seen.count <= rowLimit else { throw EvaluationError.rowLimit(rowLimit) }
        return true
      }
      cursors.removeLast()
    }
    return false
  }

  private mutating func append(_ read: MatchBlock, to block: inout MatchBlock) {
    var columns: [[TermID]] = []
    if pattern.subject == nil { columns.append(read.subjects) }
    if pattern.predicate == nil { columns.append(read.predicates) }
    if pattern.object == nil { columns.append(read.objects) }
    var next = Int32(truncatingIfNeeded: seen.count)
    let keys = RowKeys(columns, Array(columns.indices), count: read.count)
    for (row, number) in seen.insert(keys).enumerated() where number == next {
      next += 1
      if block.wanted.subject { block.subjects.append(pattern.subject ?? read.subjects[row]) }
      if block.wanted.predicate {
        block.predicates.append(pattern.predicate ?? read.predicates[row])
      }
      if block.wanted.object { block.objects.append(pattern.object ?? read.objects[row]) }
      block.count += 1
    }
  }
}
