/// What lower-cased BERT makes of the characters of a word before it looks for pieces: small
/// letters without accents, marks by themselves, nothing of what cannot be seen.
struct Folding: Sendable {
  private let accents: [Unicode.Scalar: [Unicode.Scalar]]

  /// Takes lines of a character and what is left of it, as hexadecimal numbers.
  ///
  /// "E9 65" is for é and e. Characters of which simply the small letter is left have no line. The
  /// standard library takes no characters apart.
  init(lines: [String]) {
    var accents: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for line in lines {
      let numbers = line.split(separator: " ").map { UInt32($0, radix: 16) }
      let scalars = numbers.compactMap { $0.flatMap(Unicode.Scalar.init) }
      if let first = scalars.first { accents[first] = Array(scalars.dropFirst()) }
    }
    self.accents = accents
  }

  /// The folded parts of a word: runs of letters and digits, and each mark by itself.
  func parts(of word: String) -> [[Unicode.Scalar]] {
    var parts: [[Unicode.Scalar]] = []
    var isOpen = false
    for scalar in word.unicodeScalars where !Self.isDropped(scalar) {
      if Self.isSpace(scalar) {
        isOpen = false
        continue
      }
      for folded in fold(scalar) {
        if Self.isMark(folded) || Self.isIdeograph(scalar) {
          parts.append([folded])
          isOpen = false
        } else if isOpen {
          parts[parts.count - 1].append(folded)
        } else {
          parts.append([folded])
          isOpen = true
        }
      }
    }
    return parts
  }

  private func fold(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII {
      return [("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar]
    }
    if let known = accents[scalar] { return known }
    if let letters = Self.syllable(scalar) { return letters }
    return Array(scalar.properties.lowercaseMapping.unicodeScalars)
  }

  /// The letters of a Korean syllable, which Unicode composes by a formula.
  private static func syllable(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = scalar.value - 0xAC00
    let letters = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return letters.filter { $0 != 0x11A7 }.compactMap(Unicode.Scalar.init)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar.properties.isWhitespace
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 ? !isSpace(scalar) : scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate: return true
    default: return scalar == "\u{FFFD}"
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let value = scalar.value
      return (33...47).contains(value) || (58...64).contains(value) || (91...96).contains(value)
        || (123...126).contains(value)
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
