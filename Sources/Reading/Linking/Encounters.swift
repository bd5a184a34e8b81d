import Language

/// The calls and meetings that a text tells of, sentence by sentence, with those who took part: whom "they" and
/// "both sides" mean behind them.
struct Encounters {
  private let scene: EventScene
  private var bySentence: [Int: [Entity.ID]] = [:]

  init(reading: EntityReading, dates: [DateMention], gazetteers: Gazetteers) {
    scene = EventScene(reading: reading, dates: dates, gazetteers: gazetteers)
  }

  /// The people, where it names two or more, else the people, bodies and countries that came together in the
  /// last call or meeting of which a sentence tells in the text's own words; none where it tells of none.
  mutating func parties(in sentence: Int) -> [Entity.ID] {
    if let known = bySentence[sentence] { return known }
    var events = SentenceEvents(
      scene: scene, sentence: scene.document.sentences[sentence].tokens, context: [])
    events.read()
    let told = events.drafts.last {
      Self.types.contains($0.type) && !$0.isFuture && $0.participants.count > 1
        && !scene.document.quotationIndex.contains($0.tokens.lowerBound)
    }
    let parties = told?.participants ?? []
    let people = parties.filter(scene.isPerson)
    let found = people.count > 1 ? people : parties
    bySentence[sentence] = found
    return found
  }

  private static let types: Set<String> = ["call", "meeting", "talks", "conference", "summit"]
}
