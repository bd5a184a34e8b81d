import Corpus
import Knowledge
import Language
import RDF
import Reading
import Testing

@Suite struct NearDuplicateTests {
  let fixture: BaseFixture
  init() throws { fixture = try BaseFixture() }

  /// A text of so many words that is the same whenever it is asked for.
  private static func words(_ count: Int, seed: Int = 1) -> [String] {
    var state = UInt64(seed) &* 7_919
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return "w\(state >> 50)"
    }
  }

  private func add(_ words: [String], _ name: String) throws -> Outcome {
    try fixture.add(Sample(words.joined(separator: " ") + ".", origin: name))
  }

  @Test func `a wire copy with another last paragraph leans on the first`() throws {
    let text = NearDuplicateTests.words(200)
    let first = try add(text, "a.txt")
    let copy = try add(Array(text.dropLast(12)), "b.txt")
    let third = try add(text + NearDuplicateTests.words(10, seed: 2), "c.txt")
    #expect(copy.basedOn == first.article)
    #expect(try fixture.values(copy.article, Schema.isBasedOn) == [first.article.value])
    for article in [first, copy, third] {
      #expect(try fixture.values(article.article, Rap.cluster) == [first.article.value])
    }
  }

  @Test func `articles that share half their words stand alone`() throws {
    let text = NearDuplicateTests.words(200)
    try #require(try add(text, "a.txt").basedOn == nil)
    let other = try add(
      Array(text.prefix(120)) + NearDuplicateTests.words(80, seed: 3), "b.txt")
    #expect(other.basedOn == nil)
    #expect(try fixture.values(other.article, Rap.cluster) == [other.article.value])
  }

  @Test func `a corrected first version keeps its copies`() throws {
    let text = NearDuplicateTests.words(200)
    try #require(try add(text, "a.txt").basedOn == nil)
    let copy = try add(Array(text.dropLast(4)), "b.txt")
    let corrected = try add(text + ["indeed"], "a.txt")
    #expect(corrected.change == .replaced)
    #expect(try fixture.values(copy.article, Schema.isBasedOn) == [corrected.article.value])
    #expect(try fixture.values(copy.article, Rap.cluster) == [corrected.article.value])
  }

  @Test func `copies of an article that is gone choose the first of them`() throws {
    let text = NearDuplicateTests.words(200)
    try #require(try add(text, "a.txt").basedOn == nil)
    let copies = try [4, 6, 8].map { try add(Array(text.dropLast($0)), "\($0).txt") }
    try #require(try add(NearDuplicateTests.words(50, seed: 9), "a.txt").change == .replaced)
    for copy in copies {
      #expect(try fixture.values(copy.article, Rap.cluster) == [copies[0].article.value])
    }
    #expect(try fixture.values(copies[0].article, Schema.isBasedOn) == [])
    #expect(try fixture.base.check() == [])
  }
}
