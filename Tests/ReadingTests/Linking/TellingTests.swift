import Language
import Reading
import Testing

/// When, where and at what something was said, as reports tell it: once, and often afterwards.
@Suite struct TellingTests {
  /// Of each statement `speaker @ kind of occasion, place, day`.
  private func lines(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    return findings.statements.map { statement in
      let told = [
        statement.occasion.map { findings.events[$0].type },
        statement.place.map { findings.entities[$0].name }, statement.date?.date,
      ]
      return "\(statement.speaker.map { findings.entities[$0].name } ?? "nobody") @ "
        + told.map { $0 ?? "-" }.joined(separator: ", ")
    }
  }

  @Test(arguments: [
    (
      "She made the remarks at a press conference in Geneva on Monday.",
      "briefing, Geneva, 2021-05-17"
    ),
    ("The minister was speaking at a rally in Geneva on Monday.", "rally, Geneva, 2021-05-17"),
    ("Her comments came hours after the vote on Monday.", "-, -, -"),
    ("Her remarks were made on Monday.", "-, -, 2021-05-17"),
    ("Mark Dale made the remarks at a press conference in Geneva on Monday.", "-, -, -"),
  ])
  func `a sentence behind what was said tells the occasion`(
    sentence: String, occasion: String
  ) throws {
    let text =
      "“We will not close the port,” Foreign Minister Ada Paz said. “It stays open.”\n\n" + sentence
    #expect(try lines(text) == ["Ada Paz @ \(occasion)"])
  }

  @Test func `who comes back later speaks on the day that the report led with`() throws {
    let text = """
      Ada Paz said on Tuesday that the port would be closed.

      “That is a mistake,” Bo Okello said.

      Okello once said that ports are for ships.

      Nobody was there.

      “It is no mistake at all,” Paz said. Paz has said that nothing would come of it.
      """
    #expect(
      try lines(text) == [
        "Ada Paz @ -, -, 2021-05-18", "Bo Okello @ -, -, -", "Bo Okello @ -, -, -",
        "Ada Paz @ -, -, 2021-05-18", "Ada Paz @ -, -, 2021-05-18",
      ])
  }

  @Test func `whoever says something in an interview gave it`() throws {
    let text =
      "Bo Okello left. “The port is safe,” he said in a phone interview in Geneva. Ada Paz was not asked."
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    let event = try #require(findings.statements.first?.occasion)
    #expect(findings.events[event].type == "interview")
    #expect(findings.events[event].participants.map { findings.entities[$0].name } == ["Bo Okello"])
  }

  @Test(arguments: [
    ("Ada Paz said on CNN’s Face the Port that all was well.", "interview"),
    ("Ada Paz told CNN’s Face the Port that all was well.", "interview"),
    ("Ada Paz spoke on NATO’s Eastern Flank and said that all was well.", "-"),
  ])
  func `a programme of a broadcaster needs no marks`(text: String, type: String) throws {
    #expect(try lines(text) == ["Ada Paz @ \(type), -, -"])
  }

  @Test func `somebody who has no post any more is told by the one that was`() throws {
    let text =
      "Ada Paz, a former Kenyan foreign minister, said that all was well. Bo Okello, who heads the Red Cross, "
      + "said that it was not."
    let findings = try Reader().run(ArticleText(text: text))
    func post(_ place: Int?) -> String {
      guard let holding = place.map({ findings.holdings[$0] }) else { return "-" }
      return holding.role + ", "
        + (holding.country ?? holding.body.map { findings.entities[$0].name } ?? "-")
    }
    #expect(
      findings.statements.map { post($0.speakingAs) + " / " + post($0.formerPost) } == [
        "- / Foreign Minister, KEN",
        "Head, International Committee of the Red Cross / -",
      ])
  }
}
