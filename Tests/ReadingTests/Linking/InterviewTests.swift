import Reading
import Testing

/// Who asks, and who is asked.
@Suite struct InterviewTests {
  private func lines(_ headline: String, _ body: String) throws -> [String] {
    let findings = try Reader().run(
      ArticleText(
        text: headline + "\n\n" + body, headlineEnd: headline.unicodeScalars.count,
        published: "2021-05-21"))
    return findings.statements.map { statement in
      let speaker = statement.speaker.map { findings.entities[$0].name } ?? "nobody"
      return "\(speaker) to \(statement.addressee.map { findings.entities[$0].name } ?? "-")"
    }
  }

  private let talk = """
    QUESTION: What is new in the port?

    FOREIGN MINISTER PAZ: Nothing is.
    """

  @Test func `the interviewer whom a title names asks and is answered`() throws {
    #expect(
      try lines("Foreign Minister Ada Paz With Bo Okello of Radio Pelago", talk)
        == ["Bo Okello to Ada Paz", "Ada Paz to Bo Okello"])
  }

  @Test func `of two interviewers nobody says which one asks`() throws {
    #expect(
      try lines("Foreign Minister Ada Paz With Bo Okello and Mark Dale of Radio Pelago", talk)
        == ["nobody to Ada Paz", "Ada Paz to -"])
  }

  @Test func `questions of the press are put to the one who answers`() throws {
    #expect(
      try lines("Foreign Minister Ada Paz at a Press Availability", talk)
        == ["nobody to Ada Paz", "Ada Paz to -"])
  }

  @Test(arguments: [
    ("Thank you, Minister Okello. The port is open.", "Bo Okello"),
    ("Dear Foreign Minister Okello, welcome to Malta.", "Bo Okello"),
    ("Mr. Minister, welcome to Malta.", "-"),
    ("Mr. President, welcome to Malta.", "Mark Dale"),
    ("Minister Okello was here. President Dale was not.", "-"),
    ("Thank you, Minister Okello. Mr. President, welcome.", "-"),
  ])
  func `a turn is said to whom it calls`(words: String, addressee: String) throws {
    let body =
      "FOREIGN MINISTER PAZ: \(words)\n\nFOREIGN MINISTER OKELLO: Yes.\n\nPRESIDENT DALE: Indeed."
    let title =
      "Foreign Minister Ada Paz, Foreign Minister Bo Okello and President Mark Dale After a Meeting"
    #expect(try lines(title, body).first == "Ada Paz to \(addressee)")
  }

  @Test func `answers are of the one who is brought in above them`() throws {
    let body = """
      Ada Paz has led the port of Pelago since May. Bo Okello led it before.

      Q: What is new?

      A: Nothing is.

      Q: And what is old?

      A: All of it.
      """
    #expect(
      try lines("“Nothing is new in the port”", body).suffix(4)
        == ["nobody to Ada Paz", "Ada Paz to -", "nobody to Ada Paz", "Ada Paz to -"])
  }

  @Test func `who speaks as well is no interviewer`() throws {
    #expect(
      try lines(
        "Foreign Minister Ada Paz With Foreign Minister Bo Okello",
        talk + "\n\nFOREIGN MINISTER OKELLO: Good morning.")
        == ["nobody to -", "Ada Paz to -", "Bo Okello to -"])
  }
}
