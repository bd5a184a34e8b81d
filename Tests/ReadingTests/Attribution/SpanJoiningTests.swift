import Language
import Tagging
import Testing

import Reading

@Suite struct SpanJoiningTests {
  /// Words with their labels: `Okello/source said/cue it/content rained/content ./O`.
  private func groups(_ marked: String) -> [String] {
    let pairs = marked.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let document = Document(pairs.map { $0[0] }.joined(separator: " "))
    var labels: [String] = []
    for (index, pair) in pairs.enumerated() {
      let goesOn = index > 0 && pairs[index - 1][1] == pair[1]
      labels.append(pair[1] == "O" ? "O" : (goesOn ? "I-" : "B-") + pair[1])
    }
    return SpanJoining(Stretch.all(in: labels), document: document).groups().map { group in
      let speaker = group.speaker.map { document.string($0) } ?? "nobody"
      let contents = group.contents.map { document.string($0) }.joined(separator: " … ")
      return "\(speaker) | \(document.string(group.cue)) | \(contents)"
    }
  }

  @Test func `each content goes to the nearest cue`() {
    #expect(
      groups(
        "Okello/source said/cue rain/content came/content ,/O and/O Amina/source hoped/cue "
          + "for/content more/content ./O")
        == ["Okello | said | rain came", "Amina | hoped | for more"])
  }

  @Test func `a content around its cue has two stretches`() {
    #expect(
      groups("Rain/content ,/O Okello/source said/cue ,/O was/content due/content ./O")
        == ["Okello | said | Rain … was due"])
  }

  @Test func `a cue without a speaker of its own goes on with the last`() {
    #expect(
      groups(
        "Okello/source said/cue rain/content came/content ,/O adding/cue it/content would/content "
          + "last/content ./O") == ["Okello | said | rain came", "Okello | adding | it would last"])
  }

  @Test func `the border of a sentence keeps spans apart`() {
    #expect(
      groups(
        "Okello/source spoke/O at/O length/O and/O warned/cue of/content floods/content ./O "
          + "Amina/source left/O ./O") == ["Okello | warned | of floods"])
  }

  @Test func `a cue without content and a content without cue make nothing`() {
    #expect(groups("Okello/source spoke/cue ./O") == [])
    #expect(groups("Okello/source :/O rain/content ./O") == [])
  }
}
