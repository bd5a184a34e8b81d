internal import RDF

/// A hash of 48 bits over the parts of a term, the same on every machine and in every version.
///
/// It is written into the database, so it must not change; Swift's own hash differs from run to run.
/// Beside it goes a second one of 64 bits that depends on a secret and is never written down.
struct TermHash {
  private var state: UInt64
  private var head: UInt64 = 0
  private var secretState: UInt64

  /// Hashes the parts of a term.
  init(_ parts: TermParts, secret: UInt64) {
    state = UInt64(parts.kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    secretState = secret
    var value = parts.value
    value.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      mix(raw)
      head = Self.word(raw, 0)
      if raw.count > 8 { head = Self.folded(head ^ Self.word(raw, 8), 0xA076_1D64_78BD_642F) }
      if raw.count > 16 {
        head = Self.folded(
          head ^ Self.word(UnsafeRawBufferPointer(rebasing: raw.prefix(Self.headLength)), 16),
          0xE703_7ED1_A0B4_28DB)
      }
    }
    for var part in [parts.datatype, parts.language] where !part.isEmpty {
      part.withUTF8 { mix(UnsafeRawBufferPointer($0)) }
    }
  }

  /// What the file keeps.
  ///
  /// Within 48 bits and with a sign: SQLite keeps it in six bytes.
  var kept: Int64 {
    let start = Self.folded(head, 0xA076_1D64_78BD_642F)
    return Int64(bitPattern: start << 48 | (state >> 32) << 16) >> 16
  }

  /// What only this process knows.
  var secret: UInt64 { secretState }

  /// The first two bytes of a hash come of so many bytes of the value: as long as "article/" and
  /// its twelve digits, so that the places in one article are neighbours in the index, and writing
  /// an article touches few of its pages.
  private static let headLength = 20

  private mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    while offset < bytes.count {
      let word = Self.word(bytes, offset)
      state = Self.folded(state ^ word, 0xA076_1D64_78BD_642F)
      secretState = Self.folded(secretState ^ word, 0x8EBC_6AF0_9C88_C6E3)
      offset += 8
    }
    // How long it is tells apart what ends in zeros.
    state = Self.folded(state, 0xE703_7ED1_A0B4_28DB ^ UInt64(bytes.count))
    secretState = Self.folded(secretState, 0x5899_65CC_7537_4CC3 ^ UInt64(bytes.count))
  }

  /// Eight bytes, or those that are left and zeros.
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    if offset + 8 <= bytes.count {
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var word: UInt64 = 0
    var place = bytes.count - 1
    while place >= offset {
      word = word << 8 | UInt64(bytes[place])
      place -= 1
    }
    return word
  }

  /// Both halves of the product of 128 bits, one over the other.
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

/// The kinds of rows of the table `term`; the numbers are written into the database.
enum TermKind: Int64 {
  case iri = 1, blankNode, string, languageString, typed
}
