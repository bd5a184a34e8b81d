/// The block of `key: value` lines between two lines of `---` at the top of a Markdown file.
///
/// Only plain values are understood, with or without quotation marks; lists and nested values
/// are passed over.
enum FrontMatter {
  /// Whether some bytes start with such a block.
  static func opens(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: Array("---".utf8)) else { return false }
    let text = String(decoding: bytes.prefix(16 << 10), as: UTF8.self)
    return split(TextCleaning.text(text)) != nil
  }

  /// The values by key, in lower case, and the text after the block; nil where there is no block.
  static func split(_ text: String) -> (values: [String: String], rest: Substring)? {
    guard text.hasPrefix("---\n") else { return nil }
    var values: [String: String] = [:]
    var rest = text.dropFirst(4)
    var lines = 0
    while !rest.isEmpty, lines < 200 {
      let line = rest.prefix { $0 != "\n" }
      rest = rest[line.endIndex...].dropFirst()
      lines += 1
      if line == "---" || line == "..." { return values.isEmpty ? nil : (values, rest) }
      guard let first = line.first, first != " ", first != "-", first != "#",
        let colon = line.firstIndex(of: ":")
      else { continue }
      let key = line[..<colon]
      // A sentence with a colon says that this is text between two rules.
      guard key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
        return nil
      }
      values[key.lowercased()] = unquoted(line[line.index(after: colon)...])
    }
    return nil
  }

  private static func unquoted(_ value: Substring) -> String {
    let trimmed = value.drop { $0 == " " || $0 == "\t" }
    for quote in ["\"", "'"] as [Character]
    where trimmed.count >= 2 && trimmed.first == quote && trimmed.last == quote {
      return String(trimmed.dropFirst().dropLast())
    }
    return String(trimmed)
  }
}
