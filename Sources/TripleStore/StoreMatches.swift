public import SPARQLEvaluation
internal import SQLite

/// A cursor over the rows of one pattern.
public struct StoreMatches: PatternMatches {
  private let statement: Statement?
  private var segments: SegmentScan?
  private let pattern: IDPattern
  /// The column of the statement that holds each position; nil where the pattern binds it.
  private let columns: (subject: Int?, predicate: Int?, object: Int?, graph: Int?)
  private var isAtEnd = false
  /// The last row of the default graph, which holds a triple once: its rows follow one another.
  private var last: (subject: Int64, predicate: Int64, object: Int64)?

  /// The most rows of a block.
  private static let blockSize = 4_096

  init(_ scan: PatternScan, _ connection: Connection) throws {
    pattern = scan.pattern
    columns = scan.columns
    statement = try connection.prepare(scan.sql)
  }

  init(_ pattern: IDPattern, _ segments: SegmentScan) {
    self.pattern = pattern
    self.segments = segments
    columns = (nil, nil, nil, nil)
    statement = nil
  }

  /// Appends the next block to the columns, false at the end.
  public mutating func next(into block: inout MatchBlock) throws -> Bool {
    guard !isAtEnd else { return false }
    let wanted = block.wanted
    var count = 0
    if segments != nil {
      let isThere = try segments?.next(
        subjects: &block.subjects, objects: &block.objects, wantsSubjects: wanted.subject,
        wantsObjects: wanted.object && pattern.object == nil, count: &count)
      isAtEnd = isThere != true
    } else if let statement {
      try readRows(of: statement, into: &block, &count)
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

  private mutating func readRows(
    of statement: Statement, into block: inout MatchBlock, _ count: inout Int
  ) throws {
    let subject = block.wanted.subject ? columns.subject : nil
    let predicate = block.wanted.predicate ? columns.predicate : nil
    let object = block.wanted.object ? columns.object : nil
    let graph = block.wanted.graph ? columns.graph : nil
    while count < Self.blockSize {
      guard try statement.step() else {
        isAtEnd = true
        return
      }
      let row = statement.row
      if pattern.graph == .defaultGraph, isRepeated(row) { continue }
      if let subject { block.subjects.append(TermID(rawValue: row.int64(subject))) }
      if let predicate { block.predicates.append(TermID(rawValue: row.int64(predicate))) }
      if let object { block.objects.append(TermID(rawValue: row.int64(object))) }
      if let graph { block.graphs.append(TermID(rawValue: row.int64(graph))) }
      count += 1
    }
  }

  private mutating func isRepeated(_ row: borrowing Row) -> Bool {
    let triple = (
      subject: columns.subject.map { row.int64($0) } ?? 0,
      predicate: columns.predicate.map { row.int64($0) } ?? 0,
      object: columns.object.map { row.int64($0) } ?? 0
    )
    if let last, last == triple { return true }
    last = triple
    return false
  }

  /// Repeats what the pattern binds, so that every wanted column is as long as the block.
  private static func fill(_ column: inout [TermID], _ bound: TermID?, _ count: Int) {
    guard let bound else { return }
    column.append(contentsOf: repeatElement(bound, count: count))
  }
}
