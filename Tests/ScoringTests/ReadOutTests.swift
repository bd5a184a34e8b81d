import Reading
import Testing

import Scoring

@Suite struct ReadOutTests {
  private func title(_ words: String) throws -> ReadOutTitle? {
    ReadOutTitle(words, gazetteers: try Gazetteers.shared())
  }

  @Test func `a title says who, how and with whom`() throws {
    let title = try #require(
      try title("Secretary Okello’s Call with Maltese Foreign Minister Zahra"))
    #expect(title.actor == "Okello")
    #expect(title.event == "call")
    #expect(title.country == "MLT")
    #expect(title.partner == "Zahra")
    #expect(title.role != nil)
  }

  @Test func `where they met is not the partner`() throws {
    let title = try #require(
      try title(
        "Secretary Okello’s Meeting with Kenyan President Wamocho on the Margins of the Forum"))
    #expect(title.partner == "Wamocho")
    #expect(title.event == "meeting")
  }

  @Test(arguments: [
    "Secretary Okello’s Travel to Malta", "A Call to Action",
    "Secretary Okello’s Meeting with Foreign Ministers Zahra and Wamocho",
  ])
  func `another title gives no answer`(words: String) throws {
    #expect(try title(words) == nil)
  }

  private func score(_ body: String) throws -> ReadOutScore {
    let gazetteers = try Gazetteers.shared()
    let title = try #require(
      try title("Secretary Okello’s Call with Maltese Foreign Minister Zahra"))
    return ReadOutScore(
      try Reader().run(ArticleText(text: body)), title: title, gazetteers: gazetteers)
  }

  @Test func `a body that says what the title says is right`() throws {
    let score = try score(
      "Secretary of State Kofi Okello spoke today with Maltese Foreign Minister Carmen Zahra.")
    #expect(score.titles == 1 && score.persons == 1 && score.events == 1)
    #expect(score.roles == 1 && score.countries == 1)
    #expect(score.whole == 1)
    #expect(score.remarks.isEmpty)
  }

  @Test func `a body that names another partner is wrong, and it is told`() throws {
    let score = try score(
      "Secretary of State Kofi Okello spoke today with Kenyan President Naliaka Wamocho.")
    #expect(score.titles == 1)
    #expect(score.whole == 0 && score.persons == 0)
    #expect(score.remarks.count == 1)
  }
}
