import Language

/// What is said in a call or meeting of which a text opens by telling.
extension OccasionFinder {
  /// The call or meeting of which the text's first sentence tells.
  struct Encounter {
    var occasion: Occasion
    var participants: [Entity.ID]
    /// Behind the words that tell of it.
    var end: Int
    /// The last paragraph that still tells what was said there.
    var lastParagraph: Int

    func reaches(_ cue: Cue, in paragraph: Int, _ speaker: Entity.ID) -> Bool {
      cue.token >= end && paragraph <= lastParagraph && participants.contains(speaker)
    }
  }

  /// What a text that opens with a meeting goes on to report of those who met was said there.
  ///
  /// "Minister Sana spoke today with Minister Okello. The Minister thanked …". Of a long text only the
  /// paragraph that opens with it.
  func encounter() -> Encounter? {
    let layout = scene.reading.layout
    let running = layout.roles.indices.filter {
      layout.roles[$0] == .body && scene.document.paragraphs[$0].tokens.count > 15
        && !announces(scene.document.paragraphs[$0].tokens)
    }
    guard let lead = running.first else { return nil }
    let first = scene.document.sentence(of: scene.document.paragraphs[lead].tokens.lowerBound)
    let found = (bySentence[first] ?? []).filter { candidate in
      let event = events[candidate.event]
      return Self.encounters.contains(event.type) && event.voice == .article
        && event.participants.count > 1 && isPast(event, told: candidate.tokens)
    }.min { ($0.tokens.lowerBound, $0.event) < ($1.tokens.lowerBound, $1.event) }
    guard let found else { return nil }
    let event = events[found.event]
    return Encounter(
      occasion: Occasion(event: found.event, date: event.date, place: event.place),
      participants: event.participants + [event.organizer].compactMap { $0 },
      end: found.tokens.upperBound,
      lastParagraph: running.count <= 5 ? running[running.count - 1] : lead)
  }

  /// "The following is the text of a joint statement by …": no part of the text itself.
  private func announces(_ paragraph: Range<Int>) -> Bool {
    func holds(_ words: Set<String>) -> Bool {
      paragraph.contains { words.contains(scene.word($0)) }
    }
    return paragraph.count < 60 && holds(["following", "below"])
      && holds(["text", "statement", "release", "transcript", "attributable"])
  }

  private static let encounters: Set<String> = ["call", "meeting", "talks", "conference", "summit"]

  /// Whether an event has taken place when the text tells of it.
  private func isPast(_ event: Event, told tokens: Range<Int>) -> Bool {
    if let date = event.date?.date, let published = scene.reading.layout.published,
      date > published.prefix(10)
    {
      return false
    }
    let sentence = scene.sentence(tokens.lowerBound)
    return !(sentence.lowerBound..<tokens.upperBound).contains {
      DateWords.future.contains(scene.word($0))
    }
  }
}
