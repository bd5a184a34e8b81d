import Questions
import Testing

@testable import Comparison

@Suite struct `The relation of two claims` {
  private func claim(_ text: String, _ act: String = "say", _ isNegated: Bool = false) -> ClaimText
  {
    ClaimText(words: Passage(text), act: act, isNegated: isNegated)
  }

  private func relation(
    _ left: ClaimText, _ right: ClaimText, similarity: Double = 0.45
  ) -> (ClaimPair.Relation, [String]) {
    ClaimRelation(left, right).relation(similarity: similarity, stances: [])
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
    let (kind, reasons) = ClaimRelation(claim("we back it"), claim("we condemn it")).relation(
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
      ClaimRelation(claim("The Ports closed early"), claim("close that port")).words
        == ["Ports", "closed"])
  }
}

@Suite struct `The sentences of a statement` {
  @Test(arguments: [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]),
    ("The U.S. Army left. It went home.", ["The U.S. Army left.", "It went home."]),
    ("Mr. Orbel said “Stop.” They did.", ["Mr. Orbel said “Stop.”", "They did."]),
    ("part one … part two", ["part one", "part two"]),
    ("see No. 5 and 3.5 percent", ["see No. 5 and 3.5 percent"]), ("", []), ("  ", []),
  ])
  func `end where a capital follows a stop`(text: String, wanted: [String]) {
    let parts = SentenceSplit(text).parts
    #expect(parts.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == wanted)
    #expect(SentenceSplit(text, limit: 1).parts == Array(parts.prefix(1)))
  }
}

@Suite struct `Pairs of claims` {
  private let norway = [InventedGraph.norway]

  private func pairs(_ graph: InventedGraph, from threshold: Double = 0.1) async throws
    -> ClaimPairs
  {
    try await ClaimPairs(of: TwoEnvoys.testimony(graph), threshold: threshold, limit: nil)
  }

  @Test func `join what is nearest, each statement once`() async throws {
    var graph = InventedGraph()
    for words in [
      "the herring quota in Norway is fair this year", "the northern ports of Norway are closed",
    ] {
      graph.say(InventedGraph.quispe, words, mentions: norway)
    }
    for words in [
      "Norway keeps its northern ports closed to ships",
      "the herring quota of Norway was fair last year", "trains in Norway run on time in winter",
    ] {
      graph.say(InventedGraph.saether, words, mentions: norway)
    }
    let pairs = try await pairs(graph).pairs
    #expect(
      Set(pairs.map { [$0.left.statement.text, $0.right.statement.text] }) == [
        [
          "the herring quota in Norway is fair this year",
          "the herring quota of Norway was fair last year",
        ],
        [
          "the northern ports of Norway are closed",
          "Norway keeps its northern ports closed to ships",
        ],
      ])
    #expect(pairs.allSatisfy { $0.subjects.map(\.name) == ["Norway"] && !$0.reasons.isEmpty })
  }

  @Test func `are of the sentences that are alike, cited where they stand`() async throws {
    var graph = InventedGraph()
    let opening = "Thank you all for coming here today."
    graph.say(
      InventedGraph.quispe, "\(opening) The herring quota in Norway is fair this year.",
      mentions: norway)
    graph.say(
      InventedGraph.saether, "the herring quota of Norway was fair last year", mentions: norway)
    let pair = try #require(try await pairs(graph).pairs.first)
    #expect(pair.left.text == "The herring quota in Norway is fair this year.")
    #expect(pair.left.statement.text.hasPrefix("Thank you"))
    #expect(pair.left.citation.begin == pair.left.statement.begin + opening.count + 1)
    #expect(pair.left.citation.end == pair.left.statement.end)
  }

  @Test func `are none of a sentence and what is reported in it`() async throws {
    var graph = InventedGraph()
    let inner = "the herring quota of Norway is fair this year"
    graph.say(InventedGraph.quispe, "Sæther holds that \(inner)", in: "article/a", mentions: norway)
    graph.say(InventedGraph.saether, inner, in: "article/a", mentions: norway)
    #expect(try await pairs(graph).pairs.isEmpty)
  }

  @Test func `need a subject in common`() async throws {
    var graph = InventedGraph()
    graph.say(InventedGraph.quispe, "the herring quota is fair this year", mentions: norway)
    graph.say(
      InventedGraph.saether, "the herring quota is fair this year too",
      mentions: [InventedGraph.peru])
    #expect(try await pairs(graph).pairs.isEmpty)
  }

  @Test func `count the same words of one party once, with their articles`() async throws {
    var graph = InventedGraph()
    for day in ["2031-03-01", "2031-03-02"] {
      graph.say(
        InventedGraph.quispe, "the herring quota of Norway is fair this year", on: day,
        mentions: norway)
    }
    graph.say(
      InventedGraph.saether, "the herring quota of Norway is not fair this year", mentions: norway)
    let found = try await pairs(graph)
    #expect(found.pairs.count == 1)
    #expect(found.pairs[0].left.articles == 2)
    #expect(found.counts == [.conflict: 1])
  }

  @Test func `do not set a statement that is both parties' against itself`() async throws {
    var graph = InventedGraph()
    graph.say(
      InventedGraph.quispe, "the herring quota of Norway is fair this year",
      for: InventedGraph.peru, mentions: norway)
    let testimony = try Testimony(
      of: [
        Party(name: "quispe", ids: [InventedGraph.quispe]),
        Party(name: "peru", ids: [InventedGraph.peru]),
      ], filter: StatementFilter(), asking: graph.questions)
    #expect(try await ClaimPairs(of: testimony, threshold: 0, limit: nil).pairs.isEmpty)
  }

  @Test func `are kept up to a limit for each relation, and counted beyond it`() async throws {
    var graph = InventedGraph()
    for number in 0..<4 {
      let words = "word\(number) of the old harbour treaty with Norway"
      graph.say(InventedGraph.quispe, "we praise \(words)", act: "say", mentions: norway)
      graph.say(InventedGraph.saether, "they note \(words)", act: "say", mentions: norway)
    }
    let found = try await ClaimPairs(of: TwoEnvoys.testimony(graph), threshold: 0.1, limit: 1)
    #expect(found.pairs.count == 1)
    #expect(found.counts.values.reduce(0, +) == 4)
  }
}

