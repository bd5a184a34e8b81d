internal import Questions
internal import TextAnalysis

/// What all views read of the statements of a comparison: their words, acts and names.
struct Sayings: Sendable {
  /// The contents.
  let texts: StatementCodes
  /// The words of the contents, by the codes of `texts`.
  let read: ReadTexts
  /// The speech acts.
  let acts: StatementColumn
  /// Whether each is a denial of its content.
  let negated: StatementColumn
  /// What each names.
  let mentions: StatementColumn
  /// How texts name what the statements name, by the codes of `mentions`.
  let forms: [NameForms]
}

/// What was made of a testimony and is wanted again: a report shows every view of one.
final class Findings {
  var contents: Contents?
  var sayings: Sayings?
  var stances: StanceColumn?
  var topics: TopicColumn?
}

extension Testimony {
  /// The contents, which are taken apart from the first time on that they are asked for.
  @discardableResult func contents() throws -> Contents {
    if let known = findings.contents { return known }
    let made = try Contents(of: table)
    findings.contents = made
    return made
  }

  /// The words, acts and names of the statements.
  func sayings() async throws -> Sayings {
    if let known = findings.sayings { return known }
    let contents = try contents()
    let mentions = try table.column(.mention)
    let names = try ThingNames(mentions.values, asking: questions)
    let (acts, negated) = (try table.column(.act), try table.column(.isNegated))
    let read = await contents.read
    let made = Sayings(
      texts: contents.codes, read: read, acts: acts, negated: negated, mentions: mentions,
      forms: names.forms(in: read.lexicon))
    findings.sayings = made
    return made
  }

  /// What the statements are about.
  func topics() async throws -> TopicColumn {
    if let known = findings.topics { return known }
    let made = try await TopicColumn(try table.column(.topic), ownTopics, of: self)
    findings.topics = made
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
