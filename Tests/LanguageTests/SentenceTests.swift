import Language
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    "The talks failed.|He left.",
    "Mr. Okello met Gen. Sanogo in the U.S. on Jan. 5.|He left.",
    "The talks were held in the U.S.|The envoy left.",
    "“Will they come back?” she asked.",
    "“They will.”|She left.",
    "He said “never.”|Then he left.",
    "Prices rose by 2.5 percent.|They fell in May.",
    "She waited ... and left.",
    "He left (late.)|She stayed.",
    "J. K. Okello spoke.|Nobody listened!|Why?",
    "🚢 sailed.|🙂 followed.",
    "Msgr. Okello met Insp. Sanogo and Cpl. Zahra.|Eng. Ali Hamdan left.",
    "Atty. Wamocho and Capt. Lintula, Ret., spoke.|He left.",
    "It took a min.|Nobody paid.",
    "The Secretary met Kofi Okello, Esq. of Malta.|He left.",
    "It was eng.|They left.",
    "Lt. Gen. (ret.) Okello of Malta (E.U.) left.|He flew (to the U.S.)|She stayed.",
  ])
  func `a paragraph is cut into sentences`(marked: String) {
    let wanted = marked.split(separator: "|").map(String.init)
    let document = Document(wanted.joined(separator: " "))
    #expect(document.sentences.map { document.text.string($0.span) } == wanted)
  }

  @Test func `what never comes to a full stop is cut at a comma, and in the end anywhere`() {
    let clauses = Document(
      String(repeating: "the envoy of Peru went on, ", count: 500))
    #expect(clauses.sentences.count > 5)
    for sentence in clauses.sentences.dropLast() {
      #expect((300...400).contains(sentence.tokens.count))
      #expect(clauses.text.string(clauses.tokens[sentence.tokens.upperBound - 1].span) == ",")
    }
    let words = Document(String(repeating: "on and ", count: 1_000))
    #expect(words.sentences.map(\.tokens.count) == [400, 400, 400, 400, 400])
  }

  @Test func `two spaces behind an abbreviation with inner stops end a sentence`() {
    let set = Document("They met in Washington, D.C.  Secretary Okello spoke.")
    #expect(set.sentences.count == 2)
    let plain = Document("They met in Washington, D.C. Secretary Okello spoke.")
    #expect(plain.sentences.count == 1)
    #expect(Document("Mr.  Okello spoke.").sentences.count == 1)
  }

  @Test func `an empty line or a break behind a full stop ends a paragraph`() {
    let document = Document("Headline here\n\nFirst one.\nSecond one.\nThird")
    #expect(
      document.paragraphs.map { document.text.string($0.span) }
        == ["Headline here", "First one.", "Second one.", "Third"])
  }

  @Test func `a line wrapped by hand goes on`() {
    let document = Document(
      "The envoy of the republic told the members of the council on Monday that\n"
        + "the ferries would sail again before the end of the winter season, and\nthat was that.")
    #expect(document.paragraphs.count == 1)
    #expect(document.sentences.count == 1)
  }

  @Test func `an empty text has nothing`() {
    for text in ["", " \n\n\t", "\u{FEFF}"] {
      let document = Document(text)
      #expect(document.tokens.isEmpty && document.sentences.isEmpty && document.quotations.isEmpty)
    }
  }
}