@Suite struct `The likeness of two statements` {
  private func vectors(of texts: [String]) -> ClaimVectors {
    let passages = Array(ReadTexts(texts).passages)
    let words = passages.map { passage in
      passage.indices.filter { !passage.isIdle($0) }.map(passage.stem).sorted()
    }
    let starts = words.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    return ClaimVectors(
      words.flatMap(\.self), starts: starts, of: passages.first?.lexicon.stemCount ?? 0)
  }

  @Test func `is that of the cosine of their BM25 weights, computed anew`() {
    let texts = ["grain ports grain", "grain ships", "ports close", "trains run"]
    let vectors = vectors(of: texts)
    // Stems: grain, port; grain, ship; port, close; train, run.
    let lengths = [3.0, 2, 2, 2]
    let mean = 2.25
    func rarity(_ documents: Double) -> Double {
      InformationContent.log(1 + (4 - documents + 0.5) / (documents + 0.5))
    }
    func weight(_ count: Double, _ length: Double, _ documents: Double) -> Double {
      rarity(documents) * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / mean))
    }
    let first = [weight(2, lengths[0], 2), weight(1, lengths[0], 2)]
    let second = [weight(1, lengths[1], 2), weight(1, lengths[1], 1)]
    func size(_ vector: [Double]) -> Double {
      vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let wanted = first[0] * second[0] / (size(first) * size(second))
    #expect(abs(Double(vectors.similarity(0, 1)) - wanted) < 1e-5)
    #expect(vectors.similarity(0, 3) == 0)
    #expect(abs(vectors.similarity(2, 2) - 1) < 1e-5)
  }

  @Test func `finds the same candidates as comparing all with all`() async {
    var random = SeededText(seed: 11)
    let texts = (0..<120).map { _ in random.text(words: 8, of: 60) }
    let vectors = vectors(of: texts)
    let (left, right) = (Array(0..<60), Array(60..<120))
    let found = await NearestClaims(vectors: vectors).matches(
      left, Postings(vectors, of: right), from: 0.3)
    for statement in left {
      let best = right.map { vectors.similarity(statement, $0) }.max() ?? 0
      let own = found.filter { $0.left == statement }.map(\.similarity).max() ?? 0
      #expect(best < 0.3 || abs(best - own) < 1e-5)
    }
  }
}

@Suite struct `How alike sentences are` {
  @Test func `is told by their rare words among all that is said`() async {
    let said = (0..<40).map { "the harbour fleet sails on day number\($0)" }
    let likeness = await ClaimLikeness(
      [
        "the harbour fleet sails with grain", "grain came with the wind",
        "the harbour fleet sails at dawn",
      ], among: said)
    #expect(likeness.likeness(0, 1) > likeness.likeness(0, 2))
    #expect(abs(likeness.likeness(0, 0) - 1) < 1e-5)
  }
}
