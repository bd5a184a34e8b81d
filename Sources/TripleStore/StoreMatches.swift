internal import SPARQLEvaluation
internal import SQLite

/// A cursor over the rows or the pairs of one pattern.
struct StoreMatches: PatternMatches {
  private enum Source {
    case rows(PatternScan, Connection)
    case pairs(PairScan)
  }

  private let pattern: IDPattern
  private var source: Source
  private var statement: Statement?
  /// Whether the statement stands at a row that has not been read.
  private var isAtRow = false
  private var isAtEnd = false
  /// The last row of the default graph, which holds a triple once: its rows follow one another.
  private var last: (subject: Int64, predicate: Int64, object: Int64)?
  /// How often the last row was repeated.
  private var repetitions = 0

  /// How many rows the next block may have: the first ones are small, since often a few rows are
  /// all that is wanted.
  private var blockSize = 64

  /// The most rows of a block.
  private static let largestBlock = 4_096

  /// Looking for the next triple in the index takes about as long as reading so many rows.
  ///
  /// What a person's name is or which post somebody holds stands in the graph of every sentence that
  /// says so: thousands of rows of one triple.
  private static let repetitionLimit = 24

  init(_ scan: PatternScan, _ connection: Connection) throws {
    pattern = scan.pattern
    source = .rows(scan, connection)
    statement = try connection.prepare(scan.sql)
  }

  init(_ pattern: IDPattern, _ pairs: PairScan) {
    self.pattern = pattern
    source = .pairs(pairs)
  }

  /// Appends the next block to the columns, false at the end.
  mutating func next(into block: inout MatchBlock) throws -> Bool {
    guard !isAtEnd else { return false }
    let wanted = block.wanted
    var count = 0
    switch source {
    case .pairs(var pairs):
      isAtEnd = try !readPairs(of: &pairs, into: &block, &count)
      source = .pairs(pairs)
    case .rows(let scan, let connection):
      try readRows(of: scan, connection, into: &block, &count)
      blockSize = min(blockSize * 4, Self.largestBlock)
    }
    if wanted.subject { Self.fill(&block.subjects, pattern.subject, count) }
    if wanted.predicate { Self.fill(&block.predicates, pattern.predicate, count) }
    if wanted.object { Self.fill(&block.objects, pattern.object, count) }
    if wanted.graph, case .named(let graph) = pattern.graph {
      Self.fill(&block.graphs, graph, count)
    }
    block.count += count
    return count > 0 || !isAtEnd
  }

  private func readPairs(
    of pairs: inout PairScan, into block: inout MatchBlock, _ count: inout Int
  ) throws -> Bool {
    let wantsSubjects = block.wanted.subject
    let wantsObjects = block.wanted.object && pattern.object == nil
    switch pairs.order {
    case .byObject:
      return try pairs.next(
        keys: &block.objects, values: &block.subjects, wantsKeys: wantsObjects,
        wantsValues: wantsSubjects, count: &count)
    case .bySubject:
      return try pairs.next(
        keys: &block.subjects, values: &block.objects, wantsKeys: wantsSubjects,
        wantsValues: wantsObjects, count: &count)
    }
  }

  private mutating func readRows(
    of scan: PatternScan, _ connection: Connection, into block: inout MatchBlock,
    _ count: inout Int
  ) throws {
    let subject = block.wanted.subject ? scan.columns.subject : nil
    let predicate = block.wanted.predicate ? scan.columns.predicate : nil
    let object = block.wanted.object ? scan.columns.object : nil
    let graph = block.wanted.graph ? scan.columns.graph : nil
    while count < blockSize {
      guard let statement, try isAtRow || statement.step() else {
        isAtEnd = true
        return
      }
      isAtRow = false
      let row = statement.row
      if pattern.graph == .defaultGraph, isRepeated(row, scan) {
        try skipRepetitions(scan, connection)
        continue
      }
      if let subject { block.subjects.append(TermID(rawValue: row.int64(subject))) }
      if let predicate { block.predicates.append(TermID(rawValue: row.int64(predicate))) }
      if let object { block.objects.append(TermID(rawValue: row.int64(object))) }
      if let graph { block.graphs.append(TermID(rawValue: row.int64(graph))) }
      count += 1
    }
  }

  private mutating func isRepeated(_ row: borrowing Row, _ scan: PatternScan) -> Bool {
    let triple = (
      subject: scan.columns.subject.map { row.int64($0) } ?? 0,
      predicate: scan.columns.predicate.map { row.int64($0) } ?? 0,
      object: scan.columns.object.map { row.int64($0) } ?? 0
    )
    if let last, last == triple {
      repetitions += 1
      return true
    }
    last = triple
    repetitions = 0
    return false
  }

  /// Goes on behind the last triple where it is repeated over and over.
  private mutating func skipRepetitions(_ scan: PatternScan, _ connection: Connection) throws {
    guard repetitions >= Self.repetitionLimit, let last, let sql = scan.behind(last) else { return }
    repetitions = 0
    let next = try connection.prepare(sql)
    // Stepped before the old one goes: so long as one reads, all see the same state.
    isAtRow = try next.step()
    isAtEnd = !isAtRow
    statement = isAtRow ? next : nil
  }

  /// Repeats what the pattern binds, so that every wanted column is as long as the block.
  private static func fill(_ column: inout [TermID], _ bound: TermID?, _ count: Int) {
    guard let bound else { return }
    column.append(contentsOf: repeatElement(bound, count: count))
  }
}
