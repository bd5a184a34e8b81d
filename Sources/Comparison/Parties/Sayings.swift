internal import Questions

/// What all views read of the statements of a comparison: their words, acts and names.
struct Sayings: Sendable {
  /// The contents.
  let texts: StatementColumn
  /// The words of the contents, by the codes of `texts`.
  let read: ReadTexts
  /// The speech acts.
  let acts: StatementColumn
  /// Whether each is a denial of its content.
  let negated: StatementColumn
  /// What each names.
  let mentions: StatementColumn

  init(of table: StatementTable) async throws {
    texts = try table.column(.text)
    acts = try table.column(.act)
    negated = try table.column(.isNegated)
    mentions = try table.column(.mention)
    read = await ReadTexts.reading(texts.values)
  }
}

/// What was made of a testimony and is wanted again: a report shows every view of one.
final class Findings {
  var sayings: Sayings?
  var forms: ThingForms?
  var stances: StanceColumn?
}

extension Testimony {
  /// The words, acts and names of the statements.
  func sayings() async throws -> Sayings {
    if let known = findings.sayings { return known }
    let made = try await Sayings(of: table)
    findings.sayings = made
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
