import Language
import Reading
import Testing

@Suite struct StatementLinkingTests {
  /// A text, and of each statement `speaker ← outer speaker → addressee | first words`.
  struct Case: CustomStringConvertible, Sendable {
    var text: String
    var lines: [String]
    var description: String { String(text.prefix(50)) }
  }

  private static let later = [
    Case(
      text: """
        The store was shut, a senior Kazakh official said on Monday. “The form was not open,” the \
        official, Nurlan Tastanbek, told reporters.
        """,
      lines: ["Nurlan Tastanbek | The store was", "Nurlan Tastanbek → reporters | The form was"])
  ]

  @Test func `those told are a noun phrase, without what else stands behind the verb`() throws {
    try check(
      Case(
        text:
          "Ada Paz told reporters outside that it rained. She told them repeatedly that it was late.",
        lines: ["Ada Paz → reporters | it rained", "Ada Paz | it was late"]))
  }

  @Test(arguments: later) func `an official who is named later speaks before`(one: Case) throws {
    try check(one)
  }

  @Test func `a headline's minister is the one with whom the article opens`() throws {
    let headline = "Minister: ferry inquiry will name names"
    let text =
      headline + "\n\nEvery name will be read out, Greek Shipping Minister Petros Vlachos said.\n\n"
      + "Turkish Interior Minister Mark Dale said he would listen."
    let findings = try Reader().run(
      ArticleText(text: text, headlineEnd: headline.unicodeScalars.count))
    #expect(Self.lines(findings).first == "Petros Vlachos | ferry inquiry will")
  }

  private static let pronouns = [
    Case(
      text: """
        Malta’s envoy Carmen Zahradil met Kofi Okello on Monday. She said the talks had failed. He \
        said that they went on.
        """,
      lines: ["Carmen Zahradil | the talks had", "Kofi Okello | they went on"]),
    // Whom somebody speaks of does not take over.
    Case(
      text: """
        Mark Okello said the commissioner, Dana-Mira Zahradil, had called him. He said nothing had \
        been agreed.
        """,
      lines: ["Mark Okello | the commissioner, Dana-Mira", "Mark Okello | nothing had been"]),
    Case(
      text:
        "Ghana’s envoy Kofi Okello said the minister, Ama Boateng, had told him that it was over.",
      lines: [
        "Kofi Okello | the minister, Ama", "Ama Boateng ← Kofi Okello → Kofi Okello | it was over",
      ]),
  ]

  private static let descriptions = [
    Case(
      text: """
        A senior Western diplomat said the council would not act. “Nobody wants to own this,” the \
        diplomat said.
        """,
      lines: [
        "senior Western diplomat | the council would", "senior Western diplomat | Nobody wants to",
      ]),
    Case(
      text: """
        European Union ambassador Kofi Okello condemned the raid. China’s ambassador had said that \
        sanctions would not help.
        """,
      lines: ["Kofi Okello | the raid", "China’s ambassador | sanctions would not"]),
    Case(
      text: """
        Denmark’s ambassador said on Thursday that the port would open. “It was not easy,” \
        Ambassador Freja Thorsen told reporters.
        """,
      lines: ["Freja Thorsen | the port would", "Freja Thorsen → reporters | It was not"]),
    Case(
      text: """
        In a statement, Malta’s envoy Carmen Zahradil said she was appalled by the raid. “These \
        were drivers,” the statement read.
        """,
      lines: ["Carmen Zahradil | she was appalled", "Carmen Zahradil | These were drivers"]),
  ]

  private static let groups = [
    Case(
      text: """
        Malta’s envoy Carmen Zahradil met Ghana’s envoy Kofi Okello in Doha. The two envoys pledged \
        to meet again.
        """,
      lines: ["Carmen Zahradil | to meet again", "Kofi Okello | to meet again"]),
    Case(
      text: "Malta and Ghana will share patrols, the two countries said in a joint statement.",
      lines: [
        "Government of Malta | Malta and Ghana", "Government of Ghana | Malta and Ghana",
      ]),
    // The countries of what they say are not those that say it.
    Case(
      text: """
        Malta signed a treaty with Ghana in Doha. Both countries reaffirmed support for Kenya and \
        Chad.
        """,
      lines: [
        "Government of Malta | support for Kenya", "Government of Ghana | support for Kenya",
      ]),
    Case(
      text: """
        Ghana’s Foreign Minister Kofi Okello met Malta’s Foreign Minister Carmen Zahradil. The \
        foreign ministers of Ghana and Malta agreed to reopen the port.
        """,
      lines: ["Kofi Okello | to reopen the", "Carmen Zahradil | to reopen the"]),
  ]

