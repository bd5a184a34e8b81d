/// Text of articles made fit for drawing: one line, no control characters, short, wrapped.
enum DrawableText {
  /// More characters than this are never shown, so nothing behind them is looked at.
  static let longestText = 1500
  /// More scalars than this in one visible character are ornament or attack, not language.
  static let longestCharacter = 12

  /// The text without what is invisible or changes the direction of writing, blanks run together.
  ///
  /// Controls, unpaired and reserved code points would break XML; bidirectional overrides would let
  /// an article show other words than it holds. Joiners stay: Persian and emoji need them.
  static func cleaned(_ text: String, keepingLines: Bool = false) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(min(text.utf8.count, 4096))
    var gap: UInt8?
    var kept = 0
    for part in CharacterBytes(text) {
      if keepingLines, part.isNewline {
        gap = UInt8(ascii: "\n")
        continue
      }
      if part.isWhitespace {
        if gap == nil { gap = UInt8(ascii: " ") }
        continue
      }
      let size = output.count
      if !output.isEmpty, let gap { output.append(gap) }
      let begin = output.count
      switch part {
      case .byte(let byte): if isDrawable(Unicode.Scalar(byte)) { output.append(byte) }
      case .character(let character): output += drawable(character)
      }
      guard output.count > begin else {
        output.removeLast(output.count - size)
        continue
      }
      gap = nil
      kept += 1
      if kept > longestText { break }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The character without what cannot be drawn.
  private static func drawable(_ character: Character) -> String.UTF8View {
    var kept = String.UnicodeScalarView()
    for scalar in character.unicodeScalars where isDrawable(scalar) && kept.count < longestCharacter
    {
      kept.append(scalar)
    }
    return String(kept).utf8
  }

  private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
    let properties = scalar.properties
    if properties.isNoncharacterCodePoint { return false }
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse: return false
    case .format: return isJoiner
    default: return true
    }
  }

  /// The text in at most that many characters and bytes, with an ellipsis where it was cut.
  static func cut(_ text: String, characters: Int, bytes: Int = 4096) -> String {
    guard text.utf8.count > min(characters, bytes) else { return text }
    var left = characters
    var size = 0
    for part in CharacterBytes(text) {
      guard left > 0, bytes - size >= part.count else { break }
      left -= 1
      size += part.count
    }
    let end = text.utf8.index(text.startIndex, offsetBy: size)
    guard end < text.endIndex else { return text }
    var kept = text[..<end]
    if left == 0 { kept = kept.dropLast() }
    while let last = kept.last, last.isWhitespace || last.isPunctuation { kept = kept.dropLast() }
    return "\(kept)…"
  }

  /// The text in lines of at most that display width, broken between words, and in as many lines
  /// as are allowed; what is left over becomes an ellipsis.
  static func wrapped(_ text: String, columns: Int, lines limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ").flatMap({ pieces($0, columns: columns) }) {
      let size = displayWidth(word)
      if width > 0, width + 1 + size > columns {
        lines.append(line)
        (line, width) = ("", 0)
        if lines.count == limit { break }
      }
      line += width == 0 ? String(word) : " \(word)"
      width += size + (width == 0 ? 0 : 1)
    }
    if lines.count < limit {
      if !line.isEmpty || lines.isEmpty { lines.append(line) }
    } else if let last = lines.popLast() {
      lines.append(cut(last + " …", characters: last.count + 1))
    }
    return lines
  }

  /// A word that is longer than a line, in pieces that are not.
  private static func pieces(_ word: Substring, columns: Int) -> [Substring] {
    guard word.utf8.count > columns, displayWidth(word) > columns else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var width = 0
    for index in word.indices {
      let size = displayWidth(word[index...index])
      if width + size > columns, start < index {
        pieces.append(word[start..<index])
        (start, width) = (index, 0)
      }
      width += size
    }
    pieces.append(word[start...])
    return pieces
  }

  /// How many columns the text takes where a Latin letter takes one and a Chinese one two.
  static func displayWidth(_ text: some StringProtocol) -> Int {
    text.reduce(0) { width, character in
      guard let first = character.unicodeScalars.first, !first.isASCII else { return width + 1 }
      switch first.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default:
        return width + 1
      }
    }
  }
}
