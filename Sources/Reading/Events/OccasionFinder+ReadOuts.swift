import Language

/// What is said in a call or meeting of which a text opens by telling.
extension OccasionFinder {
  /// The call or meeting of which the text's first sentence tells.
  struct Encounter {
    var occasion: Occasion
    /// The people and bodies, and the governments of the countries, that took part.
    var participants: Set<Entity.ID>
    /// Behind the words that tell of it.
    var end: Int
    /// The last paragraph that still tells what was said there.
    var lastParagraph: Int
    /// Those of the participants to whom all of the text goes on: governments that held talks.
    var governments: Set<Entity.ID>

    func reaches(_ cue: Cue, in paragraph: Int, _ speaker: Entity.ID) -> Bool {
      cue.token >= end
        && (paragraph <= lastParagraph && participants.contains(speaker)
          || governments.contains(speaker))
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
    let opening = scene.document.sentence(of: scene.document.paragraphs[lead].tokens.lowerBound)
    let found = (bySentence[opening] ?? []).filter { candidate in
      let event = events[candidate.event]
      return Self.encounters.contains(event.type) && event.voice == .article
        && (event.participants.count > 1 || event.isNamed && event.type == "talks")
        && isPast(event, told: candidate.tokens)
    }
    // "met in Lima for the Chile-Malta Dialogue": rather what has a name, with the day and place of both.
    let named = found.filter { events[$0.event].isNamed && events[$0.event].type == "talks" }
    let first = (named.isEmpty ? found : named).min {
      ($0.tokens.lowerBound, $0.event) < ($1.tokens.lowerBound, $1.event)
    }
    guard let first else { return nil }
    let end = running.count <= 5 ? running[running.count - 1] : lead
    return encounter(
      at: first, with: found.map(\.event), isTalks: !named.isEmpty, lastParagraph: end)
  }

  private func encounter(
    at first: (tokens: Range<Int>, event: Event.ID), with others: [Event.ID], isTalks: Bool,
    lastParagraph: Int
  ) -> Encounter {
    let told = ([first.event] + others).map { events[$0] }
    let sentence = scene.sentence(first.tokens.lowerBound)
    let around = scene.circumstances(from: first.tokens.upperBound, limit: sentence.upperBound)
    let people = Set(told.flatMap { $0.participants + [$0.organizer].compactMap { $0 } })
    let parties = isTalks ? parties(of: people, in: sentence) : []
    return Encounter(
      occasion: Occasion(
        event: first.event,
        date: told.lazy.compactMap(\.date).first ?? around.date
          ?? scene.date(at: sentence.lowerBound),
        place: told.lazy.compactMap(\.place).first ?? around.place),
      participants: people.union(parties), end: first.tokens.upperBound,
      lastParagraph: lastParagraph, governments: parties)
  }

  /// The governments, and the bodies, that hold talks: those that take part and whose countries the sentence
  /// names.
  private func parties(of participants: Set<Entity.ID>, in sentence: Range<Int>) -> Set<Entity.ID> {
    let entities = scene.reading.entities
    let named = scene.reading.mentions.filter { sentence.contains($0.tokens.lowerBound) }.map(
      \.entity)
    let countries = Set(
      (named + participants).filter { [.country, .government].contains(entities[$0].kind) }
        .compactMap { entities[$0].country })
    return Set(
      entities.indices.filter { id in
        entities[id].kind == .government && entities[id].country.map(countries.contains) ?? false
      } + named.filter { entities[$0].kind == .organization })
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
