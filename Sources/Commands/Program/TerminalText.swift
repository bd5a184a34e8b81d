/// Bytes on their way to a terminal.
///
/// An export or a query shows texts as they are, and a text that came in by `import` may hold
/// anything. A file gets every byte of it; a terminal would obey: set its title, move the cursor,
/// answer as if the user had typed.
enum TerminalText {
  /// Replaces each control character by `?`; line ends, tabs and colours stay.
  static func disarm(_ bytes: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\r"):
        // Alone it would let the next words stand over those before.
        if index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") {
          bytes[index] = UInt8(ascii: "?")
        }
        index += 1
      case 0x1B:
        if let end = colourEnd(bytes, index) {
          index = end
        } else {
          bytes[index] = UInt8(ascii: "?")
          index += 1
        }
      case 0..<0x20, 0x7F:
        bytes[index] = UInt8(ascii: "?")
        index += 1
      case 0xC2 where index + 1 < bytes.count && (0x80..<0xA0).contains(bytes[index + 1]):
        // The same commands as with ESC, in one character (C1).
        bytes[index] = UInt8(ascii: "?")
        bytes[index + 1] = UInt8(ascii: "?")
        index += 2
      default: index += 1
      }
    }
  }

  /// Where `ESC [ digits m` ends, nil for any other command.
  private static func colourEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
    var index = start + 2
    while index < bytes.count, index < start + 12 {
      if bytes[index] == UInt8(ascii: "m") { return index + 1 }
      guard (0x30...0x39).contains(bytes[index]) || bytes[index] == UInt8(ascii: ";") else {
        return nil
      }
      index += 1
    }
    return nil
  }
}
