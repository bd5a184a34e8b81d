/// What kind of character a Unicode scalar is, as far as tokenising needs to know.
package enum CharacterClass {
  /// Decodes the scalar that begins at a byte; a broken sequence counts as one byte.
  @inline(__always)
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, index + length <= bytes.count else { return (0xFFFD, 1) }
    var value = UInt32(first & (0xFF >> (UInt8(length) + 1)))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar <= 0x20 || scalar == 0xA0 || scalar == 0x1680 || (0x2000...0x200B).contains(scalar)
      || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F || scalar == 0x205F
      || scalar == 0x3000 || scalar == 0xFEFF
  }

  static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      let lower = scalar | 0x20
      return lower >= 0x61 && lower <= 0x7A
    }
    return Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false
  }

  static func isUpper(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  /// A letter, a digit or a mark that combines with the letter before it.
  static func isWordPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isLetter(scalar) || isDigit(scalar) || scalar == 0x5F }
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  static func isHyphen(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || scalar == 0x2010 || scalar == 0x2011
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 }

  static func isQuotationMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFF02: true
    default: false
    }
  }

  static func isTerminator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x3F || scalar == 0x21 || scalar == 0x2026
  }
}
