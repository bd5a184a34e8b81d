internal import SQLite

/// Makes the blocks of all predicates in one order.
///
/// The pairs of a predicate come in order; the predicates may take turns.
struct SegmentWriter {
  private let connection: Connection
  private let order: SegmentOrder
  private var blocks: [Int64: SegmentBlock] = [:]
  /// The predicates that have whole blocks already.
  private var written: Set<Int64> = []

  /// Rows are read as fast where a predicate has fewer pairs.
  private static let fewest = 512

  /// Begins anew: the old blocks of that order go.
  init(_ connection: Connection, _ order: SegmentOrder) throws {
    self.connection = connection
    self.order = order
    try connection.run("DELETE FROM segment WHERE by_subject = \(order.rawValue)")
  }

  /// Adds an asserted triple.
  mutating func append(predicate: Int64, key: Int64, value: Int64) throws {
    blocks[predicate, default: SegmentBlock()].append(key: key, value: value)
    guard blocks[predicate]?.pairs == SegmentBlock.limit,
      let block = blocks.removeValue(forKey: predicate)
    else { return }
    try write(block, predicate)
    written.insert(predicate)
  }

  /// Writes the last block of each predicate.
  mutating func finish() throws {
    for (predicate, block) in blocks.sorted(by: { $0.key < $1.key })
    where block.pairs >= Self.fewest || written.contains(predicate) {
      try write(block, predicate)
    }
    blocks.removeAll()
  }

  private func write(_ block: SegmentBlock, _ predicate: Int64) throws {
    try connection.run(
      """
      INSERT INTO segment (predicate, by_subject, first_key, last_key, pairs, data)
      VALUES (\(predicate), \(order.rawValue), \(block.first), \(block.last), \(block.pairs),
        \(block.bytes))
      """)
  }
}
