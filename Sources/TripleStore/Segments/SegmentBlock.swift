/// Pairs of key and value, sorted, on their way into a compressed block.
///
/// Keys only grow, so that their distances are small and never negative; values of neighbouring pairs
/// were often written together and have ids that are near to one another. A pair takes two to four
/// bytes.
struct SegmentBlock {
  private(set) var bytes: [UInt8] = []
  private(set) var pairs = 0
  private(set) var first: Int64 = 0
  private(set) var last = SegmentPair(key: 0, value: 0)

  /// The most bytes of a block: with the rest of its row it then fills a page of 4,096 bytes.
  static let limit = 3_960
  /// How many pairs a block holds, about.
  static let usualPairs = 1_500
  /// The most bytes that a pair can take.
  private static let widestPair = 20

  /// Whether there is room for no other pair.
  var isFull: Bool { bytes.count > Self.limit - Self.widestPair }

  /// Adds a pair, which must come after the last one.
  mutating func append(_ pair: SegmentPair) {
    if pairs == 0 {
      first = pair.key
      bytes.reserveCapacity(Self.limit)
    }
    Self.write(UInt64(bitPattern: pair.key &- last.key), to: &bytes)
    let distance = pair.value &- last.value
    Self.write(UInt64(bitPattern: distance << 1 ^ distance >> 63), to: &bytes)
    last = pair
    pairs += 1
  }

  /// Adds a number as LEB128.
  static func write(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// The subject and the object of a triple, in the order of a segment.
struct SegmentPair: Comparable, Hashable {
  var key: Int64
  var value: Int64

  static func < (left: SegmentPair, right: SegmentPair) -> Bool {
    left.key != right.key ? left.key < right.key : left.value < right.value
  }
}

/// Reads the pairs of a block, and other numbers that are kept as its are.
struct SegmentReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0
  /// The key of the pair that was read last.
  private(set) var key: Int64 = 0
  /// The value of the pair that was read last.
  private(set) var value: Int64 = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Goes to the next pair; false where the bytes do not hold one.
  @inline(__always)
  mutating func next() -> Bool {
    guard let key = number(), let folded = number() else { return false }
    self.key &+= Int64(bitPattern: key)
    value &+= Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    return true
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { offset == bytes.count }

  /// Begins another run of pairs at the present place.
  mutating func restart() { (key, value) = (0, 0) }

  /// The next six bytes as a number with a sign, the lowest first; nil where there are fewer.
  mutating func sixBytes() -> Int64? {
    guard offset + 6 <= bytes.count else { return nil }
    var number: Int64 = 0
    for place in 0..<6 { number |= Int64(bytes[offset + place]) << (8 * Int64(place)) }
    offset += 6
    return (number << 16) >> 16
  }

  /// The next number; nil where the bytes do not hold one.
  @inline(__always)
  mutating func number() -> UInt64? {
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
