import Testing

@testable import TextAnalysis

@Suite struct `The relation of two claims` {
  private func claim(_ text: String, _ act: String = "say", _ isNegated: Bool = false) -> ClaimText
  {
    ClaimText(words: Passage(text), act: act, isNegated: isNegated)
  }

  private func relation(
    _ left: ClaimText, _ right: ClaimText, similarity: Double = 0.45
  ) -> (ClaimRelation, [String]) {
    ClaimComparison(left, right).relation(similarity: similarity, stances: [])
  }

  @Test func `is a possible conflict where acts are opposite`() {
    let (kind, reasons) = relation(
      claim("the fleet entered the harbour at night", "accuse"),
      claim("the fleet never saw the harbour", "deny", true))
    #expect(kind == .conflict)
    #expect(reasons.first == "opposite acts: accuse / deny")
  }

  @Test func `is a possible conflict where numbers of one thing differ`() {
    let (kind, reasons) = relation(
      claim("some 30,000 troops stand at the northern border today"),
      claim("over 100,000 troops stand at the northern border"))
    #expect(kind == .conflict)
    #expect(reasons == ["different numbers: “30,000 troops” / “100,000 troops”"])
  }

  @Test(arguments: [
    ("in March 2021 troops crossed the border", "in March 2022 troops crossed the border"),
    ("30 troops crossed the border", "30 troops crossed the border today"),
    ("30 ships crossed the border", "90 troops crossed the border"),
  ])
  func `is none because of dates, equal numbers or numbers of other things`(
    left: String, right: String
  ) {
    #expect(relation(claim(left), claim(right)).0 != .conflict)
  }

  @Test func `is a possible conflict where one negates what the other says`() {
    let (kind, reasons) = relation(
      claim("we will never recognise the harbour treaty of the north"),
      claim("we recognise the harbour treaty of the north"))
    #expect(kind == .conflict)
    #expect(reasons == ["negation: “never recognise” / “recognise”"])
  }

