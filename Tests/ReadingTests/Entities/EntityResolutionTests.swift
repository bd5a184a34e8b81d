import Language
import Reading
import TestSupport
import Testing

struct EntityResolutionTests {
  @Test(arguments: [
    // Full name, title and surname, surname alone.
    "Secretary of State «Dana R. Holt»₁ left. Secretary «Holt»₁ spoke. «Dana Holt»₁ said so. «Holt»₁ slept.",
    // Different people of one surname are told apart by their given names and titles.
    "President «Daniel Marsh»₁ met his brother «Peter Marsh»₂. President «Marsh»₁ smiled.",
    // Family name first: the first word stands for the whole.
    "«Okabe Takeo»₁, Japan's national security adviser, left. Advisor «Okabe»₁ will return.",
    // Particles belong to the name, articles do not make another man.
    "Minister «Ursula van der Holt»₁ met Prince «Faisal bin Sultan Al-Qadir»₂. «van der Holt»₁ and Prince «Al Qadir»₂ agreed.",
    // An acronym in brackets, and later alone.
    "The «Western Fisheries Council»₁ («WFC»₁) met. The «WFC»₁ decided.",
    // The last words of a name, and what it is called by what it is.
    "The «International Court of Justice»₁ met. The «Court»₁ spoke.",
    "«The New York Times»₁ slept, «The Times»₁ said.",
    // A nationality that is somebody's name, and one that is none.
    "«Mark Chilean»₁ spoke. «Chilean»₁ said so. The «Chilean»₂ team won.",
    // Father and son, by the suffix and by the initials.
    "«Bo Okello»₁ spoke. His son, «Bo Okello Jr.»₂, slept. «Bo Okello»₁ left, and «Bo Jr.»₂ stayed.",
    "«Bo K. Okello»₁ followed his father, «Bo H.M. Okello»₂.",
    "Vice President «Bo R. Okello Jr.»₁ spoke. «Bo Okello»₁ left.",
    // An acronym behind two names is the second one's.
    "The «Presidency of the Council of the European Union»₁ («EU»₂) met. The «EU»₂ spoke.",
    // A body by its whole name and by the acronym of the first words.
    "The «European Union Energy Council»₁ met. The «EU Energy Council»₁ spoke.",
    // Possessives are no part of a name.
    "Prime Minister «Sarah Quill»₁ spoke. «Quill»₁’s office agreed.",
    // Labels in capitals are the same people.
    "Spokesman «Edward Price»₁ came in.\n\nMR. «PRICE»₁: Good afternoon, everyone.",
  ])
  func `one number is one entity`(_ marked: String) throws {
    let (expected, found) = try EntityProbe().numbers(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("Breaking News\n\nIran said so.", []),
    ("Interpol and Press TV said so in New York.", []),
    ("Chad and Jordan signed. Georgia did not.", []),
    ("Jordan Pickwell came from Chad.", ["Jordan Pickwell"]),
    ("The envoy flew to Paris, Vienna and Buenos Aires.", []),
    ("It met the Supreme National Security Council on Monday.", []),
    ("Minister Says Talks Have Failed\n\nThe minister says talks have failed.", []),
    ("Paul Smith met Paul Jones. Paul laughed.", ["Paul Smith", "Paul Jones"]),
    ("The Indo-Pacific and COVID-19 were discussed.", []),
  ])
  func `only people are people`(_ text: String, _ people: [String]) throws {
    let found = try EntityProbe().names(.person, in: text)
    #expect(found.filter { $0 != "Paul" } == people)
  }

  @Test(arguments: [
    ("The Islamic Republic of Iran said so.", ["Iran"]),
    ("South Korea and the Republic of Korea are one.", ["South Korea"]),
    ("North Korea answered South Korea.", ["North Korea", "South Korea"]),
    ("U.S.-Japan ties grew.", ["United States", "Japan"]),
    ("Islamic State was beaten.", []),
  ])
  func `countries are what they are called`(_ text: String, _ countries: [String]) throws {
    #expect(try EntityProbe().names(.country, in: text) == countries)
  }

  @Test func `a ministry of a country is one body whatever its wording`() throws {
    let reading = try EntityProbe().read(
      "The Iranian Foreign Ministry spoke. Iran's foreign ministry spoke again.")
    let bodies = reading.entities.filter { $0.kind == .organization }
    #expect(bodies.map(\.name) == ["Foreign Ministry of Iran"])
    #expect(bodies.first?.country == "IRN")
    #expect(bodies.first?.organizationKind == .ministry)
  }

  @Test func `mentions lie inside the text and in its order`() throws {
    let reading = try EntityProbe().read(
      "Turkish Foreign Minister Ayla Demir met EU envoys in Oslo.")
    let starts = reading.mentions.map(\.tokens.lowerBound)
    #expect(starts == starts.sorted())
    for mention in reading.mentions {
      #expect(mention.tokens.upperBound <= reading.layout.document.tokens.count)
      #expect(reading.entities.indices.contains(mention.entity))
    }
  }

  @Test(arguments: [
    "", " ", "(", "’s", "U.S.-", "Minister of", "President, ", "«»", "The (UN", "of the",
  ])
  func `scraps of text are read without harm`(_ text: String) throws {
    let probe = try EntityProbe()
    let reading = probe.read(text)
    var book = EntityBook(reading, gazetteers: probe.gazetteers)
    for start in 0..<reading.layout.document.tokens.count {
      _ = book.speaker(start..<reading.layout.document.tokens.count)
    }
    let finished = book.finish()
    #expect(finished.mentions.count >= reading.mentions.count)
  }
}
