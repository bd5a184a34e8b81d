import Scoring
import Tagging
import Testing

@Suite struct SpanScoreTests {
  private func score(found: String, reference: String) -> SpanScore {
    func stretches(_ labels: String) -> [Stretch] {
      Stretch.all(in: labels.split(separator: " ").map(String.init))
    }
    var score = SpanScore()
    score.add(
      found: stretches(found), reference: stretches(reference),
      words: reference.split(separator: " ").count)
    return score
  }

  @Test func `a span is exact where both ends are right and begun where the first is`() throws {
    let score = score(
      found: "B-cue O B-cue I-cue O B-cue", reference: "B-cue O B-cue O O O")
    let figures = try #require(score.kinds["cue"])
    #expect((figures.exact.right, figures.exact.missed, figures.exact.extra) == (1, 1, 2))
    #expect((figures.begun.right, figures.begun.missed, figures.begun.extra) == (2, 0, 1))
    #expect(score.words == 6)
  }

  @Test(
    arguments: [
      // An exact span, one that shares two of three words.
      ("B-cue O B-cue I-cue I-cue", "B-cue O B-cue I-cue O", (1 + 2.0 / 3) / 2),
      // One that shares nothing counts as nothing found, and what was missed as well.
      ("B-cue O O", "O O B-cue", 0),
      // A second span within the same one of the reference is not counted.
      ("B-cue B-cue I-cue", "B-cue I-cue I-cue", 2.0 / 3),
    ] as [(String, String, Double)])
  func `the Jaccard figure is the mean share of shared words`(
    found: String, reference: String, expected: Double
  ) throws {
    let figures = try #require(score(found: found, reference: reference).kinds["cue"])
    #expect(abs(figures.jaccard - expected) < 1e-9)
  }

  @Test func `kinds are counted apart and together`() {
    let score = score(found: "B-PER O B-LOC", reference: "B-PER O B-ORG")
    #expect(score.exact(of: ["PER"]).f1 == 1)
    #expect(score.exact(of: ["ORG"]).f1 == 0)
    #expect(score.exact(of: ["PER", "ORG", "LOC"]).f1 == 0.5)
  }
}
