import Language
import Reading
import Testing

/// Who speaks, where the words for the speaker hold somebody else's name or none.
@Suite struct SpeakerTests {
  private func lines(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    return findings.statements.map { statement in
      let speaker = statement.speaker.map { findings.entities[$0].name } ?? "nobody"
      let words = findings.document.string(statement.contentTokens).split(separator: " ").prefix(3)
      return "\(speaker) | \(words.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    // "Okello aides" are not Okello, and go on as "they".
    (
      "Bo Okello met Ada Paz in Doha. Okello aides said the talks had failed. They warned that more "
        + "would follow.",
      ["Okello aides | the talks had", "Okello aides | more would follow"]
    ),
    (
      "Ada Paz lost the vote. The Paz campaign said that it was over.",
      ["Ada Paz campaign | it was over"]
    ),
    (
      "Ada Paz's campaign said that she had won. Her campaign warned that it was late.",
      ["Ada Paz campaign | she had won", "Ada Paz campaign | it was late"]
    ),
    ("Ada Paz herself said that it was over.", ["Ada Paz | it was over"]),
    // Ministers none of whom is named speak for the body that they belong to.
    (
      "The Ministers of the African Union met in Doha. The Ministers said that the talks would go on.",
      ["African Union | the talks would"]
    ),
  ])
  func `a name before a noun only says whose it is`(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test(arguments: [
    "The council may be slow to act while the envoy is away, Okello said.",
    "The council may be slow to act while the envoy is away, said Okello.",
  ])
  func `a quotation behind a sentence goes on with who closed it`(opening: String) throws {
    let text =
      "Bo Okello left Doha.\n\n\(opening) “Nobody there wants to be the first to move, and nobody will.”"
    #expect(
      try lines(text) == ["Bo Okello | The council may", "Bo Okello | Nobody there wants"])
  }

  /// Two whom nothing calls presidents are not "the two presidents".
  @Test func `two of a title are those who hold it`() throws {
    let text =
      "Bo Okello and Ada Paz said that films matter. The two presidents said that they do not."
    let found = try lines(text)
    #expect(found.prefix(2).sorted() == ["Ada Paz | films matter", "Bo Okello | films matter"])
    #expect(!found.dropFirst(2).contains { $0.contains("Okello") || $0.contains("Paz") })
    let ministers = """
      Minister Bo Okello and Minister Ada Paz said that grain matters. The two ministers said that they agree.
      """
    #expect(try lines(ministers).count == 4)
  }

  private static let trio =
    "Kenyan Foreign Minister Bo Okello, Ghanaian Foreign Minister Ada Paz and Togolese Foreign "
    + "Minister Karl Moll met in Doha."

