/// What a byte of a text is for words.
enum WordByte {
  /// How many bytes from here are a letter or digit; 0 where none begins.
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index < bytes.count else { return 0 }
    let byte = bytes[index]
    if byte < 0x80 { return isDigit(byte) || isLetter(byte) ? 1 : 0 }
    // Quotation marks, dashes, ellipses and spaces of U+2000 to U+203F, and U+00A0 to U+00BF.
    if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return 0 }
    if byte == 0xC2 { return 0 }
    if byte < 0xC0 { return 0 }
    let wanted = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(wanted, bytes.count - index)
  }

  /// How many bytes a mark takes that may stand inside a word; 0 where it is another.
  static func joint(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "-"): 1
    case UInt8(ascii: ","), UInt8(ascii: "."):
      index > 0 && isDigit(bytes[index - 1]) ? 1 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99 ? 3 : 0
    default: 0
    }
  }

  /// How many bytes a space of U+2000 to U+200A or U+202F takes; 0 where it is another mark.
  static func wideSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] <= 0x8A || bytes[index + 2] == 0xAF ? 3 : 0
  }

  /// Whether a mark ends a clause: a stop, comma, colon, bracket, dash or quotation mark.
  static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "\""), 0xE2:
      true
    default: false
    }
  }

  /// Whether a mark ends a sentence, or nearly: a full stop, colon, question or exclamation mark.
  static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"),
      UInt8(ascii: "!"):
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  static func small(_ byte: UInt8) -> UInt8 {
    byte &- 65 < 26 ? byte | 0x20 : byte
  }
}
