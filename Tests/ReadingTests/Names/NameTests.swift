import Reading
import Testing

struct NameTests {
  @Test(arguments: [
    ("The Marine Debris Management plan and Private Sector Engagement were praised.", []),
    ("Senior Administration Official Number Three spoke.", []),
    ("OPERATOR: Thank you.", []),
    ("Mr. J. Ice spoke of ICE raids.", ["J. Ice"]),
    ("IAEA DG Alonso Grieg spoke.", ["Alonso Grieg"]),
    (
      "Assistant Secretary for International Narcotics and Law Enforcement Affairs Todd Q. Marlin spoke.",
      ["Todd Q. Marlin"]
    ),
  ])
  func `only people have people’s names`(_ text: String, _ people: [String]) throws {
    #expect(try EntityProbe().names(.person, in: text) == people)
  }

  @Test(arguments: [
    ("The Honorable Lorraine PACHECO spoke.", "Lorraine Pacheco"),
    ("Minister Aziz Komilxo‘jayev spoke.", "Aziz Komilxo‘jayev"),
    ("Minister Ana Reis de Lima spoke.", "Ana Reis de Lima"),
    ("Secretary Lloyd J. Marlin III spoke.", "Lloyd J. Marlin III"),
    ("Mr. KURODANI Sakura spoke.", "Kurodani Sakura"),
    ("Minister of Defense Bento “Tico” Almada spoke.", "Bento “Tico” Almada"),
    ("Mr. Bento (Tico) Almada spoke.", "Bento (Tico) Almada"),
    ("High Representative Pau Montcada i Puig spoke.", "Pau Montcada i Puig"),
    ("Smt. Kamala Wadhwani spoke.", "Kamala Wadhwani"),
    ("Governor Ada Paz said I was there.", "Ada Paz"),
    ("Minister Lau Kim Soon spoke.", "Lau Kim Soon"),
    ("The minister, Alhaji Suleiman Gwanda, spoke.", "Suleiman Gwanda"),
    ("The mayor of Mazara del Vallo, Ada Paz, spoke.", "Ada Paz"),
  ])
  func `names come in capitals, with nicknames and with small words`(
    _ text: String, _ name: String
  ) throws {
    let people = try EntityProbe().read(text).entities.filter { $0.kind == .person }
    #expect(people.map(\.name) == [name])
  }

  @Test(arguments: [
    // A verb among the capitals of a headline, with a full stop or without.
    (
      "Maria Marlin Calls Anna Grieg ‘Plainly Wrong’ Over Cable Repair Comments.\n\nMaria Marlin spoke. Anna Grieg slept.",
      ["Maria Marlin", "Anna Grieg"]
    ),
    (
      "Cables Could Come Home, Maria Marlin Says\n\nIt was Maria Marlin who spoke.",
      ["Maria Marlin"]
    ),
    ("They read “Maria Marlin Joins Growing List” and slept.", ["Maria Marlin"]),
    // A day named after somebody, a title within, a pageant.
    ("They keep “Maria Marlin Day” in May.", ["Maria Marlin"]),
    ("Then Indiana Gov. Maria Marlin spoke.", ["Maria Marlin"]),
    ("Former Miss Universe Maria Marlin spoke.", ["Maria Marlin"]),
    // Words made of a name.
    (
      "Maria Marlin spoke. The pro-Marlin crowd and the Marlin-led council slept.", ["Maria Marlin"]
    ),
  ])
  func `capitals glue no other words to a name`(_ text: String, _ people: [String]) throws {
    #expect(try EntityProbe().names(.person, in: text) == people)
  }

  @Test func `two of one family name and office are told apart by country`() throws {
    let people = try EntityProbe().read(
      """
      Special Envoy Ana Kim met Republic of Korea Special Envoy Kim. South Korean Foreign Minister \
      Kim Ji-u was there.
      """
    ).entities.filter { $0.kind == .person }
    #expect(people.count >= 2)
    #expect(people.first { $0.name == "Ana Kim" }?.country == nil)
  }

  @Test(arguments: [
    (
      "Special Representative for North Korea Ambassador Ana Holt spoke.",
      [
        "Ana Holt: Special Representative for North Korea, -, -",
        "Ana Holt: Ambassador, -, -",
      ]
    ),
    (
      "Ana Holt, the head of the Tanzanian delegation, spoke.",
      ["Ana Holt: Head of Delegation, TZA, -"]
    ),
    ("Al Jazeera journalist Ana Holt spoke.", ["Ana Holt: Journalist, -, Al Jazeera"]),
  ])
  func `a post takes its country from its own words`(
    _ text: String, _ holdings: [String]
  ) throws {
    let reading = try EntityProbe().read(text)
    let found = reading.holdings.map { holding in
      "\(reading.entities[holding.person].name): \(holding.role), \(holding.country ?? "-"), "
        + (holding.body.map { reading.entities[$0].name } ?? "-")
    }
    #expect(found.sorted() == holdings.sorted())
  }
}
