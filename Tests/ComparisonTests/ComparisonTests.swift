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

@Suite struct `A comparison` {
  private func comparison(about words: String? = nil, limit: Int? = nil) throws -> Comparison {
    var filter = StatementFilter()
    filter.subject = words.map { StatementFilter.Subject(words: $0) }
    return try Comparison(
      of: [
        Comparison.Party(name: "sæther", ids: [TwoEnvoys.saether]),
        Comparison.Party(name: "quispe", ids: [TwoEnvoys.quispe]),
      ], filter: filter, limit: limit, asking: TwoEnvoys.questions)
  }

  @Test func `counts the statements, articles, acts and modes of each side`() throws {
    let sides = try comparison().sides
    #expect(sides.map(\.party.name) == ["sæther", "quispe"])
    #expect(sides.map(\.statements) == [2, 3])
    #expect(sides.map(\.articles) == [1, 3])
    #expect(sides[1].acts.map(\.act) == ["appeal", "deny"])
    #expect(sides[1].acts.map(\.count) == [2, 1])
    #expect(sides[1].modes == [.direct: 2, .indirect: 1])
    #expect(sides[0].modes == [.indirect: 1, .mixed: 1])
  }

  @Test func `lists the acts of both by how often they occur`() throws {
    #expect(try comparison().acts == ["appeal", "deny", "say"])
  }

  @Test func `keeps to its subject`() throws {
    let sides = try comparison(about: "quota").sides
    #expect(sides.map(\.statements) == [1, 3])
    #expect(sides[0].examples.map(\.text) == ["the quota was never closed"])
    #expect(try comparison(about: "quota").acts == ["appeal", "deny"])
  }

  @Test func `shows the latest statements first, and no more than are wanted`() throws {
    let side = try comparison(limit: 2).sides[1]
    #expect(side.examples.map(\.text) == ["no quota was sold", "the quota is for both coasts"])
    #expect(side.statements == 3)
  }

  @Test func `holds only what the filter lets through`() throws {
    var filter = StatementFilter()
    filter.speakers = [TwoEnvoys.saether]
    filter.until = "2031-03-02"
    let side = try #require(
      try Comparison(
        of: [Comparison.Party(name: "quispe", ids: [TwoEnvoys.quispe])], filter: filter, limit: nil,
        asking: TwoEnvoys.questions
      ).sides.first)
    // A speaker of the filter gives way to the party; its days stay.
    #expect(side.statements == 2)
  }
}
