import Language
import Testing

import Reading

@Suite struct OccasionTests {
  /// The occasion of every "said" or "told": type, place, date.
  private func occasions(_ text: String) throws -> [String] {
    let marked = try MarkedReading(text)
    let document = marked.reading.layout.document
    let events = try marked.events()
    let finder = OccasionFinder(
      reading: marked.reading, dates: marked.dates, events: events,
      gazetteers: try Gazetteers.shared())
    let cues = document.tokens.indices.filter { ["said", "told"].contains(document.words[$0]) }
      .map { OccasionFinder.Cue(token: $0, speaker: 0) }
    return finder.occasions(of: cues).map {
      [
        $0.event.map { events[$0].type }, $0.place.map { marked.reading.entities[$0].name },
        $0.date?.date,
      ]
      .map { $0 ?? "-" }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("[Ada Paz] said on Tuesday that all was well.", ["- - 2021-05-18"]),
    ("“All is well,” [Ada Paz] said in [Kandor:place] on Tuesday.", ["- Kandor 2021-05-18"]),
    (
      "[Ada Paz] told reporters at a press conference in [Kandor:place] on Monday that all was well.",
      ["briefing Kandor 2021-05-17"]
    ),
    (
      "In a Friday address to the Kandor Water Conference in [Merida:place], [Ada Paz] said little.\n\n"
        + "“All is well,” said [Paz].",
      ["address Merida 2021-05-21", "address Merida 2021-05-21"]
    ),
    ("[Ada Paz] said the meeting of May 3 had failed.", ["- - -"]),
    (
      "[Ada Paz] told Kandor Daily host [Bo Okello] on Tuesday that all was well.",
      ["- - 2021-05-18"]
    ),
    ("On Tuesday’s Kandor Daily, [Ada Paz] said that all was well.", ["- - 2021-05-18"]),
    ("[Ada Paz] said on her Tuesday broadcast that all was well.", ["- - 2021-05-18"]),
    ("Tuesday on “Kandor This Morning,” [Ada Paz] said all was well.", ["interview - 2021-05-18"]),
    ("[Ada Paz] said in a note on “Ports of Kandor” that all was well.", ["- - -"]),
    (
      "“All is well,” [Ada Paz] said during Tuesday’s presidential debate in [Kandor:place].",
      ["conference Kandor 2021-05-18"]
    ),
  ])
  func `the sentence of the cue, or the one before, tells the occasion`(
    text: String, expected: [String]
  ) throws {
    #expect(try occasions(text) == expected)
  }
}
