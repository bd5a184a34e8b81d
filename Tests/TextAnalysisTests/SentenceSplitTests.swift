import Testing

@testable import TextAnalysis

@Suite struct `The sentences of a statement` {
  @Test(arguments: [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]),
    ("The U.S. Army left. It went home.", ["The U.S. Army left.", "It went home."]),
    ("Mr. Orbel said “Stop.” They did.", ["Mr. Orbel said “Stop.”", "They did."]),
    ("part one … part two", ["part one", "part two"]),
    ("see No. 5 and 3.5 percent", ["see No. 5 and 3.5 percent"]), ("", []), ("  ", []),
  ])
  func `end where a capital follows a stop`(text: String, wanted: [String]) {
    let parts = SentenceSplit(text).parts
    #expect(parts.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == wanted)
    #expect(SentenceSplit(text, limit: 1).parts == Array(parts.prefix(1)))
  }
}
