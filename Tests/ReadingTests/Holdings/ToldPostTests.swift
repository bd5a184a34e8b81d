import Reading
import Testing

/// Posts that verbs, sentences about pronouns, seats and nouns tell of.
struct ToldPostTests {
  @Test(arguments: [
    ("Ana Sol was appointed foreign minister of Kenya in 2021.", ["Foreign Minister, KEN, -"]),
    (
      "Bo Paz spoke with Ana Sol, who was named foreign minister of Kenya.",
      ["Foreign Minister, KEN, -"]
    ),
    ("Ana Sol became president of the Oceanis Group last year.", ["President, -, Oceanis Group"]),
    (
      "Ana Sol currently serves as chair of the Kandor Commission.",
      ["Chairman, -, Kandor Commission"]
    ),
    ("Ana Sol was the mayor of Boston.", ["Mayor of Boston, USA, - (former)"]),
    ("Ana Sol stepped down as finance minister of Kenya.", ["Finance Minister, KEN, - (former)"]),
    ("The council appointed Ana Sol ambassador to France.", ["Ambassador, -, -"]),
    ("The consul, Ana Sol, denied it.", ["Consul, -, -"]),
    ("The leader of the opposition, Ana Sol, denied it.", ["Opposition Leader, -, -"]),
    ("The head of the committee, Ana Sol, denied it.", ["Head of the committee, -, -"]),
    (
      "Kenya’s deputy prime minister for European integration, Ana Sol, denied it.",
      ["Deputy Prime Minister for European integration, KEN, -"]
    ),
    // The consul is one of three.
    ("The consul, Ana Sol, and Bo Paz denied it.", []),
    ("If Ana Sol becomes president of the Oceanis Group, grain will be dear.", []),
    ("Ana Sol is an advocate for farmers.", []),
    ("Ana Sol is not the director of the Kandor Institute.", []),
    ("The committee named the director of the Kandor Institute.", []),
  ])
  func `a verb says what somebody is or was`(_ text: String, _ posts: [String]) throws {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    (
      "Ana Sol came on Tuesday. She is the director of the Kandor Institute.",
      ["Director, -, Kandor Institute"]
    ),
    (
      "Ana Sol came on Tuesday. She previously served as the Kenyan ambassador to France.",
      ["Ambassador, KEN, - (former)"]
    ),
    // What somebody says of her is no word of the article's.
    ("Ana Sol came on Tuesday. “She is the director of the Kandor Institute,” Bo Paz said.", []),
    ("Ana Sol came on Tuesday. He is the director of the Kandor Institute.", []),
  ])
  func `a sentence about a pronoun tells of a post`(_ text: String, _ posts: [String]) throws {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    ("Rep. Ana Sol of Ohio spoke.", ["Representative of Ohio, USA, -"]),
    ("Sen. Ana Sol, R-New York, spoke.", ["Senator of New York, USA, -"]),
    ("Ana Sol, a Republican congressman from Ohio, spoke.", ["Congressman of Ohio, USA, -"]),
    ("Ana Sol, the governor of Virginia, spoke.", ["Governor of Virginia, USA, -"]),
    ("Florida Attorney General Ana Sol spoke.", ["Attorney General of Florida, USA, -"]),
    ("Ana Sol, a Boston lawyer, spoke.", ["Lawyer, -, -"]),
    ("State Del. Ana Sol spoke.", ["State Delegate, -, -"]),
  ])
  func `who has a seat has it of a part of the country`(_ text: String, _ posts: [String]) throws {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    (
      "The Kandor Group met. Ana Sol, the group’s deputy director for Asia, spoke.",
      ["Deputy Director for Asia, -, Kandor Group"]
    ),
    (
      "The Kandor Group met. The group’s spokeswoman, Ana Sol, spoke.",
      ["Spokesperson, -, Kandor Group"]
    ),
    ("Ana Sol, the country’s top negotiator, spoke.", ["Chief Negotiator, -, -"]),
    ("Ana Sol, governor of Kenya’s central bank, spoke.", ["Governor of Central Bank, KEN, -"]),
    (
      "Ana Sol, leader of Kenya’s largest opposition party, spoke.",
      ["Leader of Opposition Party, KEN, -"]
    ),
    ("Ana Sol, head of the UN mission, spoke.", ["Head of Mission, -, United Nations"]),
    ("Ana Sol, 45, director of the Kandor Institute, spoke.", ["Director, -, Kandor Institute"]),
    ("Ana Sol, the lawyer representing the crew, spoke.", ["Lawyer, -, -"]),
    ("Ana Sol, a Kenya-based analyst, spoke.", ["Analyst, -, -"]),
    (
      "Ana Sol, Asia director at the Kandor Institute, spoke.",
      ["Asia Director, -, Kandor Institute"]
    ),
    (
      "Ana Sol, a former deputy assistant secretary of defense, spoke.",
      ["Deputy Assistant Secretary of Defense, -, - (former)"]
    ),
    ("Ana Sol, a lawyer and lobbyist, spoke.", ["Lawyer, -, -", "Lobbyist, -, -"]),
  ])
  func `what belongs to whom says whose post it is`(_ text: String, _ posts: [String]) throws {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    ("Ana Sol of the Kandor Institute spoke.", ["Affiliate, -, Kandor Institute"]),
    ("“We wait,” said Ana Sol with the Kandor Institute.", ["Affiliate, -, Kandor Institute"]),
    ("Reuters’ Ana Sol asked him.", ["Affiliate, -, Reuters"]),
    ("Economist Ana Sol of the Kandor Institute spoke.", ["Economist, -, Kandor Institute"]),
    ("Ana Sol of Boston spoke.", []),
    ("He saw Ana Sol with the United Nations in mind.", []),
  ])
  func `who is of a body without a role is its affiliate`(_ text: String, _ posts: [String]) throws
  {
    #expect(try found(text) == posts)
  }

  @Test(arguments: [
    ("Ana Sol came. Bo Paz, a spokesman for Ms. Sol, spoke.", "Ana Sol"),
    ("Ana Sol came. Sol’s lawyer, Bo Paz, spoke.", "Ana Sol"),
    ("Ana Sol came. Sol campaign manager Bo Paz spoke.", "Ana Sol campaign"),
    ("Ana Sol came. Her aide Bo Paz spoke.", "Ana Sol"),
    ("Ana Sol came. Bo Paz, a spokesman for the Sol campaign, spoke.", "Ana Sol campaign"),
    ("Ana Sol came. The spokesman Bo Paz spoke to Ana Sol.", "nobody"),
  ])
  func `staff serve a person or a campaign`(_ text: String, _ whom: String) throws {
    let findings = try Reader().run(ArticleText(text: text))
    let holding = try #require(findings.holdings.first)
    let served = holding.principal ?? holding.body
    #expect(served.map { findings.entities[$0].name } ?? "nobody" == whom)
  }

  @Test func `a Kenyan economist speaks for no country`() throws {
    let findings = try Reader().run(
      ArticleText(text: "Kenyan economist Ana Sol said that grain was dear."))
    #expect(findings.statements.map(\.onBehalfOf) == [nil])
  }

  @Test func `somebody speaks in an office before an occupation`() throws {
    let findings = try Reader().run(
      ArticleText(
        text:
          "Foreign Minister Ana Sol of Kenya came. Ana Sol, a lawyer, waited. Sol said that grain was dear."
      ))
    let posts = findings.statements.map { $0.speakingAs.map { findings.holdings[$0].role } }
    #expect(posts == ["Foreign Minister"])
  }

  private func found(_ text: String) throws -> [String] {
    let findings = try Reader().run(ArticleText(text: text))
    return findings.holdings.map { holding in
      let body = holding.body.map { findings.entities[$0].name } ?? "-"
      return "\(holding.role), \(holding.country ?? "-"), \(body)"
        + (holding.isFormer ? " (former)" : "")
    }
  }
}
