import Questions
import Testing
import TextAnalysis

@testable import Comparison

@Suite struct `A period` {
  @Test(arguments: [
    (Period.week, "2022-02-24", "2022-02-21"), (.week, "2021-01-01", "2020-12-28"),
    (.month, "2022-02-24", "2022-02"), (.year, "2022-02-24", "2022"),
  ])
  func `holds a day`(period: Period, day: String, label: String) {
    #expect(period.label(of: day) == label)
  }

  @Test(arguments: ["", "2022", "2022-02-30", "soon", "2022-13-01", "99999-01-01"])
  func `holds nothing that is no day`(text: String) {
    for period in Period.allCases { #expect(period.label(of: text) == nil) }
  }

  @Test func `is followed by the next one`() {
    #expect(
      Period.month.labels(from: "2021-11", through: "2022-02")
        == ["2021-11", "2021-12", "2022-01", "2022-02"])
    #expect(
      Period.week.labels(from: "2021-12-20", through: "2022-01-03")
        == ["2021-12-20", "2021-12-27", "2022-01-03"])
    #expect(Period.year.labels(from: "0001", through: "9999").count <= Period.most)
  }
}

@Suite struct `A timeline` {
  private func graph(_ said: [(day: String?, words: String)]) -> InventedGraph {
    var graph = InventedGraph()
    for (day, words) in said {
      graph.say(InventedGraph.quispe, words, on: day, mentions: [InventedGraph.norway])
    }
    return graph
  }

  private func timeline(
    _ said: [(day: String?, words: String)], by period: Period = .month
  ) async throws -> Timeline {
    try await Timeline(of: TwoEnvoys.testimony(graph(said)), by: period)
  }

  @Test func `counts what each said in each part`() async throws {
    let timeline = try await timeline([
      ("2031-01-05", "we support Norway"), ("2031-01-20", "we condemn Norway"),
      ("2031-02-01", "Norway fishes"),
    ])
    let points = timeline.lines[0].points
    #expect(points.map(\.label) == ["2031-01", "2031-02"])
    #expect(points.map(\.count) == [2, 1])
    #expect(points.map(\.supportive) == [1, 0])
    #expect(points.map(\.critical) == [1, 0])
    #expect(timeline.lines[1].points.map(\.count) == [0, 0])
  }

  @Test func `marks gaps as gaps, but not the time before the first and after the last word`()
    async throws
  {
    var graph = graph([("2031-02-01", "a"), ("2031-05-01", "b"), ("2031-06-01", "c")])
    graph.say(InventedGraph.saether, "early", on: "2031-01-01")
    graph.say(InventedGraph.saether, "late", on: "2031-07-01")
    let timeline = try await Timeline(of: TwoEnvoys.testimony(graph), by: .month)
    #expect(timeline.lines[0].points.count == 7)
    #expect(timeline.lines[0].gaps == [2...3])
    #expect(timeline.lines[1].gaps == [1...5])
  }

  @Test func `shows the statements between which a position turns`() async throws {
    let timeline = try await timeline([
      ("2031-01-05", "we support Norway"), ("2031-01-20", "Norway fishes"),
      ("2031-02-01", "we condemn Norway"), ("2031-03-01", "Norway must stop"),
    ])
    let turn = try #require(timeline.turns.first)
    #expect(timeline.turns.count == 1)
    #expect(turn.before.statement.text == "we support Norway")
    #expect(turn.after.statement.text == "we condemn Norway")
    #expect(turn.target.name == "Norway")
    #expect(turn.kept == 2)
  }

  @Test func `takes one story against many for an exception`() async throws {
    let days = (1...7).map { "2031-01-0\($0)" }
    let said = days.map { day in
      (day: Optional(day), words: day == "2031-01-04" ? "we condemn Norway" : "we support Norway")
    }
    let timeline = try await timeline(said)
    #expect(timeline.turns.isEmpty)
    #expect(timeline.exceptions == 1)
  }

  @Test func `takes no turn within one day or story for one`() async throws {
    var graph = InventedGraph()
    let norway = [InventedGraph.norway]
    graph.say(InventedGraph.quispe, "we support Norway", on: "2031-01-01", mentions: norway)
    graph.say(InventedGraph.quispe, "we condemn Norway", on: "2031-01-01", mentions: norway)
    graph.say(
      InventedGraph.quispe, "we support Norway", on: "2031-01-02", in: "article/again",
      cluster: "article/2031-01-01", mentions: norway)
    #expect(try await Timeline(of: TwoEnvoys.testimony(graph), by: .month).turns.isEmpty)
  }

  @Test func `follows only what it is asked to follow`() async throws {
    let said = graph([("2031-01-05", "we support Norway"), ("2031-02-05", "we condemn Norway")])
    let testimony = try TwoEnvoys.testimony(said)
    #expect(
      try await Timeline(of: testimony, by: .month, towards: [InventedGraph.peru]).turns.isEmpty)
    #expect(
      try await Timeline(of: testimony, by: .month, towards: [InventedGraph.norway]).turns.count
        == 1)
  }

  @Test func `counts what has no date apart`() async throws {
    let timeline = try await timeline([(nil, "sometime"), ("2031-02-01", "now")])
    #expect(timeline.lines[0].undated == 1)
    #expect(timeline.lines[0].points.map(\.count) == [1])
  }

  @Test func `of nothing dated is empty`() async throws {
    let timeline = try await timeline([(nil, "sometime")])
    #expect(timeline.lines[0].points.isEmpty && timeline.lines[0].gaps.isEmpty)
  }
}