  private static let chains = [
    Case(
      text: """
        Kofi Okello said that he had been told by officials that the port was shut.
        """,
      lines: ["Kofi Okello | he had been", "officials ← Kofi Okello → Kofi Okello | the port was"]),
    Case(
      text: "Lilit Sarkis was quoted by the Pelago news agency as saying that the port was shut.",
      lines: [
        "Pelago news agency | the port was", "Lilit Sarkis ← Pelago news agency | the port was",
      ]),
    Case(
      text: "The line would halve it, Lilit Sarkis was cited by the Pelago news agency as saying.",
      lines: [
        "Pelago news agency | The line would", "Lilit Sarkis ← Pelago news agency | The line would",
      ]),
    // "The Secretary" is none of her Under Secretaries.
    Case(
      text: """
        Secretary of State Anna Holt said that Under Secretary of State for Political Affairs Carmen \
        Ruiz would go. The Secretary said the talks had failed.
        """,
      lines: ["Anna Holt | Under Secretary of", "Anna Holt | the talks had"]),
    Case(
      text: """
        Anna Holt said that France has been a chair since 1994 and stands ready to help all sides.
        """,
      lines: ["Anna Holt | France has been"]),
    Case(
      text: "Ghana has warned of a hard winter, Radio Pelago reported.",
      lines: [
        "Radio Pelago | Ghana has warned", "Government of Ghana ← Radio Pelago | a hard winter",
      ]),
    Case(
      text: "“The minister told us that the port was shut,” Kofi Okello said.",
      lines: [
        "Kofi Okello | The minister told", "minister ← Kofi Okello → Kofi Okello | the port was",
      ]),
  ]

  @Test(arguments: pronouns) func `a pronoun stands for who spoke or was named`(one: Case) throws {
    try check(one)
  }

  @Test(arguments: descriptions) func `a description stands for whom it fits`(one: Case) throws {
    try check(one)
  }

  @Test(arguments: groups) func `those who speak together each have the statement`(one: Case) throws
  {
    try check(one)
  }

  @Test(arguments: chains) func `a statement within another is reported by it`(one: Case) throws {
    try check(one)
  }

  @Test func `a headline's minister is the one of the text`() throws {
    let headline = "Danish envoy: ferries will sail again"
    let text =
      headline + "\n\nThe ferries were idle for a week. Danish Ambassador Freja Thorsen left."
    let findings = try Reader().run(
      ArticleText(text: text, headlineEnd: headline.unicodeScalars.count))
    #expect(Self.lines(findings) == ["Freja Thorsen | ferries will sail"])
  }

  @Test func `nobody is made up for a question`() throws {
    let findings = try Reader().run(
      ArticleText(text: "MR. OKELLO: Good morning.\n\nQUESTION: Is it?\n\nMR. OKELLO: It is."))
    #expect(findings.statements.map { $0.speaker == nil } == [false, true, false])
    #expect(!findings.entities.contains { $0.name == "QUESTION" })
  }

  private func check(_ one: Case) throws {
    let found = Self.lines(try Reader().run(ArticleText(text: one.text)))
    #expect(found == one.lines)
  }

  private static func lines(_ findings: Findings) -> [String] {
    func name(_ id: Entity.ID?) -> String { id.map { findings.entities[$0].name } ?? "nobody" }
    return findings.statements.map { statement in
      let words = findings.document.string(statement.contentTokens).split(separator: " ").prefix(3)
      var line = name(statement.speaker)
      if let outer = statement.outer { line += " ← " + name(findings.statements[outer].speaker) }
      if let addressee = statement.addressee { line += " → " + name(addressee) }
      return line + " | " + words.joined(separator: " ")
    }
  }
}
