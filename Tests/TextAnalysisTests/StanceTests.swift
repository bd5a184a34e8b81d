import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct `A stance` {
  private func stance(
    _ text: String, towards name: String, act: String = "say", isNegated: Bool = false,
    isAlone: Bool = false
  ) -> StanceReading {
    let read = ReadTexts([text, name])
    let form = read.range(of: 1).map { read.words[$0].number }
    return StanceReader(words: read.passage(0), act: act, isNegated: isNegated)
      .stance(towards: NameForms(words: [form], names: [form]), isAlone: isAlone)
  }

  @Test(arguments: [
    ("we condemn Ordia’s attack on Vessland", "Ordia", Stance.critical),
    ("we condemn Ordia’s attack on Vessland", "Vessland", .open),
    ("the war against Vessland goes on", "Vessland", .open),
    ("we stand with the brave people of Vessland", "Vessland", .supportive),
    ("we stand in front of Vessland", "Vessland", .open),
    ("support for Vessland amid hunger in Ordia", "Ordia", .open),
    ("partners who impose sanctions on Ordia", "Ordia", .critical),
    ("not only do we support Vessland", "Vessland", .supportive),
    ("allies told Ordia everything", "Ordia", .open),
    ("this will not deter Ordia", "Ordia", .open),
    ("Ordia’s unprovoked, long and unjustified war", "Ordia", .critical),
    ("support President Ordia’s cruel and needless war", "Ordia", .critical),
    ("we went to Ordia’s north today. Attacks are wrong", "Ordia", .open),
    ("the Ordia war is over", "Ordia", .open),
    ("grateful to Vessland", "Vessland", .supportive),
    ("support efforts to persuade Ordia", "Ordia", .open),
    ("Vessland defends itself against a war", "Vessland", .open),
    ("we do not support Ordia", "Ordia", .critical),
    ("sanctions against Ordia will stay", "Ordia", .critical),
    ("Ordia must withdraw its ships", "Ordia", .critical),
    ("Ordia’s brutality shocks us", "Ordia", .critical),
    ("Vessland was attacked at dawn", "Vessland", .open),
    ("Vessland’s courage is known", "Vessland", .supportive),
    ("we spoke of Ordia at length", "Ordia", .open),
    ("we welcome the rain, and Ordia has ships", "Ordia", .open),
    ("support for Ordia and Vessland", "Vessland", .supportive),
    ("support for Vessland peace talks", "Vessland", .open),
    ("support for the Vessland people", "Vessland", .supportive),
    ("our commitment to the defense of Vessland", "Vessland", .supportive),
    ("the commitment of Ordia", "Ordia", .open),
    ("close coordination with Vessland on trade", "Vessland", .supportive),
    ("economic coercion by Ordia", "Ordia", .critical),
    ("a speech by Ordia", "Ordia", .open),
    ("we urge the Ordia authorities to release them", "Ordia", .critical),
    ("we urge Ordia to come", "Ordia", .open),
    ("they are lifting sanctions on Ordia", "Ordia", .open),
    ("Ordia’s reckless choice", "Ordia", .critical),
    ("Ordia has invaded Vessland", "Ordia", .critical),
    ("Ordia has invaded Vessland", "Vessland", .open),
    ("the government of Ordia continues to violate the treaty", "Ordia", .critical),
    ("Ordia has never attacked anybody", "Ordia", .open),
    ("if Ordia attacks Vessland", "Ordia", .open),
    ("in Ordia attacked ships sank", "Ordia", .open),
    ("Vessland threatened by ships", "Vessland", .open),
    ("Ordia launched an unprovoked war", "Ordia", .critical),
    ("Ordia has not complied with the treaty", "Ordia", .critical),
    ("Ordia poses a threat to us all", "Ordia", .critical),
    ("Vessland is one of our closest allies", "Vessland", .supportive),
    ("Vessland is not an ally", "Vessland", .open),
    ("we will not accept Ordia’s annexation of the north", "Ordia", .critical),
    ("we accept Ordia", "Ordia", .open),
    ("we must hold Ordia accountable", "Ordia", .critical),
    ("they hold Ordia in their hands", "Ordia", .open),
    ("our opposition to Ordia", "Ordia", .critical),
    ("the opposition of Ordia", "Ordia", .open),
    ("the threat from Ordia", "Ordia", .critical),
    ("a letter from Ordia", "Ordia", .open),
    ("we call on Ordia to respect the treaty", "Ordia", .critical),
    ("demand that Ordia withdraw its ships", "Ordia", .critical),
    ("helping Vessland rebuild", "Vessland", .supportive),
    ("those who support Ordia will pay", "Ordia", .open),
    ("their support for Mr. Orbel", "Orbel", .supportive),
    ("we thank them. Orbel left", "Orbel", .open),
    ("we congratulate\u{202F}the people of Vessland", "Vessland", .supportive),
    ("we support the outlook on Ordia", "Ordia", .open),
    ("a cessation of hostilities by Ordia", "Ordia", .open),
    ("the consequences of aggression against Vessland", "Vessland", .open),
    ("attacks that have come from Ordia", "Ordia", .critical),
    ("help for partners like Vessland", "Vessland", .supportive),
    ("the end of the Ordian War", "Ordian", .open),
    ("Vessland’s leadership", "Vessland", .supportive),
  ])
  func `is read from the words beside a name`(text: String, name: String, wanted: Stance) {
    #expect(stance(text, towards: name).stance == wanted)
  }

  @Test(arguments: [
    ("praise", false, Stance.supportive), ("condemn", false, .critical),
    ("condemn", true, .supportive), ("say", false, .open), ("deny", false, .open),
  ])
  func `is that of the act where only one thing is named`(
    act: String, isNegated: Bool, wanted: Stance
  ) {
    let text = "what happened in Ordia"
    #expect(
      stance(text, towards: "Ordia", act: act, isNegated: isNegated, isAlone: true).stance
        == wanted)
    #expect(stance(text, towards: "Ordia", act: act, isNegated: isNegated).stance == .open)
  }

  @Test(arguments: [
    ("condemn", "the sudden suspension of the treaty by Ordia", "Ordia", Stance.critical),
    ("condemn", "Ordia’s decision", "Ordia", .critical),
    ("condemn", "the raid on Vessland’s harbour by Ordia", "Vessland", .open),
    ("praise", "Vessland’s hospitality and trade with Ordia", "Vessland", .supportive),
    ("praise", "Vessland’s hospitality and trade with Ordia", "Ordia", .open),
    ("say", "Ordia’s decision", "Ordia", .open),
  ])
  func `is that of the act towards whose it is or who does it, whatever else is named`(
    act: String, text: String, name: String, wanted: Stance
  ) {
    #expect(stance(text, towards: name, act: act).stance == wanted)
  }

  @Test func `that is both for and against in one breath is open`() {
    #expect(stance("we support Ordia, but we condemn Ordia", towards: "Ordia").stance == .open)
  }

  @Test(arguments: [
    ("we condemn the Ordian authorities", Stance.critical, Stance.critical),
    ("we stand with the Ordian people", .open, .supportive),
    ("sanctions on two Ordian banks", .open, .critical),
    ("the Ordian government’s abuses", .critical, .critical),
    ("the Ordian regime has attacked them", .critical, .critical),
  ])
  func `towards a government is not that towards its country`(
    text: String, government: Stance, country: Stance
  ) {
    let read = ReadTexts([text, "Ordian"])
    let form = read.range(of: 1).map { read.words[$0].number }
    let reader = StanceReader(words: read.passage(0), act: "say", isNegated: false)
    for (isGovernment, wanted) in [(true, government), (false, country)] {
      let forms = NameForms(words: [form], isGovernment: isGovernment)
      #expect(reader.stance(towards: forms, isAlone: false).stance == wanted)
    }
  }

  @Test func `comes with the words that show it`() {
    #expect(
      stance("we strongly condemn the fleet of Ordia today", towards: "Ordia").reason
        == "condemn the fleet of Ordia")
  }
}

