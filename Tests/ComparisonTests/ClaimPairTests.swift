import Questions
import Testing
import TextAnalysis
@testable import Comparison

@Suite struct `Pairs of claims` {
  private let norway = [InventedGraph.norway]

  private func pairs(_ graph: InventedGraph, from threshold: Double = 0.1) async throws
    -> ClaimPairs
  {
    try await ClaimPairs(of: TwoEnvoys.testimony(graph), threshold: threshold, limit: nil)
  }

  @Test func `join what is nearest, each statement once`() async throws {
    var graph = InventedGraph()
    for words in [
      "the herring quota in Norway is fair this year", "the northern ports of Norway are closed",
    ] {
      graph.say(InventedGraph.quispe, words, mentions: norway)
    }
    for words in [
      "Norway keeps its northern ports closed to ships",
      "the herring quota of Norway was fair last year", "trains in Norway run on time in winter",
    ] {
      graph.say(InventedGraph.saether, words, mentions: norway)
    }
    let pairs = try await pairs(graph).pairs
    #expect(
      Set(pairs.map { [$0.left.statement.text, $0.right.statement.text] }) == [
        [
          "the herring quota in Norway is fair this year",
          "the herring quota of Norway was fair last year",
        ],
        [
          "the northern ports of Norway are closed",
          "Norway keeps its northern ports closed to ships",
        ],
      ])
    #expect(pairs.allSatisfy { $0.subjects.map(\.name) == ["Norway"] && !$0.reasons.isEmpty })
  }

  @Test func `are of the sentences that are alike, cited where they stand`() async throws {
    var graph = InventedGraph()
    let opening = "Thank you all for coming here today."
    graph.say(
      InventedGraph.quispe, "\(opening) The herring quota in Norway is fair this year.",
      mentions: norway)
    graph.say(
      InventedGraph.saether, "the herring quota of Norway was fair last year", mentions: norway)
    let pair = try #require(try await pairs(graph).pairs.first)
    #expect(pair.left.text == "The herring quota in Norway is fair this year.")
    #expect(pair.left.statement.text.hasPrefix("Thank you"))
    #expect(pair.left.citation.begin == pair.left.statement.begin + opening.count + 1)
    #expect(pair.left.citation.end == pair.left.statement.end)
  }

  @Test func `are none of a sentence and what is reported in it`() async throws {
    var graph = InventedGraph()
    let inner = "the herring quota of Norway is fair this year"
    graph.say(InventedGraph.quispe, "Sæther holds that \(inner)", in: "article/a", mentions: norway)
    graph.say(InventedGraph.saether, inner, in: "article/a", mentions: norway)
    #expect(try await pairs(graph).pairs.isEmpty)
  }

  @Test func `need a subject in common`() async throws {
    var graph = InventedGraph()
    graph.say(InventedGraph.quispe, "the herring quota is fair this year", mentions: norway)
    graph.say(
      InventedGraph.saether, "the herring quota is fair this year too",
      mentions: [InventedGraph.peru])
    #expect(try await pairs(graph).pairs.isEmpty)
  }

  @Test func `count the same words of one party once, with their articles`() async throws {
    var graph = InventedGraph()
    for day in ["2031-03-01", "2031-03-02"] {
      graph.say(
        InventedGraph.quispe, "the herring quota of Norway is fair this year", on: day,
        mentions: norway)
    }
    graph.say(
      InventedGraph.saether, "the herring quota of Norway is not fair this year", mentions: norway)
    let found = try await pairs(graph)
    #expect(found.pairs.count == 1)
    #expect(found.pairs[0].left.articles == 2)
    #expect(found.counts == [.conflict: 1])
  }

  @Test func `do not set a statement that is both parties' against itself`() async throws {
    var graph = InventedGraph()
    graph.say(
      InventedGraph.quispe, "the herring quota of Norway is fair this year",
      for: InventedGraph.peru, mentions: norway)
    let testimony = try Testimony(
      of: [
        Party(name: "quispe", ids: [InventedGraph.quispe]),
        Party(name: "peru", ids: [InventedGraph.peru]),
      ], filter: StatementFilter(), asking: graph.questions)
    #expect(try await ClaimPairs(of: testimony, threshold: 0, limit: nil).pairs.isEmpty)
  }

  @Test func `are kept up to a limit for each relation, and counted beyond it`() async throws {
    var graph = InventedGraph()
    for number in 0..<4 {
      let words = "word\(number) of the old harbour treaty with Norway"
      graph.say(InventedGraph.quispe, "we praise \(words)", act: "say", mentions: norway)
      graph.say(InventedGraph.saether, "they note \(words)", act: "say", mentions: norway)
    }
    let found = try await ClaimPairs(of: TwoEnvoys.testimony(graph), threshold: 0.1, limit: 1)
    #expect(found.pairs.count == 1)
    #expect(found.counts.values.reduce(0, +) == 4)
  }
}
