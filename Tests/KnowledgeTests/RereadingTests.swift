import Corpus
import Knowledge
import Language
import RDF
import Reading
import TestSupport
import Testing

@Suite struct RereadingTests {
  let fixture: BaseFixture
  init() throws { fixture = try BaseFixture() }

  @Test func `the same article again changes nothing`() throws {
    let sample = Sample.conference()
    #expect(try !fixture.base.contains(sample.article))
    let first = try fixture.add(sample)
    #expect(first.change == .added)
    let quads = try fixture.base.quads(in: .anyNamed)
    #expect(try fixture.base.contains(sample.article))
    let second = try fixture.add(sample)
    #expect(second == Outcome(first, change: .unchanged))
    #expect(try fixture.base.quads(in: .anyNamed) == quads)
  }

  @Test func `the same text at a second address has both`() throws {
    let first = try fixture.add(Sample.conference())
    var copy = Sample.conference()
    copy.article.url = "https://example.net/wire?id=7 8"
    let second = try fixture.add(copy)
    #expect(second == Outcome(first, change: .unchanged))
    #expect(
      try fixture.values(first.article, Schema.url)
        == ["https://example.net/wire?id=7%208", "https://example.org/news/1"])
  }

  @Test func `a corrected version takes the place of the first`() throws {
    let before = try fixture.lines()
    let former = try fixture.add(Sample.conference()).article
    var corrected = Sample("Nobody said anything.", url: "https://example.org/news/1")
    corrected.add(.unnamed, "Nobody", as: .description)
    let outcome = try fixture.add(corrected)
    #expect(outcome.change == .replaced)
    #expect(outcome.former == former)
    let rest = try fixture.lines()
    #expect(rest.allSatisfy { !$0.contains(former.value) && !$0.contains("celik") })
    #expect(rest.isSuperset(of: before))
    #expect(try fixture.base.check() == [])
  }

  @Test func `without an address the file tells what is another version`() throws {
    try fixture.add(Sample("Ana Obi said yes.", origin: "notes/a.txt"))
    let second = try fixture.add(Sample("Ana Obi said no.", origin: "notes/a.txt"))
    #expect(second.change == .replaced)
    let third = try fixture.add(Sample("Tom Rey said no.", origin: "notes/b.txt"))
    #expect(third.change == .added)
  }

  @Test(arguments: ["standard input", "feed.xml, item 3", "archive.jsonl:17"])
  func `another text from the same place in a stream is another article`(_ origin: String) throws {
    try fixture.add(Sample("Ana Obi said yes.", origin: origin))
    let second = try fixture.add(Sample("Rain fell on three islands.", origin: origin))
    #expect(second.change == .added)
  }

  @Test func `an article at two addresses that changes at one stays at the other`() throws {
    let first = try fixture.add(Sample("Ana Obi said yes.", url: "https://example.org/a"))
    try fixture.add(Sample("Ana Obi said yes.", url: "https://example.org/b"))
    let second = try fixture.add(Sample("Rain fell today.", url: "https://example.org/b"))
    #expect(second.change == .added)
    #expect(try fixture.values(first.article, Schema.url) == ["https://example.org/a"])
    #expect(try fixture.values(second.article, Schema.url) == ["https://example.org/b"])
  }

  @Test func `another version of the reader reads anew`() throws {
    let sample = Sample.conference()
    try fixture.add(sample)
    let before = try fixture.lines()
    #expect(try !fixture.base.contains(sample.article, readerVersion: "other-2"))
    let outcome = try fixture.base.add(
      sample.article, sample.findings, readerVersion: "other-2")
    #expect(outcome.change == .replaced)
    #expect(try fixture.lines() == before)
    #expect(try fixture.base.contains(sample.article, readerVersion: "other-2"))
  }

  @Test func `articles added before an interruption stay, and the rest can follow`() throws {
    struct Interruption: Error {}
    let whole = try BaseFixture()
    let samples = [
      Sample.conference(), Sample("Ana Obi said yes.", origin: "2.txt"),
      Sample("Rain fell today.", origin: "3.txt"),
    ]
    for sample in samples { try whole.add(sample) }

    try fixture.add(samples[0])
    #expect(throws: Interruption.self) {
      try fixture.base.batch {
        try fixture.add(samples[1])
        throw Interruption()
      }
    }
    #expect(try !fixture.base.contains(samples[1].article))
    let again = try KnowledgeBase.open(fixture.directory.path("graph.sqlite"))
    for sample in samples { _ = try again.add(sample.article, sample.findings) }
    #expect(try fixture.lines(of: again) == whole.lines())
  }
}

extension Outcome {
  /// The same with another change.
  init(_ other: Outcome, change: Change) {
    self = other
    self.change = change
  }
}
