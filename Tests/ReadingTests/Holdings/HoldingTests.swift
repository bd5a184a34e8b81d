import Reading
import Testing

struct HoldingTests {
  @Test(arguments: [
    (
      "Iran’s Permanent Representative and Ambassador to the United Nations Reza Karimi has called.",
      [
        "Reza Karimi: Permanent Representative, IRN, United Nations",
        "Reza Karimi: Ambassador, IRN, United Nations",
      ]
    ),
    (
      "Turkish Foreign Minister Ayla Demir spoke.", ["Ayla Demir: Foreign Minister, TUR, -"]
    ),
    (
      "On behalf of President Mark Dale, the Foreign Minister also thanked the crew.",
      ["Mark Dale: President, -, -"]
    ),
    (
      "Mark Dale, Kenya’s foreign minister, spoke.", ["Mark Dale: Foreign Minister, KEN, -"]
    ),
    (
      "She met the Foreign Minister of Bangladesh, Dr. A. K. Rahim Talukdar, in Oslo.",
      ["A. K. Rahim Talukdar: Foreign Minister, BGD, -"]
    ),
    (
      "NATO Secretary General Lars Holm spoke.",
      ["Lars Holm: Secretary General, -, North Atlantic Treaty Organization"]
    ),
    (
      "President of the European Commission Anna van der Berg spoke.",
      ["Anna van der Berg: President, -, European Commission"]
    ),
    (
      "Colombian Vice President and Foreign Minister Maria Lucia Rojas spoke.",
      ["Maria Lucia Rojas: Vice President, COL, -", "Maria Lucia Rojas: Foreign Minister, COL, -"]
    ),
    (
      "UK Minister of State for Middle East, North Africa, and North America James Witherby spoke.",
      [
        "James Witherby: Minister of State for Middle East, North Africa, and North America, GBR, -"
      ]
    ),
    (
      "Special Envoy for the Horn of Africa David Hollis spoke.",
      ["David Hollis: Special Envoy for the Horn of Africa, -, -"]
    ),
    (
      "New Zealand Secretary of Foreign Affairs and Trade Chris Moss and New Zealand Secretary of Defence Andrew Pell agreed.",
      [
        "Chris Moss: Secretary of Foreign Affairs and Trade, NZL, -",
        "Andrew Pell: Secretary of Defence, NZL, -",
      ]
    ),
    (
      "Organization for Economic Cooperation and Development (OECD) Secretary General Martin Kehl spoke.",
      ["Martin Kehl: Secretary General, -, Organization for Economic Cooperation and Development"]
    ),
    (
      "Kenya scholar Ada Paz of Oxford University spoke.",
      ["Ada Paz: Kenya Scholar, -, Oxford University"]
    ),
    (
      "Ada Paz, a Sahel expert at Oxford University, spoke.",
      ["Ada Paz: Sahel Expert, -, Oxford University"]
    ),
    (
      "Ada Paz, who chairs the African Union, spoke to Bo Okello, who led the African Union's inquiry.",
      ["Ada Paz: Chair, -, African Union"]
    ),
    ("Expert Ada Paz spoke.", ["Ada Paz: Expert, -, -"]),
    ("Sen. Ada Paz (D-Ohio) spoke.", ["Ada Paz: Senator of Ohio, USA, -"]),
    (
      "Sen. Ada Paz (D-Ohio), leader of the African Union, spoke.",
      ["Ada Paz: Senator of Ohio, USA, -", "Ada Paz: Leader, -, African Union"]
    ),
    ("Ohio Governor Ada Paz spoke.", ["Ada Paz: Governor of Ohio, USA, -"]),
    ("Former Ohio Governor Ada Paz spoke.", ["Ada Paz: Governor of Ohio, USA, - (former)"]),
    ("Rep. Mark Dale spoke.", ["Mark Dale: Representative, -, -"]),
    (
      "Under Secretary of State for Civilian Security, Democracy, and Human Rights Orla Breck spoke.",
      [
        "Orla Breck: Under Secretary of State for Civilian Security, Democracy, and Human Rights, -, -"
      ]
    ),
    (
      "Sens. Mark Dale (R-Iowa), Ada Paz (D-Ohio) and Bo Holt (D-N.J.) spoke.",
      [
        "Mark Dale: Senator of Iowa, USA, -", "Ada Paz: Senator of Ohio, USA, -",
        "Bo Holt: Senator of New Jersey, USA, -",
      ]
    ),
    (
      "Senators Mark Dale, Republican of Iowa, and Ada Paz, Democrat of New Jersey, spoke.",
      ["Mark Dale: Senator of Iowa, USA, -", "Ada Paz: Senator of New Jersey, USA, -"]
    ),
    (
      "President Ada Paz praised Sen. Mark Dale (R-Iowa) and Senator Bo Holt.",
      [
        "Ada Paz: President, USA, -", "Mark Dale: Senator of Iowa, USA, -",
        "Bo Holt: Senator, USA, -",
      ]
    ),
    // A party does not speak for its country.
    (
      "Ada Paz, chief strategist for the Republican National Committee, spoke.",
      ["Ada Paz: Chief Strategist, -, Republican National Committee"]
    ),
    ("Former Iranian president Ali Rostami spoke.", ["Ali Rostami: President, IRN, - (former)"]),
    ("She met with His Majesty King Hamid II of Jordan.", ["Hamid II: King, JOR, -"]),
    ("She met Sheikh Omar Khalil.", []),
    ("Anna Holt, Secretary of State", ["Anna Holt: Secretary of State, -, -"]),
  ])
  func `a post is role, country and body`(_ text: String, _ posts: [String]) throws {
    #expect(Set(try found(text)) == Set(posts))
  }

