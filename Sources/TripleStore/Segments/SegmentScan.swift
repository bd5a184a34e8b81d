internal import SPARQLEvaluation
internal import SQLite

/// Reads the pairs of a predicate from its blocks: all, or those of some keys.
///
/// The first block is fetched at once: SQLite then keeps to the state of that moment, although a
/// writer may delete the blocks before the next one is asked for.
struct SegmentScan {
  /// What the pairs are sorted by.
  let order: SegmentOrder
  private let connection: Connection
  private let predicate: TermID
  /// The keys that are wanted, ascending; nil for all.
  private let wanted: [TermID]?
  /// The first of them that may have pairs further on.
  private var nextWanted = 0
  private var blocks: Statement
  private var isAtBlock = true

  /// Begins to read; nil where there is nothing to be read.
  init?(
    _ connection: Connection, predicate: TermID, order: SegmentOrder, keys: [TermID]? = nil
  ) throws {
    self.connection = connection
    self.predicate = predicate
    self.order = order
    wanted = keys
    blocks = try Self.blocks(connection, predicate, order, from: keys?.first)
    guard try blocks.step() else { return nil }
  }

  /// The blocks of a predicate from the first that reaches a key on, in the order of their pairs.
  private static func blocks(
    _ connection: Connection, _ predicate: TermID, _ order: SegmentOrder, from key: TermID?
  ) throws -> Statement {
    // The index does not hold the data: in the order of the index, which is that of the pairs.
    try connection.prepare(
      """
      SELECT data, pairs, first_key, last_key FROM segment INDEXED BY segment_by_key
      WHERE predicate = \(predicate.rawValue) AND by_subject = \(order.rawValue)
        AND last_key >= \(key?.rawValue ?? .min)
      ORDER BY last_key, last_value
      """)
  }

  /// How many blocks lie between two keys.
  static func count(
    _ connection: Connection, predicate: TermID, order: SegmentOrder,
    keys: ClosedRange<TermID> = TermID(rawValue: .min)...TermID(rawValue: .max)
  ) throws -> Int {
    try connection.first(
      """
      SELECT count(*) FROM segment INDEXED BY segment_by_key
      WHERE predicate = \(predicate.rawValue) AND by_subject = \(order.rawValue)
        AND last_key >= \(keys.lowerBound.rawValue) AND first_key <= \(keys.upperBound.rawValue)
      """
    ) { $0.int(0) } ?? 0
  }

  /// Appends the pairs of the next block, false at the end.
  ///
  /// - Throws: `SQLiteError.corrupt` where a block does not hold what it says.
  mutating func next(
    keys: inout [TermID], values: inout [TermID], wantsKeys: Bool, wantsValues: Bool,
    count: inout Int
  ) throws -> Bool {
    while true {
      if !isAtBlock { isAtBlock = try advance() }
      guard isAtBlock else { return false }
      isAtBlock = false
      guard let wanted else {
        count += try readAll { blockKeys, blockValues in
          if wantsKeys { keys.append(contentsOf: blockKeys) }
          if wantsValues { values.append(contentsOf: blockValues) }
        }
        return true
      }
      let (first, last) = (blocks.row.int64(2), blocks.row.int64(3))
      skip(to: first, in: wanted)
      guard nextWanted < wanted.count else { return false }
      guard wanted[nextWanted].rawValue <= last else { continue }
      var place = nextWanted
      try read { reader in
        while wanted[place].rawValue < reader.key {
          place += 1
          if place == wanted.count { return false }
        }
        guard wanted[place].rawValue == reader.key else { return true }
        if wantsKeys { keys.append(TermID(rawValue: reader.key)) }
        if wantsValues { values.append(TermID(rawValue: reader.value)) }
        count += 1
        return true
      }
      // The last key's pairs may go on in the next block.
      skip(to: last, in: wanted)
      return true
    }
  }

  private mutating func skip(to key: Int64, in wanted: [TermID]) {
    while nextWanted < wanted.count, wanted[nextWanted].rawValue < key { nextWanted += 1 }
  }

  /// Goes to the next block, past those that hold no wanted key.
  private mutating func advance() throws -> Bool {
    guard try blocks.step() else { return false }
    guard let wanted else { return true }
    guard nextWanted < wanted.count else { return false }
    let key = wanted[nextWanted]
    guard blocks.row.int64(3) < key.rawValue else { return true }
    let further = try Self.blocks(connection, predicate, order, from: key)
    // Stepped before the old one goes: so long as one reads, all see the same state.
    let isThere = try further.step()
    blocks = further
    return isThere
  }

  /// Hands over the keys and the values of the current block, and says how many.
  ///
  /// Appended one by one, they would take twice the time.
  private func readAll(
    _ take: (UnsafeMutableBufferPointer<TermID>, UnsafeMutableBufferPointer<TermID>) -> Void
  ) throws -> Int {
    let pairs = blocks.row.int(1)
    let isWhole = blocks.row.withBlob(0) { bytes in
      // Whatever the row says, a pair takes two bytes at least.
      guard pairs >= 0, 2 * pairs <= bytes.count else { return false }
      return withUnsafeTemporaryAllocation(of: TermID.self, capacity: 2 * pairs) { room in
        var reader = SegmentReader(bytes)
        for index in 0..<pairs {
          guard reader.next() else { return false }
          room.initializeElement(at: index, to: TermID(rawValue: reader.key))
          room.initializeElement(at: pairs + index, to: TermID(rawValue: reader.value))
        }
        take(
          UnsafeMutableBufferPointer(rebasing: room[..<pairs]),
          UnsafeMutableBufferPointer(rebasing: room[pairs..<2 * pairs]))
        return true
      }
    }
    guard isWhole else { throw Self.damage(connection) }
    return pairs
  }

  /// Reads the pairs of the current block until the closure has enough.
  @inline(__always)
  private func read(_ take: (borrowing SegmentReader) -> Bool) throws {
    let pairs = blocks.row.int(1)
    let isWhole = blocks.row.withBlob(0) { bytes in
      var reader = SegmentReader(bytes)
      for _ in 0..<pairs {
        guard reader.next() else { return false }
        if !take(reader) { break }
      }
      return true
    }
    guard isWhole else { throw Self.damage(connection) }
  }

  static func damage(_ connection: Connection) -> SQLiteError {
    SQLiteError(
      .corrupt, message: "a block of triples is shorter than it says", path: connection.path)
  }
}
