import Questions
import Testing

@Suite struct `Statements` {
  private func texts(_ change: (inout StatementFilter) throws -> Void) throws -> [String] {
    var filter = StatementFilter()
    try change(&filter)
    return try SmallGraph.questions.statements(filter, limit: nil).records.map(\.text)
  }

  private func ids(_ typed: String) throws -> [String] {
    try SmallGraph.questions.things(
      named: typed, of: [.person, .country, .government, .organization]
    ).map(\.id)
  }

  @Test func `come newest article first and each article in its own order`() throws {
    #expect(
      try texts { _ in }
        == ["ships sail", "the quota is gone", "no ship will sail", "the quota is fair"])
  }

  @Test func `of a table hand their contents on, each once, and say whose each is`() throws {
    let table = try SmallGraph.questions.table(of: StatementFilter())
    var contents: [String] = []
    let codes = try table.contents { contents.append(String(decoding: $0, as: UTF8.self)) }
    #expect(Set(contents).count == contents.count)
    let ids = try table.ids(0..<table.count)
    for record in try SmallGraph.questions.statements(ids) {
      let row = try #require(ids.firstIndex(of: record.id))
      #expect(codes[row].map { contents[Int($0)] } == [record.text])
    }
  }

  @Test func `by a country are those of everybody on its behalf`() throws {
    #expect(
      try texts { $0.speakers = try ids("Peru") } == ["no ship will sail", "the quota is fair"])
  }

  @Test func `by a name are those of all who share it`() throws {
    #expect(try texts { $0.speakers = try ids("quispe") } == ["ships sail", "the quota is fair"])
  }

  @Test(
    arguments: [
      ("topic/quota", [], "", ["the quota is fair"]),
      (nil, ["country/PER"], "", ["ships sail"]),
      (nil, [], "quota", ["the quota is gone", "the quota is fair"]),
      (
        "topic/quota", ["country/PER"], "quota",
        ["ships sail", "the quota is gone", "the quota is fair"]
      ),
    ] as [(String?, [String], String, [String])])
  func `about a subject are found by topic, mention and words, each once`(
    topic: String?, things: [String], words: String, expected: [String]
  ) throws {
    let found = try texts {
      $0.subject = StatementFilter.Subject(
        topics: topic.map { [$0] } ?? [], things: things, words: words)
    }
    #expect(found == expected)
  }

  private static func filter(_ change: (inout StatementFilter) -> Void) -> StatementFilter {
    var filter = StatementFilter()
    change(&filter)
    return filter
  }

  @Test(arguments: [
    (filter { $0.acts = ["deny", "report"] }, ["the quota is gone", "no ship will sail"]),
    (filter { $0.isDirect = true }, ["the quota is fair"]),
    (filter { $0.depth = 2 }, ["the quota is gone"]),
    (filter { $0.since = "2031-03-03" }, ["ships sail", "the quota is gone"]),
    (filter { $0.until = "2031-03-02" }, ["no ship will sail", "the quota is fair"]),
    (filter { $0.articles = [SmallGraph.first] }, ["no ship will sail", "the quota is fair"]),
    (filter { ($0.behalf, $0.acts) = (["country/PER"], ["say"]) }, ["the quota is fair"]),
    (filter { $0.outlets = ["organization/nobody"] }, []),
  ])
  func `can be restricted`(filter: StatementFilter, expected: [String]) throws {
    #expect(try texts { $0 = filter } == expected)
  }

  @Test func `beyond the limit are counted`() throws {
    let page = try SmallGraph.questions.statements(StatementFilter(), limit: 3)
    #expect(page.records.count == 3)
    #expect(page.total == 4)
    #expect(page.left == 1)
  }

  @Test func `carry speaker, chain and citation`() throws {
    let id = "\(SmallGraph.second)#statement=40,50"
    let statement = try #require(try SmallGraph.questions.statements([id]).first)
    #expect(statement.speaker?.name == "Peru Rail")
    #expect(statement.mode == .mixed)
    #expect(statement.chain.map(\.speaker) == ["Ana Quispe"])
    #expect(statement.citation.label == "0000000000bb:40-50")
    #expect(statement.article.outlet == "Harbour Courier")
  }

  @Test func `are counted by act, mode and article`() throws {
    var filter = StatementFilter()
    filter.behalf = ["country/PER"]
    let acts = try SmallGraph.questions.actCounts(filter)
    #expect(acts.map(\.act) == ["deny", "say"])
    #expect(acts.map(\.count) == [1, 1])
    #expect(try SmallGraph.questions.modeCounts(filter) == [.direct: 1, .indirect: 1])
    #expect(try SmallGraph.questions.countArticles(filter) == 1)
    #expect(try SmallGraph.questions.statementIDs(StatementFilter(), limit: 0).total == 4)
  }
}
