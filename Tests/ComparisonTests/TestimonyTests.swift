import Comparison
import Questions
import Testing

@Suite struct `What parties said` {
  @Test func `is nothing where nobody is asked`() throws {
    let testimony = try Testimony(
      of: [], filter: StatementFilter(), asking: InventedGraph().questions)
    #expect(testimony.parties.isEmpty && testimony.table.count == 0)
  }

  @Test func `is each party's own, the earliest first`() throws {
    let testimony = try TwoEnvoys.testimony()
    #expect(testimony.rows.map(\.count) == [3, 2])
    #expect(
      testimony.rows[0].map(testimony.table.days.first)
        == ["2031-03-01", "2031-03-02", "2031-03-03"])
  }

  @Test func `keeps to its subject`() throws {
    #expect(try TwoEnvoys.testimony(about: "quota").rows.map(\.count) == [3, 1])
  }

  @Test func `gives the speaker of a filter away and keeps its days`() throws {
    var filter = StatementFilter()
    filter.speakers = [InventedGraph.league]
    filter.until = "2031-03-02"
    #expect(try TwoEnvoys.testimony(TwoEnvoys.graph, filter).rows.map(\.count) == [2, 0])
  }

  @Test func `of a country is that of all who speak on its behalf`() throws {
    var graph = InventedGraph()
    graph.say(InventedGraph.quispe, "we fish", for: InventedGraph.peru)
    graph.say("government/PER", "we sail", for: InventedGraph.peru)
    graph.say(InventedGraph.saether, "we wait", for: InventedGraph.norway)
    let testimony = try Testimony(
      of: [
        Party(name: "peru", ids: [InventedGraph.peru, "government/PER"]),
        Party(name: "quispe", ids: [InventedGraph.quispe]),
      ], filter: StatementFilter(), asking: graph.questions)
    // The minister's words are the country's as well.
    #expect(testimony.rows.map(\.count) == [2, 1])
    #expect(testimony.table.count == 2)
  }

  @Test func `can be split into speakers, none of whose words is lost`() throws {
    var graph = InventedGraph()
    for _ in 0..<3 { graph.say(InventedGraph.quispe, "we fish", for: InventedGraph.peru) }
    for _ in 0..<2 { graph.say(InventedGraph.saether, "we too", for: InventedGraph.peru) }
    graph.say(InventedGraph.league, "and we", for: InventedGraph.peru)
    graph.say("article/x#speaker=1,5", "perhaps", for: InventedGraph.peru)
    let whole = try Testimony(
      of: [Party(name: "peru", ids: [InventedGraph.peru])], filter: StatementFilter(),
      asking: graph.questions)
    let split = try whole.split(limit: 2)
    #expect(
      split.parties.map(\.name)
        == ["Inés Quispe", "Håkon Sæther", "peru: 1 others", "peru: without a name"])
    #expect(split.rows.map(\.count) == [3, 2, 1, 1])
    #expect(Set(split.rows.joined()).count == whole.table.count)
  }
}
