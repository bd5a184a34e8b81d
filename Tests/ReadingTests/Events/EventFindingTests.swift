import Language
import Testing

import Reading

@Suite struct EventFindingTests {
  private func lines(_ text: String) throws -> [String] {
    let marked = try MarkedReading(text)
    return try marked.events().map { marked.line($0) }
  }

  @Test(arguments: [
    (
      "Foreign Minister [Amina Sana] met with [Bo Okello] in [Kandor:place] on Monday.",
      ["meeting(Amina Sana, Bo Okello) @Kandor 2021-05-17"]
    ),
    (
      "[Amina Sana] met today in [Kandor:place] with Prime Minister [Bo Okello] to discuss the war in [Merida:place].",
      ["meeting(Amina Sana, Bo Okello) @Kandor 2021-05-21"]
    ),
    ("[Amina Sana] and [Bo Okello] met yesterday.", ["meeting(Amina Sana, Bo Okello) 2021-05-20"]),
    (
      "On Monday, [Amina Sana] held talks with [Bo Okello] and Deputy Minister [Li Wen].",
      ["talks(Amina Sana, Bo Okello, Li Wen) 2021-05-17"]
    ),
    (
      "[Amina Sana], the minister of trade, met Foreign Minister [Bo Okello], Deputy Minister [Li Wen], and [Ada Paz].",
      ["meeting(Amina Sana, Bo Okello, Li Wen, Ada Paz)"]
    ),
    (
      "[Amina Sana] was received by President [Bo Okello] in [Kandor:place].",
      ["meeting(Amina Sana, Bo Okello) @Kandor"]
    ),
    (
      "President [Amina Sana] received [Bo Okello] in [Kandor:place].",
      ["meeting(Amina Sana, Bo Okello) @Kandor"]
    ),
    (
      "A meeting between [Amina Sana] and [Bo Okello] took place in [Kandor:place] last Friday.",
      ["meeting(Amina Sana, Bo Okello) @Kandor 2021-05-14"]
    ),
    (
      "Talks between [Iran:country] and [Japan:country] were held in [Kandor:place].",
      ["talks(Iran, Japan) @Kandor"]
    ),
    (
      "[Amina Sana] held a meeting with Foreign Minister [Bo Okello].",
      ["meeting(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] held a meeting and a working dinner with [Bo Okello].",
      ["meeting(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana], who was visiting [Kandor:place], met with [Bo Okello].",
      ["visit(Amina Sana) @Kandor", "meeting(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] convened today in [Kandor:place] [Bo Okello] and [Li Wen].",
      ["meeting(Amina Sana, Bo Okello, Li Wen) @Kandor 2021-05-21"]
    ),
    (
      "[Amina Sana] received a courtesy call from the Minister, [Bo Okello].",
      ["meeting(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] paid a courtesy call on the Minister, [Bo Okello].",
      ["meeting(Amina Sana, Bo Okello)"]
    ),
    ("[Amina Sana] called on [Bo Okello] today.", ["meeting(Amina Sana, Bo Okello) 2021-05-21"]),
    (
      "[Amina Sana] came together with [Bo Okello] on Monday.",
      ["meeting(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    ("Today I met with my counterpart, [Bo Okello].", ["meeting(Bo Okello) 2021-05-21"]),
    (
      "[Amina Sana] went to [Kandor:place], where she held talks with [Bo Okello].",
      ["talks(Amina Sana, Bo Okello)"]
    ),
    ("I was pleased to welcome [Bo Okello] today.", ["meeting(Bo Okello) 2021-05-21"]),
    ("The Secretary-General met with [Bo Okello].", ["meeting(Bo Okello)"]),
    ("The Secretary held a meeting with [Bo Okello].", ["meeting(Bo Okello)"]),
    (
      "[Amina Sana] met with renowned rights defender [Bo Okello], chair of a fund, today.",
      ["meeting(Amina Sana, Bo Okello) 2021-05-21"]
    ),
  ])
  func `those who meet take part, wherever the sentence names them`(
    text: String, expected: [String]
  ) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("[Amina Sana] spoke today with [Bo Okello].", ["call(Amina Sana, Bo Okello) 2021-05-21"]),
    (
      "[Amina Sana] spoke by phone with [Bo Okello] on Monday.",
      ["call(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    ("[Amina Sana] held a phone call with [Bo Okello].", ["call(Amina Sana, Bo Okello)"]),
    ("[Amina Sana] and [Bo Okello] spoke today.", ["call(Amina Sana, Bo Okello) 2021-05-21"]),
    (
      "[Amina Sana] and [Bo Okello] talked on Monday about trade.",
      ["call(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    ("[Amina Sana] and [Bo Okello] spoke to reporters today.", []),
    (
      "[Amina Sana] and President [Bo Okello] of [Iran:country] spoke by phone.",
      ["call(Amina Sana, Bo Okello)"]
    ),
    ("[Amina Sana] received a phone call from [Bo Okello].", ["call(Amina Sana, Bo Okello)"]),
    (
      "A phone call took place between [Amina Sana] and [Bo Okello].",
      ["call(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] received on Monday a telephone call from [Bo Okello].",
      ["call(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    (
      "[Amina Sana] had a telephone conversation on the evening of 10 May with [Bo Okello].",
      ["call(Amina Sana, Bo Okello) 2021-05-10"]
    ),
    (
      "[Amina Sana] held a telephone call from 4:30 p.m. today with [Bo Okello].",
      ["call(Amina Sana, Bo Okello) 2021-05-21"]
    ),
    (
      "[Amina Sana] held talks via video link with [Bo Okello].",
      ["call(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] spoke on Thursday (20 May 2021) with [Bo Okello].",
      ["call(Amina Sana, Bo Okello) 2021-05-20"]
    ),
    (
      "[Amina Sana] had a conversation over the phone with [Bo Okello].",
      ["call(Amina Sana, Bo Okello)"]
    ),
    ("[Amina Sana] had a conversation with [Bo Okello].", ["talks(Amina Sana, Bo Okello)"]),
    (
      "[Amina Sana] held a candid, useful, and long conversation with [Bo Okello].",
      ["talks(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] met over a working lunch in [Kandor:place] with [Bo Okello].",
      ["meeting(Amina Sana, Bo Okello) @Kandor"]
    ),
    (
      "[Amina Sana] exchanged views by video with [Bo Okello].",
      ["call(Amina Sana, Bo Okello)"]
    ),
    ("[Amina Sana] conferred by telephone with [Bo Okello].", ["call(Amina Sana, Bo Okello)"]),
    (
      "[Amina Sana] told [Bo Okello] in a phone call that the talks had failed.",
      ["call(Amina Sana, Bo Okello)"]
    ),
    (
      "[Amina Sana] thanked, in a telephone call held today, President [Bo Okello].",
      ["call(Amina Sana, Bo Okello) 2021-05-21"]
    ),
    (
      "[Amina Sana] spoke with [Bo Okello] about the drill at [Kandor:place].",
      ["call(Amina Sana, Bo Okello)"]
    ),
    ("[Amina Sana] rang [Bo Okello] on Monday.", ["call(Amina Sana, Bo Okello) 2021-05-17"]),
    (
      "[Amina Sana] held calls with [Bo Okello] and [Li Wen].",
      ["call(Amina Sana, Bo Okello, Li Wen)"]
    ),
    (
      "[Amina Sana] called [Bo Okello] on Monday to thank him.",
      ["call(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    (
      "Minister [Amina Sana] spoke today with [Bo Okello] to follow up on their May 15 meeting in [Kandor:place].",
      [
        "call(Amina Sana, Bo Okello) 2021-05-21",
        "meeting(Amina Sana, Bo Okello) @Kandor 2021-05-15",
      ]
    ),
  ])
  func `calls have two ends`(text: String, expected: [String]) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    "[Amina Sana] hoped to welcome [Bo Okello].",
    "[Amina Sana] called on [Bo Okello] to resign.",
    "[Amina Sana] exchanged fire with [Bo Okello].",
    "[Amina Sana] came with [Bo Okello].", "[Amina Sana] saw [Bo Okello] leave.",
    "[Amina Sana] called [Bo Okello] a friend.", "[Amina Sana] called for peace.",
    "[Amina Sana] did not meet with [Bo Okello].", "[Amina Sana] refused to meet [Bo Okello].",
    "[Amina Sana] could meet [Bo Okello] some day.", "The conditions were met.",
    "[Amina Sana] spoke to reporters.", "[Amina Sana] welcomed [Bo Okello]'s decision.",
    "A meeting with [Bo Okello] was cancelled.",
    "[Amina Sana] ruled out any talks with [Bo Okello].",
    "There was a call for action.", "The meeting went well.",
  ])
  func `what did not happen and what only sounds like it is no event`(text: String) throws {
    #expect(try lines(text) == [])
  }

  @Test(arguments: [
    ("[Amina Sana] visited [Kandor:place] on Monday.", ["visit(Amina Sana) @Kandor 2021-05-17"]),
    (
      "[Amina Sana] will travel to [Kandor:place] and [Merida:place] on June 2.",
      ["visit(Amina Sana) @Kandor 2021-06-02", "visit(Amina Sana) @Merida 2021-06-02"]
    ),
    ("[Amina Sana] arrived in [Kandor:place] for talks.", ["visit(Amina Sana) @Kandor"]),
    (
      "During a visit to [Kandor:place], [Amina Sana] met [Bo Okello].",
      ["visit(Amina Sana) @Kandor", "meeting(Amina Sana, Bo Okello)"]
    ),
    (
      "The reefs are dying, [Amina Sana] said on Monday during a visit to [Kandor:place].",
      ["visit(Amina Sana) @Kandor"]
    ),
    (
      "[Amina Sana] flew to [Kandor:place] on Monday and met [Bo Okello].",
      ["visit(Amina Sana) @Kandor 2021-05-17", "meeting(Amina Sana, Bo Okello)"]
    ),
  ])
  func `visits have a place for each stop`(text: String, expected: [String]) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "“We have time,” [Amina Sana] told a news conference in [Kandor:place].",
      ["briefing(Amina Sana) @Kandor"]
    ),
    (
      "[Amina Sana] spoke at a lunch for ministers in [Kandor:place] on Monday.",
      ["meeting(Amina Sana) @Kandor 2021-05-17"]
    ),
    ("Eight governments voted for a common fund.", ["vote"]),
    (
      "The text, which was adopted in [Kandor:place] on Monday, is short.",
      ["adoption @Kandor 2021-05-17"]
    ),
    (
      "[Amina Sana] and [Bo Okello] talked by telephone on Monday about a cable.",
      ["call(Amina Sana, Bo Okello) 2021-05-17"]
    ),
    (
      "[Amina Sana] condemned an arson attack in [Kandor:place].", ["attack @Kandor"]
    ),
    ("[Amina Sana] invited her counterpart to visit [Kandor:place].", []),
    ("[Amina Sana] condemned the aggression in [Kandor:place].", []),
  ])
  func `what happens is found by whoever takes part or by what is done`(
    text: String, expected: [String]
  ) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test(arguments: [
    (
      "They spoke at the Third Kandor Conference on Clean Water in [Merida:place].",
      ["Third Kandor Conference on Clean Water @Merida"]
    ),
    ("It was said at the Summit for Open Seas on Monday.", ["Summit for Open Seas 2021-05-17"]),
    ("It was said at the U.S.-Tovia Strategic Dialogue.", ["U.S.-Tovia Strategic Dialogue"]),
  ])
  func `named conferences keep their names`(text: String, expected: [String]) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test func `an address to a panel of a conference is part of it and takes its place`() throws {
    let marked = try MarkedReading(
      "In a Friday address to a small panel of the Kandor Water Conference in [Merida:place],"
        + " [Okello] said little.")
    let events = try marked.events()
    #expect(
      events.map { marked.line($0) } == [
        "address(Okello) @Merida 2021-05-21", "conference @Merida",
        "Kandor Water Conference @Merida",
      ])
    #expect(events.map(\.superEvent) == [1, 2, nil])
  }

  @Test(arguments: [
    (
      "[Amina Sana] signed a memorandum of understanding on Monday.",
      ["signing(Amina Sana) 2021-05-17"]
    ),
    (
      "It cites a national strategy adopted by the [Security Council:organization] of the [Republic of Peru:country] in 2013.",
      ["adoption(Security Council) 2013"]
    ),
    ("[Amina Sana] resigned on Monday.", ["resignation(Amina Sana) 2021-05-17"]),
  ])
  func `other events are read from their verbs`(text: String, expected: [String]) throws {
    let found = try lines(text)
    #expect(found == expected)
  }

  @Test func `what is told again joins the event told before`() throws {
    let text =
      "[Amina Sana] met with [Bo Okello] on Monday. The two ministers met in [Kandor:place]."
      + " During the meeting, [Sana] spoke of water. The meeting lasted an hour."
    #expect(try lines(text) == ["meeting(Amina Sana, Bo Okello) @Kandor 2021-05-17"])
  }

  @Test func `meetings at different places are different meetings`() throws {
    let text =
      "[Amina Sana] met [Bo Okello] in [Kandor:place]. [Sana] met [Okello] in [Merida:place] again."
    #expect(try lines(text).count == 2)
  }

  @Test func `an event inside a statement has the statement's voice`() throws {
    let marked = try MarkedReading("[Ada Paz] said [Amina Sana] met [Bo Okello] on Monday.")
    #expect(try marked.events(contents: [[3..<9]]).map(\.voice) == [.statement(0)])
    #expect(try marked.events().map(\.voice) == [.article])
  }

  @Test func `unnamed events are called by what is known of them`() throws {
    let marked = try MarkedReading("[Amina Sana] spoke today with [Bo Okello].")
    #expect(try marked.events().map(\.name) == ["call: Sana, Okello"])
  }

  @Test func `an event is called by the family names of those who took part`() throws {
    let findings = try Reader().run(
      ArticleText(
        text: "Foreign Minister Carlo Di Brasco met with Foreign Minister Okabe Takeo in Doha. "
          + "My friend Carlo spoke. Minister Okabe left.",
        published: "2021-05-21"))
    #expect(findings.events.map(\.name) == ["meeting: Di Brasco, Okabe"])
  }

  @Test(arguments: [
    (
      "The [Foreign Ministry:organization] on Monday summoned the [Japanese:nationality] ambassador over the remarks.",
      ["summoning(Foreign Ministry, Japanese) 2021-05-17"]
    ),
    (
      "The [Foreign Ministry:organization] called in Ambassador [Bo Okello].",
      ["summoning(Foreign Ministry, Bo Okello)"]
    ),
    (
      "Ambassador [Bo Okello] was summoned to the [Foreign Ministry:organization] on Monday.",
      ["summoning(Bo Okello) 2021-05-17"]
    ),
    ("After talks in [Kandor:place] on Monday, all was well.", ["talks @Kandor 2021-05-17"]),
    // A witness, courage, and what was only asked for.
    ("The court summoned [Bo Okello].", []), ("[Bo Okello] summoned all his strength.", []),
    ("Talks failed.", []),
  ])
  func `summonses and talks need few words`(_ text: String, _ events: [String]) throws {
    #expect(try lines(text) == events)
  }

  @Test(arguments: [
    (
      "Foreign Minister Ana Sol of Kenya met with her Polish counterpart in Doha.",
      ["meeting: Sol, Poland"]
    ),
    (
      "Foreign Minister Ana Sol of Kenya met with her counterparts from Malta and Chile in Doha.",
      ["meeting: Sol, Malta, Chile"]
    ),
    (
      "Foreign Minister Ana Sol of Kenya held talks with the German chancellor in Berlin.",
      ["talks: Sol, Germany"]
    ),
    // Nobody of a country is met.
    ("Foreign Minister Ana Sol of Kenya met with her Polish friend.", []),
    (
      "Foreign Minister Ana Sol of Kenya conveyed it in a telephone call to Foreign Minister Bo Paz of Chile.",
      ["call: Sol, Paz"]
    ),
    (
      "On her way into a meeting of EU leaders in Bratislava, Ana Sol spoke.",
      ["meeting: European Union, Bratislava"]
    ),
    ("A meeting of EU rules with practice is rare.", []),
    (
      "The Maltese ambassador, Bo Paz, was called to the Foreign Office on Monday.",
      ["summoning: Paz"]
    ),
    ("The Maltese ambassador, Bo Paz, was called to the phone on Monday.", []),
  ])
  func `who has no name takes part by country or body`(_ text: String, _ names: [String]) throws {
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    #expect(findings.events.map(\.name) == names)
  }
}
