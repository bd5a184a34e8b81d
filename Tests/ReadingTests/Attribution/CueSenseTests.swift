import Language
import Reading
import Tagging
import Testing

/// What is done by the cues that the trained model marks.
@Suite struct CueSenseTests {
  /// The first attribution of a sentence in which the model marks the words between bars:
  /// speaker|cue|content.
  private func attribution(_ marked: String) throws -> Attribution {
    try #require(try attributions(marked).first)
  }

  private func attributions(_ marked: String) throws -> [Attribution] {
    var (words, spans): ([String], [String: Range<Int>]) = ([], [:])
    for (part, label) in zip(marked.split(separator: "|"), ["source", "cue", "content"]) {
      let own = part.split(separator: " ").map(String.init)
      spans[label] = words.count..<words.count + own.count
      words += own
    }
    let document = Document(words.joined(separator: " ") + ".")
    let gazetteers = try Gazetteers.shared()
    let layout = Layout(document: document, tagger: gazetteers.partsOfSpeech, roles: [.body])
    let stretches = spans.map { Stretch(words: $0.value, label: $0.key) }
      .sorted { $0.words.lowerBound < $1.words.lowerBound }
    return AttributionSpotting(
      gazetteers: gazetteers,
      spans: ModelSpans(attributions: [stretches], names: [])
    ).run(layout)
  }

  @Test(arguments: [
    ("Okello | said | that the port would open soon", SpeechAct.say),
    ("Okello | wants | the port to be open by June", .think),
    ("Okello | is determined to warn | the crew of the danger", .think),
    ("Okello | would like | the port to be open by June", .think),
    ("Okello | was bearish on | the future of the old port", .think),
    ("Okello | was adamant about | the future of the old port", .say),
    ("Okello | blocked | the law on the old port", .deed),
    ("Okello | voted against | the law on the old port", .deed),
    ("Okello | keeps criticizing | the law on the old port", .condemn),
    ("Okello | has growing doubts about | the law on the old port", .think),
    ("Okello | shelved | the “very old” law on the port", .say),
  ])
  func `an attitude is none of saying`(marked: String, act: SpeechAct) throws {
    #expect(try attribution(marked).act == act)
  }

  @Test(arguments: [
    ("Okello | did not apologise for | the strike at the old port", true),
    ("Okello | has never said | that the port would open soon", true),
    ("Okello | denied | that the port would open soon", true),
    ("Okello | did not deny | that the port would open soon", false),
    ("Okello | not only warned | of a strike at the old port", false),
    ("Okello | said | that the port would not open soon", false),
  ])
  func `what was not said is not counted as said`(marked: String, isNegated: Bool) throws {
    #expect(try attribution(marked).isNegated == isNegated)
  }

  @Test(arguments: [
    ("The two sides | discussed | the future of the old port", true),
    ("Okello and Paz | discussed | the future of the old port", true),
    ("Okello | discussed with | Paz the future of the old port", true),
    ("Okello | discussed | the future of the old port", false),
    ("The two sides | said | that the port would open soon", false),
  ])
  func `talks are no statement`(marked: String, isUnsaid: Bool) throws {
    #expect(try attribution(marked).isUnsaid == isUnsaid)
  }

  @Test(arguments: [
    ("Okello | is expected | to open the old port soon", true),
    ("Okello | was widely believed to | be at the old port", true),
    ("Okello | expected | the crew of the old port soon", false),
  ])
  func `who is expected to do something has not said it`(marked: String, isOpen: Bool) throws {
    #expect(try (attribution(marked).speaker == nil) == isOpen)
  }

  @Test(arguments: [
    ("Okello | declined | to comment on the old port", true),
    ("Okello | refused to say | who owned the old port", true),
    ("Okello | refused | to close the old port at once", false),
    // What stands before the verb is said.
    ("Okello | of the old port | declined", false),
  ])
  func `what nobody would say is no statement`(marked: String, isUnsaid: Bool) throws {
    #expect(try attributions(marked).contains { $0.isUnsaid } == isUnsaid)
  }

  @Test(arguments: [
    (
      "President Sol spoke with President Okello | to express | his deep regret over the old port",
      2
    ),
    ("which on July 20 | voiced | its deep regret over the old port", 1),
    ("WHO Director Sol of the old port | voiced | his deep regret over the delay", 7),
    ("A firm called Old Port | voiced | its deep regret over the delay", 5),
    ("President Sol of the old port | voiced | his deep regret over the delay", 6),
  ])
  func `a speaker ends where his sentence goes on`(marked: String, count: Int) throws {
    #expect(try attribution(marked).speaker?.count == count)
  }
}
