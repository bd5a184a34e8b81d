import Comparison
import Questions
import RDF
import Testing
import TextAnalysis

@Suite struct `An overview` {
  @Test func `counts the statements, articles, acts and modes of each side`() async throws {
    let sides = try await Overview(of: TwoEnvoys.testimony(), top: nil, examples: nil).sides
    #expect(sides.map(\.party.name) == ["quispe", "sæther"])
    #expect(sides.map(\.statements) == [3, 2])
    #expect(sides.map(\.articles) == [3, 1])
    #expect(sides[0].acts.map(\.id) == ["appeal", "deny"])
    #expect(sides[0].acts.map(\.count) == [2, 1])
    #expect(sides[0].modes.map(\.id) == ["direct", "indirect"])
    #expect(sides[0].days == "2031-03-01"..."2031-03-03")
    #expect(sides[0].months.map(\.count) == [3])
  }

  @Test func `lists the acts of both by how often they occur`() async throws {
    #expect(
      try await Overview(of: TwoEnvoys.testimony(), top: nil, examples: 0).acts
        == ["appeal", "deny", "say"])
  }

  @Test func `shows the latest statements first, and no more than are wanted`() async throws {
    let side = try await Overview(of: TwoEnvoys.testimony(), top: nil, examples: 2).sides[0]
    #expect(side.examples.map(\.text) == ["no quota was sold", "the quota is for both coasts"])
    #expect(side.statements == 3)
  }

  @Test func `gives statements that show each count`() async throws {
    let side = try await Overview(of: TwoEnvoys.testimony(), top: nil, examples: 0).sides[0]
    #expect(side.acts[1].statements == ["article/2031-03-03#statement=2000,2017"])
    #expect(side.acts.allSatisfy { $0.count < 3 ? $0.statements.count == $0.count : true })
  }

  @Test(arguments: [
    (Counting.statements, 3), (.articles, 2), (.clusters, 1), (.outlets, 1),
  ])
  func `counts reprints as often as it is told to`(counting: Counting, count: Int) async throws {
    var graph = InventedGraph()
    graph.say(InventedGraph.quispe, "share it", in: "article/a")
    graph.say(InventedGraph.quispe, "share it all", in: "article/a")
    graph.say(InventedGraph.quispe, "share it", in: "article/b", cluster: "article/a")
    let side = try await Overview(
      of: TwoEnvoys.testimony(graph), counting: counting, top: nil, examples: 0
    ).sides[0]
    #expect(side.acts.map(\.count) == [count])
    #expect((side.statements, side.articles, side.clusters) == (3, 2, 1))
  }

  @Test func `names what only one of them speaks of, in two articles or more`() async throws {
    var graph = InventedGraph()
    for day in ["2031-03-01", "2031-03-02"] {
      graph.say(
        InventedGraph.quispe, "about both", on: day,
        mentions: [InventedGraph.norway, InventedGraph.league])
    }
    graph.say(InventedGraph.quispe, "once", mentions: [InventedGraph.peru])
    graph.say(InventedGraph.saether, "about one", mentions: [InventedGraph.norway])
    let sides = try await Overview(of: TwoEnvoys.testimony(graph), top: nil, examples: 0).sides
    #expect(sides[0].only.map(\.name) == ["Cable League"])
    #expect(sides[1].only.isEmpty)
  }

  @Test func `counts stances towards what is named, with the words that show them`() async throws {
    var graph = InventedGraph()
    graph.say(
      InventedGraph.quispe, "Peru thanks the people of Norway",
      mentions: [InventedGraph.norway])
    graph.say(InventedGraph.quispe, "Norway has ports", mentions: [InventedGraph.norway])
    let stance = try #require(
      try await Overview(of: TwoEnvoys.testimony(graph), top: nil, examples: 0).sides[0].stances
        .first)
    #expect(stance.target.name == "Norway")
    #expect((stance.supportive, stance.critical, stance.open) == (1, 0, 1))
    #expect(stance.shown.map(\.reading.reason) == ["thanks the people of Norway"])
  }

  @Test func `of those who say nothing counts nothing`() async throws {
    let sides = try await Overview(
      of: TwoEnvoys.testimony(InventedGraph()), top: nil, examples: nil
    ).sides
    #expect(sides.map(\.statements) == [0, 0])
    #expect(sides.allSatisfy { $0.days == nil && $0.examples.isEmpty && $0.only.isEmpty })
  }

  @Test func `counts the user's own topics by their labels, and what they are parts of`()
    async throws
  {
    var graph = InventedGraph()
    graph.say(InventedGraph.quispe, "the herring quotas are fair", in: "article/a")
    graph.say(InventedGraph.quispe, "the silver of the sea is gone", in: "article/b")
    graph.say(InventedGraph.quispe, "the silver and the sea", in: "article/c")
    let label = { (id: String, text: String, property: IRI) in
      Triple(.iri(IRI(id)), property, .literal(Literal(text)))
    }
    let topics = try TopicList([
      label("#quota", "herring quota", SKOS.prefLabel),
      label("#quota", "silver of the sea", SKOS.altLabel), label("#fish", "Fish", SKOS.prefLabel),
      Triple(.iri(IRI("#quota")), SKOS.broader, .iri(IRI("#fish"))),
    ])
    let testimony = try Testimony(
      of: TwoEnvoys.parties, filter: StatementFilter(), topics: topics, asking: graph.questions)
    let side = try await Overview(of: testimony, top: nil, examples: 0).sides[0]
    #expect(side.topics.map(\.name) == ["Fish", "herring quota"])
    #expect(side.topics.map(\.count) == [2, 2])
  }
}
