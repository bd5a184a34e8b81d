import Questions
import TestSupport
import Testing
import TextAnalysis

@testable import Comparison

@Suite struct `A network of positions` {
  private typealias Position = Positions.Position

  @Test func `joins those who hold the same and those who hold the opposite`() async throws {
    var graph = InventedGraph()
    let both = [InventedGraph.norway, InventedGraph.league]
    graph.say(
      InventedGraph.quispe, "we support Norway and condemn the Cable League", mentions: both)
    graph.say(InventedGraph.saether, "we support Norway", mentions: [InventedGraph.norway])
    graph.say(
      InventedGraph.saether, "we support the Cable League", mentions: [InventedGraph.league])
    let network = try await PositionNetwork(of: TwoEnvoys.testimony(graph))
    #expect(network.activity == [2, 2])
    let tie = try #require(network.ties.first)
    #expect(tie.congruent.map(\.target.name) == ["Norway"])
    #expect(tie.conflicting.map(\.target.name) == ["Cable League"])
    #expect((tie.congruence, tie.conflict) == (1, 1))
    #expect(tie.congruent[0].first.contains("#statement=0,"))
  }

  @Test func `takes what one statement in five says otherwise for no position`() async throws {
    var graph = InventedGraph()
    let norway = [InventedGraph.norway]
    for number in 0..<5 {
      graph.say(
        InventedGraph.quispe, number == 0 ? "we condemn Norway" : "we support Norway",
        mentions: norway)
    }
    graph.say(InventedGraph.saether, "we support Norway", mentions: norway)
    let tie = try #require(try await PositionNetwork(of: TwoEnvoys.testimony(graph)).ties.first)
    #expect((tie.congruence, tie.conflict) == (1, 0))
  }

  @Test func `has no ties where nobody takes a position`() async throws {
    #expect(try await PositionNetwork(of: TwoEnvoys.testimony()).ties.isEmpty)
  }

  @Test(arguments: [
    (Normalisation.none, 2.0), (.average, 0.4), (.jaccard, 2.0 / 7),
    (.cosine, 2.0 / 24.0.squareRoot()),
  ])
  func `puts ties in proportion to what two say at all`(how: Normalisation, wanted: Double) {
    #expect(abs(how.normalised(2, first: 4, second: 6, both: 3) - wanted) < 1e-12)
    #expect(how.normalised(0, first: 0, second: 0, both: 0) == 0)
  }

  /// Sets of (thing, side), as the definition has them, against the walk over dictionaries.
  @Test func `agrees with counting sets on random positions`() {
    var random = SeededText(seed: 23)
    for _ in 0..<50 {
      var sets: [Set<[Int]>] = []
      var parties: [[Int32: Position]] = []
      for _ in 0..<6 {
        var set: Set<[Int]> = []
        var party: [Int32: Position] = [:]
        for row in 0..<random.number(below: 20) {
          let (thing, side) = (random.number(below: 8), random.number(below: 2))
          set.insert([thing, side])
          var position = party[Int32(thing)] ?? Position()
          if side == 0 { position.supportive.append(row) } else { position.critical.append(row) }
          party[Int32(thing)] = position
        }
        sets.append(set)
        parties.append(party)
      }
      let positions = Positions(parties)
      for first in 0..<6 {
        for second in (first + 1)..<6 {
          let meeting = Meeting(positions, first, second)
          let same = Set(sets[first].intersection(sets[second]).map { $0[0] })
          let turned = Set(sets[second].map { [$0[0], 1 - $0[1]] })
          let opposite = Set(sets[first].intersection(turned).map { $0[0] })
          #expect(Set(meeting.congruent.map { Int($0.target) }) == same)
          #expect(Set(meeting.conflicting.map { Int($0.target) }) == opposite)
          let (a, b) = (Set(sets[first].map { $0[0] }), Set(sets[second].map { $0[0] }))
          #expect(meeting.both == a.intersection(b).count)
          #expect(
            Normalisation.jaccard.normalised(
              same.count, first: a.count, second: b.count, both: meeting.both)
              == (a.isEmpty && b.isEmpty ? 0 : Double(same.count) / Double(a.union(b).count)))
        }
      }
    }
  }
}
