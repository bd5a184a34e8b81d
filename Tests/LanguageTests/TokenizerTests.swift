import Language
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Iran’s envoy said: “Yes.”", "Iran|’s|envoy|said|:|“|Yes|.|”"),
    ("Iran‘s envoy said ‘so’ of Komilxo‘sov", "Iran|‘s|envoy|said|‘|so|’|of|Komilxo‘sov"),
    ("the U.N. and the U.S.", "the|U.N.|and|the|U.S."),
    ("Mr. Okello met Gen. Sanogo.", "Mr.|Okello|met|Gen.|Sanogo|."),
    ("No. 5 of 25,000 at 10:30, 2.5", "No.|5|of|25,000|at|10:30|,|2.5"),
    ("O’Brien and d'Affaires", "O’Brien|and|d'Affaires"),
    ("counter-terrorism – now—or never", "counter-terrorism|–|now|—|or|never"),
    ("the Seafarers’ Union", "the|Seafarers|’|Union"),
    ("AT&T, P5+1", "AT&T|,|P5|+|1"),
    ("He left... or not?!", "He|left|...|or|not|?|!"),
    ("see https://a.example/b?c=1.", "see|https://a.example/b?c=1|."),
    ("a 🚢🙂 b", "a|🚢|🙂|b"),
    ("Vienna.The next", "Vienna|.|The|next"),
    ("''Yes,'' he said, ``yes.''", "''|Yes|,|''|he|said|,|``|yes|.|''"),
  ])
  func `a text is cut where English is cut`(text: String, tokens: String) {
    #expect(Document(text).words.joined(separator: "|") == tokens)
  }

  @Test(arguments: [
    ("said", Token.Case.lower), ("Khoshroo", .capitalised), ("UN", .upper), ("U.S.", .upper),
    ("McCain", .capitalised), ("al-Assad", .mixed), ("iPhone", .mixed), ("25,000", .none),
    ("Ğül", .capitalised),
  ])
  func `a word shows how it is written`(word: String, letterCase: Token.Case) throws {
    #expect(try #require(Document(word).tokens.first).letterCase == letterCase)
  }

  @Test func `tokens are found by bytes`() {
    let document = Document("Okello said yes.")
    #expect(document.tokens(in: TextSpan(0, 11)) == 0..<2)
    #expect(document.tokens(in: TextSpan(8, 9)) == 1..<2)
    #expect(document.tokens(in: TextSpan(40, 50)).isEmpty)
    #expect(document.string(0..<2) == "Okello said")
  }
}
