import Language
import Reading
import Testing

/// Speakers whom the words call by what they are, as agencies and papers vary a name.
@Suite struct DescribedSpeakerTests {
  /// The speakers of all statements in the order of the text, by name.
  private func speakers(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.statements.map { $0.speaker.map { findings.entities[$0].name } ?? "nobody" }
  }

  @Test(arguments: [
    (
      "The acting UN Special Envoy for Ghana warned on Monday that it was late. “We tried,” Ada Paz told reporters.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "The top UN official in the country warned that it was late. Ada Paz, the UN’s envoy in Ghana, said they had tried.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Marcus Lund said the mission had not failed. “We tried,” the envoy told reporters.",
      ["Marcus Lund", "Marcus Lund"]
    ),
    (
      "US envoy Ada Paz said the talks had failed. The former ambassador to Ghana urged them to meet.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Ada Paz, the foreign minister of neighbouring Ghana, said it was late. “We tried,” the Ghanaian minister said.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Karl Lund said so after talks with Prime Minister Ada Paz. His host said that it was late.",
      ["Karl Lund", "Ada Paz"]
    ),
    ("Ada Paz said the camp was full. “We tried,” the Belgian said.", ["Ada Paz", "Ada Paz"]),
    ("Ada Paz said the camp was full. “We tried,” the Spaniard said.", ["Ada Paz", "Ada Paz"]),
    ("Ada Paz said the camp was full. “We tried,” the Gabonese said.", ["Ada Paz", "Ada Paz"]),
    (
      "Ada Paz, Secretary-General of the African Union, said it was late. “We tried,” the Kenyan official said.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "A senior EU diplomat was doubtful. “We tried,” the diplomat said.",
      ["senior EU diplomat"]
    ),
    (
      "Two diplomats were there. One of them said it was late. “We tried,” the diplomat said.",
      ["One of them"]
    ),
    (
      "Foreign Minister of Ghana Ada Paz said this with her Fijian counterpart, Bo Lund.\n\n“We tried,” the minister said.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Ghanaian Foreign Minister Ada Paz said it was late. The head of Ghana’s Foreign Ministry said they had tried.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Ghana will wait, the country’s high commissioner said. High Commissioner Ada Paz said they had tried.",
      ["Ada Paz", "Ada Paz"]
    ),
    (
      "Zedo Quillmar warned that it was late. He said they had tried.",
      ["Zedo Quillmar", "Zedo Quillmar"]
    ),
    (
      "Senator Ada Paz asked Karl Lund whether it was late. “No, it is not late at all,” he replied.",
      ["Ada Paz", "Karl Lund"]
    ),
  ])
  func `who is called by a description is known`(_ text: String, _ names: [String]) throws {
    #expect(try speakers(text) == names)
  }

  @Test(arguments: [
    // A country's delegate is nobody whom a body has sent.
    "Ada Paz, UN Special Representative, said it was late. The representative of Ghana said they had tried.",
    "Ada Paz, Wellington’s envoy, said it was late. The United States delegate said they had tried.",
    "Jordanian Foreign Minister Ada Paz said it was late. The UN official said they had tried.",
    "Ada Paz wrote in a paper. The woman who started it all said they had tried.",
    "Ada Paz said it was late. The Ghanaians said they had tried.",
  ])
  func `who is called by other words is somebody else`(_ text: String) throws {
    #expect(try speakers(text).last != "Ada Paz")
  }

  @Test func `whose country gives the family name first is called by the second`() throws {
    let text = """
      South Korean Foreign Minister Baek Sung-chul said it was late. Chinese Foreign Minister Fang Delin said Beijing \
      waited. He called on all parties to return.
      """
    #expect(try speakers(text).last == "Fang Delin")
  }

  @Test(arguments: [
    ("Ghana has warned Chile, the foreign ministry said.", "Foreign Ministry of Ghana"),
    (
      "ACCRA, May 3 (HPA) – Ghana waits. The port is closed, the foreign ministry here said.",
      "Foreign Ministry of Ghana"
    ),
    (
      "In Accra, lawmakers were angry. The foreign ministry said they had tried.",
      "Foreign Ministry of Ghana"
    ),
    (
      "Ghanaian Energy Minister Ada Paz was there. Her ministry said they had tried.",
      "Energy Ministry of Ghana"
    ),
    (
      "Ghanaian Energy Minister Ada Paz was there. Paz’s ministry said they had tried.",
      "Energy Ministry of Ghana"
    ),
    ("In Ghana, the government said they had tried.", "Government of Ghana"),
    (
      "Ghana’s ambassador Ada Paz left. In a statement, the embassy said they had tried.",
      "Embassy of Ghana"
    ),
    ("Neighbouring Ghana said they had tried.", "Government of Ghana"),
    ("The former colonial power France said they had tried.", "Government of France"),
    ("The Dominican Republic on Tuesday said they had tried.", "Government of Dominican Republic"),
    ("North Korea waited. The North said they had tried.", "Government of North Korea"),
    ("The European Union waited. Brussels said they had tried.", "European Union"),
    ("Belgium waited. Brussels said they had tried.", "Government of Belgium"),
    ("The Quai d’Orsay said they had tried.", "Foreign Ministry of France"),
    ("The United Nations waited. The world body said they had tried.", "United Nations"),
    ("The UN refugee office, UNHCR, said they had tried.", "UN Refugee Agency"),
    (
      "The Ghanaian embassy in Lima waited. The embassy said they had tried.",
      "Embassy of Ghana in Peru"
    ),
    ("The Gabonese Ministry of Foreign Affairs said they had tried.", "Foreign Ministry of Gabon"),
    ("In Washington, the state department said they had tried.", "State Department"),
    (
      "The Argentine Foreign Ministry said in a communiqué that it was late. “We tried,” the text said.",
      "Foreign Ministry of Argentina"
    ),
  ])
  func `a body that the words leave open is found`(_ text: String, _ name: String) throws {
    #expect(try speakers(text).last == name)
  }

