/// Two hashes for each token of a text, computed once and shared by every table.
///
/// ```swift
/// var keys = TokenKeys()
/// for token in tokens { keys.append(token) }
/// gazetteers.countries.longestMatch(in: keys, at: 0)
/// ```
/// Neither hash sees accents, the kind of apostrophe, or a full stop at the end of a token, so
/// "Türkiye" and "Turkiye", "Mr." and "Mr" are one key.
public struct TokenKeys: Sendable {
  /// Hashes that tell capitals from small letters ("US" is not "us").
  public private(set) var cased: [UInt64] = []
  /// Hashes of the small letters only.
  public private(set) var caseless: [UInt64] = []

  /// No keys yet.
  public init() {}

  /// The keys of these tokens, in order.
  public init(_ tokens: some Sequence<some StringProtocol>) {
    for token in tokens { append(token) }
  }

  /// How many tokens have keys.
  public var count: Int { cased.count }

  /// Makes room for so many tokens at once.
  public mutating func reserveCapacity(_ count: Int) {
    cased.reserveCapacity(count)
    caseless.reserveCapacity(count)
  }

  /// Forgets all keys and keeps the memory, for the next text.
  public mutating func removeAll() {
    cased.removeAll(keepingCapacity: true)
    caseless.removeAll(keepingCapacity: true)
  }

  /// Appends the keys of one token given as text.
  public mutating func append(_ token: some StringProtocol) {
    var token = String(token)
    token.withUTF8 { append(utf8: $0) }
  }

  /// Appends the keys of one token given as UTF-8, the fastest way.
  public mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let keys = Self.keys(bytes)
    cased.append(keys.cased)
    caseless.append(keys.caseless)
  }

  /// The two hashes (FNV-1a, 64 bits) of one token.
  static func keys(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (cased: UInt64, caseless: UInt64) {
    var bytes = bytes
    if bytes.count > 1, bytes[bytes.count - 1] == 0x2E {
      bytes = UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 1)])
    }
    var cased = seed
    var caseless = seed
    LatinFolding.unaccent(bytes) { byte in
      cased = mix(cased, byte)
      caseless = mix(caseless, LatinFolding.lowered(byte))
    }
    return (cased, caseless)
  }

  /// The hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more byte.
  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