  @Test func `is none because of one word or number where little else is the same`() {
    #expect(
      relation(
        claim("we recognise the harbour treaty of the north"),
        claim("we will never recognise the harbour treaty of the north"), similarity: 0.35
      ).0 == .beside)
  }

  @Test func `is none where a number counts a part, or what one alone names`() {
    let whole = "some 30 troops stand at the northern border today"
    #expect(
      relation(claim(whole), claim("another 90 troops stand at the northern border")).0 == .agree)
    func named(_ text: String, _ names: Set<Int32>, day: Int) -> ClaimText {
      ClaimText(
        words: Passage(text), act: "say", isNegated: false, names: names.map { ($0, []) }, day: day)
    }
    let other = "some 90 troops stand at the northern border"
    #expect(relation(named(whole, [1, 2], day: 5), named(other, [1], day: 9)).0 == .conflict)
    #expect(relation(named(whole, [1, 2], day: 5), named(other, [1, 3], day: 9)).0 == .agree)
    #expect(relation(named(whole, [1], day: 5), named(other, [1], day: 99)).0 == .agree)
  }

  @Test func `is a possible conflict where one denies what the other says`() {
    let told = claim("the northern league sank the grain ships in the harbour", "accuse")
    let denied = claim(
      "it had sunk the grain ships of the northern league in the harbour", "deny", true)
    let (kind, reasons) = relation(told, denied, similarity: 0.26)
    #expect(kind == .conflict)
    #expect(reasons.first == "one denies what the other says: accuse / deny")
    let open = claim(
      "whether the northern league sank the grain ships in the harbour", "deny", true)
    #expect(relation(told, open, similarity: 0.26).0 == .beside)
    let kept = claim("the grain ships of the northern league to the harbour", "deny", true)
    #expect(relation(told, kept, similarity: 0.26).0 == .beside)
  }

  @Test func `is none where each tells what it does itself, or numbers are of different places`() {
    #expect(
      relation(
        claim("he will send 30 northern harbour troops"),
        claim("she will send 90 northern harbour troops"), similarity: 0.35
      ).0 == .beside)
    func near(_ text: String, _ place: Int) -> ClaimText {
      ClaimText(
        words: Passage(text), act: "say", isNegated: false,
        names: [(1, [0..<1]), (Int32(place), [place..<place + 1])])
    }
    let (left, right) = (
      "Ordia sends 30 troops into harbours", "Ordia brings 90 troops into northern harbours"
    )
    #expect(relation(near(left, 5), near(right, 5), similarity: 0.35).0 == .conflict)
    #expect(relation(near(left, 5), near(right, 6), similarity: 0.35).0 == .beside)
  }

  @Test func `is a possible conflict where one thing is blamed on two`() {
    let (kind, reasons) = relation(
      claim("the blockade worsens the northern food shortage every day"),
      claim("sanctions are to blame for the northern food shortage"), similarity: 0.2)
    #expect(kind == .conflict)
    #expect(reasons.first?.hasPrefix("different causes of one thing: “The blockade") != nil)
    #expect(
      relation(
        claim("the blockade worsens the northern food shortage"),
        claim("the blockade is to blame for the northern food shortage"), similarity: 0.2
      ).0 != .conflict)
  }

  @Test func `is a possible conflict where one turns down what the other puts forward`() {
    let (kind, reasons) = relation(
      claim("we condemn the decision to recognise the harbour republic"),
      claim("they endorse the decision to recognise the harbour republic"))
    #expect(kind == .conflict)
    #expect(reasons == ["turned down and put forward: “condemn” / “endorse”"])
  }

  @Test func `is a possible conflict where amounts differ beside an equal one`() {
    let (kind, reasons) = relation(
      claim("she would raise the wage from $7.25 to $12 an hour"),
      claim("he would raise the wage, now $7.25, to $15 an hour"))
    #expect(kind == .conflict)
    #expect(reasons == ["different amounts beside an equal one: “$12” / “$15”"])
    #expect(
      relation(claim("the wage is $7.25 an hour"), claim("the wage of $7.25 goes to $15 an hour")).0
        == .agree)
  }

  @Test func `is a possible conflict where one does not want what the other would do`() {
    let (kind, reasons) = relation(
      claim("she did not want combat troops on the ground to fight the northern league"),
      claim("he would send ground troops to fight the northern league"), similarity: 0.35)
    #expect(kind == .conflict)
    #expect(reasons == ["one does not want what the other would do: “not want”"])
  }

  @Test func `is no agreement where one refuses what the other speaks of`() {
    #expect(
      relation(
        claim("the plan for a second study", "reject"), claim("that is the plan for a second study")
      )
      .0 == .beside)
  }

  @Test func `is a possible conflict where both say what would be, and one denies it`() {
    let (kind, reasons) = relation(
      claim("the herring quota would be shared fairly between the two coasts"),
      claim("the herring quota would not be shared between the two coasts"), similarity: 0.8)
    #expect(kind == .conflict)
    #expect(reasons == ["negation: “shared” / “not be shared”"])
  }

  @Test(arguments: [
    "if they ever say that they will not recognise the harbour treaty of the north",
    "we not only recognise the harbour treaty of the north",
  ])
  func `is none because of what would be, or of more than is said`(text: String) {
    #expect(
      relation(claim(text), claim("they say they recognise the harbour treaty of the north")).0
        != .conflict)
  }

  @Test func `is a possible conflict where opposite words stand among the same`() {
    let (kind, reasons) = relation(
      claim("exports of grain increased at the northern ports"),
      claim("exports of grain declined at the northern ports"))
    #expect(kind == .conflict)
    #expect(reasons == ["opposite words: “increased” / “declined”"])
    #expect(
      relation(
        claim("exports of grain increased at the northern ports"),
        claim("exports of grain have not declined at the northern ports")
      ).0 != .conflict)
  }

  @Test func `is a possible conflict where stances towards one thing are opposite`() {
    let (kind, reasons) = ClaimComparison(claim("we back it"), claim("we condemn it")).relation(
      similarity: 0.45,
      stances: [
        (
          "Ordia", StanceReading(stance: .supportive, reason: "back"),
          StanceReading(stance: .critical, reason: "condemn")
        )
      ])
    #expect(kind == .conflict)
    #expect(reasons == ["stance towards Ordia: supportive (“back”) / critical (“condemn”)"])
  }

  @Test func `is agreement where both do the same or use the same words`() {
    #expect(
      relation(claim("open the port", "appeal"), claim("open the harbour", "appeal")).0 == .agree)
    #expect(
      relation(claim("the port is open"), claim("the port is open now"), similarity: 0.8).0
        == .agree)
  }

  @Test func `is otherwise none, and says so`() {
    let (kind, reasons) = relation(
      claim("open the port", "appeal"), claim("the port lies in the north"), similarity: 0.3)
    #expect(kind == .beside)
    #expect(reasons == ["on the same thing (appeal / say)"])
  }

  @Test func `names the words that both have as the first writes them`() {
    #expect(
      ClaimComparison(claim("The Ports closed early"), claim("close that port")).words
        == ["Ports", "closed"])
  }
}
