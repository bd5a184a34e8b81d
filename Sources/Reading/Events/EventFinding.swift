public import Language

/// What events are read from.
public struct EventInput: Sendable {
  /// Who and what is named.
  public var reading: EntityReading
  /// The words that say when.
  public var dates: [DateMention]
  /// For each statement, by its later place in `Findings.statements`, the stretches of its content.
  public var contents: [[Range<Int>]]
  /// Who speaks, by the tokens of the cues.
  public var speakers: [Int: Entity.ID]

  /// Makes the input of the stage.
  public init(
    reading: EntityReading, dates: [DateMention], contents: [[Range<Int>]] = [],
    speakers: [Int: Entity.ID] = [:]
  ) {
    self.reading = reading
    self.dates = dates
    self.contents = contents
    self.speakers = speakers
  }

  /// Makes the input of the stage of what is known of the statements.
  init(reading: EntityReading, dates: [DateMention], statements: [Statement]) {
    var speakers: [Int: Entity.ID] = [:]
    for statement in statements {
      guard let speaker = statement.speaker else { continue }
      for token in statement.cue.joined() { speakers[token] = speaker }
    }
    self.init(
      reading: reading, dates: dates, contents: statements.map(\.content), speakers: speakers)
  }
}

/// Finds meetings, calls, conferences, visits, addresses and other events: who took part, where,
/// when, and in whose word.
///
/// "Secretary Sana spoke today with Minister Okello to follow up on their May 15 meeting in Kandor"
/// tells of two: a call of the two today and a meeting of the two on May 15. What the article tells
/// again ("the meeting", "the two ministers met") joins the event told before.
public struct EventFinding: Stage {
  private let gazetteers: Gazetteers

  /// Makes the stage.
  public init(_ gazetteers: Gazetteers) {
    self.gazetteers = gazetteers
  }

  /// The events of a text in the order in which it first tells of them.
  ///
  /// - Complexity: O(*n*) in the number of tokens for sentences of usual length.
  @inline(never)
  public func run(_ input: EventInput) -> [Event] {
    let scene = EventScene(
      reading: input.reading, dates: input.dates, speakers: input.speakers, gazetteers: gazetteers)
    let statementAt = Self.innermost(input.contents, count: scene.document.tokens.count)
    var ledger = EventLedger(scene: scene)
    var context: [Entity.ID] = []
    var age = 0
    for (paragraph, role) in scene.reading.layout.roles.enumerated() where role != .furniture {
      for sentence in scene.sentences(of: paragraph, role: role) {
        // Four sentences on, "they" are others; and in a transcript each turn has its own "they".
        if age > 4 || isTurn(role) { context = [] }
        let people =
          context.isEmpty && !isTurn(role) ? scene.peopleBefore(sentence.lowerBound) : context
        var reader = SentenceEvents(scene: scene, sentence: sentence, context: people)
        reader.read()
        _ = ledger.add(reader.drafts) { token in
          statementAt[token] < 0 ? .article : .statement(Int(statementAt[token]))
        }
        let together = scene.together(in: reader.drafts)
        age = together == nil ? age + 1 : 0
        context = together ?? context
      }
    }
    // Where the head of a transcript tells more of it ("held in Kandor on Thursday"), its title adds
    // nothing.
    if let title = scene.titledOccasion(),
      !ledger.events.contains(where: { $0.type == title.type && scene.isInHead($0) })
    {
      _ = ledger.add([title]) { _ in .article }
    }
    return ledger.named()
  }

  private func isTurn(_ role: Layout.Role) -> Bool {
    if case .turn = role { return true }
    return false
  }

  /// For each token the innermost statement whose content it stands in, −1 where in none.
  static func innermost(_ contents: [[Range<Int>]], count: Int) -> [Int32] {
    var statementAt = [Int32](repeating: -1, count: count)
    var lengths = [Int](repeating: .max, count: count)
    for (statement, ranges) in contents.enumerated() {
      let length = ranges.reduce(0) { $0 + $1.count }
      for range in ranges {
        for token in range.clamped(to: 0..<count) where length <= lengths[token] {
          statementAt[token] = Int32(statement)
          lengths[token] = length
        }
      }
    }
    return statementAt
  }
}

extension EventScene {
  /// The sentences of a paragraph, without a turn's label and a dateline.
  func sentences(of paragraph: Int, role: Layout.Role) -> [Range<Int>] {
    let tokens = document.paragraphs[paragraph].tokens
    guard !tokens.isEmpty else { return [] }
    var start = tokens.lowerBound
    if case .turn(_, let words) = role { start = max(start, words) }
    if let dateline = reading.layout.datelines.first(where: { $0.lowerBound == tokens.lowerBound })
    {
      start = max(start, dateline.upperBound)
    }
    let first = document.sentence(of: tokens.lowerBound)
    let last = document.sentence(of: tokens.upperBound - 1)
    return (first...last).compactMap {
      let sentence = document.sentences[$0].tokens
      let begin = max(sentence.lowerBound, start)
      return begin < sentence.upperBound ? begin..<sentence.upperBound : nil
    }
  }

  /// The two people named last in the paragraph before a token, for "the two ministers" with no
  /// event before.
  func peopleBefore(_ token: Int) -> [Entity.ID] {
    let paragraph = document.paragraphs[document.paragraph(of: token)].tokens
    guard token > paragraph.lowerBound else { return [] }
    var found: [Entity.ID] = []
    for index in (paragraph.lowerBound..<token).reversed() {
      guard let mention = mention(at: index), entity(mention).kind == .person,
        !found.contains(mention.entity)
      else { continue }
      found.insert(mention.entity, at: 0)
      if found.count == 2 { break }
    }
    return found.count == 2 ? found : []
  }

  /// Who "the two" are after a sentence: those who last took part in something together.
  func together(in drafts: [EventDraft]) -> [Entity.ID]? {
    drafts.last { $0.participants.filter(isPerson).count > 1 }?.participants.filter(isPerson)
  }
}
