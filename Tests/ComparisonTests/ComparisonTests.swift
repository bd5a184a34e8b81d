import Comparison
import Questions
import Testing

@Suite struct `A comparison of nobody` {
  @Test func `has no sides and no acts`() throws {
    let comparison = try Comparison(
      of: [], filter: StatementFilter(), limit: 5, asking: Questions.empty)
    #expect(comparison.sides.isEmpty)
    #expect(comparison.acts.isEmpty)
  }

  @Test func `by parties who say nothing counts nothing`() throws {
    let parties = ["ann", "ben"].map { Comparison.Party(name: $0, ids: ["person/\($0)"]) }
    let comparison = try Comparison(
      of: parties, filter: StatementFilter(), limit: 5, asking: Questions.empty)
    #expect(comparison.sides.map(\.party) == parties)
    #expect(comparison.sides.map(\.statements) == [0, 0])
  }
}
