internal import Glibc

/// The characters that the bytes of a word stand for.
enum LineText {
  /// Decodes UTF-8 and carries out the escapes, if there are backslashes.
  ///
  /// Where not everything is strict, U+FFFD takes the place of malformed UTF-8. Mistakes are told by
  /// the offset at which the bytes begin.
  static func text(
    _ bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool, isStrict: Bool, at offset: Int
  ) throws(LineMistake) -> String {
    if isEscaped {
      let unescaped = try unescaped(bytes, at: offset)
      return try unescaped.withUnsafeBufferPointer { bytes throws(LineMistake) in
        try Self.text(bytes, isEscaped: false, isStrict: isStrict, at: offset)
      }
    }
    // What is malformed is mended and then has other bytes: comparing takes less than validating does.
    let text = String(decoding: bytes, as: UTF8.self)
    guard !isStrict || holds(text, bytes) else {
      throw LineMistake(offset: offset, message: "the bytes are not UTF-8")
    }
    return text
  }

  /// Whether a text is made of those bytes.
  @inline(__always)
  static func holds(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.utf8.count == bytes.count, let wanted = bytes.baseAddress else {
      return text.isEmpty && bytes.isEmpty
    }
    return text.utf8.withContiguousStorageIfAvailable { known in
      known.baseAddress.map { memcmp($0, wanted, bytes.count) == 0 } ?? bytes.isEmpty
    } ?? false
  }

  private static func unescaped(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(LineMistake) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\\") else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let letter = place + 1 < bytes.count ? bytes[place + 1] : 0
      if let plain = plainEscape(letter) {
        result.append(plain)
        place += 2
        continue
      }
      let digits = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "U") ? 8 : 0
      let end = place + 2 + digits
      guard digits > 0, end <= bytes.count, let scalar = scalar(bytes[place + 2..<end]) else {
        throw LineMistake(offset: offset + place, message: "the escape names no character")
      }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      place = end
    }
    return result
  }

  private static func plainEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): letter
    default: nil
    }
  }

  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    var value: UInt32 = 0
    for digit in digits {
      guard let number = EscapeScanner.digit(digit) else { return nil }
      value = value << 4 | number
    }
    return Unicode.Scalar(value)
  }
}
