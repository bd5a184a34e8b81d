internal import SPARQLEvaluation
internal import SQLite

/// Reads the asserted triples of a predicate, or of a predicate and an object, from its blocks.
///
/// The first block is fetched at once: SQLite then keeps to the state of that moment, although a
/// writer may delete the blocks before the next one is asked for.
struct SegmentScan {
  private let connection: Connection
  private let blocks: Statement
  private let object: TermID?
  private var isAtBlock = true

  /// Begins to read; nil where there are no blocks.
  init?(_ connection: Connection, predicate: TermID, object: TermID?) throws {
    self.connection = connection
    self.object = object
    let range: SQL =
      object.map { " AND first_object <= \($0.rawValue) AND last_object >= \($0.rawValue)" } ?? ""
    // The index does not hold the data: in the order of the index, which is that of the pairs.
    blocks = try connection.prepare(
      """
      SELECT data, pairs FROM segment INDEXED BY segment_by_predicate
      WHERE predicate = \(predicate.rawValue)\(range) ORDER BY first_object, last_object, id
      """)
    guard try blocks.step() else { return nil }
  }

  /// Whether a predicate has blocks.
  static func exists(_ connection: Connection, predicate: TermID) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM segment WHERE predicate = \(predicate.rawValue) LIMIT 1"
    ) { _ in true } ?? false
  }

  /// Appends the pairs of the next block, false at the end.
  ///
  /// - Throws: `SQLiteError.corrupt` where a block does not hold what it says.
  mutating func next(
    subjects: inout [TermID], objects: inout [TermID], wantsSubjects: Bool, wantsObjects: Bool,
    count: inout Int
  ) throws -> Bool {
    if !isAtBlock { isAtBlock = try blocks.step() }
    guard isAtBlock else { return false }
    isAtBlock = false
    let pairs = blocks.row.int(1)
    let isWhole = blocks.row.withBlob(0) { bytes in
      var reader = SegmentReader(bytes)
      for _ in 0..<pairs {
        guard reader.next() else { return false }
        if let object {
          if reader.object < object.rawValue { continue }
          if reader.object > object.rawValue { break }
        }
        if wantsSubjects { subjects.append(TermID(rawValue: reader.subject)) }
        if wantsObjects { objects.append(TermID(rawValue: reader.object)) }
        count += 1
      }
      return true
    }
    guard isWhole else {
      throw SQLiteError(
        .corrupt, message: "a block of triples is shorter than it says", path: connection.path)
    }
    return true
  }
}
