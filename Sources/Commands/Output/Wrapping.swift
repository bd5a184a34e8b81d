/// Text for a terminal: without control characters, broken between words.
enum Wrapping {
  /// The text on lines of at most so many columns, each behind an indent.
  static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    let room = max(20, width - indent)
    let space = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    var count = 0
    for word in plain(text).split(separator: " ") {
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

  /// The text on one line; what could move the cursor or colour the screen is a space.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\u{1B}" || scalar == "\u{1F}": result.append(scalar)
      case .control, .lineSeparator, .paragraphSeparator: result.append(" ")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text cut to so many characters with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    guard width > 1, text.count > width else { return text }
    return text.prefix(width - 1) + "…"
  }

  private static func visibleCount(_ word: Substring) -> Int { word.count }
}
