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
    let words = ["said", "told", "promising", "claiming", "dismissed", "according"]
    let cues = document.tokens.indices.filter { words.contains(document.words[$0]) }
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
    // Where the clause closes with a place.
    (
      "“All is well,” [Ada Paz] said after talks with [Bo Okello] in [Kandor:place].",
      ["- Kandor -"]
    ),
    ("[Ada Paz] said by telephone from [Kandor:place] that all was well.", ["- Kandor -"]),
    ("“All is well,” said a spokesman in [Kandor:place].", ["- Kandor -"]),
    ("[Ada Paz] told the council that in [Kandor:place] all was well.", ["- - -"]),
    ("[Ada Paz] said the port in [Kandor:place] was well.", ["- - -"]),
    ("[Ada Paz] said from the start in [Kandor:place] it was well.", ["- - -"]),
    (
      "[Ada Paz] said that all was well.\n\nThe minister was speaking Tuesday in [Kandor:place], "
        + "hours after [Bo Okello] left.",
      ["- Kandor 2021-05-18"]
    ),
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
    ("[Ada Paz] said at the weekly press conference that all was well.", ["briefing - -"]),
    ("[Ada Paz] said at a daily briefing that all was well.", ["briefing - -"]),
    (
      "Speaking at her regular press conference, [Ada Paz] said that all was well.",
      ["briefing - -"]
    ),
    // Where somebody has come to is hers, when she was told to have spoken.
    (
      "[Ada Paz] said on Tuesday that all was well. [Paz] told reporters in [Kandor:place] that it was late.",
      ["- - 2021-05-18", "- Kandor 2021-05-18"]
    ),
    (
      "[Ada Paz], speaking to reporters in [Kandor:place] after the rain, said little.",
      ["- Kandor -"]
    ),
  ])
  func `the sentence of the cue, or the one before, tells the occasion`(
    text: String, expected: [String]
  ) throws {
    #expect(try occasions(text) == expected)
  }

  @Test(arguments: [
    ("“All is well,” [Ada Paz] said in a statement Tuesday.", ["- - 2021-05-18"]),
    ("[Ada Paz] said in a tweet on Tuesday that all was well.", ["- - 2021-05-18"]),
    (
      "[Ada Paz] said in testimony before the Senate on Tuesday that all was well.",
      ["- - 2021-05-18"]
    ),
    (
      "Speaking to reporters in [Kandor:place] on Tuesday, [Ada Paz] said little.",
      ["- Kandor 2021-05-18"]
    ),
    ("In a letter dated May 3, [Ada Paz] said little.", ["- - 2021-05-03"]),
    ("But in a statement Tuesday, [Ada Paz] said little.", ["- - 2021-05-18"]),
    ("On Tuesday, however, [Ada Paz] spoke to growers, promising more rain.", ["- - 2021-05-18"]),
    ("[Ada Paz] is filing a complaint Tuesday, claiming that the port leaks.", ["- - 2021-05-18"]),
    ("[Ada Paz] made the remark Tuesday as she dismissed the plan.", ["- - 2021-05-18"]),
    ("[Ada Paz] plans to leave on Tuesday, according to an aide.", ["- - -"]),
    ("[Ada Paz] left after Tuesday, claiming that the port leaks.", ["- - -"]),
    ("[Ada Paz] met growers who struck on Tuesday, promising more rain.", ["- - -"]),
    ("[Ada Paz] said before leaving on Tuesday that all was well.", ["- - -"]),
    ("[Ada Paz] said in May 2019 nobody had come.", ["- - -"]),
    ("[Ada Paz] said in the harbours that burned on Tuesday nobody had worked.", ["- - -"]),
  ])
  func `the day stands behind how it is said, or in what opens the sentence`(
    text: String, expected: [String]
  ) throws {
    #expect(try occasions(text) == expected)
  }

  @Test(arguments: [
    (
      "During the first presidential debate Tuesday night, [Ada Paz] said little.",
      ["conference - 2021-05-18"]
    ),
    (
      "[Ada Paz] told supporters at a Harrow County rally on Tuesday that all was well.",
      ["rally - 2021-05-18"]
    ),
    (
      "[Ada Paz] told a news conference in [Kandor:place] on Tuesday that all was well.",
      ["briefing Kandor 2021-05-18"]
    ),
    (
      "On Tuesday’s episode of “Kandor This Morning,” [Ada Paz] said little.",
      ["interview - 2021-05-18"]
    ),
  ])
  func `debates, rallies and programmes are occasions`(text: String, expected: [String]) throws {
    #expect(try occasions(text) == expected)
  }

  @Test(arguments: [
    (
      "[Ada Paz] said on Tuesday that all was well.\n\nThe ships were late in March. [Paz] said little.",
      ["- - 2021-05-18", "- - -"]
    ),
    (
      "[Ada Paz] said on Tuesday that all was well.\n\nThe ships were late. [Paz] said little.",
      ["- - 2021-05-18", "- - 2021-05-18"]
    ),
    (
      "[Ada Paz] said on Tuesday that all was well.\n\n[Paz] said then that ships were late.",
      ["- - 2021-05-18", "- - -"]
    ),
  ])
  func `nobody goes on speaking when the report comes to another time`(
    text: String, expected: [String]
  ) throws {
    #expect(try occasions(text) == expected)
  }
}
