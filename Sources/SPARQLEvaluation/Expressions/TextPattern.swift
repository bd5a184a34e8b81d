/// A pattern of `REGEX` or `REPLACE`, compiled once a query.
///
/// See <https://www.w3.org/TR/xpath-functions/#regex-syntax>.
struct TextPattern {
  private enum Kind {
    /// Characters that stand for themselves: found byte by byte.
    case plain(String)
    case regex(RegularExpression)
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
    // Where it is quoted, the flags m, s and x mean nothing.
    let meant = isQuoted ? flags.filter { $0 == "q" || $0 == "i" } : flags.filter { $0 != "x" }
    let text =
      flags.contains("x") && !isQuoted ? pattern.filter { !$0.isWhitespace } : pattern
    // The specification makes a wrong pattern an error of the expression, not of the query.
    kind = RegularExpression(text, flags: meant).map(Kind.regex) ?? .invalid
  }

  /// Whether it takes more than a search for bytes.
  var isRegular: Bool {
    if case .regex = kind { true } else { false }
  }

  /// Whether the pattern occurs in the text, nil for a wrong pattern.
  ///
  /// - Throws: `EvaluationError.patternLimit` where that takes too many steps.
  func isFound(in text: String) throws -> Bool? {
    switch kind {
    case .plain(let part): return ByteSearch.position(of: part, in: text) != nil
    case .regex(let regex):
      var text = text
      return try text.withUTF8 { try regex.isFound(in: $0) }
    case .invalid: return nil
    }
  }

  /// The text with every match replaced, nil for a wrong pattern or one that matches nothing.
  ///
  /// - Throws: `EvaluationError.patternLimit` where that takes too many steps, and what `allow`
  ///   throws for the number of bytes that the result has so far.
  func replaced(
    in text: String, by replacement: String, _ allow: (Int) throws -> Void
  ) throws -> String? {
    switch kind {
    case .invalid: return nil
    case .plain(let part):
      guard !part.isEmpty, let regex = RegularExpression(part, flags: "q") else { return nil }
      return try replaced(in: text, by: replacement, regex, allow)
    case .regex(let regex): return try replaced(in: text, by: replacement, regex, allow)
    }
  }

  private func replaced(
    in text: String, by replacement: String, _ regex: RegularExpression,
    _ allow: (Int) throws -> Void
  ) throws -> String? {
    let matchesNothing = try regex.isFound(in: UnsafeBufferPointer(start: nil, count: 0))
    guard !matchesNothing, let parts = Self.parts(of: replacement, groups: regex.groups) else {
      return nil
    }
    var text = text
    return try text.withUTF8 { bytes in
      var result: [UInt8] = []
      var offset = 0
      while let match = try regex.next(in: bytes, from: offset), let whole = match[0],
        !whole.isEmpty
      {
        result += bytes[offset..<whole.lowerBound]
        for part in parts {
          switch part {
          case .text(let text): result += text.utf8
          case .group(let number):
            if let group = match.indices.contains(number) ? match[number] : nil {
              result += bytes[group]
            }
          }
        }
        try allow(result.count)
        offset = whole.upperBound
      }
      result += bytes[offset...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  private enum Part {
    case text(String)
    case group(Int)
  }

  /// Reads `$1`, `\$` and `\\` of a replacement, nil where it is malformed.
  ///
  /// Of the digits behind `$` as many belong to the number as there are groups for it.
  private static func parts(of replacement: String, groups: Int) -> [Part]? {
    var parts: [Part] = []
    var rest = replacement[...]
    while let character = rest.popFirst() {
      if character == "\\" {
        guard let next = rest.popFirst(), next == "\\" || next == "$" else { return nil }
        parts.append(.text(String(next)))
      } else if character == "$" {
        guard var number = rest.popFirst().flatMap(digit) else { return nil }
        while let next = rest.first.flatMap(digit), number * 10 + next <= groups {
          number = number * 10 + next
          rest.removeFirst()
        }
        parts.append(.group(number))
      } else {
        parts.append(.text(String(character)))
      }
    }
    return parts
  }

  private static func digit(_ character: Character) -> Int? {
    character.isASCII ? character.wholeNumberValue : nil
  }
}
