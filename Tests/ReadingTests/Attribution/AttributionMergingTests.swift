import Testing

import Reading

@Suite struct AttributionMergingTests {
  private func attribution(_ cue: Range<Int>, _ content: Range<Int>...) -> Attribution {
    Attribution(
      speaker: 0..<1, cue: [cue], cueLemma: "say", content: content, mode: .indirect, act: .say,
      confidence: 0.9)
  }

  @Test func `what only the model sees is added in its place`() {
    let known = [attribution(1..<2, 2..<9), attribution(31..<32, 32..<40)]
    let new = attribution(15..<16, 17..<25)
    #expect(AttributionMerging(known).adding([new]) == [known[0], new, known[1]])
  }

  @Test func `what the rules see too stays as they read it`() {
    let known = [attribution(1..<2, 2..<9)]
    #expect(AttributionMerging(known).adding([attribution(1..<3, 20..<25)]) == known)
    #expect(AttributionMerging(known).adding([attribution(9..<10, 4..<9)]) == known)
  }

  @Test func `a statement within another's content is one of its own`() {
    let outer = attribution(1..<2, 2..<20)
    let inner = attribution(5..<6, 6..<20)
    #expect(AttributionMerging([outer]).adding([inner]) == [outer, inner])
  }
}
