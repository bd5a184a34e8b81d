/// Text as XML 1.0 can carry it, so that nothing written in an article ends or opens an element.
///
/// See <https://www.w3.org/TR/xml/#charsets>. Controls, which XML forbids or discourages, and marks
/// that turn the direction of writing, by which an article could show other words than it holds, are
/// left out; lines stay lines, in attributes as references, since a parser would make blanks of them.
package enum XMLText {
  /// The text between tags.
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  /// The text as the value of an attribute, with its quotation marks.
  static func attribute(_ text: String) -> String { "\"\(escaped(text, isAttribute: true))\"" }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\t", "\n": output += isAttribute ? "&#\(scalar.value);" : String(Character(scalar))
      // Parsers make a line feed of it in content, and in attributes a reference would keep it.
      case "\r": output += "&#13;"
      default: if isKept(scalar) { output.unicodeScalars.append(scalar) }
      }
    }
    return output
  }

  /// Whether a character is no control and no mark that turns the direction of writing.
  package static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }
}