  @Test(arguments: [
    (
      "Ethiopian Water and Energy Minister Abel Tesfu spoke.",
      ["Abel Tesfu: Water and Energy Minister, ETH, -"]
    ),
    (
      "Saudi Environment, Water and Agriculture Minister Omar Qasim spoke.",
      ["Omar Qasim: Environment, Water and Agriculture Minister, SAU, -"]
    ),
    (
      "Greek Shipping Minister Petros Vlachos spoke.", ["Petros Vlachos: Shipping Minister, GRC, -"]
    ),
    (
      "Kenyan Defence Cabinet Secretary Asha Wekesa spoke.",
      ["Asha Wekesa: Defence Cabinet Secretary, KEN, -"]
    ),
    (
      "Moldova’s Deputy Prime Minister for Reintegration, Ion Turcan, spoke.",
      ["Ion Turcan: Deputy Prime Minister for Reintegration, MDA, -"]
    ),
  ])
  func `a minister's fields stand before the word or behind it`(
    _ text: String, _ posts: [String]
  ) throws {
    #expect(Set(try found(text)) == Set(posts))
  }

  @Test(arguments: [
    (
      "South Korea’s ambassador to Austria and to the United Nations, Min Hye-rin, spoke.",
      ["Min Hye-rin: Ambassador, KOR, -", "Min Hye-rin: Ambassador, KOR, United Nations"]
    ),
    (
      "The OAS Secretary General, Trinidadian diplomat Keshorn Ramlogan, spoke.",
      [
        "Keshorn Ramlogan: Secretary General, -, Organization of American States",
        "Keshorn Ramlogan: Diplomat, TTO, -",
      ]
    ),
    ("The bishop of Cúcuta, José Garcés, spoke.", ["José Garcés: Bishop, -, -"]),
    (
      "Pakistani Railways Minister Ana Sol and her Uzbek counterpart Mark Dale spoke.",
      ["Ana Sol: Railways Minister, PAK, -", "Mark Dale: Railways Minister, UZB, -"]
    ),
    (
      "He met UN Secretary-General Anna Holt.", ["Anna Holt: Secretary General, -, United Nations"]
    ),
    ("Carmen Ruiz, a critic of the government, spoke.", []),
  ])
  func `what stands around a post says where it is held`(
    _ text: String, _ posts: [String]
  ) throws {
    #expect(Set(try found(text)) == Set(posts))
  }

