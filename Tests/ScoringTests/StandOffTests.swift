import Language
import Reading
import Scoring
import Testing

@Suite struct StandOffTests {
  private static let text = "Zoë Okello said “no word” was left. She denied it all."
  private static let marks = """
    T1\tSource 0 10\tZoë Okello
    T2\tCue 11 15\tsaid
    T3\tContent 16 25;26 34\t“no word” … was left
    T4\tAttribution 11 15\tsaid
    E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
    T5\tCue 40 46\tdenied
    T6\tContent 47 53\tit all
    E2\tAttribution-no-source:T5 Cue:T5 Content:T6
    E3\tAttribution:T4 Source:T1 Cue:T2 Content:T9
    T7\tCue 5 500\toutside
    """

  @Test func `offsets count scalars and stretches may be apart`() {
    let text = Text(Self.text)
    let marks = StandOff(Self.marks, of: Self.text)
    #expect(marks.attributions.count == 2)
    #expect(marks.attributions[0].source.map { text.string($0) } == ["Zoë Okello"])
    #expect(marks.attributions[0].content.map { text.string($0) } == ["“no word”", "was left"])
    #expect(marks.attributions[1].source == [])
  }

  @Test(arguments: [
    "", "T1", "E1\t", "T1\tCue", "E1\tCue:T1", "T1\tCue 9 1\tx\nE1\tContent:T1", "\u{0}",
  ])
  func `marks that make no sense are passed over`(marks: String) {
    #expect(StandOff(marks, of: "x").attributions.isEmpty)
  }

  @Test func `marks become a label for each word, paragraph by paragraph`() {
    let paragraphs = StandOff(Self.marks, of: Self.text).paragraphs(of: Self.text)
    #expect(paragraphs.count == 1)
    #expect(paragraphs[0].words.prefix(3) == ["Zoë", "Okello", "said"])
    let short = paragraphs[0].labels.map { $0 == "O" ? "-" : String($0.prefix(4)) }
    #expect(
      short.joined(separator: " ")
        == "B-so I-so B-cu B-co I-co I-co I-co B-co I-co - - B-cu B-co I-co -")
  }

  @Test func `a mark over two paragraphs begins anew in the second`() {
    let text = "He said no.\n\nAnd yes."
    let marks = StandOff("T1\tContent 8 21\tx\nE1\tContent:T1", of: text)
    let labels = marks.paragraphs(of: text).map(\.labels)
    #expect(labels.map { $0.filter { $0.hasPrefix("B-") }.count } == [1, 1])
  }

  @Test func `a statement is found by its content and right by its speaker`() throws {
    let text = "Zoë Okello said that no word was left. The talks went on."
    let marks = """
      T1\tSource 0 10\tZoë Okello
      T2\tContent 16 37\tthat no word was left
      E1\tAttribution:T1 Source:T1 Content:T2
      T3\tSource 39 48\tThe talks
      T4\tContent 49 56\twent on
      E2\tAttribution:T3 Source:T3 Content:T4
      """
    let score = AttributionScore(
      try Reader().run(ArticleText(text: text)), reference: StandOff(marks, of: text))
    #expect((score.loose.whole.right, score.loose.whole.missed) == (1, 1))
    #expect(score.loose.speakers == 1)
    #expect((score.modes[.indirect]?.right, score.modes[.indirect]?.missed) == (1, 1))
  }

  @Test func `what two say together is one statement, as people mark it`() throws {
    let text = "Zoë Okello and Ada Paz said that no word was left. The talks went on."
    let marks = """
      T1\tSource 0 22\tZoë Okello and Ada Paz
      T2\tContent 28 49\tthat no word was left
      E1\tAttribution:T1 Source:T1 Content:T2
      """
    let findings = try Reader().run(ArticleText(text: text))
    #expect(findings.statements.count == 2)
    let score = AttributionScore(findings, reference: StandOff(marks, of: text))
    #expect(score.loose.whole.right == 1)
    #expect(score.loose.whole.missed == 0 && score.loose.whole.extra == 0)
  }

  @Test(arguments: [
    ("that no word was left", Statement.Mode.indirect), ("“No word was left,”", .direct),
    ("that \"no word\" was left", .mixed), ("\"No word.\" \"None.\"", .direct),
  ])
  func `a marked content has the mode that its quotation marks say`(
    words: String, mode: Statement.Mode
  ) throws {
    let marks = "T1\tContent 0 \(words.unicodeScalars.count)\tx\nE1\tAttribution:T1 Content:T1"
    #expect(StandOff(marks, of: words).attributions.map(\.mode) == [mode])
  }
}
