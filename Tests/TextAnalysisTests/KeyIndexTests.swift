import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct `The places of keys` {
  @Test func `are given in the order in which keys come, and kept`() {
    var index = KeyIndex()
    var random = SeededText(seed: 31)
    var known: [UInt64: Int32] = [:]
    for _ in 0..<5_000 {
      let key = UInt64(random.number(below: 1_500)) << 40
      let place = index.place(of: key)
      #expect(place == known[key] ?? Int32(known.count))
      known[key] = place
    }
    #expect(index.keys.count == known.count)
    for (key, place) in known { #expect(index.known(key) == place) }
    #expect(index.known(1) == nil)
  }
}
