import Reading
import Testing

@Suite struct SpeechActTests {
  /// A sentence and the act of its first statement.
  private static let cases: [(text: String, act: SpeechAct)] = [
    ("Okello said the talks had failed.", .say),
    ("Okello asked whether the talks had failed.", .ask),
    ("“Have the talks failed?” Okello asked.", .ask),
    ("Okello asked the council to send a ship.", .appeal),
    ("Okello asked for more time.", .appeal),
    ("Okello called on Chad to open the port.", .appeal),
    ("Okello demanded an apology from the ministry.", .demand),
    ("Okello proposed a joint patrol.", .propose),
    ("Okello vowed to rebuild the bridge.", .promise),
    ("“We will rebuild the bridge,” Okello said.", .promise),
    ("“I’ll pay for the ferry,” Okello said.", .promise),
    ("Okello said she would send a ship in May.", .promise),
    ("Okello said her government would pay for the ferry.", .promise),
    ("Okello said it would be cold.", .say),
    ("Okello said the delegations would meet in Lima.", .announce),
    ("Okello said the line would be reopened in June.", .announce),
    ("Okello said the line would be reopened in June if the bridge held.", .say),
    ("Okello said the ferries would be grateful.", .say),
    ("Okello said Chad would not accept any other route.", .reject),
    ("Okello said the claims were without any foundation.", .reject),
    ("Okello said the ferries would not come back.", .say),
    ("Okello noted that the port was shut.", .say),
    ("Okello reiterated the support of Chad.", .confirm),
    ("Okello assured the council that the port was safe.", .promise),
    ("“We will never know,” Okello said.", .say),
    ("Okello agreed to a truce.", .agree),
    ("Okello praised the crew of the ferry.", .praise),
    ("Okello welcomed the pledge of the crew.", .praise),
    ("Okello accused Chad of moving the markers.", .accuse),
    ("Okello condemned the shelling of the port.", .condemn),
    ("“We condemn the shelling of the port,” Okello said.", .condemn),
    ("Okello rejected the offer.", .reject),
    ("Okello denied that the guards had left.", .deny),
    ("Okello threatened to close the port.", .threaten),
    ("Okello warned that patience was running out.", .warn),
    ("Okello confirmed that the guards had left.", .confirm),
    ("Okello estimated that half of the ferries were idle.", .estimate),
    ("Okello thanked Chad for its help.", .thank),
    ("“I would like to thank the crew,” Okello said.", .thank),
    ("Okello apologised for the delay.", .apologise),
    ("Okello announced that the port would open.", .announce),
    ("Okello replied that the port was shut.", .answer),
    ("According to Okello, the port was shut.", .say),
    ("Okello called the raid “unlawful”.", .condemn),
    ("Okello called the raid “a walk in the park”.", .condemn),
    ("Okello called the charge “laughable”.", .reject),
    ("Okello called the accord “a milestone”.", .praise),
    ("Okello called him “a quick reader”.", .say),
    ("Okello described the talks as fruitful.", .praise),
    ("Okello described the talks as long.", .say),
    ("Okello described the raid as not unlawful.", .say),
    ("Okello deplored the raid.", .condemn),
    ("Okello said the raid was a “hostile” step.", .condemn),
    ("Okello said the raid was neither harsh nor long.", .say),
    ("Okello said Chad would pay for the ferry.", .promise),
    ("Okello said Chad would no longer pay for the ferry.", .say),
    ("Okello said Chad would block the port unless the ferry sailed.", .threaten),
    ("Okello said Chad and Kenya have agreed to reopen the line.", .announce),
    ("Okello said Chad and Kenya have argued about the line.", .say),
    ("Okello believes that the port is shut.", .think),
    ("Okello said he believed that the port was shut.", .say),
  ]

  @Test(arguments: cases)
  func `what is done by saying something is told`(text: String, act: SpeechAct) throws {
    let gazetteers = try Gazetteers.shared()
    let layout = LayoutFinding(gazetteers).run(ArticleText(text: text))
    let found = AttributionSpotting(gazetteers: gazetteers).run(layout)
    #expect(found.first?.act == act, "\(text)")
  }

  @Test func `what follows a question is an answer`() throws {
    let text = """
      MR. OKELLO: Good morning.

      QUESTION: Is the port shut?

      MR. OKELLO: It is.

      MR. ZAHRA: It has been for a week.
      """
    let gazetteers = try Gazetteers.shared()
    let layout = LayoutFinding(gazetteers).run(ArticleText(text: text))
    let found = AttributionSpotting(gazetteers: gazetteers).run(layout)
    #expect(found.map(\.act) == [.say, .ask, .answer, .say])
  }

  @Test func `who was asked answers`() throws {
    let text = "Asked about the port, Okello said that it was shut."
    let gazetteers = try Gazetteers.shared()
    let layout = LayoutFinding(gazetteers).run(ArticleText(text: text))
    let found = AttributionSpotting(gazetteers: gazetteers).run(layout)
    #expect(found.map(\.act) == [.ask, .answer])
  }
}
