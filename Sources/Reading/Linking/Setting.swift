import Language

/// Where and on what occasion all of a transcript or of a signed text is said, as its head tells.
///
/// "Minister Sana at a Press Conference / Kandor, Tovia / MINISTER SANA: Good morning …": what stands
/// above the first words spoken holds for each turn.
struct Setting {
  private let scene: EventScene
  private let events: [Event]
  /// The first label of a turn, nil where the text is no transcript.
  private let firstTurn: Int?

  /// Takes what is known of the text.
  init(scene: EventScene, events: [Event]) {
    self.scene = scene
    self.events = events
    firstTurn = scene.reading.layout.turnLabels.first?.lowerBound
  }

  /// Whether a statement is a turn, or a paragraph under a signature, rather than words reported.
  func covers(_ statement: Statement) -> Bool {
    guard statement.outer == nil, statement.mode == .direct else { return false }
    if let firstTurn {
      return statement.cue.isEmpty && statement.contentTokens.lowerBound > firstTurn
    }
    // A signature is a whole line, a cue never is one.
    return statement.cue.first.map { cue in
      scene.document.paragraphs[scene.document.paragraph(of: cue.lowerBound)].tokens == cue
    } ?? false
  }

  /// What the words above the first turn, or between a signature and what is signed, tell.
  func occasion(of statements: [Statement]) -> Occasion {
    var occasion = Occasion()
    let first = statements.lazy.filter(covers).map(\.contentTokens.lowerBound).min()
    guard let token = firstTurn ?? first else { return occasion }
    occasion.event = event(above: token)
    if let event = occasion.event {
      occasion.date = events[event].date
      occasion.place = events[event].place
    }
    occasion.place = place(above: token) ?? occasion.place
    return occasion
  }

  /// Kinds of events at which people speak to the public.
  private static let types = ["briefing", "address"]

  /// What the title says that it is, else an event of such a kind.
  private func event(above token: Int) -> Event.ID? {
    let title = scene.titledOccasion()
    let titled = title.flatMap { title in
      events.firstIndex { $0.tokens.contains(title.tokens) }
    }
    return titled
      ?? ((title.map { [$0.type] } ?? []) + Self.types).lazy.compactMap { type in
        events.indices.first { id in
          events[id].type == type && events[id].tokens.contains { $0.upperBound <= token }
        }
      }.first
  }

  /// The first line that is nothing but a place ("Kandor, Tovia"), the narrowest that it names.
  private func place(above token: Int) -> Entity.ID? {
    let document = scene.document
    for (index, paragraph) in document.paragraphs.enumerated() {
      guard paragraph.tokens.upperBound <= token else { return nil }
      guard !scene.reading.layout.isHeadline(index), paragraph.tokens.count <= 8,
        paragraph.tokens.allSatisfy({ position in
          document.lowercased[position] == ","
            || scene.mention(at: position).map(scene.isPlace) ?? false
        })
      else { continue }
      // A capital may have been read as its government: then the country behind it says where.
      let named = paragraph.tokens.compactMap { scene.mention(at: $0) }
      for kind in [Entity.Kind.place, .country] {
        if let found = named.first(where: { scene.entity($0).kind == kind }) { return found.entity }
      }
    }
    return nil
  }
}
