import Language
import Reading
import Testing

/// Where, when and at what something is said, as whole texts tell it.
@Suite struct SettingTests {
  /// A text, and of each statement `speaker @ kind of occasion, place, day`.
  struct Case: CustomStringConvertible, Sendable {
    var headline: String
    var body: String
    var lines: [String]
    var description: String { headline }
  }

  private static let whole = [
    Case(
      headline: "Secretary Ada Paz and Foreign Minister Bo Okello at a Joint Press Availability",
      body: """
        Ada Paz, Secretary of State

        Asmara, Eritrea

        Hall of Mirrors

        SECRETARY PAZ: Good morning. Minister Mark Dale announced that the port would open.

        FOREIGN MINISTER OKELLO: In Doha we were told nothing.
        """,
      lines: [
        "Ada Paz @ briefing, Asmara, -", "Mark Dale @ -, -, -", "Bo Okello @ briefing, Asmara, -",
      ]),
    Case(
      headline: "Department Press Briefing – May 17, 2021",
      body: """
        Mark Holt, Department Spokesperson

        MR. HOLT: Good afternoon. We have one item at the top.

        QUESTION: Is the port open?

        MR. HOLT: It is.
        """,
      lines: [
        "Mark Holt @ briefing, -, 2021-05-17", "nobody @ briefing, -, 2021-05-17",
        "Mark Holt @ briefing, -, 2021-05-17",
      ]),
    Case(
      headline: "Remarks to the Press",
      body: """
        Ada Paz, Foreign Minister

        Asmara, Eritrea

        I am glad to be back in this town, where the ferries sail again.

        We hope that the line will stay open for all of us.
        """,
      lines: ["Ada Paz @ address, Asmara, -", "Ada Paz @ address, Asmara, -"]),
    Case(
      headline: "Secretary Ada Paz at the 2021 Trade in Fish Report Launch Ceremony",
      body: """
        Ada Paz, Secretary of State

        Tuesday, May 18, 2021, at 11:00 am

        Ministry of Fisheries, Asmara, Eritrea

        SECRETARY PAZ: Good morning. The report is out.

        MR. OKELLO: In Doha we were told nothing.
        """,
      lines: ["Ada Paz @ ceremony, Asmara, 2021-05-18", "Okello @ ceremony, Asmara, 2021-05-18"]),
    // Occasions of which somebody speaks are not those on which they speak.
    Case(
      headline: "Foreign Minister Ada Paz with Radio Pelago",
      body: """
        Asmara, Eritrea

        QUESTION: President Dale gave a speech in Doha on Tuesday. What is new?

        FOREIGN MINISTER PAZ: Nothing is.
        """,
      lines: ["nobody @ -, Asmara, -", "Ada Paz @ -, Asmara, -"]),
    Case(
      headline: "Foreign Minister Ada Paz with Bo Okello of Radio Pelago’s State of the Union",
      body: """
        QUESTION: What is new?

        FOREIGN MINISTER PAZ: Nothing is.
        """,
      lines: ["Bo Okello @ interview, -, -", "Ada Paz @ interview, -, -"]),
    Case(
      headline: "Foreign Minister Ada Paz and Foreign Minister Bo Okello Before Their Meeting",
      body: """
        FOREIGN MINISTER PAZ: Good morning.

        FOREIGN MINISTER OKELLO: It is.
        """,
      lines: ["Ada Paz @ meeting, -, -", "Bo Okello @ meeting, -, -"]),
    Case(
      headline: "Opening Remarks at the Malta-Ghana 2+2 Trade Dialogue",
      body: """
        Ada Paz, Foreign Minister

        FOREIGN MINISTER PAZ: Good morning.
        """,
      lines: ["Ada Paz @ talks, -, -"]),
    Case(
      headline: "Opening Remarks Before the Senate Foreign Relations Committee",
      body: """
        FOREIGN MINISTER PAZ: Good morning.
        """,
      lines: ["Paz @ briefing, -, -"]),
    // What a statement is on need not be where it was made.
    Case(
      headline: "On the Meeting of Envoys in Doha",
      body: """
        Ada Paz, Foreign Minister

        We welcome the meeting of the envoys in Doha, which brings peace nearer.
        """,
      lines: ["Ada Paz @ -, -, -"]),
  ]

  @Test(arguments: whole) func `what the head of a text tells holds for each turn`(
    one: Case
  ) throws {
    try check(one)
  }

