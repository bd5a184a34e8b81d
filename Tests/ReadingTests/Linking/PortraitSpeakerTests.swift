import Language
import Reading
import Testing

/// Speakers in portraits, obituaries and features, which come back to people by all that is told of them.
@Suite struct PortraitSpeakerTests {
  /// The speakers of all statements in the order of the text, by name.
  private func speakers(_ text: String, headline: String? = nil) throws -> [String] {
    let head = headline.map { $0 + "\n\n" } ?? ""
    let findings = try Reader().run(
      ArticleText(text: head + text, headlineEnd: headline?.unicodeScalars.count ?? 0))
    return findings.statements.map { $0.speaker.map { findings.entities[$0].name } ?? "nobody" }
  }

  @Test func `who is remembered is not the friend who remembers`() throws {
    let text = """
      Karl Dahl, a Danish diplomat, died on Sunday. Mr. Dahl was born in Lima.

      “He could wait longer than anybody,” Bo Okello, who worked with him, said on Monday.

      In a memoir he wrote that a neutral country was a waiter.
      """
    let found = try speakers(text, headline: "Karl Dahl, Danish Diplomat, Dies")
    #expect(found == ["Bo Okello", "Karl Dahl"])
  }

  @Test func `a friend who says nothing of him goes on`() throws {
    let text = """
      Karl Dahl, a Danish diplomat, died on Sunday. Mr. Dahl was born in Lima.

      “Nobody could wait longer,” Bo Okello, who worked with him, said on Monday.

      In a memoir he wrote that a neutral country was a waiter.
      """
    #expect(
      try speakers(text, headline: "Karl Dahl, Danish Diplomat, Dies") == [
        "Bo Okello", "Bo Okello",
      ]
    )
  }

  @Test(arguments: [
    // What he was, how old he is, where he is from.
    (
      "Faroese prime minister Karl Lund said it was late. The former skipper said they had tried.",
      ["Karl Lund", "Karl Lund"]
    ),
    (
      "Karl Lund lowered the flag and folded it. “We tried,” said the 61-year-old driver.",
      ["Karl Lund"]
    ),
    (
      "Karl Lund, head of the African Union mission, said it was late.\\n\\nThe former Namibian deputy speaker said they had tried.",
      ["Karl Lund", "Karl Lund"]
    ),
    (
      "The minister will see Commissioner Karl Lund. The Dane said they had tried.", ["Karl Lund"]
    ),
    (
      "Bo Okello said it was early. Her predecessor, Ada Paz, said it was late. They had tried, the veteran negotiator added.",
      ["Bo Okello", "Ada Paz", "Ada Paz"]
    ),
    (
      "Ada Paz, a former schoolteacher, has led the talks since May. Bo Okello has left. The former teacher said they had tried.",
      ["Ada Paz"]
    ),
    (
      "The man who has to bring them together is Karl Lund. “We tried,” said the 71-year-old driver.",
      ["Karl Lund"]
    ),
    (
      "Ghanaian Foreign Minister Ada Paz said it was late. Bo Okello waited. The top Ghanaian diplomat said they had tried.",
      ["Ada Paz", "Ada Paz"]
    ),
    // A calling, a title of the church, a word for the same office.
    (
      "Dr Ada Paz of the University of Lima spoke as well. The economist said they had tried.",
      ["Ada Paz"]
    ),
    ("It was late for the Rev. Karl Lund. The priest said they had tried.", ["Karl Lund"]),
    (
      "Lead counsel Ada Paz said it was late.\\n\\n“We tried,” the advocate said.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "The geographer, Ada Paz, had brought a map.\\n\\nKarl Lund said it was late.\\n\\n“We tried,” the geographer said.",
      ["Karl Lund", "Ada Paz"]
    ),
  ])
  func `who is called by what is told of them is known`(_ text: String, _ names: [String]) throws {
    #expect(try speakers(text.replacing("\\n", with: "\n")) == names)
  }

  @Test(arguments: [
    "Dr Ada Paz of the University of Lima met Dr Bo Lund of the University of Accra. Later the economist said they had tried.",
    "Ghanaian Foreign Minister Ada Paz said it was late. The Chilean official said they had tried.",
  ])
  func `and others are not`(_ text: String) throws {
    #expect(try speakers(text) != ["Ada Paz", "Ada Paz"] && speakers(text) != ["Ada Paz"])
  }

  @Test(arguments: [
    (
      "A spokeswoman said Ghana would wait. Her Chilean counterpart was less patient. “We found out from you,” he said.",
      "Chilean counterpart"
    ),
    (
      "A Ghanaian deputy minister who asked not to be named disputed that. “We only want a road,” she told reporters.",
      "Ghanaian deputy minister"
    ),
  ])
  func `who has no name goes on behind a sentence that says nothing`(
    _ text: String, _ name: String
  ) throws {
    #expect(try speakers(text).last == name)
  }

  @Test func `a name that no table knows is a person's behind whose it is`() throws {
    #expect(
      try speakers(
        "Ghana’s Zedo Quillmar posted a photograph. It was late.\n\n“We tried,” Quillmar joked."
      )
      .last == "Zedo Quillmar")
  }
}
