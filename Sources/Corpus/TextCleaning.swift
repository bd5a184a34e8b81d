import CUtf8proc
import Glibc

/// The one form in which text is stored.
///
/// Lines end with LF; control, zero-width and soft-hyphen characters are gone; lines end without
/// spaces and paragraphs stand apart by one empty line; the whole is in normalization form C.
/// Nothing else is touched: what counts for offsets is what the source wrote.
enum TextCleaning {
  /// The stored form of a text of paragraphs.
  static func text(_ source: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(source.utf8.count)
    var newlines = 0
    var spaces: [UInt8] = []
    var afterReturn = false
    var mayNeedNormalizing = false
    for scalar in source.unicodeScalars {
      let isLineFeedOfReturn = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      if isLineFeedOfReturn { continue }
      switch kind(of: scalar) {
      case .dropped: continue
      case .line:
        spaces.removeAll(keepingCapacity: true)
        newlines += scalar == "\u{2029}" ? 2 : 1
      case .space:
        spaces.append(contentsOf: scalar == "\u{A0}" ? [0xC2, 0xA0] : [UInt8(scalar.value)])
      case .other:
        if newlines > 0 {
          if !output.isEmpty { output.append(contentsOf: newlines == 1 ? [0x0A] : [0x0A, 0x0A]) }
          newlines = 0
        }
        if !spaces.isEmpty {
          // The text itself starts with its first letter; later lines may be indented.
          if !output.isEmpty { output.append(contentsOf: spaces) }
          spaces.removeAll(keepingCapacity: true)
        }
        if scalar.value < 0x80 {
          output.append(UInt8(scalar.value))
        } else {
          if let bytes = UTF8.encode(scalar) { output.append(contentsOf: bytes) }
          mayNeedNormalizing = mayNeedNormalizing || !isStableInNFC(scalar.value)
        }
      }
    }
    let clean = String(decoding: output, as: UTF8.self)
    return mayNeedNormalizing ? normalized(clean) : clean
  }

  /// The stored form of something that stands on one line, or nil where nothing is left of it.
  static func line(_ source: String?, limit: Int = 1_000) -> String? {
    guard let source else { return nil }
    let words = text(source).split(whereSeparator: { $0.isWhitespace })
    let joined = words.joined(separator: " ")
    return joined.isEmpty ? nil : joined.count <= limit ? joined : nil
  }

  private enum Kind { case dropped, line, space, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20, 0x09, 0xA0: .space
    case 0x21...0x7E: .other
    // Line feed, vertical tab, form feed, return, next line, line and paragraph separator.
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .line
    case 0x00...0x1F, 0x7F...0x9F: .dropped
    // Soft hyphen, Arabic letter mark, zero-width and directional marks, byte order mark.
    case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .dropped
    // Interlinear annotation, tags, and code points that are no characters.
    case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: .dropped
    default: .other
    }
  }

  /// Whether no neighbour can change a character when form C is made; false means perhaps.
  private static func isStableInNFC(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x300: true
    // General punctuation from the thin dashes on, and currency signs.
    case 0x2010...0x2027, 0x202F...0x205E, 0x20A0...0x20CF: true
    default: false
    }
  }

  private static func normalized(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var normal: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(
        bytes.baseAddress, bytes.count, &normal,
        utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue))
      defer { free(normal) }
      // It refuses only what is no UTF-8, which no string is.
      guard length >= 0, let normal else { return String(decoding: bytes, as: UTF8.self) }
      return String(decoding: UnsafeBufferPointer(start: normal, count: length), as: UTF8.self)
    }
  }
}
