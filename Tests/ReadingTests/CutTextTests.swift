import Foundation
import Language
import Reading
import TestSupport
import Testing

/// Read-outs that break off anywhere, as feeds that were cut and pages that lost their markup do.
@Suite struct CutTextTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Tools/readouts_elsewhere.jsonl")

  private static let breaks = [
    "\n\n", " and\n\nThe", " (", " with\n\n", " \"", ",", ".", ":", " of", " the", "’s", " —",
    " said", " who", " to", " on the", " “", "”", " he", " says,", " said:\n\n", " Secretary",
    " President", " Minister of", " talks with", " said a", " met",
  ]

  private struct ReadOut: Decodable {
    var text: String
  }

  @Test(arguments: 0..<5) func `a text that breaks off anywhere is read to its end`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let lines = try Data(contentsOf: Self.file).split(separator: UInt8(ascii: "\n"))
    let reader = try Reader()
    for line in lines {
      let readOut = try JSONDecoder().decode(ReadOut.self, from: line)
      let text = cut(readOut.text, &random)
      let findings = reader.run(ArticleText(text: text, published: "2026-03-06"))
      #expect(findings.document.sentences.last?.tokens.upperBound == findings.document.tokens.count)
    }
  }

  /// What looks before its own place, or follows a chain from link to link, ends where the text does.
  @Test(arguments: [
    "to", "’s ambassador", "its minister", "the envoy’s", "the president’s special envoy’s",
    "a statement of",
    "a statement from its ministry of", "the former", "the same source", "the chief",
    "according to a ministry",
    "chief Kenyan", "Kenya’s mission to", "the junta’s", "In Nairobi,", "counterpart",
    "he said she said",
    "Ada Paz, who is", "the minister of the minister of",
  ])
  func `words at the very start and chains of them are read to their end`(words: String) throws {
    let reader = try Reader()
    let chain = Array(repeating: words, count: 1500).joined(separator: " ")
    for text in [
      words, words + " said so.", chain, chain + " Ada Paz said so.", "Ada Paz said " + chain,
    ] {
      let findings = reader.run(ArticleText(text: text, published: "2026-03-06"))
      #expect(findings.document.sentences.last?.tokens.upperBound == findings.document.tokens.count)
    }
  }

  /// The word after the comma is another sentence's, and no remark on what was said.
  @Test func `content that ends with a comma ends with its sentence`() throws {
    let findings = try Reader().run(
      ArticleText(
        text: """
          The minister said on Monday that the talks in Lisbon had failed,

          A second round would be held in spring.
          """))
    let contents = findings.statements.map { findings.document.string($0.contentTokens) }
    #expect(contents == ["the talks in Lisbon had failed"])
  }

  private func cut(_ text: String, _ random: inout SeededGenerator) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<Int.random(in: 1...14, using: &random) {
      let place = Int.random(in: words.indices, using: &random)
      let mark = Self.breaks.randomElement(using: &random) ?? ""
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: words[place] += mark
      case 5..<7: words[place] = mark + words[place]
      case 7: words[place] = ""
      case 8: words[place] = "of the\n\n" + words[place]
      default: words.insert(words.randomElement(using: &random) ?? "", at: place)
      }
    }
    return words.joined(separator: " ")
  }
}
