internal import Reading

/// Names as parts of IRIs.
enum Slug {
  /// The name in small letters without accents, its words joined by hyphens, at most 80 bytes.
  ///
  ///     Slug.of("Mevlüt Çavuşoğlu")   // "mevlut-cavusoglu"
  ///     Slug.of("Côte d’Ivoire")      // "cote-divoire"
  ///
  /// Letters that are not Latin stay; a name without any letter or digit becomes a number.
  static func of(_ name: String) -> String {
    var bytes: [UInt8] = []
    var pendingHyphen = false
    for scalar in folded(name).unicodeScalars {
      if scalar == "'" || scalar == "." { continue }
      let isPart =
        scalar.isASCII
        ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
        : scalar.properties.isAlphabetic
      guard isPart else {
        pendingHyphen = !bytes.isEmpty
        continue
      }
      let encoded = Array(String(Character(scalar)).utf8)
      guard bytes.count + encoded.count + (pendingHyphen ? 1 : 0) <= 80 else { break }
      if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      bytes += encoded
    }
    if bytes.isEmpty { return "n" + String(StableHash.of(name) >> 16, radix: 16) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A hash that is the same in every process: FNV-1a, 64 bits.
///
/// See <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
enum StableHash {
  /// The hash of a text.
  static func of(_ text: some StringProtocol) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
