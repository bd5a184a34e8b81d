/// Texts of invented words, the same for the same seed.
public struct SeededText {
  private var random: SeededGenerator

  /// The texts of that seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// So many words out of a vocabulary of so many, all equally often.
  public mutating func text(words: Int, of vocabulary: Int) -> String {
    (0..<words).map { _ in "word\(Int.random(in: 0..<vocabulary, using: &random))" }
      .joined(separator: " ")
  }

  /// A number from 0 up to a bound.
  public mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
}
