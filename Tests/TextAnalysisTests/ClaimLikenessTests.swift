import Glibc
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct `The likeness of two statements` {
  private func vectors(of texts: [String]) -> ClaimVectors {
    let passages = Array(ReadTexts(texts).passages)
    var counts = ClaimVectors.Counts()
    for passage in passages {
      counts.add(passage.indices.filter { !passage.isIdle($0) }.map(passage.stem).sorted())
    }
    return ClaimVectors(counts, of: passages.first?.lexicon.stemCount ?? 0)
  }

  @Test func `is that of the cosine of their BM25 weights, computed anew`() {
    let texts = ["grain ports grain", "grain ships", "ports close", "trains run"]
    let vectors = vectors(of: texts)
    // Stems: grain, port; grain, ship; port, close; train, run.
    let lengths = [3.0, 2, 2, 2]
    let mean = 2.25
    func rarity(_ documents: Double) -> Double {
      Glibc.log(1 + (4 - documents + 0.5) / (documents + 0.5))
    }
    func weight(_ count: Double, _ length: Double, _ documents: Double) -> Double {
      rarity(documents) * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / mean))
    }
    let first = [weight(2, lengths[0], 2), weight(1, lengths[0], 2)]
    let second = [weight(1, lengths[1], 2), weight(1, lengths[1], 1)]
    func size(_ vector: [Double]) -> Double {
      vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let wanted = first[0] * second[0] / (size(first) * size(second))
    #expect(abs(Double(vectors.similarity(0, 1)) - wanted) < 1e-5)
    #expect(vectors.similarity(0, 3) == 0)
    #expect(abs(vectors.similarity(2, 2) - 1) < 1e-5)
  }

  /// Two parties of sixty statements each, of which every fourth speaks of one thing.
  private func parties(seed: UInt64) -> (ClaimVectors, subjects: [UInt64]) {
    var random = SeededText(seed: seed)
    let vectors = vectors(of: (0..<120).map { _ in random.text(words: 8, of: 60) })
    return (vectors, (0..<120).map { 1 << UInt64($0 % 4) })
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `finds the same candidates as comparing all with all`(seed: UInt64) async {
    let (vectors, subjects) = parties(seed: seed)
    let (left, right) = (Array(0..<60), Array(60..<120))
    let nearest = NearestClaims(vectors: vectors, subjects: subjects)
    let found = await nearest.matches(left, nearest.postings(of: right), from: 0.3)
    #expect(found.allSatisfy { $0.left % 4 == $0.right % 4 })
    for statement in left {
      let about = right.filter { $0 % 4 == statement % 4 }
      let best = about.map { vectors.similarity(statement, $0) }.max() ?? 0
      let own = found.filter { $0.left == statement }.map(\.similarity).max() ?? 0
      #expect(best < 0.3 || abs(best - own) < 1e-5)
    }
  }

  @Test func `leaves words aside that take too long, and counts them all the same`() async {
    let (vectors, subjects) = parties(seed: 14)
    let (left, right) = (Array(0..<60), Array(60..<120))
    let nearest = NearestClaims(vectors: vectors, subjects: subjects, budget: 300)
    let found = await nearest.matches(left, nearest.postings(of: right), from: 0.3)
    #expect(!found.isEmpty)
    for match in found {
      #expect(abs(vectors.similarity(match.left, match.right) - match.similarity) < 1e-5)
    }
  }
}

@Suite struct `How alike sentences are` {
  @Test func `is told by their rare words among all that is said`() async {
    let said = (0..<40).map { "the harbour fleet sails on day number\($0)" }
    let likeness = ClaimLikeness(
      [
        "the harbour fleet sails with grain", "grain came with the wind",
        "the harbour fleet sails at dawn",
      ], among: said)
    #expect(likeness.likeness(0, 1) > likeness.likeness(0, 2))
    #expect(abs(likeness.likeness(0, 0) - 1) < 1e-5)
  }
}
