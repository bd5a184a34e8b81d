internal import RDF

/// The IRIs that were read lately: most come again within some lines, and making the text of one
/// takes longer than comparing it.
///
/// A place for every hash and one IRI in each, the last one.
struct NameCache: Sendable {
  private var names: [IRI?] = Array(repeating: nil, count: Self.size)

  private static let size = 2_048

  /// The IRI of those bytes, made where it is not kept.
  @inline(__always)
  mutating func iri<E: Error>(
    _ bytes: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) throws(E) -> String
  ) throws(E) -> IRI {
    let place = Self.hash(bytes) & (Self.size - 1)
    if let known = names[place], LineText.holds(known.value, bytes) { return known }
    let iri = IRI(try make(bytes))
    names[place] = iri
    return iri
  }

  /// Names differ at their ends.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var state = UInt64(raw.count)
    if raw.count >= 16 {
      state ^= raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
      state = state &* 0x9E37_79B9_7F4A_7C15
      state ^= raw.loadUnaligned(fromByteOffset: raw.count - 16, as: UInt64.self)
    } else {
      for byte in raw { state = state << 7 ^ state >> 57 ^ UInt64(byte) }
    }
    return Int(truncatingIfNeeded: (state &* 0xA076_1D64_78BD_642F) >> 40)
  }
}
