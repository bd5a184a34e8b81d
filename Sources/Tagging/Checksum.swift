/// FNV-1a over words of eight bytes: tells a damaged file from a whole one.
///
/// It is no protection against somebody who wants to deceive; it takes milliseconds for a model.
enum Checksum {
  /// The checksum of the bytes, whose number must be a multiple of eight.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: 0, to: bytes.count & ~7, by: 8) {
      sum ^= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      sum = sum &* 0x100_0000_01b3
    }
    return sum
  }
}
