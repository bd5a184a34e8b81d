/// Refuses `\uD800` and the like, which name no character; serd would put U+FFFD in their place.
///
/// It looks at every byte, comments included, so that one comparison a byte is all it costs.
struct EscapeScanner {
  private var isEscaped = false
  private var digitsLeft = 0
  private var scalar: UInt32 = 0

  /// Takes the next byte; false where an escape has just ended that names no character.
  @inline(__always)
  mutating func accepts(_ byte: UInt8) -> Bool {
    guard isEscaped || digitsLeft > 0 || byte == UInt8(ascii: "\\") else { return true }
    return acceptsEscape(byte)
  }

  private mutating func acceptsEscape(_ byte: UInt8) -> Bool {
    if digitsLeft > 0 {
      guard let digit = Self.digit(byte) else {
        // Not an escape after all: serd says what it thinks of it.
        digitsLeft = 0
        return true
      }
      scalar = scalar << 4 | digit
      digitsLeft -= 1
      return digitsLeft > 0 || Unicode.Scalar(scalar) != nil
    }
    guard isEscaped else {
      isEscaped = true
      return true
    }
    isEscaped = false
    scalar = 0
    digitsLeft = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
    return true
  }

  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
