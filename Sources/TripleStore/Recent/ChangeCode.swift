/// What has become of triples, as bytes: groups of pairs of one predicate that all came or all went.
///
/// A group is the predicate, twice the number of its pairs and one more if they came, and the pairs as in
/// a block (see `SegmentBlock`); numbers are LEB128. Of a triple in several groups the last one counts.
struct ChangeCode {
  private(set) var bytes: [UInt8] = []
  /// How many pairs there are.
  private(set) var count = 0

  /// Adds a group.
  ///
  /// - Parameters:
  ///   - pairs: the subjects and objects, the subject as their key, in any order.
  ///   - predicate: whose they are.
  ///   - isAdded: whether they came; if not, they went.
  mutating func append(_ pairs: [SegmentPair], of predicate: Int64, isAdded: Bool) {
    SegmentBlock.write(UInt64(bitPattern: predicate), to: &bytes)
    SegmentBlock.write(UInt64(pairs.count) << 1 | (isAdded ? 1 : 0), to: &bytes)
    var block = SegmentBlock()
    for pair in pairs.sorted() { block.append(pair) }
    bytes += block.bytes
    count += pairs.count
  }

  /// Hands on what the bytes hold, in the order in which it was added.
  ///
  /// - Returns: false where they do not hold what they say.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, _ take: (_ predicate: Int64, RecentChanges.Change) -> Void
  ) -> Bool {
    var reader = SegmentReader(bytes)
    while !reader.isAtEnd {
      guard let predicate = reader.number(), let header = reader.number() else { return false }
      reader.restart()
      for _ in 0..<header >> 1 {
        guard reader.next() else { return false }
        take(
          Int64(bitPattern: predicate),
          RecentChanges.Change(
            subject: reader.key, object: reader.value, isAdded: header & 1 == 1))
      }
    }
    return true
  }
}
