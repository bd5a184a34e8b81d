import Testing

@testable import Comparison

@Suite struct `A stance` {
  private func stance(
    _ text: String, towards name: String, act: String = "say", isNegated: Bool = false,
    isAlone: Bool = false
  ) -> StanceReading {
    let keys = WordStream(name).words.map(\.key)
    return StanceReader(text: text, act: act, isNegated: isNegated)
      .stance(towards: ThingForms.Forms(keys: [keys], names: [keys]), isAlone: isAlone)
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

  @Test func `that is both for and against in one breath is open`() {
    #expect(stance("we support Ordia, but we condemn Ordia", towards: "Ordia").stance == .open)
  }

  @Test func `comes with the words that show it`() {
    #expect(
      stance("we strongly condemn the fleet of Ordia today", towards: "Ordia").reason
        == "condemn the fleet of Ordia")
  }
}

@Suite struct `The words of a text` {
  private func words(_ text: String) -> [String] {
    WordStream(text).words.map { word in
      String(decoding: Array(text.utf8)[word.bytes], as: UTF8.self)
    }
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
    let words = WordStream("Ordia’s fleet, and ours").words
    #expect(words.map(\.isPossessive) == [true, false, false, false])
    #expect(words.map(\.opensClause) == [true, false, true, false])
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
