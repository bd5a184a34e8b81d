/// The hashes of new terms, as bytes: of each the distance of its id from the one before as LEB128, and
/// the six bytes of its hash, the lowest first.
struct HashCode {
  private(set) var bytes: [UInt8] = []
  /// How many hashes there are.
  private(set) var count = 0

  /// Makes the code of hashes in the order of their ids.
  init(_ hashes: [(hash: Int64, id: Int64)] = []) {
    count = hashes.count
    bytes.reserveCapacity(7 * count + 4)
    var last: Int64 = 0
    for (hash, id) in hashes {
      SegmentBlock.write(UInt64(bitPattern: id &- last), to: &bytes)
      for place in 0..<6 { bytes.append(UInt8(truncatingIfNeeded: hash >> (8 * Int64(place)))) }
      last = id
    }
  }

  /// Hands on what the bytes hold.
  ///
  /// - Returns: false where they do not hold whole hashes.
  static func decode(
    _ bytes: UnsafeRawBufferPointer, _ take: (_ hash: Int64, _ id: Int64) -> Void
  ) -> Bool {
    var reader = SegmentReader(bytes)
    var id: Int64 = 0
    while !reader.isAtEnd {
      guard let distance = reader.number(), let hash = reader.sixBytes() else { return false }
      id &+= Int64(bitPattern: distance)
      take(hash, id)
    }
    return true
  }
}
