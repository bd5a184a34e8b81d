import Foundation
import SPARQL
import TestSupport
import Testing

/// The W3C's texts, damaged at random: nothing crashes, and what is read survives printing.
@Suite(.enabled(if: SharedData.has("rdf-tests"), "the W3C suites are not in the shared data"))
struct MutationTests {
  /// How often every text is damaged; more by `RAPPORTEUR_FUZZ_ROUNDS` for a long search.
  private static let rounds =
    ProcessInfo.processInfo.environment["RAPPORTEUR_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 2

  @Test(arguments: 1...4)
  func `a damaged text is refused, or read and printed alike`(seed: UInt64) throws {
    let texts = try W3CTexts.urls().map { url in
      (text: try String(contentsOf: url, encoding: .utf8), isUpdate: url.pathExtension == "ru")
    }
    var mutator = Mutator(texts: texts.map(\.text), seed: seed)
    var read = 0
    var refused = 0
    for (text, isUpdate) in texts {
      // The longest text alone would take most of the time.
      guard text.utf8.count < 4_000 else { continue }
      for _ in 0..<Self.rounds {
        let trip = RoundTrip(mutator.damaged(text), isUpdate: isUpdate)
        if let failure = trip.failure { Issue.record("\(failure)") }
        if let refusal = trip.refusal {
          refused += 1
          #expect(!refusal.description.isEmpty)
        } else {
          read += 1
        }
      }
    }
    #expect(read > 200 && refused > 200, "\(read) read, \(refused) refused: this tests too little")
  }
}

/// Damages texts, by characters and by words, with pieces of other texts.
private struct Mutator {
  private static let words = [
    "{", "}", "(", ")", "[", "]", ".", ";", ",", "*", "+", "-", "/", "|", "^", "?", "!", "=", "<",
    "'", "\"", "\\", "\\u0041", "#", "@en", "^^", "a", "_:a", "_:b0", "?x", "$y", "()", "[]",
    "{}", "<>", "<../x>", ":x", ":", "1", "-1", "+2.5", ".5e-3", "true", "'''", "UNDEF", "NaN",
    "é", "\u{301}", "\u{10FFFF}", "\r", "\n", "BASE <http://e/>", "BASE <x>", "PREFIX : <y#>",
    "SELECT", "DISTINCT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "FROM", "NAMED", "GRAPH",
    "OPTIONAL", "UNION", "MINUS", "FILTER", "EXISTS", "NOT", "IN", "BIND", "AS", "VALUES",
    "SERVICE", "SILENT", "GROUP BY", "HAVING", "ORDER BY", "DESC", "LIMIT", "OFFSET", "COUNT(*)",
    "SUM(?x)", "(COUNT(?x) AS ?y)", "GROUP_CONCAT", "SEPARATOR", "IF", "COALESCE", "BOUND(?x)",
    "STR(?x)", "INSERT", "DELETE", "DATA", "WITH", "USING", "LOAD", "INTO", "CLEAR", "DROP",
    "CREATE", "ADD", "MOVE", "COPY", "TO", "DEFAULT", "ALL",
  ]

  private let pieces: [[String]]
  private var generator: SeededGenerator

  init(texts: [String], seed: UInt64) {
    pieces = texts.map(Self.pieces(of:))
    generator = SeededGenerator(seed: seed)
  }

  /// A text with one to three changes.
  mutating func damaged(_ text: String) -> String {
    var parts = Self.pieces(of: text)
    for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&parts) }
    return parts.joined()
  }

  private mutating func change(_ parts: inout [String]) {
    guard !parts.isEmpty else { return parts.append(word()) }
    let place = Int.random(in: 0..<parts.count, using: &generator)
    let other = Int.random(in: 0..<parts.count, using: &generator)
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: parts.remove(at: place)
    case 1: parts.insert(" \(word()) ", at: place)
    case 2: parts[place] = word()
    case 3: parts.swapAt(place, other)
    case 4: parts.insert(parts[other], at: place)
    case 5: parts.removeSubrange(min(place, other)..<min(parts.count, min(place, other) + 6))
    case 6:
      let donor = pieces.randomElement(using: &generator)
      parts[place] = donor?.randomElement(using: &generator) ?? ""
    case 7: splice(&parts, at: place)
    case 8: parts.insert(contentsOf: parts[min(place, other)...max(place, other)], at: place)
    default: changeScalar(of: &parts[place])
    }
  }

  private mutating func word() -> String { Self.words.randomElement(using: &generator) ?? "{" }

  /// Puts a stretch of another text there.
  private mutating func splice(_ parts: inout [String], at place: Int) {
    guard let donor = pieces.randomElement(using: &generator), !donor.isEmpty else { return }
    let start = Int.random(in: 0..<donor.count, using: &generator)
    let length = Int.random(in: 1...20, using: &generator)
    parts.insert(contentsOf: donor[start..<min(donor.count, start + length)], at: place)
  }

  private mutating func changeScalar(of part: inout String) {
    var scalars = Array(part.unicodeScalars)
    guard !scalars.isEmpty else { return }
    let place = Int.random(in: 0..<scalars.count, using: &generator)
    if Bool.random(using: &generator) {
      scalars.remove(at: place)
    } else {
      scalars[place] = Unicode.Scalar(UInt8.random(in: 1..<128, using: &generator))
    }
    part = String(String.UnicodeScalarView(scalars))
  }

  /// A text as runs of letters and digits, runs of spaces, and single other characters.
  private static func pieces(of text: String) -> [String] {
    enum Kind { case letter, space, other }
    var pieces: [String] = []
    var last: Kind?
    for scalar in text.unicodeScalars {
      let kind: Kind =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? .letter : scalar.properties.isWhitespace ? .space : .other
      if kind == last, kind != .other {
        pieces[pieces.count - 1].unicodeScalars.append(scalar)
      } else {
        pieces.append(String(scalar))
      }
      last = kind
    }
    return pieces
  }
}