  @Test(arguments: [
    ("The north of Mali waited. The North said they had tried.", "Government of North Korea"),
    ("Statistics Canada said they had tried.", "Government of Canada"),
  ])
  func `and nothing is made of other words`(_ text: String, _ name: String) throws {
    #expect(!(try speakers(text).contains(name)))
  }

  @Test(arguments: [
    ("Germán Ocampo Lleras said they had tried.", "Germán Ocampo Lleras"),
    ("Minister Regula Zurbrügg waited. Zurbrügg said they had tried.", "Regula Zurbrügg"),
    ("Minister Rubén Ayala Miltos waited. Ayala said they had tried.", "Rubén Ayala Miltos"),
    ("Sultan al-Rumaithi, speaking in London, said they had tried.", "Sultan al-Rumaithi"),
    (
      "The mayor of the northern town of Zvečan, Dragutin Milosavac, said they had tried.",
      "Dragutin Milosavac"
    ),
    ("Ambassador Colm Ó Dálaigh waited. Mr Ó Dálaigh said they had tried.", "Colm Ó Dálaigh"),
    ("Ghana’s Undersecretary for EAC Affairs Deng Alier said they had tried.", "Deng Alier"),
  ])
  func `names that look like something else are people's`(_ text: String, _ name: String) throws {
    #expect(try speakers(text).last == name)
  }

  @Test func `two whom a passage names one by one are both ministers`() throws {
    let text = """
      Ghanaian Foreign Minister Ada Paz proposed to wait. Her Fijian colleague, Bo Lund, was not there.

      Both ministers said they had tried.
      """
    #expect(try speakers(text).suffix(2) == ["Ada Paz", "Bo Lund"])
  }

  @Test(arguments: [
    ("Ghana ready to train them – minister", "Ada Paz"),
    ("Pelago: Ghana ready to train them — diplomat", "Ada Paz"),
  ])
  func `who stands behind a headline's dash says it`(_ title: String, _ name: String) throws {
    let text =
      title + "\n\nGhana will train them, Ghanaian Foreign Minister Ada Paz wrote. She left."
    let findings = try Reader().run(
      ArticleText(text: text, headlineEnd: title.unicodeScalars.count))
    let headline = try #require(findings.statements.first { $0.isHeadline })
    #expect(headline.speaker.map { findings.entities[$0].name } == name)
    #expect(headline.content.map(findings.document.string) == ["Ghana ready to train them"])
  }

  @Test(arguments: ["Ghana ready – at last", "The long road – a portrait of the port"])
  func `a headline's dash before other words says nothing`(_ title: String) throws {
    let findings = try Reader().run(
      ArticleText(text: title + "\n\nGhana waits.", headlineEnd: title.unicodeScalars.count))
    #expect(findings.statements.isEmpty)
  }

  @Test func `two who are counterparts are the two ministers`() throws {
    let text = """
      Speaking with her visiting Fijian counterpart Bo Lund, Ghanaian Foreign Minister Ada Paz said it was late.

      The two ministers said they had tried.
      """
    #expect(try speakers(text) == ["Ada Paz", "Bo Lund", "Ada Paz"])
  }

  @Test func `a parliament that every country may have is no country's by itself`() throws {
    let findings = try Reader().run(
      ArticleText(text: "Vice Chairman of the National Assembly Ada Paz said it was late."))
    #expect(findings.holdings.map(\.country) == [nil])
  }

  @Test(arguments: [
    "NEW DELHI: Ghana’s envoy Ada Paz said they had tried.",
    "UNITED NATIONS: Ghana’s envoy Ada Paz said they had tried.",
    "KUALA LUMPUR: Ghana’s envoy Ada Paz said they had tried.",
  ])
  func `the place before a report is nobody's turn`(_ text: String) throws {
    #expect(try speakers(text + "\n\nNobody else was there on that day.") == ["Ada Paz"])
  }

