/// What a person types into a search, as an expression of FTS5 that is never in error.
///
///     SearchWords.expression(#"Khoshroo "counter terrorism" sanct* OR -x"#)
///     // "Khoshroo" "counter terrorism" "sanct" * "OR" "x"
///
/// Words must all occur; words in quotation marks must follow one another; a star at the end of a
/// word stands for its other endings. Everything else that FTS5 knows is taken as plain words.
/// See <https://www.sqlite.org/fts5.html#full_text_query_syntax>.
enum SearchWords {
  /// The expression, nil where there is no word in the text.
  static func expression(_ text: String) -> String? {
    var parts: [String] = []
    for (index, piece) in text.split(
      omittingEmptySubsequences: false, whereSeparator: { "\"“”".contains($0) }
    ).enumerated() {
      // Every second piece stands between quotation marks; one never closed is closed at the end.
      if index.isMultiple(of: 2) {
        parts += piece.split(whereSeparator: \.isWhitespace).compactMap(part)
      } else if let phrase = part(piece) {
        parts.append(phrase)
      }
    }
    // More words than any question has would only make the search slow.
    return parts.isEmpty ? nil : parts.prefix(64).joined(separator: " ")
  }

  private static func part(_ text: Substring) -> String? {
    let words = text.unicodeScalars.map { isWord($0) ? Character($0) : " " }
    guard words.contains(where: { $0 != " " }) else { return nil }
    return "\"\(String(words))\"" + (text.last == "*" ? " *" : "")
  }

  /// Whether the tokenizer `unicode61` takes the character as part of a word (or as its accent).
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse, .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