  @Test(arguments: [
    (
      "Bo Paz, a political science professor at Pelago University, spoke.",
      ["Bo Paz: Political Science Professor, -, Pelago University"]
    ),
    (
      "Bo Paz, director of debate at Pelago University, spoke.",
      ["Bo Paz: Director of Debate, -, Pelago University"]
    ),
    (
      "Bo Paz, director of the Institute for Coral Peace at Pelago University, spoke.",
      ["Bo Paz: Director, -, Institute for Coral Peace"]
    ),
    ("Bo Paz, the beleaguered foreign minister, spoke.", ["Bo Paz: Foreign Minister, -, -"]),
    (
      "Bo Paz, a distinguished professor of history at Pelago University, spoke.",
      ["Bo Paz: Professor of History, -, Pelago University"]
    ),
    ("Bo Paz, Ana Sol's campaign manager, spoke.", ["Bo Paz: Campaign Manager, -, -"]),
    (
      "Bo Paz, the attorney general of Oklahoma, spoke.",
      ["Bo Paz: Attorney General of Oklahoma, USA, -"]
    ),
    (
      "Bo Paz, the president of the Coral Action Forum, spoke.",
      ["Bo Paz: President, -, Coral Action Forum"]
    ),
    (
      "Bo Paz, the chief executive of Chile and Malta Veterans of Pelago, spoke.",
      ["Bo Paz: Chief Executive, -, -"]
    ),
  ])
  func `words that no table has tell what a post is for and where`(
    _ text: String, _ posts: [String]
  ) throws {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    (
      "BOGOTA, July 5 (Andes Cable) - Colombia called for talks. Foreign Minister Ana Sol spoke.",
      ["Ana Sol: Foreign Minister, COL, -"]
    ),
    (
      "BOGOTA, July 5 (Andes Cable) - Colombia called for talks. In Algiers, President Mark Dale "
        + "spoke.", ["Mark Dale: President, -, -"]
    ),
    (
      "Chile will recall its ambassador to Malta, Foreign Minister Ana Sol said.",
      ["Ana Sol: Foreign Minister, CHL, -"]
    ),
    (
      "BOGOTA, July 5 (Andes Cable) - Talks went on. Foreign Minister Ana Sol spoke.",
      ["Ana Sol: Foreign Minister, -, -"]
    ),
  ])
  func `in a country's own news its ministers need no country`(
    _ text: String, _ posts: [String]
  ) throws {
    let findings = try Reader().run(ArticleText(text: text))
    let found = findings.holdings.map {
      "\(findings.entities[$0.person].name): \($0.role), \($0.country ?? "-"), -"
    }
    #expect(found == posts)
  }

  @Test(arguments: [
    ("Ohio and Iowa waited. Sen. Ada Paz of Georgia spoke.", "Ada Paz: Senator of Georgia, USA, -"),
    (
      "Talks went on in Tbilisi. Foreign Minister Ada Paz of Georgia spoke.",
      "Ada Paz: Foreign Minister, GEO, -"
    ),
  ])
  func `Georgia is the state where the text is about America`(_ text: String, _ post: String) throws
  {
    #expect(try found(text) == [post])
  }

  @Test(arguments: [
    // What somebody is likened to, voted for as, or only does.
    "Delegates see Bo Okello as an agent of decline.", "They voted for Bo Okello as a delegate.",
    "Bo Okello is an honest broker.", "The hall is to host Bo Okello on Monday.",
    "It was news to veteran Okello haters. Bo Okello left.",
    "Bo Okello is his golden head speaking.",
    "They were rivals, and fellow Bo Okello left.",
  ])
  func `words that say no post give none`(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test(arguments: [
    ("They appointed Bo Okello as minister.", ["Bo Okello: Minister, -, -"]),
    ("Bo Okello serves as ambassador.", ["Bo Okello: Ambassador, -, -"]),
    ("Bo Okello, the Spanish son of a Malta minister, spoke.", ["Bo Okello: Son, -, -"]),
    ("Bo Okello, a veteran of the war, spoke.", ["Bo Okello: Veteran, -, -"]),
  ])
  func `words that give a post say only what it is`(_ text: String, _ posts: [String]) throws {
    #expect(try found(text) == posts)
  }

  @Test func `an unqualified Secretary of State is the country's whose office speaks`() throws {
    let text = "Secretary of State Anna Holt spoke with President Ilan Petru."
    let own = try found(text, outlet: "U.S. Department of State")
    #expect(own == ["Anna Holt: Secretary of State, USA, -", "Ilan Petru: President, -, -"])
    let others = try found(text)
    #expect(others == ["Anna Holt: Secretary of State, -, -", "Ilan Petru: President, -, -"])
  }

  @Test func `a shorter title adds no second post`() throws {
    let text = "Polish Foreign Minister Jan Zaleski came. Minister Zaleski spoke."
    #expect(try found(text) == ["Jan Zaleski: Foreign Minister, POL, -"])
  }

  private func found(_ text: String, outlet: String? = nil) throws -> [String] {
    let reading = try EntityProbe().read(text, outlet: outlet)
    return reading.holdings.map { holding in
      let body = holding.body.map { reading.entities[$0].name } ?? "-"
      return "\(reading.entities[holding.person].name): \(holding.role), "
        + "\(holding.country ?? "-"), \(body)" + (holding.isFormer ? " (former)" : "")
    }
  }
}
