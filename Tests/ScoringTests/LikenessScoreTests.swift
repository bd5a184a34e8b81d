import Scoring
import Testing

@Suite struct LikenessScoreTests {
  @Test(
    arguments: [
      ([0.9, 0.8], [0.1, 0.2], 1.0), ([0.1], [0.9], 0.0), ([0.5], [0.5], 0.5),
      ([0.9, 0.3], [0.5, 0.4], 0.5),
    ] as [([Double], [Double], Double)])
  func `the area is how often a related pair is more alike than another`(
    related: [Double], unrelated: [Double], wanted: Double
  ) {
    var score = LikenessScore()
    for pair in related { score.add(pair, isRelated: true) }
    for pair in unrelated { score.add(pair, isRelated: false) }
    #expect(score.area == wanted)
    #expect(score.counts == (related.count, unrelated.count))
  }

  @Test func `there is no area where one kind is missing`() {
    var score = LikenessScore()
    score.add(0.5, isRelated: true)
    #expect(score.area == nil)
  }
}
