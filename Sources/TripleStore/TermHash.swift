internal import RDF

/// A hash of 48 bits over the parts of a term, the same on every machine and in every version.
///
/// It is written into the database, so it must not change; Swift's own hash differs from run to run.
enum TermHash {
  static func hash(kind: TermKind, value: String, datatype: String, language: String) -> Int64 {
    var state = UInt64(kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    mix(value, into: &state)
    if !datatype.isEmpty { mix(datatype, into: &state) }
    if !language.isEmpty { mix(language, into: &state) }
    var head = UInt64(0)
    mix(value, atMost: headLength, into: &head)
    // Within 48 bits and with a sign: SQLite keeps it in six bytes.
    return Int64(bitPattern: head << 48 | (state >> 32) << 16) >> 16
  }

  /// The first two bytes of a hash come of so many bytes of the value: as long as "article/" and
  /// its twelve digits, so that the places in one article are neighbours in the index, and writing
  /// an article touches few of its pages.
  private static let headLength = 20

  private static func mix(_ text: String, atMost limit: Int = .max, into state: inout UInt64) {
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes).prefix(limit))
      var offset = 0
      while offset + 8 <= raw.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        state = folded(state ^ word, 0xA076_1D64_78BD_642F)
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in raw[offset...] { rest = rest << 8 | UInt64(byte) }
      state = folded(state ^ rest, 0xE703_7ED1_A0B4_28DB ^ UInt64(raw.count))
    }
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
