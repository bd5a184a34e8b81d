import Reading
import Testing

@Suite struct PartyTableTests {
  @Test(arguments: [
    (["Mitt Romney"], "republican"), (["Barack H. Obama", "Obama"], "democrat"),
    (["Romney"], nil), (["Ann Romney"], nil), (["Ada Paz"], nil),
  ])
  func `a full name tells the party`(names: [String], party: String?) throws {
    #expect(try Gazetteers.shared().partyMembers.party(ofAnyOf: names) == party)
  }

  @Test(arguments: [
    ("Mitt Romney", false, 2012, true), ("Mitt Romney", false, 2011, true),
    ("Mitt Romney", false, 2016, false), ("Mitt Romney", true, 2012, false),
    ("Paul Ryan", true, 2012, true), ("Mitt Romney", false, nil, true),
  ])
  func `who stood for election is a nominee in that year and the one before`(
    name: String, forVice: Bool, year: Int?, isNominee: Bool
  ) throws {
    let members = try Gazetteers.shared().partyMembers
    #expect(members.isNominee(anyOf: [name], forVice: forVice, in: year) == isNominee)
  }

  @Test func `the nominee of a party is the one whom the article names, and has that post`() throws
  {
    let text = """
      Mitt Romney met Barack Obama in Denver. They shook hands.

      The Democratic nominee said that taxes would rise. The Republican nominee said that they would not.
      """
    let findings = try Reader().run(ArticleText(text: text, published: "2012-10-03"))
    let lines = findings.statements.map { statement in
      let speaker = statement.speaker.map { findings.entities[$0].name } ?? "nobody"
      return "\(speaker), \(statement.speakingAs.map { findings.holdings[$0].role } ?? "-")"
    }
    #expect(
      lines == ["Barack Obama, Presidential Candidate", "Mitt Romney, Presidential Candidate"])
  }

  @Test func `a leader is not somebody else of the surname`() throws {
    let text =
      "Michelle Obama was in Doha. President Obama said that he would come. Ms. Obama said that she was glad."
    let findings = try Reader().run(ArticleText(text: text, published: "2014-10-03"))
    #expect(
      findings.statements.map { $0.speaker.map { findings.entities[$0].name } }
        == ["Obama", "Michelle Obama"])
  }
}