  private static let readOuts = [
    Case(
      headline: "",
      body: """
        Foreign Minister Ada Paz spoke today with Ghanaian Foreign Minister Bo Okello. Minister Paz \
        emphasized the need for fair elections. The two ministers agreed to reopen the port.
        """,
      lines: [
        "Ada Paz @ call, -, 2021-05-21", "Ada Paz @ call, -, 2021-05-21",
        "Bo Okello @ call, -, 2021-05-21",
      ]),
    Case(
      headline: "",
      body: """
        The following is the text of a joint statement by the Foreign Ministries of Malta and Ghana.

        Foreign Minister Ada Paz met Ghanaian Foreign Minister Bo Okello in Doha on Tuesday. Minister \
        Paz welcomed the opening of the port.
        """,
      lines: ["Ada Paz @ meeting, Doha, 2021-05-18"]),
    // Governments speak at talks that have a name, to the end of the text.
    Case(
      headline: "",
      body: """
        The Governments of Malta and Ghana held the second session of the Malta-Ghana Strategic Dialogue         in Doha on May 18, 2021.

        Both countries reaffirmed their support for the opening of the port. Ghana reiterated its         commitment to the new crane.
        """,
      lines: [
        "Government of Malta @ talks, Doha, 2021-05-18",
        "Government of Ghana @ talks, Doha, 2021-05-18",
        "Government of Ghana @ talks, Doha, 2021-05-18",
      ]),
    // What somebody is thanked for having been at is not where the thanks were said.
    Case(
      headline: "",
      body: """
        Foreign Minister Ada Paz met with Ghanaian Foreign Minister, Bo Okello, in Doha on Tuesday. \
        Minister Paz welcomed his recent participation in the Kandor Summit.
        """,
      lines: ["Ada Paz @ meeting, Doha, 2021-05-18"]),
    // Nor is where somebody's deed was done, which is praised first.
    Case(
      headline: "",
      body: """
        Foreign Minister Ada Paz met with Ghanaian Foreign Minister Bo Okello in Doha on Tuesday. \
        Minister Paz praised Ghana’s long work at the Kandor Summit and reiterated her support for it.
        """,
      lines: ["Ada Paz @ meeting, Doha, 2021-05-18", "Ada Paz @ meeting, Doha, 2021-05-18"]),
    // Somebody who was not there, and words that somebody quotes.
    Case(
      headline: "",
      body: """
        Foreign Minister Ada Paz met Ghanaian Foreign Minister Bo Okello in Doha on Tuesday. Mark \
        Dale, a trader, said that the port was shut. “It will not open,” Okello said.
        """,
      lines: ["Mark Dale @ -, -, -", "Bo Okello @ -, -, -"]),
    // A meeting to come is no occasion of what was said before it.
    Case(
      headline: "",
      body: """
        Foreign Minister Ada Paz will meet Ghanaian Foreign Minister Bo Okello in Doha on Tuesday. \
        Paz said that the port was shut.
        """,
      lines: ["Ada Paz @ -, -, -"]),
  ]

  @Test(arguments: readOuts) func `what is reported of those who met was said when they met`(
    one: Case
  ) throws {
    try check(one)
  }

  private static let days = [
    Case(
      headline: "",
      body: "Ada Paz, who was freed in 2010, said that the port was shut.",
      lines: ["Ada Paz @ -, -, -"]),
    Case(
      headline: "",
      body: "Bo Okello, who served as an envoy from 2012 to 2014, said it was over.",
      lines: ["Bo Okello @ -, -, -"]),
    Case(
      headline: "",
      body: "Ada Paz, on Tuesday, said that the port was shut.",
      lines: ["Ada Paz @ -, -, 2021-05-18"]),
    Case(
      headline: "",
      body: "“The port is shut for good,” Ada Paz said in June 2012, before she left.",
      lines: ["Ada Paz @ -, -, 2012-06"]),
  ]

  @Test(arguments: days) func `the day of an aside is not the day of saying`(one: Case) throws {
    try check(one)
  }

  private func check(_ one: Case) throws {
    let text = one.headline.isEmpty ? one.body : one.headline + "\n\n" + one.body
    let findings = try Reader().run(
      ArticleText(
        text: text, headlineEnd: one.headline.unicodeScalars.count, published: "2021-05-21"))
    let found = findings.statements.map { statement in
      let speaker = statement.speaker.map { findings.entities[$0].name } ?? "nobody"
      let occasion = statement.occasion.map { findings.events[$0].type } ?? "-"
      let place = statement.place.map { findings.entities[$0].name } ?? "-"
      return "\(speaker) @ \(occasion), \(place), \(statement.date?.date ?? "-")"
    }
    #expect(found == one.lines)
  }
}
