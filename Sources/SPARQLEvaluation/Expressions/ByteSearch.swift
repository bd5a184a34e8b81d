import Glibc

/// Finds bytes in bytes.
package enum ByteSearch {
  /// Where the part first begins, in bytes, nil where it does not occur.
  package static func position(of part: String, in whole: String) -> Int? {
    var whole = whole
    return whole.withUTF8 { position(of: part, in: $0) }
  }

  /// Where the part first begins, nil where it does not occur.
  package static func position(of part: String, in whole: UnsafeBufferPointer<UInt8>) -> Int? {
    var part = part
    return part.withUTF8 { position(of: $0, in: whole) }
  }

  /// Where the part first begins, nil where it does not occur.
  ///
  /// Sixteen places are looked at in one go: only where the first and the last byte of the part are
  /// both where they should be are the others compared.
  package static func position(
    of part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = part.first, let last = part.last else { return 0 }
    guard let base = whole.baseAddress, let needle = part.baseAddress,
      whole.count >= part.count
    else { return nil }
    let places = whole.count - part.count + 1
    let bytes = UnsafeRawPointer(base)
    let (firsts, lasts) = (Lanes(repeating: first), Lanes(repeating: last))
    var place = 0
    while place + Lanes.scalarCount <= places {
      let hits =
        (bytes.loadUnaligned(fromByteOffset: place, as: Lanes.self) .== firsts)
        .& (bytes.loadUnaligned(fromByteOffset: place + part.count - 1, as: Lanes.self) .== lasts)
      if any(hits) {
        for lane in 0..<Lanes.scalarCount
        where hits[lane] && memcmp(base + place + lane, needle, part.count) == 0 {
          return place + lane
        }
      }
      place += Lanes.scalarCount
    }
    while place < places {
      if base[place] == first, memcmp(base + place, needle, part.count) == 0 { return place }
      place += 1
    }
    return nil
  }

  private typealias Lanes = SIMD16<UInt8>
}
