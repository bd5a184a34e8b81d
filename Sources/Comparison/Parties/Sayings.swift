internal import Questions
internal import TextAnalysis

/// What all views read of the statements of a comparison: their words, acts and names.
struct Sayings: Sendable {
  /// The contents.
  let texts: StatementColumn
  /// The speech acts.
  let acts: StatementColumn
  /// Whether each is a denial of its content.
  let negated: StatementColumn
  /// What each names.
  let mentions: StatementColumn
  /// The words of the contents, by the codes of `texts`.
  let read: ReadTexts

  init(of table: StatementTable, _ known: ReadTexts?) async throws {
    let texts = try table.column(.text)
    self.texts = texts
    // The other columns are read from the store while other cores take the texts apart.
    async let read = ReadTexts.reading(texts.values, unless: known)
    acts = try table.column(.act)
    negated = try table.column(.isNegated)
    mentions = try table.column(.mention)
    self.read = await read
  }
}

/// What was made of a testimony and is wanted again: a report shows every view of one.
final class Findings {
  var read: ReadTexts?
  var sayings: Sayings?
  var forms: ThingForms?
  var stances: StanceColumn?
  var topics: TopicColumn?
}

extension Testimony {
  /// The words of the contents, for who wants nothing else, by the codes of the column of texts.
  func wordings() async throws -> ReadTexts {
    if let known = findings.read { return known }
    let made = await ReadTexts.reading(try table.column(.text).values)
    findings.read = made
    return made
  }

  /// The words, acts and names of the statements.
  func sayings() async throws -> Sayings {
    if let known = findings.sayings { return known }
    let made = try await Sayings(of: table, findings.read)
    findings.sayings = made
    findings.read = made.read
    return made
  }

  /// What the statements are about.
  func topics() async throws -> TopicColumn {
    if let known = findings.topics { return known }
    let made = try await TopicColumn(try table.column(.topic), ownTopics, of: self)
    findings.topics = made
    return made
  }

  /// How texts name what the statements name.
  func forms() async throws -> ThingForms {
    if let known = findings.forms { return known }
    let said = try await sayings()
    let made = try ThingForms(said.mentions, in: said.read.lexicon, asking: questions)
    findings.forms = made
    return made
  }

  /// The stances of the statements.
  func stances() async throws -> StanceColumn {
    if let known = findings.stances { return known }
    let made = try await StanceColumn(of: self)
    findings.stances = made
    return made
  }
}
