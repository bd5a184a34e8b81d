import Language

/// Makes statements of attributions: who speaks, in which post, for whom, to whom, within whose
/// report.
///
/// Works on spans alone, so that it stays when a model finds them.
struct StatementLinking {
  private let gazetteers: Gazetteers
  private let attributions: [Attribution]
  private var book: EntityBook
  private let document: Document
  private let headline: Range<Int>?
  private let reading: EntityReading
  private let outer: [Int?]

  /// Takes the spans and what is known of the entities.
  init(_ attributions: [Attribution], reading: EntityReading, gazetteers: Gazetteers) {
    self.gazetteers = gazetteers
    self.attributions = attributions
    document = reading.layout.document
    headline = reading.layout.headline
    self.reading = reading
    book = EntityBook(reading, gazetteers: gazetteers)
    outer = Nesting.outer(of: attributions)
  }

  /// A statement with the attribution that it comes from.
  private struct Draft {
    var statement: Statement
    var attribution: Int
  }

  /// The statements in the order of the text, and the entities with those found on the way.
  mutating func run() -> (statements: [Statement], reading: EntityReading) {
    var speakers = Array(repeating: [Entity.ID](), count: attributions.count)
    var drafts: [Draft] = []
    var joint: [Entity.ID] = []
    for index in order() {
      let attribution = attributions[index]
      let quoted = outer[index].flatMap {
        attributions[$0].mode == .direct ? speakers[$0].first : nil
      }
      guard let found = speakerOf(attribution, quoted: quoted, joint: joint) else { continue }
      speakers[index] = found
      if found.count > 1 { joint = found }
      var addressee: Entity.ID?
      if let tokens = attribution.addressee { addressee = self.addressee(tokens, quoted: quoted) }
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

  private func isHeadline(_ attribution: Attribution) -> Bool {
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
      : document.quotations.flatMap(\.parts).filter { part in
        attribution.content.contains {
          $0.lowerBound <= part.lowerBound && part.upperBound <= $0.upperBound
        }
      }
    return statement
  }

  // MARK: Speakers

  /// The speakers, several where they speak as one; nil where it is no statement after all.
  private mutating func speakerOf(
    _ attribution: Attribution, quoted: Entity.ID?, joint: [Entity.ID]
  ) -> [Entity.ID]? {
    guard let tokens = attribution.speaker else { return attribution.act == .ask ? [] : nil }
    if let both = pair(tokens, quoted: quoted) { return both }
    if isJoint(tokens) {
      if !joint.isEmpty { return joint }
      if let both = pairBefore(tokens.lowerBound) { return both }
    }
    guard let speaker = book.speaker(tokens, quoted: quoted) else {
      // Words that point to nobody carry a statement only where its own words are quoted.
      return attribution.mode == .direct && attribution.confidence >= 0.9 ? [] : nil
    }
    switch book[speaker].kind {
    case .person, .organization, .government: return [speaker]
    case .unnamed:
      if isHeadline(attribution), let holder = holder(of: tokens) { return [holder] }
      return canSpeak(tokens, attribution) ? [speaker] : nil
    case .country, .place:
      // A city state speaks under one name with its city.
      let country = gazetteers.countries.longestMatch(
        in: book.keys, at: tokens.lowerBound, limit: tokens.upperBound)
      guard let country, country.count == tokens.count else { return nil }
      return book.government(of: country.value.country.alpha3).map { [$0] }
    }
  }

  /// Who holds the post that a headline calls its speaker by ("Minister: talks failed").
  private func holder(of tokens: Range<Int>) -> Entity.ID? {
    let head = document.lowercased[tokens.upperBound - 1]
    let holders = reading.holdings.filter {
      !$0.isFormer && $0.role.lowercased().split(separator: " ").last.map(String.init) == head
    }.map(\.person)
    guard let first = holders.first, holders.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The two people of the last sentence before that names exactly two, for "they" and "both".
  private func pairBefore(_ token: Int) -> [Entity.ID]? {
    let sentence = document.sentence(of: token)
    for index in stride(from: sentence - 1, through: max(0, sentence - 6), by: -1) {
      var people: [Entity.ID] = []
      for mention in reading.mentions
      where document.sentences[index].tokens.overlaps(mention.tokens)
        && reading.entities[mention.entity].kind == .person && !people.contains(mention.entity)
      {
        people.append(mention.entity)
      }
      if people.count == 2 { return people }
      if people.count > 2 { return nil }
    }
    return nil
  }

  /// "A and B said": two known speakers around the conjunction.
  private mutating func pair(_ tokens: Range<Int>, quoted: Entity.ID?) -> [Entity.ID]? {
    for index in tokens.dropFirst().dropLast() where document.lowercased[index] == "and" {
      let left = tokens.lowerBound..<index
      let right = index + 1..<tokens.upperBound
      guard
        document.tokens[right.lowerBound].isCapitalised
          || document.lowercased[right.lowerBound] == "the",
        let first = book.entity(left, quoted: quoted),
        let second = book.entity(right, quoted: quoted),
        first != second, isActor(first), isActor(second)
      else { continue }
      return [
        book.speaker(left, quoted: quoted) ?? first, book.speaker(right, quoted: quoted) ?? second,
      ]
    }
    return nil
  }

  private func isActor(_ id: Entity.ID) -> Bool {
    switch book[id].kind {
    case .person, .organization, .government: true
    case .country, .place, .unnamed: false
    }
  }

  private func isJoint(_ tokens: Range<Int>) -> Bool {
    let first = document.lowercased[tokens.lowerBound]
    return first == "they" || first == "both"
      || first == "the" && document.lowercased[safe: tokens.lowerBound + 1] == "two"
  }

  /// Whether somebody without a name can be a speaker: by what the words say they are, or by a
  /// cue that leaves no doubt.
  private func canSpeak(_ tokens: Range<Int>, _ attribution: Attribution) -> Bool {
    let isLabel = attribution.cue.isEmpty
    if isLabel || attribution.mode == .direct { return true }
    for index in tokens
    where gazetteers.roles.longestMatch(
      in: book.keys, at: index, limit: tokens.upperBound) != nil
    {
      return true
    }
    // A name that nothing tells the kind of is still somebody.
    if document.tokens[tokens.upperBound - 1].isCapitalised { return true }
    let head = document.lowercased[tokens.upperBound - 1]
    return attribution.confidence >= 0.9 && SpeakingNouns.holds(head)
  }

  private mutating func addressee(_ tokens: Range<Int>, quoted: Entity.ID?) -> Entity.ID? {
    if let known = book.entity(tokens, quoted: quoted) { return known }
    let word = document.lowercased[tokens.lowerBound]
    guard !Grammar.pronouns.contains(word), !["him", "her", "them", "us", "me"].contains(word)
    else {
      return nil
    }
    return book.unnamedAddressee(tokens)
  }

  // MARK: Finishing

  private func finish(_ drafts: [Draft], _ reading: inout EntityReading) -> [Statement] {
    let sorted = drafts.sorted { left, right in
      let (first, second) = (left.statement.contentTokens, right.statement.contentTokens)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      if first.count != second.count { return first.count > second.count }
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
      // An outer attribution that turned out to be none hands on to the one around it.
      while let candidate = outside, firstOfAttribution[candidate] == nil {
        outside = outer[candidate]
      }
      statement.outer = outside.flatMap { firstOfAttribution[$0] }
      if let headline = reading.layout.headline {
        statement.isHeadline = headline.contains(statement.contentTokens.lowerBound)
      }
      offices.settle(&statement)
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
