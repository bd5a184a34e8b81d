import TestSupport
import Testing

@testable import Tagging

@Suite struct LabelFieldTests {
  /// The best labels by trying all.
  private func naive(_ emissions: [Float], _ transitions: [[Float]]) -> [Int] {
    let count = transitions[0].count
    let words = emissions.count / count
    var best: (score: Float, path: [Int]) = (-.infinity, [])
    var paths: [[Int]] = [[]]
    for _ in 0..<words { paths = paths.flatMap { path in (0..<count).map { path + [$0] } } }
    for path in paths {
      var before = count
      var score: Float = 0
      for (word, label) in path.enumerated() {
        score += transitions[before][label] + emissions[word * count + label]
        before = label
      }
      if score > best.score { best = (score, path) }
    }
    return best.path
  }

  @Test(arguments: 0..<50) func `decoding finds what trying everything finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...4, using: &random)
    let words = Int.random(in: 1...5, using: &random)
    let transitions = (0...count).map { _ in
      (0..<count).map { _ in Float.random(in: -3...3, using: &random) }
    }
    let emissions = (0..<(words * count)).map { _ in Float.random(in: -3...3, using: &random) }
    let field = LabelField(
      Matrix(rows: count + 1, columns: count, values: transitions.flatMap { $0 }))
    #expect(field.best(emissions[...]) == naive(emissions, transitions))
  }

  @Test func `no words have no labels`() {
    #expect(LabelField(Matrix(rows: 2, columns: 1, values: [0, 0])).best([]) == [])
  }
}
