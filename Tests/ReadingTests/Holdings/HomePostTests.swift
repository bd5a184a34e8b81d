import Language
import Reading
import Testing

/// Posts whose country goes without saying, because of whose news the article is.
struct HomePostTests {
  private func posts(
    _ text: String, outlet: String? = nil, address: String? = nil
  ) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text, outlet: outlet, address: address))
    return findings.holdings.map {
      "\(findings.entities[$0.person].name): \($0.role), \($0.country ?? "-")"
    }
  }

  @Test(arguments: [
    ("https://www.pm.gc.ca/en/news/1", "CAN"), ("https://www.gov.uk/news/1", "GBR"),
    ("https://www.mofa.go.jp/press/1", "JPN"), ("https://mfa.gov.tr/no-1", "TUR"),
    ("https://example.org/gov/1", "-"), ("https://news.example.com/1", "-"),
  ])
  func `a government's address says whose prime minister speaks`(
    _ address: String, _ country: String
  ) throws {
    let found = try posts("Prime Minister Ada Paz spoke today.", address: address)
    #expect(found == ["Ada Paz: Prime Minister, \(country)"])
  }

  @Test func `what calls itself JSON's publisher is an outlet like any other`() throws {
    let found = try posts("President Ada Paz spoke.", outlet: "The White House")
    #expect(found == ["Ada Paz: President, USA"])
  }

  @Test(arguments: [
    ("U.S. Department of State", "Prime Minister Ada Paz spoke.", "Prime Minister"),
    ("Prime Minister of Canada", "President Ada Paz spoke.", "President"),
    ("The White House", "Foreign Minister Ada Paz spoke.", "Foreign Minister"),
  ])
  func `nobody holds at home an office that the country has not`(
    _ outlet: String, _ text: String, _ role: String
  ) throws {
    #expect(try posts(text, outlet: outlet) == ["Ada Paz: \(role), -"])
  }

  @Test(arguments: [
    "Secretary of State Bo Lund met with President Ada Paz.",
    "Secretary of State Bo Lund and President Ada Paz spoke.",
    "Secretary of State Bo Lund hosted President Ada Paz.",
  ])
  func `a guest is not of the host's country`(_ text: String) throws {
    let found = try posts(text, outlet: "U.S. Department of State")
    #expect(found.contains("Ada Paz: President, -"))
  }

  @Test(arguments: [
    "Secretary of State Bo Lund met today with Foreign Minister Ada Paz. They opened the U.S.-Chile dialogue.",
    "SANTIAGO – Secretary of State Bo Lund met today with Foreign Minister Ada Paz and thanked Chile.",
    "On the first day of his visit to Chile, Secretary of State Bo Lund met with Foreign Minister Ada Paz.",
  ])
  func `a guest is of the country that the text is about`(_ text: String) throws {
    let found = try posts(text, outlet: "U.S. Department of State")
    #expect(
      found == ["Bo Lund: Secretary of State, USA", "Ada Paz: Foreign Minister, CHL"])
  }

  @Test func `who opens the news of an office without a post is the one who holds it`() throws {
    let text = "Bo Lund spoke by phone with President Ada Paz of Chile."
    #expect(
      try posts(text, outlet: "President of Russia")
        == ["Bo Lund: President, RUS", "Ada Paz: President, CHL"])
    #expect(try posts(text, outlet: "Russian Gazette") == ["Ada Paz: President, CHL"])
    let guests = "Bo Lund met Prime Minister Ada Paz of Malta. The Prime Minister thanked him."
    #expect(try posts(guests, outlet: "GOV.UK") == ["Ada Paz: Prime Minister, MLT"])
  }

  @Test func `who opens the news of a country is called by the title later`() throws {
    let text = """
      Bo Lund spoke by phone with President Ada Paz of Chile. The Prime Minister thanked her.
      """
    #expect(
      try posts(text, outlet: "GOV.UK")
        == ["Ada Paz: President, CHL", "Bo Lund: Prime Minister, GBR"])
    #expect(try posts(text) == ["Ada Paz: President, CHL"])
  }

  @Test func `whom the holder of an office calls does not hold it`() throws {
    let text = "The President called Ada Paz to thank her. The President praised her courage."
    #expect(try posts(text, outlet: "The White House") == [])
  }

  @Test(arguments: [
    ", met with Bo Lund.", ", visited Kandor.", "Ada Paz held a meeting and\n\nThe talks went on.",
    "Ada Paz held a meeting and\n\nThe", "She saw the Minister of the\n\nIranian government fall.",
    "Foreign Minister Ada Paz spoke with Foreign Minister Bo Lund\n\nMP of Chile",
    "It was said in a\n\ncall to Ada Paz", "They met in\n\nmeetings of Bo Lund",
    "The Minister of the", "Minister of", "(ret.", "Gen. (ret.", "the counterpart of", "and a",
  ])
  func `a sentence that breaks off anywhere is read to its end`(_ text: String) throws {
    for outlet in [nil, "The White House", "President of Russia"] {
      let findings = try Reader().run(ArticleText(text: text, outlet: outlet))
      #expect(findings.document.sentences.last?.tokens.upperBound == findings.document.tokens.count)
    }
  }

  @Test func `who is called on is at home`() throws {
    let text = "The President of Chile, Bo Lund, called on Prime Minister Ada Paz in New Delhi."
    #expect(
      try posts(text, outlet: "Prime Minister of India")
        == ["Bo Lund: President, CHL", "Ada Paz: Prime Minister, IND"])
  }

  @Test(arguments: [
    (
      "The Prime Minister telephoned the Belgian Prime Minister. Prime Minister Ada Paz thanked him.",
      "Ada Paz: Prime Minister, BEL"
    ),
    (
      "A Downing Street spokesperson said:\n\nThe Prime Minister spoke to the President of Chile. "
        + "The Prime Minister and President Ada Paz agreed on the next steps.",
      "Ada Paz: President, CHL"
    ),
    (
      "The Prime Minister spoke to Chancellor Ada Paz. He thanked the Chancellor for Austria's help.",
      "Ada Paz: Chancellor, AUT"
    ),
    (
      "The Prime Minister spoke to Crown Prince Bo Sana. He thanked the Crown Prince for Jordan's help.",
      "Bo Sana: Crown Prince, JOR"
    ),
  ])
  func `a partner is of the country that the text gives to the title`(
    _ text: String, _ post: String
  ) throws {
    #expect(try posts(text, outlet: "GOV.UK", address: "https://www.gov.uk/1").contains(post))
  }

  @Test(arguments: [
    (
      "It was an honour.\n\nWe agreed with President Bo Lund to go on and to meet in spring.\n\nPrime Minister Ada Paz",
      "GBR"
    ),
    ("Bo Lund wrote it.\n\nThose who signed:\n\nMalta\n\nPrime Minister Ada Paz", "-"),
  ])
  func `who signs a country's news is at home`(_ text: String, _ country: String) throws {
    let found = try posts(text, address: "https://www.gov.uk/1")
    #expect(found.contains("Ada Paz: Prime Minister, \(country)"))
  }

  @Test func `whom a host receives at home is no countryman`() throws {
    let text = """
      In Rabat, Morocco's Foreign Minister, Bo Lund, received Defence Minister Ada Paz. Morocco was glad.
      """
    #expect(
      try posts(text, address: "https://www.gov.uk/1").contains("Ada Paz: Defense Minister, -"))
  }

  @Test(arguments: [
    ("U.S. Department of State", "https://www.example.org/1", "Secretary of State"),
    ("Example Herald", "https://www.defense.gov/1", "Defense Secretary"),
    ("Example Herald", "https://www.example.org/1", "Secretary"),
  ])
  func `the one secretary in a department's news is at its head`(
    _ outlet: String, _ address: String, _ role: String
  ) throws {
    let found = try posts("Secretary Ada Paz spoke.", outlet: outlet, address: address)
    #expect(found.map { $0.prefix { $0 != "," } } == ["Ada Paz: \(role)"])
    let two = "Secretary Ada Paz spoke with Secretary Bo Lund of the United States."
    #expect(try !posts(two, outlet: outlet, address: address).contains { $0.contains("of State") })
  }

  @Test func `a title that opens the text is filled by the one who bears it later`() throws {
    let text = "The President of Chile received envoys. President Ada Paz thanked them."
    #expect(try posts(text) == ["Ada Paz: President, CHL"])
    let later = "Envoys came. They saw the President of Chile. President Ada Paz thanked them."
    #expect(try posts(later) == ["Ada Paz: President, -"])
  }

  @Test(arguments: [
    ("The Prime Minister, Ada Paz, spoke.", ["Ada Paz: Prime Minister, -"]),
    ("The Prime Minister, Ada Paz, and Bo Lund spoke.", []),
    ("The President's adviser, Bo Lund, spoke.", ["Bo Lund: Adviser, -"]),
    ("The deputy spokesperson, Bo Lund, spoke.", ["Bo Lund: Deputy Spokesperson, -"]),
    (
      "She called Bo Lund to congratulate him on his election as the next President of Chile.",
      ["Bo Lund: President, CHL"]
    ),
    (
      "She met India's newly appointed Minister of Defence, Bo Lund.",
      ["Bo Lund: Defense Minister, IND"]
    ),
    (
      "Morocco's Minister Delegate in charge of National Defense, Bo Lund, spoke.",
      ["Bo Lund: Minister Delegate in charge of National Defense, MAR"]
    ),
    (
      "Bo Lund, Assistant to the President for Homeland Security, spoke.",
      ["Bo Lund: Assistant to the President for Homeland Security, -"]
    ),
    (
      "She met Brazilian Defense Minister Bo Montenegro Prado.",
      ["Bo Montenegro Prado: Defense Minister, BRA"]
    ),
    (
      "Ada Paz, the President's National Security Adviser, spoke.",
      ["Ada Paz: National Security Adviser, -"]
    ),
    (
      "The Hon Bo Lund MP, Foreign Minister of Chile, spoke.",
      ["Bo Lund: Foreign Minister, CHL", "Bo Lund: MP, CHL"]
    ),
    (
      "Chilean Foreign Minister Ada Paz met with Bo Lund, her Maltese counterpart.",
      ["Ada Paz: Foreign Minister, CHL", "Bo Lund: Foreign Minister, MLT"]
    ),
    (
      "Chilean Foreign Minister Ada Paz met with her counterpart from Malta, Bo Lund.",
      ["Ada Paz: Foreign Minister, CHL", "Bo Lund: Foreign Minister, MLT"]
    ),
    (
      "She met Bo Lund, Minister for Foreign Affairs and Weaving of Chile.",
      ["Bo Lund: Minister for Foreign Affairs and Weaving, CHL"]
    ),
    (
      "She met the State Minister for Foreign Affairs of Chile, Bo Lund.",
      ["Bo Lund: Minister of State for Foreign Affairs, CHL"]
    ),
    (
      "She met the envoy of Malta, Ada Paz, the envoy of Chile, Bo Lund, and Cy Doma.",
      ["Ada Paz: Envoy, MLT", "Bo Lund: Envoy, CHL"]
    ),
    (
      "State Secretary Bo Lund of the Ministry of Foreign Affairs of Mongolia spoke.",
      ["Bo Lund: State Secretary, MNG"]
    ),
    (
      "Defense Minister Bo Lund of the new Chilean government spoke.",
      ["Bo Lund: Defense Minister, CHL"]
    ),
    ("The Taoiseach, Ada Paz, spoke.", ["Ada Paz: Prime Minister, IRL"]),
    (
      "Prime Minister of the friendly Italian Republic Bo Lund spoke.",
      ["Bo Lund: Prime Minister, ITA"]
    ),
    (
      "Adviser Bo Lund in the interim government of Chile spoke.", ["Bo Lund: Adviser, -"]
    ),
    (
      "She met Bo Lund, special envoy of the incoming government of Chile.",
      ["Bo Lund: Special Envoy, CHL"]
    ),
    (
      "The Prime Minister of the Libyan Government of National Accord, Bo Lund, spoke.",
      ["Bo Lund: Prime Minister, LBY"]
    ),
    (
      "She met Bo Lund, State Secretary to the Chilean Minister for Health.",
      ["Bo Lund: State Secretary, CHL"]
    ),
    ("She met the Premier of Alberta, Bo Lund.", ["Bo Lund: Prime Minister of Alberta, CAN"]),
    ("She met Governor of Penza Region Bo Lund.", ["Bo Lund: Governor of Penza Region, -"]),
    (
      "Chilean Minister of Defense Lt. Gen. (ret.) Bo Lund spoke.",
      ["Bo Lund: Defense Minister, CHL", "Bo Lund: Lieutenant General, CHL"]
    ),
    (
      "Chilean Foreign Minister Ada Paz met her Maltese counterpart, Foreign Minister Bo Lund.",
      ["Ada Paz: Foreign Minister, CHL", "Bo Lund: Foreign Minister, MLT"]
    ),
    (
      "She met Bo Lund, the newly appointed Foreign Minister of Chile.",
      ["Bo Lund: Foreign Minister, CHL"]
    ),
  ])
  func `a post is read where name and words stand apart`(
    _ text: String, _ expected: [String]
  ) throws {
    #expect(try posts(text).sorted() == expected.sorted())
  }
}
