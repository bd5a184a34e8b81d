internal import SQLite

/// Makes the blocks of all predicates, which come one after the other, each with its pairs in order.
struct SegmentWriter {
  private let connection: Connection
  private var predicate: Int64 = 0
  private var block = SegmentBlock()
  private var finished: [SegmentBlock] = []

  /// Rows are read as fast where a predicate has fewer pairs.
  private static let fewest = 512

  /// Begins anew: the old blocks go.
  init(_ connection: Connection) throws {
    self.connection = connection
    try connection.run("DELETE FROM segment")
  }

  /// Adds an asserted triple.
  mutating func append(predicate: Int64, object: Int64, subject: Int64) throws {
    if predicate != self.predicate {
      try finish()
      self.predicate = predicate
    }
    block.append(object: object, subject: subject)
    if block.pairs == SegmentBlock.limit {
      finished.append(block)
      block = SegmentBlock()
    }
  }

  /// Writes the last predicate's blocks.
  mutating func finish() throws {
    if block.pairs > 0 { finished.append(block) }
    defer {
      block = SegmentBlock()
      finished.removeAll()
    }
    guard finished.reduce(0, { $0 + $1.pairs }) >= Self.fewest else { return }
    for block in finished {
      try connection.run(
        """
        INSERT INTO segment (predicate, first_object, last_object, pairs, data)
        VALUES (\(predicate), \(block.first), \(block.last), \(block.pairs), \(block.bytes))
        """)
    }
  }
}
