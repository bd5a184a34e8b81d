import Foundation
import Language
import Reading
import TestSupport
import Testing

@Suite struct ReaderTests {
  /// What a careful reader takes out of the first real article: speaker, cue, mode, and the words
  /// with which the content begins.
  private static let khoshroo: [(speaker: String, cue: String, mode: String, begins: String)] = [
    ("Government of Iran", "says", "indirect", "intelligence sharing key"),
    ("Gholamali Khoshroo", "has called for", "indirect", "the creation of"),
    ("Press TV", "According to", "indirect", "in a Friday address"),
    ("Gholamali Khoshroo", "said", "indirect", "UN member states needed"),
    ("Gholamali Khoshroo", "said", "direct", "It is essential"),
    ("Gholamali Khoshroo", "said", "indirect", "such cooperation could"),
    ("Gholamali Khoshroo", "stressing", "indirect", "it could also prevent"),
    ("Gholamali Khoshroo", "said", "indirect", "Iran enjoyed"),
    ("Gholamali Khoshroo", "adding", "mixed", "this intelligence sharing"),
    ("Gholamali Khoshroo", "highlighted", "indirect", "Iran’s efforts"),
    ("Gholamali Khoshroo", "citing", "indirect", "a national strategy"),
    ("Gholamali Khoshroo", "said", "indirect", "all countries were"),
    ("Gholamali Khoshroo", "said", "direct", "As our world"),
    ("Gholamali Khoshroo", "adding", "indirect", "some 25,000 foreign"),
    ("United Nations", "according to … estimates", "indirect", "some 25,000 foreign"),
  ]

  private static let article = "press/khoshroo-counter-terrorism.txt"

  @Test(.enabled(if: SharedData.has(article), "needs ../shared/press"))
  func `the first real article is read as a human reads it`() throws {
    let url = try #require(SharedData.url(Self.article))
    let findings = try Reader().run(ArticleText(text: String(contentsOf: url, encoding: .utf8)))
    let document = findings.document
    var right = 0
    for (speaker, cue, mode, begins) in Self.khoshroo {
      let isFound = findings.statements.contains { statement in
        statement.speaker.map { findings.entities[$0].name } == speaker
          && statement.cue.map { document.string($0) }.joined(separator: " … ") == cue
          && statement.mode.rawValue == mode
          && document.string(statement.contentTokens).hasPrefix(begins)
      }
      if isFound { right += 1 }
    }
    #expect(right >= 13)
    #expect(findings.statements.count <= Self.khoshroo.count)
    for entity in findings.entities {
      if entity.kind == .person { #expect(entity.name == "Gholamali Khoshroo") }
      if entity.kind == .country { #expect(["Iran", "Syria"].contains(entity.name)) }
      #expect(entity.kind != .unnamed, "\(entity.name)")
    }
    let facts = findings.events.filter { $0.voice == .article }
    #expect(!facts.contains { $0.place.map { findings.entities[$0].name } == "Syria" })
  }

  @Test(arguments: ReaderCases.all) func `an article names who said what`(article: ReaderCase)
    throws
  {
    let findings = try Reader().run(
      ArticleText(text: article.text, headlineEnd: article.headlineEnd))
    let lines = findings.statements.map { statement in
      let speaker = statement.speaker.map { findings.entities[$0].name } ?? "nobody"
      let cue = statement.cue.map { findings.document.string($0) }.joined(separator: " … ")
      let content = findings.document.string(statement.contentTokens)
      return
        "\(speaker) | \(cue) | \(content.split(separator: " ").prefix(3).joined(separator: " "))"
    }
    #expect(lines == article.statements)
  }

  @Test(arguments: 0..<60) func `a broken article is read without harm`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var scalars = Array(ReaderCases.all[Int(seed) % ReaderCases.all.count].text.unicodeScalars)
    let odd = Array("“”\"'’‘.,:;()—\n🚢\u{301}\0«»@# said X".unicodeScalars)
    for _ in 0..<Int.random(in: 1...40, using: &random) where !scalars.isEmpty {
      let place = Int.random(in: 0..<scalars.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: scalars.remove(at: place)
      case 1: scalars[place] = odd.randomElement(using: &random) ?? "x"
      case 2: scalars.insert(odd.randomElement(using: &random) ?? "x", at: place)
      default:
        let end = min(scalars.count, place + Int.random(in: 1...80, using: &random))
        scalars.removeSubrange(place..<end)
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    check(try Reader().run(ArticleText(text: text, published: "2026-03-06")))
  }

  @Test(arguments: 0..<40) func `words and marks thrown together are read without harm`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "the", "minister", "said", "that", "talks", "failed", "and", "Iran's", "envoy", "warned",
      "of", "delays", "in", "Geneva", "according", "to", "Ana", "Sol", "adding", "citing", "he",
      "told",
    ]
    let marks = ["", "", "", ",", ".", "”", ",”", ".”", ":", "\n\n"]
    let text = (0..<1_500).map { _ in
      (Int.random(in: 0..<5, using: &random) == 0 ? "“" : "")
        + (words.randomElement(using: &random) ?? "") + (marks.randomElement(using: &random) ?? "")
    }.joined(separator: " ")
    check(try Reader().run(ArticleText(text: text, published: "2026-03-06")))
  }

  @Test func `an outer statement whose words begin behind the inner one's is none`() throws {
    check(
      try Reader().run(
        ArticleText(
          text: """
            talks. minister. “envoy “on, of. Geneva said failed the, warned. envoy failed warned, \
            said, said. that talks of, said. failed
            """)))
  }

  /// Every place that the findings speak of is in the text, and outer statements come first.
  private func check(_ findings: Findings) {
    let tokens = 0..<findings.document.tokens.count
    let entities = findings.entities.indices
    func holds(_ range: Range<Int>) -> Bool {
      !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= tokens.upperBound
    }
    #expect(findings.mentions.allSatisfy { holds($0.tokens) && entities.contains($0.entity) })
    for (index, statement) in findings.statements.enumerated() {
      #expect(!statement.content.isEmpty && statement.content.allSatisfy(holds))
      #expect((statement.cue + statement.quoted).allSatisfy(holds))
      #expect(statement.speakerTokens.map(holds) ?? true)
      #expect(statement.speaker.map(entities.contains) ?? true)
      #expect(statement.outer.map { (0..<index).contains($0) } ?? true)
      #expect(statement.occasion.map(findings.events.indices.contains) ?? true)
      #expect(statement.mentions.allSatisfy(entities.contains))
    }
    #expect(findings.events.allSatisfy { $0.participants.allSatisfy(entities.contains) })
  }
}
