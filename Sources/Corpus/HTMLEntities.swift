/// The few character references that sites write where none belong: in JSON-LD and in feeds.
enum HTMLEntities {
  /// The text with its character references replaced.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      output += rest[..<start]
      rest = rest[start...]
      if let end = rest.prefix(10).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      {
        output.unicodeScalars.append(character)
        rest = rest[rest.index(after: end)...]
      } else {
        output += "&"
        rest = rest.dropFirst()
      }
    }
    return output + rest
  }

  /// The character of a name or number between `&` and `;`, where it is known.
  static func character(_ name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "eacute": "é", "uuml": "ü", "ouml": "ö", "auml": "ä", "ccedil": "ç",
  ]
}
