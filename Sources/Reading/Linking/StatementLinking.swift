import Language

/// Makes statements of attributions: who speaks, in which post, for whom, to whom, within whose
/// report.
///
/// Works on spans alone, so that it stays when a model finds them.
struct StatementLinking {
  let gazetteers: Gazetteers
  let attributions: [Attribution]
  var book: EntityBook
  let document: Document
  let headline: Range<Int>?
  let reading: EntityReading
  let outer: [Int?]
  /// Whom "we" means in the text's own voice.
  let issuers: [Issuers.Issuer]
  /// Who asks and who is asked, in a transcript of questions and answers.
  let interview: Interview?
  /// Whom turns of a transcript call by name or post.
  let vocatives: Vocatives
  /// The words that say when.
  let dates: [DateMention]
  /// Who has met, read where words for several ask for it.
  lazy var encounters = Encounters(reading: reading, dates: dates, gazetteers: gazetteers)
  /// The speakers found for each attribution so far.
  var speakers: [[Entity.ID]]
  /// Those who spoke together last.
  var joint: [Entity.ID] = []
  /// Whom words for several have stood for ("the secretary and foreign ministers").
  var assemblies: [String: [Entity.ID]] = [:]

  /// Takes the spans and what is known of the entities.
  init(
    _ attributions: [Attribution], reading: EntityReading, dates: [DateMention],
    gazetteers: Gazetteers
  ) {
    self.gazetteers = gazetteers
    self.attributions = attributions
    self.dates = dates
    document = reading.layout.document
    headline = reading.layout.headline
    self.reading = reading
    book = EntityBook(reading, gazetteers: gazetteers)
    outer = Nesting.outer(of: attributions)
    issuers = Issuers(reading: reading, scene: book.scene, home: book.home).all
    interview = Interview(reading)
    vocatives = Vocatives(reading)
    speakers = Array(repeating: [], count: attributions.count)
  }

  /// A statement with the attribution that it comes from.
  private struct Draft {
    var statement: Statement
    var attribution: Int
  }

  /// The statements in the order of the text, and the entities with those found on the way.
  @inline(never)
  mutating func run() -> (statements: [Statement], reading: EntityReading) {
    var drafts: [Draft] = []
    for index in order() {
      let attribution = attributions[index]
      let quoted = outer[index].flatMap {
        attributions[$0].mode == .direct ? speakers[$0].first : nil
      }
      let turn = asking(index) ?? answering(index)
      guard let found = turn.map({ [$0] }) ?? speakerOf(index, quoted: quoted) else { continue }
      speakers[index] = found
      if found.count > 1 { joint = found }
      if attribution.isUnsaid { continue }
      var addressee: Entity.ID?
      if let tokens = attribution.addressee {
        addressee = self.addressee(
          tokens, quoted: quoted, speaker: found.first,
          outer: outer[index].flatMap { speakers[$0].first })
      }
      addressee = addressee ?? partner(of: found.first, in: index)
      let voices: [Entity.ID?] = found.isEmpty ? [nil] : found
      for speaker in voices {
        var statement = self.statement(attribution)
        statement.speaker = speaker
        statement.addressee = addressee
        drafts.append(Draft(statement: statement, attribution: index))
      }
    }
    var reading = book.finish()
    return (finish(drafts, &reading), reading)
  }

  /// Outer attributions before the ones within them, else by place; the headline's at the end, when
  /// the text has told who "the minister" is.
  private func order() -> [Int] {
    attributions.indices.sorted { left, right in
      let headlines = (isHeadline(attributions[left]), isHeadline(attributions[right]))
      if headlines.0 != headlines.1 { return headlines.1 }
      let (first, second) = (attributions[left], attributions[right])
      let (begin, other) = (
        min(first.cueStart, first.contentStart), min(second.cueStart, second.contentStart)
      )
      if begin != other { return begin < other }
      return first.contentCount > second.contentCount
    }
  }

  func isHeadline(_ attribution: Attribution) -> Bool {
    headline?.contains(attribution.contentStart) ?? false
  }

