internal import SPARQLEvaluation

/// Pairs of object and subject, sorted, on their way into a compressed block.
///
/// Objects only grow, so that their distances are small and never negative; subjects that were
/// written together have ids that are near to one another. A pair takes two to four bytes.
struct SegmentBlock {
  private(set) var bytes: [UInt8] = []
  private(set) var pairs = 0
  private(set) var first: Int64 = 0
  private(set) var last: Int64 = 0
  private var subject: Int64 = 0

  /// The most pairs of a block.
  static let limit = 4_096

  /// Adds a pair, which must come after the last one.
  mutating func append(object: Int64, subject: Int64) {
    if pairs == 0 { first = object }
    append(UInt64(bitPattern: object &- last))
    let distance = subject &- self.subject
    append(UInt64(bitPattern: distance << 1 ^ distance >> 63))
    last = object
    self.subject = subject
    pairs += 1
  }

  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Reads the pairs of a block.
struct SegmentReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// The object of the pair that was read last.
  private(set) var object: Int64 = 0
  /// The subject of the pair that was read last.
  private(set) var subject: Int64 = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Goes to the next pair; false where the bytes do not hold one.
  @inline(__always)
  mutating func next() -> Bool {
    guard let object = number(), let folded = number() else { return false }
    self.object &+= Int64(bitPattern: object)
    subject &+= Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    return true
  }

  @inline(__always)
  private mutating func number() -> UInt64? {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      result |= UInt64(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else { return result }
      shift += 7
    }
    return nil
  }
}
