import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct JSONTests {
  static func object(_ fields: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  static func full() throws -> String {
    try object([
      "url": "https://example.org/1", "title": "Norland to send envoy",
      "date": "Fri, 21 May 2021 23:08:25 +0000", "creator": ["Ann Example", "Bo Example"],
      "source": ["name": "Norland Courier"], "text": Prose.english,
    ])
  }

  @Test(arguments: ["a.jsonl", "a.json", "a", "a.txt"])
  func `lines of objects are articles whatever the file is called`(name: String) throws {
    let items = try Prose.items(try Self.full() + "\n\n" + (try Self.full()), named: name)
    #expect(items.count == 2)
    let article = try #require(items.last?.article)
    #expect(article.text == "Norland to send envoy\n\n" + Prose.english)
    #expect(article.headlineEnd == 21)
    #expect(article.published?.iso == "2021-05-21T23:08:25Z")
    #expect(article.author == "Ann Example, Bo Example")
    #expect(article.outlet == "Norland Courier")
    #expect(article.origin.hasSuffix("/\(name):3"))
  }

  @Test func `an array and an object over several lines are read`() throws {
    let array = "[\n" + (try Self.full()) + ",\n" + (try Self.full()) + "]"
    let items = try Prose.items(array, named: "a.json")
    #expect(items.compactMap(\.article).count == 2)
    #expect(items.last?.article?.origin.hasSuffix("a.json, item 2") == true)
    let spread = try Self.full().replacingOccurrences(of: ",\"", with: ",\n\"")
    #expect(try Prose.items(spread, named: "b").compactMap(\.article).count == 1)
  }

  @Test func `fields may have other names`() throws {
    var options = CorpusOptions()
    options.fields.text = "body"
    options.fields.title = "headline"
    let line = try Self.object(["headline": "Talks at last", "body": Prose.english])
    let article = try #require(
      try Prose.items(line, named: "a.jsonl", options: options).first?.article)
    #expect(article.headline == "Talks at last")
  }

  @Test func `the names of schema.org are understood as well`() throws {
    let item = try Self.object([
      "url": "https://example.org/1", "headline": "Norland to send envoy",
      "datePublished": "2021-05-21", "author": ["name": "Ann Example"],
      "publisher": ["name": "Norland Courier"], "articleBody": Prose.english,
    ])
    let article = try #require(try Prose.items(item, named: "a.json").first?.article)
    #expect(article.text == "Norland to send envoy\n\n" + Prose.english)
    #expect(article.published?.iso == "2021-05-21")
    #expect(article.author == "Ann Example")
    #expect(article.outlet == "Norland Courier")
  }

  @Test func `a broken line, a missing text and a line that is no object spoil no other`() throws {
    let lines = [
      try Self.full(), "{\"text\": \"unclosed", try Self.object(["body": "x", "id": 1]), "[1]",
      "42", try Self.full(),
    ]
    let items = try Prose.items(lines.joined(separator: "\n"), named: "a.jsonl")
    #expect(items.map { $0.article != nil } == [true, false, false, false, false, true])
    #expect(items[1].sentence?.contains("a.jsonl:2 is not valid JSON") == true)
    #expect(items[2].reason == .missingText(field: "text", present: ["body", "id"]))
    #expect(items[2].sentence?.contains("(its fields: body, id)") == true)
    #expect(items[2].sentence?.contains("--text-field") == true)
    #expect(items[3].reason == .notAnObject)
    #expect(items.map { $0.isFailed } == [false, true, true, true, true, false])
  }

  @Test func `a first line that is broken does not hide that there are lines`() throws {
    let items = try Prose.items("{\"text\": }\n" + (try Self.full()), named: "a")
    #expect(items.map { $0.article != nil } == [false, true])
  }

  @Test func `a line that is too long is passed over`() throws {
    var options = CorpusOptions()
    options.limits.lineBytes = 2_000
    let long = try Self.object(["text": String(repeating: "word ", count: 400_000)])
    let items = try Prose.items(
      [try Self.full(), long, try Self.full()].joined(separator: "\n"), named: "a.jsonl",
      options: options)
    #expect(items.map { $0.article != nil } == [true, false, true])
    #expect(items[1].reason == .lineTooLong(limit: 2_000))
  }

  @Test func `JSON nested without end is refused`() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try Prose.items("{\"text\":" + deep, named: "a.jsonl").first?.isFailed == true)
    #expect(try Prose.items("[" + deep, named: "a.json").first?.isFailed == true)
  }

  @Test func `unbalanced quotation marks in a text do not matter`() throws {
    let line = try Self.object(["text": "“‘\"" + Prose.english + "“\"\""])
    #expect(try Prose.items(line, named: "a.jsonl").first?.article != nil)
  }

  @Test(
    .enabled(
      if: SharedData.has("press/state_department_2021-2022.jsonl.gz"), "the shared data are absent")
  )
  func `all releases of the State Department are read`() throws {
    let path = try #require(SharedData.url("press/state_department_2021-2022.jsonl.gz")).path
    var count = 0
    for item in CorpusReader(paths: [path]) {
      let article = try #require(item.article, "\(item.sentence ?? "")")
      count += 1
      try #require(article.markedHeadline == article.headline)
      try #require(article.published?.offsetMinutes == 0)
      try #require(article.url != nil && article.warnings.isEmpty)
    }
    #expect(count == 2_025)
  }
}
