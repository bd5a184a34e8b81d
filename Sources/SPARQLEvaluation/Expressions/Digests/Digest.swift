/// The hash functions of SPARQL over bytes.
///
///     Digest.md5.hexadecimal(of: Array("abc".utf8))   // "900150983cd24fb0d6963f7d28e17f72"
///
/// Written here because a library costs every start of the program more than it saves: see
/// `Documentation/Decisions.md`. They name texts; nothing secret depends on them.
enum Digest {
  case md5, sha1, sha256, sha384, sha512

  /// The digest in lower-case hexadecimal digits.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  func hexadecimal(of bytes: [UInt8]) -> String {
    let digest: [UInt8] =
      switch self {
      case .md5: Self.MD5().digest(of: bytes)
      case .sha1: Self.SHA1().digest(of: bytes)
      case .sha256: Self.SHA2<UInt32>(of: 256).digest(of: bytes)
      case .sha384: Self.SHA2<UInt64>(of: 384).digest(of: bytes)
      case .sha512: Self.SHA2<UInt64>(of: 512).digest(of: bytes)
      }
    return String(unsafeUninitializedCapacity: digest.count * 2) { buffer in
      for (index, byte) in digest.enumerated() {
        buffer[index * 2] = Self.digit(byte >> 4)
        buffer[index * 2 + 1] = Self.digit(byte & 15)
      }
      return digest.count * 2
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// The message, a 1 bit, zeros, and its length in bits: a whole number of blocks.
  ///
  /// The length takes an eighth of a block, given in bytes.
  static func padded(_ message: [UInt8], block: Int, isBigEndian: Bool = true) -> [UInt8] {
    var bytes = message
    bytes.append(0x80)
    let lengthSize = block / 8
    while bytes.count % block != block - lengthSize { bytes.append(0) }
    for index in 0..<lengthSize {
      let place = isBigEndian ? lengthSize - 1 - index : index
      // No message is longer than 64 bits can say.
      bytes.append(place < 8 ? UInt8(truncatingIfNeeded: (message.count * 8) >> (place * 8)) : 0)
    }
    return bytes
  }
}

extension FixedWidthInteger {
  /// The bits turned round to the left.
  @inline(__always)
  func rotatedLeft(_ count: Int) -> Self {
    self &<< Self(count) | self &>> Self(Self.bitWidth - count)
  }

  /// The bits turned round to the right.
  @inline(__always)
  func rotatedRight(_ count: Int) -> Self { rotatedLeft(Self.bitWidth - count) }

  /// Reads a word that begins with its highest byte.
  @inline(__always)
  init(bigEndianBytes bytes: UnsafePointer<UInt8>) {
    self = 0
    for index in 0..<(Self.bitWidth / 8) { self = self << 8 | Self(bytes[index]) }
  }

  /// The bytes, the highest first.
  var bigEndianBytes: [UInt8] {
    stride(from: Self.bitWidth - 8, through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: self >> $0)
    }
  }
}
