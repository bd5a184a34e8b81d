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
    occasion.date = occasion.date ?? date(above: token)
    return occasion
  }

  /// The first line that begins with a day and is no sentence ("Tuesday, May 3, 2022, at 11:00 am").
  private func date(above token: Int) -> DateMention? {
    let document = scene.document
    return document.paragraphs.indices.lazy.filter { index in
      let tokens = document.paragraphs[index].tokens
      return tokens.upperBound <= token && tokens.count <= 12
        && !scene.reading.layout.isHeadline(index)
        && document.tokens[tokens.upperBound - 1].kind != .terminator
    }.compactMap { scene.date(at: document.paragraphs[$0].tokens.lowerBound) }.first
  }

  /// Kinds of events at which people speak to the public.
  private static let types = ["briefing", "address", "interview"]

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

  /// The first line that is nothing but a place ("Kandor, Tovia") or ends in one behind a house ("Ministry of Trade,
  /// Kandor"), the narrowest that it names.
  private func place(above token: Int) -> Entity.ID? {
    let document = scene.document
    for (index, paragraph) in document.paragraphs.enumerated() {
      guard paragraph.tokens.upperBound <= token else { return nil }
      guard !scene.reading.layout.isHeadline(index), paragraph.tokens.count <= 14 else { continue }
      let last = placeAtEnd(of: paragraph.tokens)
      guard !last.isEmpty else { continue }
      // A capital may have been read as its government: then the country behind it says where.
      let named = last.compactMap { scene.mention(at: $0) }
      for kind in [Entity.Kind.place, .country] {
        if let found = named.first(where: { scene.entity($0).kind == kind }) { return found.entity }
      }
    }
    return nil
  }

  /// The words of a line that are places, from one of its commas or its beginning to its end; what stands before them
  /// has to be written with capitals and must name nobody.
  private func placeAtEnd(of line: Range<Int>) -> Range<Int> {
    let document = scene.document
    let other = line.last { position in
      document.lowercased[position] != ","
        && !(scene.mention(at: position).map(scene.isPlace) ?? false)
    }
    guard let other else { return line }
    let house = line.lowerBound...other
    let isHouse =
      document.lowercased[other + 1 < line.upperBound ? other + 1 : other] == ","
      && house.allSatisfy { position in
        document.tokens[position].isCapitalised || document.lowercased[position] == ","
          || FunctionWords.all.contains(document.lowercased[position])
      }
      && !house.contains { position in
        scene.mention(at: position).map { scene.isPerson($0.entity) } ?? false
          || scene.date(at: position) != nil
      }
    return isHouse ? other + 1..<line.upperBound : line.upperBound..<line.upperBound
  }
}
