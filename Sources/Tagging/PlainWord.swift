/// The spellings that the training read as one.
enum PlainWord {
  private static let treebank: [String: String] = [
    "``": "\"", "''": "\"", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{",
    "-RCB-": "}",
  ]

  /// A word with straight quotation marks and apostrophes, and a treebank's names of marks as the
  /// marks themselves.
  static func plain(_ word: String) -> String {
    if let mark = treebank[word] { return mark }
    guard word.utf8.contains(where: { $0 == 0xE2 || $0 == 0xC2 }) else { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.map(straight)))
  }

  private static func straight(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}": "\""
    case "\u{2018}", "\u{2019}": "'"
    default: scalar
    }
  }
}
