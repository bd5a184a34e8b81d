/// The weights of the tagger of parts of speech: for each feature that it knows a row with a small number
/// for each tag.
///
/// The file: `RPOS`; version, length of the tags' names, *b*, number of rows (little-endian, 32 bits each); the
/// names, one a line; 2 to the *b* slots of 32 bits, of which the upper 14 are the upper 14 of a feature's key and the
/// others its row (0 for none), found from the key's lowest *b* bits on; the rows, 32 bytes each.
struct FeatureTable: Sendable {
  static let tags = PartOfSpeech.allCases
  /// The number of the tag of marks.
  static let mark = tags.count - 1
  /// The number that stands for the tag before the first word.
  static let outside = 31

  /// The kind of feature that alone says the tag.
  private static let certain: UInt64 = 26

  private let slots: [UInt32]
  private let rows: [SIMD32<Int8>]

  init(_ bytes: UnsafeRawBufferPointer) throws(PartOfSpeechTagger.Malformed) {
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    guard bytes.count >= 20, bytes.prefix(4).elementsEqual("RPOS".utf8), number(4) == 1 else {
      throw .header
    }
    let names = Int(number(8))
    let bits = Int(number(12))
    let count = Int(number(16))
    let start = 20 + names
    guard bits <= 20, count <= 1 << 18, bytes.count == start + (4 << bits) + 32 * count else {
      throw .size
    }
    let listed = bytes[20..<start].split(separator: 0x0A).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard listed == Self.tags.map(\.rawValue) else { throw .tags }
    slots = (0..<(1 << bits)).map { number(start + 4 * $0) }
    rows = (0..<count).map { row in
      bytes.loadUnaligned(fromByteOffset: start + (4 << bits) + 32 * row, as: SIMD32<Int8>.self)
    }
    guard slots.allSatisfy({ $0 & 0x3FFFF < count }), slots.contains(0) else { throw .size }
  }

  /// The number of the tag of a word that always has that one; nil where it has to be weighed.
  func tag(ofCertain word: UInt64) -> Int? {
    row(template: Self.certain, word, 0).map {
      Self.largest(of: SIMD32<Int16>(truncatingIfNeeded: rows[$0]))
    }
  }

  /// Adds the weights of a feature, where the table has it.
  @inline(__always)
  func add(
    template: UInt64, _ first: UInt64, _ second: UInt64, to sum: inout SIMD32<Int16>
  ) {
    guard let row = row(template: template, first, second) else { return }
    sum &+= SIMD32<Int16>(truncatingIfNeeded: rows[row])
  }

  /// The row of a feature, nil where the table has none.
  @inline(__always)
  private func row(template: UInt64, _ first: UInt64, _ second: UInt64) -> Int? {
    let key = Self.key(template, first, second)
    let mask = UInt64(slots.count - 1)
    let print = UInt32(truncatingIfNeeded: key >> 50)
    var at = key & mask
    while slots[Int(at)] != 0 {
      let slot = slots[Int(at)]
      if slot >> 18 == print { return Int(slot & 0x3FFFF) }
      at = (at + 1) & mask
    }
    return nil
  }

  /// The key of a feature: its kind, and one or two numbers.
  private static func key(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    var value = (first ^ second &* 0x9E37_79B9_7F4A_7C15) &+ template &* 0xD1B5_4A32_D192_ED03
    value ^= value >> 32
    value = value &* 0xD6E8_FEB8_6659_FD93
    return value ^ value >> 29
  }

  /// The tag with the largest sum, the first of several.
  static func largest(of sum: SIMD32<Int16>) -> Int {
    var best = 0
    for index in 1..<tags.count where sum[index] > sum[best] { best = index }
    return best
  }
}