  @Test(arguments: ["The ministers", "The foreign ministers", "The leaders"])
  func `those of a post whom a sentence names speak together`(words: String) throws {
    #expect(
      try lines("\(Self.trio) \(words) said that the port would open.").sorted()
        == ["Ada Paz", "Bo Okello", "Karl Moll"].map { "\($0) | the port would" })
  }

  @Test(arguments: [
    (
      "The Corvane Institute published a report on Monday. It is long. The report said that the port had shut.",
      "Corvane Institute"
    ),
    (
      "A new report by the Corvane Institute is out. The report said that the port had shut.",
      "Corvane Institute"
    ),
    (
      "A CNN national poll was taken in May. The same poll said that the port had shut.", "CNN"
    ),
    ("Ada Paz met the press. Her letter said that the port had shut.", "Ada Paz"),
  ])
  func `a paper speaks for whoever made it`(text: String, speaker: String) throws {
    let found = try lines(text)
    #expect(found.last?.hasPrefix(speaker + " |") ?? false, "\(found)")
  }

  /// Of two who made it neither is the author, and of many papers nobody is.
  @Test(arguments: [
    "Ada Paz and Bo Okello filed a lawsuit. The lawsuit said that the port had shut.",
    "Ada Paz sent letters. The letters said that the port had shut.",
  ])
  func `a paper of several speaks for none of them`(text: String) throws {
    let found = try lines(text)
    #expect(
      !found.contains { $0.hasPrefix("Ada Paz |") || $0.hasPrefix("Bo Okello |") }, "\(found)")
  }

  @Test func `ministers of whom some have no name are not those alone who have one`() throws {
    let text =
      "Kenyan Foreign Minister Bo Okello and Ghanaian Foreign Minister Ada Paz met the foreign ministers "
      + "of sixty states. The ministers said that the port would open."
    #expect(try lines(text) == ["ministers | the port would"])
  }

  @Test func `they are those of the sentence before, not two whom it is about`() throws {
    let text =
      "Bo Okello met Ada Paz in Doha. Other Republicans echoed them. They said that it was over."
    #expect(try !lines(text).contains { $0.hasPrefix("Bo") || $0.hasPrefix("Ada") })
  }

  @Test func `who is named in the words that somebody says does not say them`() throws {
    let text = """
      The vote is a concern to Bo Okello, head of a society of dockers.

      “Nobody here sings for Mark Dale. Karl Moll had songs. Dale has nobody like that,” he said.
      """
    #expect(try lines(text) == ["Bo Okello | Nobody here sings"])
  }

  @Test func `whoever speaks long is still in view when he ends`() throws {
    let text = """
      Bo Okello spoke of the port.

      “It is shut. It was shut before. It will be shut again. Nobody opens it. Nobody has a key. We wait,” \
      he said.
      """
    #expect(try lines(text).last == "Bo Okello | It is shut.")
  }

  @Test(arguments: [
    ("Chilean officials said it rained.", "CHL"), ("The president of Chile said it rained.", "CHL"),
    ("The Chilean military said it rained.", "CHL"), ("Chilean voters said it rained.", nil),
    ("The Republic of Chile said it rained.", "CHL"),
    ("The government of Chile said it rained.", "CHL"), ("The Chilean people said it rained.", nil),
    ("A Chilean newspaper said it rained.", nil), ("Chilean lawmakers said it rained.", nil),
  ])
  func `of those without a name only some speak for their country`(text: String, country: String?)
    throws
  {
    let findings = try Reader().run(ArticleText(text: text, published: "2021-05-21"))
    let statement = try #require(findings.statements.first)
    #expect(statement.onBehalfOf.flatMap { findings.entities[$0].country } == country)
  }

  @Test func `a department in its own news is the one that publishes it`() throws {
    let findings = try Reader().run(
      ArticleText(
        text: "The Department announced a grant. The Department of Justice said no more.",
        published: "2021-05-21", address: "https://www.state.gov/grant/"))
    let speakers = findings.statements.compactMap { $0.speaker.map { findings.entities[$0].name } }
    #expect(speakers == ["State Department", "Justice Department"])
  }

  @Test(arguments: ["Both countries", "The two countries"])
  func `both countries of a country's own news are those with which it opens`(
    words: String
  ) throws {
    let text = """
      The United States and Malta held talks in Valletta. The war of Russia in Ukraine went on. \
      \(words) reaffirmed their support for the port.
      """
    let findings = try Reader().run(
      ArticleText(text: text, published: "2021-05-21", outlet: "U.S. Department of State"))
    let speakers = findings.statements.compactMap { $0.speaker.map { findings.entities[$0].name } }
    #expect(speakers.sorted() == ["Government of Malta", "Government of United States"])
  }

  @Test(arguments: [
    // Governments, of which the head tells that they have released it.
    (
      "Joint Statement on Cables",
      "The following statement was released by the Governments of Malta and Peru.",
      ["Government of Malta", "Government of Peru"]
    ),
    // Two ministers, whose countries do not speak beside them.
    (
      "Communiqué on Cables",
      "The text of the following statement was signed by Foreign Minister Ada Paz of Peru and Prime Minister Bo Okello.",
      ["Ada Paz", "Bo Okello"]
    ),
    // A body, of which its ministers are told.
    (
      "Communiqué on Cables",
      "The following statement was released by the foreign ministers of the European Union on Monday.",
      ["European Union"]
    ),
    // Those with whom a statement opens.
    (
      "Joint Statement on Cables",
      "Malta, Peru and Kenya welcome the ships that lie in the three ports.",
      ["Government of Kenya", "Government of Malta", "Government of Peru"]
    ),
    // The ministry whose news it is, but not of what it publishes for others.
    (
      "Travel to Peru", "The envoy will travel to the three ports.", ["Government of United States"]
    ),
    ("Statement of the Friends of Cables", "The friends met in the three ports.", []),
  ])
  func `we are those who issue the text`(
    headline: String, head: String, speakers: [String]
  ) throws {
    let text = "\(headline)\n\n\(head)\n\nWe condemn the attack on the port."
    let findings = try Reader().run(
      ArticleText(
        text: text, headlineEnd: headline.count, published: "2021-05-21",
        outlet: "U.S. Department of State"))
    let found = findings.statements.filter { $0.act == .condemn }.compactMap {
      $0.speaker.map { findings.entities[$0].name }
    }
    #expect(found.sorted() == speakers)
  }

  @Test func `what opens a sentence is no part of those who speak in it`() throws {
    let text =
      "Envoys met in Doha. During the Dialogue, Kenya and Ghana reiterated their commitment to peace."
    #expect(
      try lines(text).sorted() == [
        "Government of Ghana | their commitment to", "Government of Kenya | their commitment to",
      ])
  }

  @Test func `a surname alone is whoever the text names most`() throws {
    let text = """
      Ada Paz spoke on Monday. Ada Paz is the sister of Bo Paz. Paz said that the port was shut.
      """
    #expect(try lines(text) == ["Ada Paz | the port was"])
  }

  @Test func `both sides are the two countries that the article opens with`() throws {
    let text =
      "Kenya and Ghana ended a dialogue in Doha. Both sides said that the port would open."
    #expect(
      try lines(text).sorted()
        == ["Government of Ghana | the port would", "Government of Kenya | the port would"])
  }

  @Test func `our minister is one of the speaker's country`() throws {
    let findings = try Reader().run(
      ArticleText(
        text: """
          KENYAN FOREIGN MINISTER PAZ: Today our defense minister announced that the port was open.

          QUESTION: Is it?
          """))
    let inner = try #require(findings.statements.first { $0.outer != nil })
    #expect(inner.onBehalfOf.flatMap { findings.entities[$0].country } == "KEN")
  }

  /// Who is asked is "you", so that "he" is somebody else: the one whom the question names, or nobody known.
  @Test(arguments: [
    ("Foreign Minister Juma Tolvan spoke about the fleet.", "Juma Tolvan"),
    ("I asked about the fleet yesterday.", nil),
  ])
  func `whoever's turn comes before is not "he" in a question`(
    question: String, speaker: String?
  ) throws {
    let found = try lines(
      """
      MR. ORBEL: Good morning to all of you here.

      QUESTION: \(question) He said that the ships would stay in the bay.

      MR. ORBEL: I saw that.
      """)
    #expect(
      found.filter { $0.hasSuffix("| the ships would") }
        == (speaker.map { ["\($0) | the ships would"] } ?? []))
  }

  /// Somebody who spoke far ahead in the paragraph goes on behind another's sentence: the reader once
  /// made a range of it with its ends the wrong way round, and stopped.
  @Test func `a speaker who stands in front of the last cue's sentence is no trap`() throws {
    let found = try lines(
      """
      Mark Okello spoke in Doha. “The port is open to all of us here,” he said. Kofi Dale said that \
      the line was shut, adding: “Nobody will be left behind at sea.”
      """)
    #expect(found.contains("Kofi Dale | the line was"))
    #expect(found.contains("Mark Okello | The port is"))
  }
}