@Suite struct `The words of a text` {
  private func words(_ text: String) -> [String] {
    let words = Passage(text)
    return words.indices.map { String(decoding: Array(text.utf8)[words[$0].bytes], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Don’t stop, won't stop", ["Don’t", "stop", "won't", "stop"]),
    ("Russia’s 30,000 troops.", ["Russia", "30,000", "troops"]),
    ("COVID-19—and “Çavuşoğlu”", ["COVID-19", "and", "Çavuşoğlu"]),
    ("3.5 million; U.S. aid", ["3.5", "million", "U", "S", "aid"]), ("", []), ("’ - ,", []),
  ])
  func `are runs of letters and digits`(text: String, wanted: [String]) {
    #expect(words(text) == wanted)
  }

  @Test func `know their possessives and the clauses that they open`() {
    let words = ReadTexts(["Ordia’s fleet, and ours"]).words
    #expect(words.map(\.isPossessive) == [true, false, false, false])
    #expect(words.map(\.opensClause) == [true, false, true, false])
  }

  @Test func `are the same in whatever batches they come`() async {
    var random = SeededText(seed: 29)
    let texts = (0..<9_000).map { number in random.text(words: number % 7, of: 900) + " “Ordía”" }
    let (batches, feed) = AsyncStream<TextBatch>.makeStream()
    for start in stride(from: 0, to: texts.count, by: 400) {
      var batch = TextBatch()
      for text in texts[start..<min(texts.count, start + 400)] { batch.add(text) }
      feed.yield(batch)
    }
    feed.finish()
    let (one, many) = (ReadTexts(texts), await ReadTexts(batches))
    #expect(many.count == texts.count)
    #expect(many.lexicon.keys == one.lexicon.keys)
    for text in texts.indices {
      let words = [one, many].map { read in
        read.range(of: text).map { [read.words[$0].number, read.words[$0].begin] }
      }
      #expect(words[0] == words[1])
      #expect(many.spelling(0..<texts[text].utf8.count, of: text) == texts[text])
    }
  }

  @Test func `of bytes that are no UTF-8 are mended`() async {
    var batch = TextBatch()
    for bytes: [UInt8] in [[0xE2, 0x80], [0x66, 0xC3], [0xF0, 0x9F], [0x6F, 0x6E, 0xFF, 0x65]] {
      bytes.withUnsafeBufferPointer { batch.add($0) }
    }
    let (batches, feed) = AsyncStream<TextBatch>.makeStream()
    feed.yield(batch)
    feed.finish()
    let read = await ReadTexts(batches)
    #expect(
      (0..<4).map { read.withBytes(of: $0) { String(validating: $0, as: UTF8.self) } }
        == ["\u{FFFD}", "f\u{FFFD}", "\u{FFFD}", "on\u{FFFD}e"])
    #expect((0..<4).map { read.sentences(of: $0).count } == [1, 1, 1, 1])
  }

  @Test func `have one number for each word and one for each stem`() {
    let read = ReadTexts(["the fleet fleets", "Fleet condemned condemns THE"])
    #expect(read.words.map(\.number) == [0, 1, 2, 1, 3, 4, 0])
    #expect(read.lexicon.stems == [0, 1, 1, 2, 2])
    #expect(read.lexicon.kinds[0].contains(.idle) && read.lexicon.kinds[3].contains(.opposes))
    #expect(read.passage(1).spelling(1..<3) == "condemned condemns")
  }

  @Test(arguments: [
    (["violate", "violates", "violated", "violating"], "violat"),
    (["condemn", "condemns", "condemned", "condemning"], "condemn"),
    (["stop", "stops", "stopped", "stopping"], "stop"),
    (["party", "parties"], "party"), (["crisis"], "crisis"), (["press"], "press"),
    (["kill", "killed", "killing"], "kill"), (["need", "needed"], "need"),
  ])
  func `meet in their stems`(forms: [String], stem: String) {
    for form in forms { #expect(Stem.of(form) == stem) }
  }
}
