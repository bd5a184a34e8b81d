/// A regular expression of `REGEX` or `REPLACE`, compiled once a query.
///
/// A pattern without special characters is found byte by byte, others by Swift's `Regex` on code
/// points. See <https://www.w3.org/TR/xpath-functions/#regex-syntax>.
struct TextPattern {
  private enum Kind {
    case plain(String)
    case regex(Regex<AnyRegexOutput>)
    case invalid
  }

  private let kind: Kind

  /// Compiles a pattern; one that is none makes every use of it a type error.
  init(_ pattern: String, flags: String) {
    guard flags.allSatisfy({ "imsxq".contains($0) }) else {
      kind = .invalid
      return
    }
    let isQuoted = flags.contains("q")
    let isPlain = isQuoted || !pattern.contains { #"\^$.|?*+()[]{}"#.contains($0) }
    if isPlain, !flags.contains("i"), !flags.contains("x") || isQuoted {
      kind = .plain(pattern)
      return
    }
    do {
      var text = isQuoted ? TextPattern.quoted(pattern) : pattern
      if flags.contains("x"), !isQuoted { text = text.filter { !$0.isWhitespace } }
      var regex = try Regex(text).matchingSemantics(.unicodeScalar)
      if flags.contains("i") { regex = regex.ignoresCase() }
      if flags.contains("s") { regex = regex.dotMatchesNewlines() }
      if flags.contains("m") { regex = regex.anchorsMatchLineEndings() }
      kind = .regex(regex)
    } catch {
      // The specification makes a wrong pattern an error of the expression, not of the query.
      kind = .invalid
    }
  }

  private static func quoted(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if #"\^$.|?*+()[]{}"#.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// Whether the pattern occurs in the text, nil for a wrong pattern.
  func isFound(in text: String) -> Bool? {
    switch kind {
    case .plain(let part): ByteSearch.position(of: part, in: text) != nil
    case .regex(let regex): text.contains(regex)
    case .invalid: nil
    }
  }

  /// The text with every match replaced, nil for a wrong pattern or one that matches nothing.
  func replaced(in text: String, by replacement: String) -> String? {
    switch kind {
    case .invalid: return nil
    case .plain(let part):
      guard !part.isEmpty else { return nil }
      return replaced(in: text, by: replacement, regex: TextPattern.quoted(part))
    case .regex(let regex): return replaced(in: text, by: replacement, regex)
    }
  }

  private func replaced(in text: String, by replacement: String, regex: String) -> String? {
    guard case .regex(let compiled) = TextPattern(regex + "|" + regex, flags: "").kind else {
      return nil
    }
    return replaced(in: text, by: replacement, compiled)
  }

  private func replaced(
    in text: String, by replacement: String, _ regex: Regex<AnyRegexOutput>
  ) -> String? {
    if "".contains(regex) { return nil }
    guard let parts = TextPattern.parts(of: replacement) else { return nil }
    return text.replacing(regex) { match in
      var result = ""
      for part in parts {
        switch part {
        case .text(let text): result += text
        case .group(let number):
          if number < match.output.count { result += match.output[number].substring ?? "" }
        }
      }
      return result
    }
  }

  private enum Part {
    case text(String)
    case group(Int)
  }

  /// Reads `$1`, `\$` and `\\` of a replacement, nil where it is malformed.
  private static func parts(of replacement: String) -> [Part]? {
    var parts: [Part] = []
    var rest = replacement[...]
    while let character = rest.popFirst() {
      if character == "\\" {
        guard let next = rest.popFirst(), next == "\\" || next == "$" else { return nil }
        parts.append(.text(String(next)))
      } else if character == "$" {
        guard let digit = rest.popFirst()?.wholeNumberValue else { return nil }
        parts.append(.group(digit))
      } else {
        parts.append(.text(String(character)))
      }
    }
    return parts
  }
}
