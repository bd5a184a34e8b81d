/// How many columns of a terminal text takes.
///
/// East Asian wide characters and emoji take two, combining marks and format characters none; see
/// <https://www.unicode.org/reports/tr11/>. The ranges are those that matter for names and news.
enum DisplayWidth {
  /// The columns of a text without line breaks.
  static func of(_ text: String) -> Int {
    isPrintableASCII(text) ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// Whether a text has printable ASCII only: most have, and to ask what each character is takes a hundred
  /// times as long.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The columns of a character.
  static func of(_ character: Character) -> Int {
    // The first scalar that is seen decides; U+FE0F makes a symbol an emoji.
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      if width == 0 { width = of(scalar) }
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The text, cut with an ellipsis where it takes more than that many columns.
  static func cut(_ text: String, to width: Int) -> String {
    guard width > 0, of(text) > width else { return text }
    var kept = ""
    var taken = 1
    for character in text {
      let next = of(character)
      guard taken + next <= width else { break }
      taken += next
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
