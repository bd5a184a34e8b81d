import Glibc
import TestSupport

/// Texts of invented words, the same for the same seed.
struct SeededText {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// So many words out of a vocabulary of so many, all equally often.
  mutating func text(words: Int, of vocabulary: Int) -> String {
    (0..<words).map { _ in "word\(Int.random(in: 0..<vocabulary, using: &random))" }
      .joined(separator: " ")
  }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
}

/// The logarithm, for computing anew what is tested.
enum InformationContent {
  static func log(_ value: Double) -> Double { Glibc.log(value) }
}