  @Test func `the campaign is that of the candidate whom the sentence is about`() throws {
    let text = "Republican Ada Paz was in Ohio. The campaign told a paper that it was late."
    #expect(try speakers(text).contains("Ada Paz campaign"))
  }

  @Test func `embassies of one country in two others are two`() throws {
    let text =
      "The Ghanaian embassy in Lima said it was late. The Ghanaian embassy in Oslo said it was not."
    #expect(try speakers(text) == ["Embassy of Ghana in Peru", "Embassy of Ghana in Norway"])
  }

  @Test(arguments: [
    (
      "Kenyan Foreign Minister Ada Paz spoke with her Chadian counterpart, Bo Lund, according to Kenyan Foreign Ministry sources.\n\nPaz and Lund discussed the border, said the sources.",
      "Kenyan Foreign Ministry sources"
    ),
    (
      "Ambassador Bo Lund called on them to agree. In Paris, Senator Ada Paz hailed the accord. “We talk again,” said the former ambassador.",
      "Ada Paz"
    ),
    (
      "Hungary’s foreign ministry declined to comment.\n\nIn Nairobi, the junta’s information ministry rejected the charge. “We waited,” it said.",
      "Information Ministry of Kenya"
    ),
    (
      "The government in Nairobi rejected it. In a statement, the foreign ministry said it was late.",
      "Foreign Ministry of Kenya"
    ),
    (
      "Chile and Peru agreed. In Nairobi, the reaction was swift. The Foreign Ministry denounced the accord.",
      "Foreign Ministry of Kenya"
    ),
    (
      "NAIROBI: The Foreign Office on Thursday rejected the charge that Kenyan troops had fired. The FO said that nobody was hurt.",
      "Foreign Office of Kenya"
    ),
    (
      "NAIROBI: Kenyan troops had fired, locals said. Nobody was hurt, according to a foreign ministry press release.",
      "Foreign Ministry of Kenya"
    ),
    (
      "Australian foreign minister Ada Paz has said it was late.\n\nThe Australian promised a better offer.",
      "Ada Paz"
    ),
  ])
  func `a description means who was told of by such words`(_ text: String, _ name: String) throws {
    #expect(try speakers(text).last == name)
  }

  @Test(arguments: [
    (
      "Foreign Minister Bo Lund will come. A senior Pacific diplomat said it was late. “We tried,” the envoy said.",
      "senior Pacific diplomat"
    ),
    (
      "A source at the ministry said it was late. “We tried,” confided the same source.",
      "source at the ministry"
    ),
    (
      "Kenyan Foreign Minister Bo Lund said it was late. He did not rule out a meeting with his Chadian counterpart, Ed Sol. “We tried,” the minister said.",
      "Bo Lund"
    ),
    (
      "Kenya’s mission to the EU did not reply to questions. In a statement, it said that it was late.",
      "Kenya’s mission to the EU"
    ),
    (
      "The ministers met on Friday, the Kenyan Foreign Ministry said. “It was late,” the statement reads.",
      "Foreign Ministry of Kenya"
    ),
    (
      "Kenyan Foreign Minister Bo Lund said it was late. Ada Paz, the bloc’s foreign policy chief, was calm. The top diplomat threatened to leave.",
      "Ada Paz"
    ),
  ])
  func `who spoke last goes on whatever the words for him`(_ text: String, _ name: String) throws {
    #expect(try speakers(text).last == name)
  }

  @Test(arguments: [
    ("A source at the Quai d’Orsay said it was late.", "FRA"),
    ("A Foreign Ministry official in Nairobi said it was late.", "KEN"),
    ("A spokesman for the Foreign Office in Berlin said it was late.", "DEU"),
    ("An official at the Kenyan foreign ministry said it was late.", "KEN"),
    ("A diplomat at the UN said it was late.", "-"),
  ])
  func `who speaks for a ministry speaks for its country`(_ text: String, _ country: String) throws
  {
    let findings = try Reader().run(ArticleText(text: text))
    let served = findings.statements.first?.onBehalfOf.flatMap { findings.entities[$0].country }
    #expect(served ?? "-" == country)
  }

  @Test func `a ministry's statement is of the minister's who is told of`() throws {
    let text =
      "Kenya’s Foreign Minister Ada Paz told him it was late, according to a ministry statement."
    #expect(try speakers(text).first == "Foreign Ministry of Kenya")
  }

  @Test func `a bare spokesperson is of the office that spoke before`() throws {
    let text = """
      NAIROBI: The Foreign Office on Thursday rejected the charge that Kenyan troops had fired.

      “We waited,” spokesperson Ada Paz said.
      """
    let findings = try Reader().run(ArticleText(text: text))
    let body = findings.holdings.first { $0.role == "Spokesperson" }?.body
    #expect(body.map { findings.entities[$0].name } == "Foreign Office of Kenya")
  }
}
