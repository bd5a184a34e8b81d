import Foundation
import Glibc

/// A Swift file, with its code told apart from its comments and strings.
struct SourceFile: Sendable {
  /// Where it lies in the package.
  let path: String
  /// Its lines as they are.
  let lines: [Substring]
  /// Its code without comments and the words of strings, line for line.
  let code: String
  private let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = Self.lines(of: text)
    code = CodeOnly.text(of: text)
  }

  /// The target that the file belongs to ("Sources/Reading/Reader.swift" → "Reading").
  var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

  /// The modules that it imports.
  var imports: [String] {
    Self.lines(of: code).compactMap { line in
      let words = line.split(separator: " ")
      guard let word = words.firstIndex(of: "import"), word + 1 < words.count,
        words[..<word].allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) })
      else { return nil }
      // "import struct Foundation.Data" imports Foundation.
      return words[words.endIndex - 1].split(separator: ".").first.map(String.init)
    }
  }

  /// The places ("path:line") where words stand in the code, without a reason on the same line.
  func places(of words: String) -> [String] {
    guard Self.occurs(words, in: code) else { return [] }
    return Self.lines(of: code).enumerated().compactMap { index, line in
      Self.holds(line, words) && !lines[index].contains("because") ? "\(path):\(index + 1)" : nil
    }
  }

  /// The places ("path:line") of the lines that hold some words, comments and strings included.
  func lines(holding words: String) -> [String] {
    guard Self.occurs(words, in: text) else { return [] }
    return lines.enumerated().compactMap { index, line in
      line.contains(words) ? "\(path):\(index + 1)" : nil
    }
  }

  /// Whether words stand anywhere in a text; most do not, and the C library says so the soonest.
  private static func occurs(_ words: String, in text: String) -> Bool {
    strstr(text, words) != nil
  }

  /// Whether the words stand in the line and neither begin nor end inside of a longer name.
  static func holds(_ line: Substring, _ words: String) -> Bool {
    var rest = line
    while let found = rest.range(of: words) {
      let before = line[..<found.lowerBound].last
      let after = line[found.upperBound...].first
      let isWithin =
        (words.first.map(isName) ?? false) && (before.map { isName($0) || $0 == "." } ?? false)
        || (words.last.map(isName) ?? false) && (after.map(isName) ?? false)
      if !isWithin { return true }
      rest = line[found.upperBound...]
    }
    return false
  }

  private static func isName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
}
