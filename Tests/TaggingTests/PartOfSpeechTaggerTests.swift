import Foundation
import Testing

@testable import Tagging

@Suite struct PartOfSpeechTaggerTests {
  private func tagger(_ bytes: [UInt8]) throws -> PartOfSpeechTagger {
    try bytes.withUnsafeBytes { bytes in try PartOfSpeechTagger(bytes) }
  }

  private func shipped() throws -> [UInt8] {
    try Array(
      Data(
        contentsOf: ShippedModel.root.appending(path: "Sources/CResources/data/parts_of_speech.bin")
      ))
  }

  private struct Example: Decodable {
    var words: [String]
    var tags: [String]
  }

  @Test func `every word has the tag that the training gave it`() throws {
    let tagger = try tagger(shipped())
    let url = ShippedModel.root.appending(path: "Tests/TaggingTests/Expected/parts_of_speech.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: url))
    #expect(!examples.isEmpty)
    for example in examples {
      let own = tagger.tags(of: example.words).map(\.rawValue)
      for (word, (tag, expected)) in zip(example.words, zip(own, example.tags)) {
        #expect(tag == expected, "\(word)")
      }
    }
  }

  @Test func `what surrounds a word tells its part of speech`() throws {
    let tagger = try tagger(shipped())
    let plan = tagger.tags(of: ["They", "plan", "to", "leave", "."])
    let noun = tagger.tags(of: ["The", "plan", "failed", "."])
    #expect(plan[1] == .present)
    #expect(noun[1] == .noun)
    #expect(noun.last == .punctuation)
    #expect(tagger.tags(of: [String]()).isEmpty)
  }

  @Test func `a file that is cut, too long, or says other than the program knows is refused`()
    throws
  {
    let whole = try shipped()
    for count in [0, 3, 19, 20, 100, whole.count - 1] {
      #expect(throws: PartOfSpeechTagger.Malformed.self) { try tagger(Array(whole[..<count])) }
    }
    #expect(throws: PartOfSpeechTagger.Malformed.size) { try tagger(whole + [0]) }
    for (offset, error) in [
      (0, PartOfSpeechTagger.Malformed.header), (4, .header), (11, .size), (12, .size), (19, .size),
      (20, .tags),
    ] {
      var broken = whole
      broken[offset] = 0x7F
      #expect(throws: error, "byte \(offset)") { try tagger(broken) }
    }
  }

  @Test func `a slot that points behind the last row is refused`() throws {
    var broken = try shipped()
    let names = Int(broken[8]) + Int(broken[9]) << 8
    for byte in (20 + names)..<(24 + names) { broken[byte] = 0xFF }
    #expect(throws: PartOfSpeechTagger.Malformed.size) { try tagger(broken) }
  }
}