  private func statement(_ attribution: Attribution) -> Statement {
    var statement = Statement(
      mode: attribution.mode, content: attribution.content, cue: attribution.cue,
      act: attribution.act, confidence: attribution.confidence)
    statement.speakerTokens = attribution.speaker
    statement.isNegated = attribution.isNegated
    statement.quoted =
      attribution.mode == .direct
      ? attribution.content
      : attribution.content.flatMap { document.quotationIndex.parts(within: $0) }
    return statement
  }

  // MARK: Finishing

  private func finish(_ drafts: [Draft], _ reading: inout EntityReading) -> [Statement] {
    let sorted = drafts.sorted { left, right in
      let (first, second) = (left.statement.contentTokens, right.statement.contentTokens)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.count != second.count { return first.count > second.count }
      // Of two with the same words the one that reports the other comes first.
      if outer[left.attribution] == right.attribution { return false }
      if outer[right.attribution] == left.attribution { return true }
      return attributions[left.attribution].cueStart < attributions[right.attribution].cueStart
    }
    var firstOfAttribution: [Int: Int] = [:]
    for (place, draft) in sorted.enumerated() where firstOfAttribution[draft.attribution] == nil {
      firstOfAttribution[draft.attribution] = place
    }
    var offices = Offices(reading: reading)
    var statements: [Statement] = []
    for draft in sorted {
      var statement = draft.statement
      var outside = outer[draft.attribution]
      // An outer attribution that turned out to be none, or whose words begin only behind these
      // (where marks are unbalanced), hands on to the one around it.
      var passed: Set<Int> = []
      while let candidate = outside, firstOfAttribution[candidate] ?? .max >= statements.count {
        outside = passed.insert(candidate).inserted ? outer[candidate] : nil
      }
      statement.outer = outside.flatMap { firstOfAttribution[$0] }
      if let headline = reading.layout.headline {
        statement.isHeadline = headline.contains(statement.contentTokens.lowerBound)
      }
      offices.settle(&statement)
      // "Our minister announced …": the minister of the country for which the speaker speaks.
      if statement.onBehalfOf == nil, let words = statement.speakerTokens,
        document.lowercased[words.lowerBound] == "our", let reporter = statement.outer
      {
        statement.onBehalfOf = statements[reporter].onBehalfOf
      }
      statement.mentions = mentions(in: statement, reading)
      statements.append(statement)
    }
    reading.entities = offices.entities
    return statements
  }

  /// The entities mentioned in the content, each once, in the order of the text.
  private func mentions(in statement: Statement, _ reading: EntityReading) -> [Entity.ID] {
    var found: [Entity.ID] = []
    for mention in reading.mentions
    where statement.content.contains(where: { $0.overlaps(mention.tokens) })
      && !found.contains(mention.entity)
    {
      found.append(mention.entity)
    }
    return found
  }
}

extension Attribution {
  /// How many tokens the content has.
  fileprivate var contentCount: Int { content.reduce(0) { $0 + $1.count } }
}

extension EntityBook {
  /// The keys under which the gazetteers look up the text's tokens.
  var keys: TokenKeys { layout.keys }

  /// Somebody of whom the words are all that is known.
  mutating func somebody(_ tokens: Range<Int>) -> Entity.ID {
    let phrase = SpeakerPhrase(tokens, scene: scene)
    let id = make(
      "somebody#\(tokens.lowerBound)",
      Entity(
        kind: .unnamed, name: document.string(phrase.core), country: country(in: phrase),
        isPlural: phrase.isPlural))
    mention(tokens, id, .description)
    note(speaker: id, at: tokens.lowerBound)
    return id
  }

  /// Somebody spoken to whom the article does not name ("reporters").
  mutating func unnamedAddressee(_ tokens: Range<Int>) -> Entity.ID {
    let words = document.string(tokens)
    let id = make(
      "unnamed:" + words.lowercased(),
      Entity(kind: .unnamed, name: words, isPlural: words.hasSuffix("s")))
    mention(tokens, id, .description)
    return id
  }
}
