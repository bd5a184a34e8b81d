/// Text for a terminal: without control characters, broken between words.
package enum Wrapping {
  /// The text on lines of at most so many columns, each behind an indent.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    lines(styled: plain(text), width: width, indent: indent)
  }

  /// The same for text that was made plain before it got its colours.
  package static func lines(styled text: String, width: Int, indent: Int = 0) -> [String] {
    let room = max(20, width - indent)
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in text.split(separator: " ") {
      let length = visibleCount(word)
      if count > 0, count + 1 + length > room {
        lines.append(space + line)
        line = ""
        count = 0
      }
      if count > 0 {
        line += " "
        count += 1
      }
      line += word
      count += length
    }
    if count > 0 { lines.append(space + line) }
    return lines
  }

  /// The text on one line; what could move the cursor, colour the screen or turn the direction of
  /// writing around is a space.
  package static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(plain)))
  }

  /// A scalar, or a space where a terminal would obey it.
  package static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar }
    switch scalar.value {
    case 0x80...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return " "
    default: return scalar
    }
  }

  /// The text cut to so many characters with an ellipsis.
  package static func cut(_ text: String, to width: Int) -> String {
    guard width > 1, text.count > width else { return text }
    return text.prefix(width - 1) + "…"
  }

  /// How many characters a word shows: our own colours, `ESC [ … m`, take no room.
  private static func visibleCount(_ word: Substring) -> Int {
    var count = 0
    var isColour = false
    for character in word {
      if character == "\u{1B}" { isColour = true }
      if !isColour { count += 1 }
      if character == "m" { isColour = false }
    }
    return count
  }
}
