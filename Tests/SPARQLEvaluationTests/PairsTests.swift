import Testing

import SPARQLEvaluation

@Suite struct PairsTests {
  /// Pairs whose keys lie near to one another or far apart.
  private static func pairs(_ count: Int, within span: Int64) -> [(key: TermID, value: TermID)] {
    var generator = SystemRandomNumberGenerator()
    let all = (0..<count).map { _ in
      [
        TermID(rawValue: Int64.random(in: 1...span, using: &generator)),
        TermID(rawValue: Int64.random(in: 1...9, using: &generator)),
      ]
    }
    return Set(all).map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  @Test(arguments: [(0, 10), (1, 10), (400, 20), (400, 300), (300, 1 << 40)] as [(Int, Int64)])
  func `the pairs of a key are found with an index and without`(count: Int, span: Int64) {
    let all = Self.pairs(count, within: span)
    let sorted = SortedPairs(keys: all.map(\.key), values: all.map(\.value))
    let asked = all.map(\.key) + [0, span / 2, span + 1].map { TermID(rawValue: $0) }
    for _ in 0...1 {
      for key in asked {
        let expected = all.filter { $0.key == key }.map(\.value)
        #expect(Array(sorted.values[sorted.range(of: key)]) == expected)
        #expect(!sorted.contains(TermID(rawValue: 10), in: sorted.range(of: key)))
        for value in expected { #expect(sorted.contains(value, in: sorted.range(of: key))) }
      }
      sorted.expect(lookups: 1_000)
    }
  }

  @Test func `the pairs of a range of keys are found`() {
    let all = Self.pairs(300, within: 50)
    let sorted = SortedPairs(keys: all.map(\.key), values: all.map(\.value))
    let ranges: [(Int64, Int64)] = [(0, 60), (10, 10), (7, 31), (51, 90), (.min, 5), (45, .max)]
    for (least, most) in ranges {
      let range = TermID(rawValue: least)...TermID(rawValue: most)
      #expect(
        Array(sorted.keys[sorted.range(of: range)]) == all.map(\.key).filter(range.contains))
    }
  }

  @Test(arguments: [false, true])
  func `a cursor gives the pairs from either end`(isDescending: Bool) {
    let all = Self.pairs(9_000, within: 5_000)
    let sorted = SortedPairs(keys: all.map(\.key), values: all.map(\.value))
    let places = [10..<2_000, 2_500..<2_500, 3_000..<all.count]
    var cursor = PairMatches(
      sorted, .object, predicate: TermID(rawValue: 7), places: places, isDescending: isDescending)
    var block = MatchBlock(wanted: (true, true, true, false))
    while cursor.next(into: &block) {}
    var expected = places.flatMap { all[$0] }
    if isDescending { expected.reverse() }
    #expect(block.count == expected.count)
    #expect(block.objects == expected.map(\.key))
    #expect(block.subjects == expected.map(\.value))
    #expect(Set(block.predicates) == [TermID(rawValue: 7)])
  }

  @Test(arguments: [(50, 30), (2_000, 900), (2_000, 1 << 30)] as [(Int, Int64)])
  func `a closure reaches what walking step by step reaches`(count: Int, span: Int64) {
    let nodes = (0..<max(2, count / 2)).map { _ in TermID(rawValue: .random(in: 1...span)) }
    let edges = Set(
      (0..<count).map { _ in
        [nodes[.random(in: 0..<nodes.count)], nodes[.random(in: 0..<nodes.count)]]
      })
    let all = edges.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    let neighbours = Dictionary(grouping: all, by: \.0).mapValues { $0.map(\.1) }
    let closure = EdgeClosure([SortedPairs(keys: all.map(\.0), values: all.map(\.1))])
    for start in nodes.prefix(200) + [TermID(rawValue: span + 1)] {
      for includesStart in [false, true] {
        var expected: Set<TermID> = includesStart ? [start] : []
        var open = [start]
        while let node = open.popLast() {
          for next in neighbours[node] ?? [] where expected.insert(next).inserted {
            open.append(next)
          }
        }
        var reached: [TermID] = []
        closure.appendReached(from: start, includesStart: includesStart, to: &reached) {}
        #expect(reached.count == expected.count)
        #expect(Set(reached) == expected)
      }
    }
  }
}
