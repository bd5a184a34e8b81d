internal import Language
internal import Reading

/// The wording of a text: the set of its runs of four words, as hashes.
///
///     Shingles(of: document).similarity(to: other)   // 1 for the same words, 0 for none in common
///
/// How much two sets share (Jaccard's index) says how much of the wording two texts have in
/// common. See Broder, "On the resemblance and containment of documents", 1997.
struct Shingles {
  /// The hashes, ascending, each once.
  let hashes: [UInt64]

  private static let length = 4

  /// The wording of a text that was cut into words.
  init(of document: Document) {
    var words: [UInt64] = []
    words.reserveCapacity(document.tokens.count)
    for (index, token) in document.tokens.enumerated()
    where token.kind == .word || token.kind == .number {
      words.append(StableHash.of(document.lowercased[index]))
    }
    var hashes: [UInt64] = []
    if words.count >= Shingles.length {
      hashes.reserveCapacity(words.count)
      for start in 0...(words.count - Shingles.length) {
        var hash: UInt64 = 0
        for word in words[start..<start + Shingles.length] {
          hash = Shingles.mixed(hash &* 0x9E37_79B9_7F4A_7C15 ^ word)
        }
        hashes.append(hash)
      }
    }
    hashes.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(hashes.count)
    for hash in hashes where unique.last != hash { unique.append(hash) }
    self.hashes = unique
  }

  /// How much of the wording two texts share, 0 to 1.
  ///
  /// - Complexity: O(*n* + *m*).
  func similarity(to other: Shingles) -> Double {
    var (left, right, shared) = (0, 0, 0)
    while left < hashes.count, right < other.hashes.count {
      if hashes[left] == other.hashes[right] {
        shared += 1
        left += 1
        right += 1
      } else if hashes[left] < other.hashes[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let all = hashes.count + other.hashes.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Twelve numbers of which two texts that share four fifths of their wording share one or more,
  /// 99 times of 100, and two unrelated texts hardly ever; none for a text of a few words.
  ///
  /// Each is made of five minima of the hashes under different orders, which are equal as often as
  /// the two texts are alike; they fit into the integers that the store keeps in place.
  var bands: [Int] {
    guard hashes.count >= 8 else { return [] }
    return (0..<12).map { band in
      var value = UInt64(band)
      for row in 0..<5 {
        let seed = Shingles.mixed(UInt64(band * 5 + row + 1))
        var minimum = UInt64.max
        for hash in hashes {
          let ordered = Shingles.mixed(hash ^ seed)
          if ordered < minimum { minimum = ordered }
        }
        value = Shingles.mixed(value &* 0x9E37_79B9_7F4A_7C15 ^ minimum)
      }
      return Int(value >> 11)
    }
  }

  /// Spreads the bits of a number (the finaliser of SplitMix64).
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
