import Language
import Reading
import Testing

/// What the trained model's names add to those of tables and capitals.
struct ModelNameTests {
  private func names(
    _ text: String, _ byModel: [(words: String, kind: NameSpan.Kind)]
  ) throws -> [String] {
    let document = Document(text)
    let spans = try byModel.map { words, kind in
      let start = try #require(text.firstRange(of: words)?.lowerBound)
      let begin = text[..<start].utf8.count
      return NameSpan(
        tokens: document.tokens(in: TextSpan(begin, begin + words.utf8.count)), kind: kind)
    }
    let gazetteers = try Gazetteers.shared()
    let layout = Layout(
      document: document, tagger: gazetteers.partsOfSpeech,
      roles: document.paragraphs.map { _ in .body })
    let reading = NameSpotting(gazetteers, spans: ModelSpans(names: spans)).run(layout)
    return reading.names.map { "\($0.kind) \(document.string($0.tokens))" }
  }

  @Test func `a name that nothing else shows is taken from the model`() throws {
    #expect(try names("They sold Umbral to Corvane.", []) == [])
    #expect(
      try names("They sold Umbral to Corvane.", [("Umbral", .organization)])
        == ["organization Umbral"])
  }

  @Test func `an honorific alone is no name`() throws {
    #expect(try names("His Highness spoke.", [("His Highness", .person)]) == [])
  }

  @Test func `a title of another land before a name is none either`() throws {
    #expect(
      try names("Dato' Zulkifli bin Sol spoke.", [("Dato", .person)]).allSatisfy {
        !$0.hasSuffix(" Dato")
      })
  }

  @Test func `a party and a title before a name are none of it`() throws {
    #expect(
      try names("They saw Umbral MP Hisham Okell.", [("Umbral MP Hisham Okell", .person)])
        .contains("person Hisham Okell"))
  }

  @Test func `the model's article and possessive are no part of the name`() throws {
    #expect(
      try names("They read the Umbral's page.", [("the Umbral's", .organization)])
        == ["organization Umbral"])
  }

  @Test func `the longer name of a body is the model's`() throws {
    #expect(
      try names("They asked Umbral Golf Foundation.", [("Umbral Golf Foundation", .organization)])
        == ["organization Umbral Golf Foundation"])
  }

  @Test func `a place that begins like a person is the model's place`() throws {
    #expect(
      try names("They drove to Scott Umbral.", [("Scott Umbral", .place)])
        == ["place Scott Umbral"])
  }

  @Test func `words beside a person's name are none of it where the model says so`() throws {
    let text = "Ted Cruz Super PAC said so."
    #expect(try names(text, []).first == "person Ted Cruz Super")
    #expect(try names(text, [("Ted Cruz", .person)]).first == "person Ted Cruz")
  }

  @Test(arguments: [
    ("Ana “Nia” Umbral said so.", "Nia” Umbral", "Ana “Nia” Umbral"),
    ("Ana bint Umbral said so.", "Ana", "Ana bint Umbral"),
    ("Ana B. Umbral, Jr. said so.", "Ana B. Umbral", "Ana B. Umbral, Jr."),
    ("Dr. Ana Umbral Pelago said so.", "Ana Umbral", "Ana Umbral Pelago"),
    ("Foreign Minister Ana Umbral Pelago said so.", "Ana Umbral", "Ana Umbral Pelago"),
    ("The ambassador, Ana Umbral Pelago, said so.", "Ana Umbral", "Ana Umbral Pelago"),
  ])
  func `a name stays whole that its own words or a title show to be so long`(
    _ text: String, _ byModel: String, _ name: String
  ) throws {
    #expect(try names(text, [(byModel, .person)]) == ["person \(name)"])
  }

  @Test func `who is called with an article is no person`() throws {
    #expect(try names("They saw the Umbral.", [("Umbral", .person)]) == [])
  }

  @Test func `what the tables know stays as it is`() throws {
    #expect(try names("They drove to Kenya.", [("Kenya", .organization)]) == ["country Kenya"])
  }
}
